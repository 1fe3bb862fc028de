/**
 * How two lists of lines agree: how many stand in both in the same order, and the stretches between them that
 * differ.
 */
export function align(left, right) {
  const common = lengths(left, right)
  const gaps = []
  let [alike, i, j] = [0, 0, 0]
  let gap
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      alike++
      gap = undefined
      i++
      j++
      continue
    }
    if (!gap) gaps.push((gap = { left: [], right: [] }))
    if (j >= right.length || (i < left.length && common[i + 1][j] >= common[i][j + 1]))
      gap.left.push(left[i++])
    else gap.right.push(right[j++])
  }
  return { alike, gaps }
}

/** `[i][j]`: the longest common part of the two lists from i and j on. */
function lengths(left, right) {
  const table = Array.from({ length: left.length + 1 }, () => new Array(right.length + 1).fill(0))
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--)
      table[i][j] =
        left[i] === right[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1])
  }
  return table
}
