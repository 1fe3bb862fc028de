/** A number as the profile connection space writes it: 16 bits before the point, 16 behind. */
const fixed = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65536))
  return bytes
}
const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
const signature = (name: string): Buffer => Buffer.from(name.padEnd(4), 'latin1')
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])

const xyz = (...values: readonly number[]): Buffer =>
  Buffer.concat([signature('XYZ'), long(0), ...values.map(fixed)])
const text = (value: string): Buffer =>
  padded(Buffer.concat([signature('text'), long(0), Buffer.from(`${value}\0`, 'latin1')]))
/** ICC.1:2001-04, 6.5.17: the words in ASCII; no Unicode, no Macintosh form. */
const description = (value: string): Buffer =>
  padded(
    Buffer.concat([
      signature('desc'),
      long(0),
      long(value.length + 1),
      Buffer.from(`${value}\0`, 'latin1'),
      Buffer.alloc(78),
    ]),
  )
/** One gamma, in eighths of a byte. */
const gamma = (value: number): Buffer =>
  padded(
    Buffer.concat([
      signature('curv'),
      long(0),
      long(1),
      Buffer.from([Math.floor(value), Math.round((value % 1) * 256)]),
    ]),
  )

const D50 = [0.9642, 1, 0.8249] as const
const CURVE = gamma(2.2)
/** sRGB by its primaries (IEC 61966-2-1, adapted to D50) and a gamma of 2.2. */
const TAGS: readonly (readonly [string, Buffer])[] = [
  ['desc', description('sRGB, gamma 2.2')],
  ['cprt', text('No copyright, use freely')],
  ['wtpt', xyz(...D50)],
  ['rXYZ', xyz(0.4361, 0.2225, 0.0139)],
  ['gXYZ', xyz(0.3851, 0.7169, 0.0971)],
  ['bXYZ', xyz(0.1431, 0.0606, 0.7139)],
  ['rTRC', CURVE],
  ['gTRC', CURVE],
  ['bTRC', CURVE],
]

/**
 * The colour profile that PDF/A asks for (ISO 19005-2, 6.2.3), a display profile of version 2 (ICC.1:2001-04)
 * of half a kilobyte: what black and grey mean, and they are all our pages have.
 */
export function buildProfile(): Buffer {
  const bodies: Buffer[] = []
  const table: Buffer[] = [long(TAGS.length)]
  let offset = 128 + 4 + 12 * TAGS.length
  for (const [name, body] of TAGS) {
    table.push(signature(name), long(offset), long(body.length))
    bodies.push(body)
    offset += body.length
  }
  return Buffer.concat([headerOf(offset), ...table, ...bodies])
}

function headerOf(size: number): Buffer {
  const header = Buffer.alloc(128)
  long(size).copy(header, 0)
  long(0x02400000).copy(header, 8)
  for (const [at, name] of [
    [12, 'mntr'],
    [16, 'RGB'],
    [20, 'XYZ'],
    [36, 'acsp'],
  ] as const)
    signature(name).copy(header, at)
  for (const [index, value] of [2025, 1, 1].entries()) header.writeUInt16BE(value, 24 + 2 * index)
  for (const [index, value] of D50.entries()) fixed(value).copy(header, 68 + 4 * index)
  return header
}
