/** A matrix of PDF: [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that does `inner` first. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export type Point = { readonly x: number; readonly y: number }

export const placeAt = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
})

/** A matrix out of what a file has there; none where six numbers are missing. */
export function matrixFrom(values: unknown): Matrix | undefined {
  const six = values instanceof Float32Array || values instanceof Float64Array ? Array.from(values) : values
  if (!Array.isArray(six) || six.length !== 6 || !six.every((each) => Number.isFinite(each))) return undefined
  return six as unknown as Matrix
}
