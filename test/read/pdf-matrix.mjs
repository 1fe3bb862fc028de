// PDF matrices [a b c d e f].
export const identity = [1, 0, 0, 1, 0, 0]

/** The matrix that applies `inner` first, then `outer`. */
export function multiply(outer, inner) {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function place([a, b, c, d, e, f], x, y) {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** How much longer a line drawn under the matrix is. */
export function scaleOf([a, b, c, d]) {
  return Math.sqrt(Math.abs(a * d - b * c))
}

/** Points to a thousandth: pdf.js hands over 32-bit floats. */
export function rounded(points) {
  return Math.round(points * 1000) / 1000
}
