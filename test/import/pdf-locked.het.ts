import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkKy } from '../../src/index'
import { readPdf } from '../../src/import/read/read-pdf'
import { testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { pdfOf } from './made-pdf'

const folder = temporaryFolder()
const PLAN = pdfOf([
  {
    chu: [60, 80, 100].map((y) => ({
      x: 60,
      y: 800 - y,
      chu: 'Thực hiện công tác văn thư của cơ quan năm 2026',
    })),
  },
])

/** What qpdf makes of the plan, its objects packed in streams. */
function madeBy(...options: readonly string[]): Buffer {
  const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')]
  writeFileSync(from, PLAN)
  execFileSync('qpdf', ['--allow-weak-crypto', '--object-streams=generate', ...options, '--', from, to], {
    stdio: 'pipe',
  })
  return readFileSync(to)
}
const locked = (bits: string, ...more: readonly string[]) => madeBy('--encrypt', 'a', 'b', bits, ...more)

const saidOf = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )
const saidOfImport = (content: Uint8Array) => saidOf(readPdf(content, 'a.pdf'))
function saidOfCheck(content: Uint8Array): Promise<string> {
  const file = join(folder, 'a.pdf')
  writeFileSync(file, content)
  return saidOf(checkKy(file))
}

/** Where the bytes of the object stream, or of the table of objects, begin and end. */
function streamOf(content: Buffer, type: string): readonly [number, number] {
  const start = content.indexOf('stream\n', content.indexOf(`/Type /${type}`)) + 'stream\n'.length
  return [start, content.indexOf('endstream', start)]
}
function spoil(content: Buffer, from: number, to: number): Buffer {
  const spoilt = Buffer.from(content)
  for (let at = from; at < to; at++) spoilt[at] = (spoilt[at] ?? 0) ^ 0x55
  return spoilt
}
const spoilStream =
  (type: string, part: (start: number, end: number) => readonly [number, number]) => (content: Buffer) =>
    spoil(content, ...part(...streamOf(content, type)))
const spell = (from: RegExp, to: (digits: string) => string) => (content: Buffer) =>
  Buffer.from(
    content.toString('latin1').replace(from, (_, key: string, digits: string) => key + to(digits)),
    'latin1',
  )
const half = (start: number, end: number): number => (start + end) >> 1

const DAMAGE: Readonly<Record<string, (content: Buffer) => Buffer>> = {
  'the first byte of an object stream': spoilStream('ObjStm', (start) => [start, start + 1]),
  'its middle': spoilStream('ObjStm', (start, end) => [half(start, end), half(start, end) + 8]),
  'all of it': spoilStream('ObjStm', (start, end) => [start, end]),
  'the bytes after its first': spoilStream('ObjStm', (start, end) => [start + 2, half(start, end)]),
  'half of it': spoilStream('ObjStm', (start, end) => [half(start, end), end]),
  'where its objects begin': spell(/(\/First )(\d+)/u, (digits) => '9'.repeat(digits.length)),
  'how many objects are in it': spell(/(\/N )(\d+)/u, (digits) => '1'.padStart(digits.length, '0')),
  'its filter': spell(/(ObjStm[^>]*\/F)(lateDecode)/u, () => 'lateDecodX'),
  'the end of the file': (content) => content.subarray(0, content.length * 0.8),
  'most of the file': (content) => content.subarray(0, content.length * 0.4),
}

describe('A damaged PDF is said to be damaged, whether it is free or only closed to changes:', () => {
  for (const [what, damage] of Object.entries(DAMAGE))
    testNeeding('qpdf')(what, async () => {
      for (const whole of [madeBy(), madeBy('--encrypt', '', 'b', '256')]) {
        expect(await saidOfImport(whole)).toBe('read')
        expect(await saidOfImport(damage(whole))).toBe('a.pdf: tệp PDF hỏng, không mở được')
      }
      expect(await saidOfCheck(damage(madeBy()))).toMatch(/hỏng hoặc bị cắt mất một phần/u)
    })
})

const LOCKED: readonly (readonly [what: string, make: () => Buffer])[] = [
  ['RC4, 40 bits', () => locked('40')],
  ['RC4, 128 bits', () => locked('128', '--use-aes=n')],
  ['AES, 128 bits', () => locked('128', '--use-aes=y')],
  ['version 4', () => locked('128', '--force-V4')],
  ['AES, 256 bits', () => locked('256')],
  ['AES, 256 bits, revision 5', () => locked('256', '--force-R5')],
  ['its metadata open', () => locked('256', '--cleartext-metadata')],
  ['not to be printed', () => locked('256', '--print=none')],
  ['its objects not packed', () => locked('256', '--', '--object-streams=disable', '--')],
  ['an object stream damaged', () => DAMAGE['all of it']?.(locked('256')) ?? Buffer.alloc(0)],
]

describe('A PDF that is locked is said to be locked:', () => {
  for (const [what, make] of LOCKED)
    testNeeding('qpdf')(what, async () => {
      const content = make()
      expect(await saidOfImport(content)).toBe('a.pdf: tệp PDF có mật khẩu')
      expect(await saidOfCheck(content)).toMatch(/có mật khẩu hoặc bị khóa quyền/u)
    })

  testNeeding('qpdf')('closed to changes only: it is read, yet its signatures are not', async () => {
    const content = madeBy('--encrypt', '', 'b', '256')
    expect(await saidOfImport(content)).toBe('read')
    expect(await saidOfCheck(content)).toMatch(/có mật khẩu hoặc bị khóa quyền/u)
  })
})
