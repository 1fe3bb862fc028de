import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { withLock } from '../../src/files/lock'
import { fillPhieu, gridOf, makeTinh, type Tinh, writeGrid } from '../jobs/thu/province'
import { collecting } from '../web/collecting'
import { temporaryFolder } from '../read/temporary'
import { runHere, type Said } from './captured'

let tinh: Tinh
const run = (...words: readonly string[]): Promise<Said> => runHere('thu', ...words)
const phat = () => run('phat', tinh.baoCao)
const tinhHinh = () => run('tinh-hinh', '--in', '--bao-cao', tinh.baoCao)
/** Another form of the unit each time, with a fault, so that what hangs on it is written anew. */
let nth = 0
const nhan = () => {
  const folder = temporaryFolder()
  const form = fillPhieu(tinh.forms.get('so-01') ?? new Uint8Array(), ++nth, { 'bien-che-duoc-giao': 'mười' })
  writeFileSync(join(folder, 'so-01.xlsx'), form)
  return run('nhan', folder, '--bao-cao', tinh.baoCao)
}
const WRITERS = [
  ['phat/so-01.xlsx', phat],
  ['danh-sach-loi.xlsx', nhan],
  ['tra-lai/so-01.xlsx', nhan],
  ['tinh-hinh.xlsx', tinhHinh],
  ['tinh-hinh.docx', tinhHinh],
  ['tinh-hinh.pdf', tinhHinh],
] as const
const keptName = (name: string): string => name.replace(/(?=\.\w+$)/u, ' (đã sửa)')

beforeAll(async () => {
  tinh = await makeTinh(1, 2)
})

test.each(WRITERS)(
  'What a person wrote into %s stays when it is written again, and is said',
  async (name, write) => {
    const [file, kept] = [join(tinh.folder, name), join(tinh.folder, keptName(name))]
    const first = await write()
    expect([first.code, first.err]).toEqual([0, expect.not.stringContaining('(đã sửa)') as string])
    appendFileSync(file, 'chữ của văn thư')
    const edited = readFileSync(file)
    const { code, err, out } = await write()
    expect([code, err]).toEqual([
      0,
      expect.stringContaining(
        `Lưu ý: ${name} đã có người sửa từ lần viết trước; bản ấy nay là ${keptName(name)}`,
      ),
    ])
    expect(readFileSync(kept).equals(edited)).toBe(true)
    expect(readFileSync(file).equals(edited)).toBe(false)
    expect(out.split('\n')).toContain(file)
    expect(out).not.toContain('(đã sửa)')
  },
)

test('Of a file from elsewhere nobody says that it was changed: that is not known', async () => {
  rmSync(join(tinh.folder, '.cchc'), { recursive: true })
  await phat()
  writeFileSync(join(tinh.folder, 'tinh-hinh.xlsx'), 'bảng của phòng khác')
  const { err } = await tinhHinh()
  expect(err).toContain('Lưu ý: tinh-hinh.xlsx có từ trước, không rõ đã có người sửa hay chưa')
  expect(err).not.toContain('đã có người sửa từ')
})

test('On the page it is said too, of forms given out again and of what comes of those that came in', async () => {
  const { ask, sendAll, tinh: other } = await collecting(1, 10)
  for (const id of other.forms.keys()) appendFileSync(join(other.folder, `phat/${id}.xlsx`), 'ghi thêm')
  const { said } = await ask('phat', {})
  expect(said.dong).toHaveLength(12)
  expect(said.dong?.[1]).toMatch(/^phat\/\S+\.xlsx đã có người sửa từ lần viết trước; bản ấy nay là phat\//u)
  expect(said.dong?.at(-1)).toBe('và 1 tệp khác như vậy; bản cũ mang tên có "(đã sửa)"')
  const form = (so: number) => fillPhieu(other.forms.get('so-01') ?? new Uint8Array(), so)
  expect((await sendAll([['một.xlsx', form(1)]])).said.dong).toBeUndefined()
  appendFileSync(join(other.folder, 'danh-sach-loi.xlsx'), 'ghi thêm')
  expect((await sendAll([['hai.xlsx', form(2)]])).said.dong).toEqual([
    'danh-sach-loi.xlsx đã có người sửa từ lần viết trước; bản ấy nay là danh-sach-loi (đã sửa).xlsx',
  ])
  expect(existsSync(join(other.folder, 'danh-sach-loi (đã sửa).xlsx'))).toBe(true)
})

test('What the forms propose is written when nobody types in the report', async () => {
  const done: string[] = []
  const run = await withLock(dirname(tinh.baoCao), basename(tinh.baoCao), async () => {
    const proposed = runHere('thu', 'tien-do', '--bao-cao', tinh.baoCao).then(() => done.push('đề xuất'))
    await new Promise((resolve) => setTimeout(resolve, 1000))
    done.push('gõ')
    return { proposed }
  })
  await run.proposed
  expect(done).toEqual(['gõ', 'đề xuất'])
})

test('A form that counts and holds words that nobody reads is named when it comes', async () => {
  const grids = gridOf(fillPhieu(tinh.forms.get('ubnd-xa-02') ?? new Uint8Array(), 1))
  const folder = temporaryFolder()
  const own = { name: 'Trao đổi', rows: [[{ role: 'plain' as const, value: 'Số này xã chưa chốt' }]] }
  writeFileSync(join(folder, 'ubnd-xa-02.xlsx'), writeGrid([...grids, own]))
  const { code, err } = await run('nhan', folder, '--bao-cao', tinh.baoCao)
  expect([code, err]).toEqual([
    0,
    expect.stringContaining(
      '1 phiếu được chấp nhận còn chỗ nên xem: ubnd-xa-02; từng chỗ ở danh-sach-loi.xlsx.',
    ),
  ])
})
