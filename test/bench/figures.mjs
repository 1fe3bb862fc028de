/** Median of each field over several runs. */
export function medians(runs) {
  const [first = {}] = runs
  return Object.fromEntries(
    Object.keys(first)
      .filter((key) => typeof first[key] === 'number')
      .map((key) => [key, median(runs.map((run) => run[key]))]),
  )
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * How the time grows from one size to the next, log over log: 1 is linear. `plain` of the times themselves;
 * `marginal` after the smallest size's time is taken off both, which lays bare what a fixed cost hides.
 */
export function growth(points) {
  const [first] = points
  return points.map((point, index) => {
    const before = points[index - 1]
    if (!before) return {}
    const plain = exponent(before.ms, point.ms, before.rows, point.rows)
    if (before === first) return { plain }
    return {
      plain,
      marginal: exponent(
        before.ms - first.ms,
        point.ms - first.ms,
        before.rows - first.rows,
        point.rows - first.rows,
      ),
    }
  })
}

const exponent = (ms1, ms2, rows1, rows2) => Math.log(ms2 / ms1) / Math.log(rows2 / rows1)

export const whole = (value) => (value === undefined ? '' : Math.round(value).toLocaleString('vi-VN'))
export const decimals = (value, digits = 2) =>
  value === undefined || Number.isNaN(value)
    ? ''
    : value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** Columns under their heads, the first flush left. */
export function table(heads, lines) {
  const widths = heads.map((head, index) => Math.max(head.length, ...lines.map((line) => line[index].length)))
  const print = (cells) =>
    cells
      .map((cell, index) => (index ? cell.padStart(widths[index]) : cell.padEnd(widths[index])))
      .join('  ')
      .trimEnd()
  return [print(heads), print(widths.map((width) => '-'.repeat(width))), ...lines.map(print)].join('\n')
}
