import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { readQuyetDinh } from '../../src/workspace/read-quyet-dinh'
import { noteOldQuyTac, readQuyTac } from '../../src/workspace/read-cu-the-hoa'
import { addCoQuan, dataFolder, deriveOne } from '../jobs/derived-files'
import { temporaryFolder } from '../read/temporary'

const change = (folder: string, from: RegExp | string, to: string): void => {
  const file = join(folder, 'cu-the-hoa.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}

/** A document of practice, a law, or the reason in words. */
const SOURCE = /00[0134]|từ 01\/7\/2025|Nghị định số \d+|Luật \p{Lu}|(?:\p{L}+[,:]? ){3,}\p{L}+/u

test('The rules of ours have no fault, and every one says where practice or law shows it', () => {
  const { chuDe, ...lists } = readQuyTac(dataFolder().province)
  expect(chuDe.length).toBeGreaterThan(10)
  for (const rules of Object.values(lists))
    expect((rules ?? []).filter(({ nguon }) => !SOURCE.test(nguon))).toEqual([])
})

test.each([
  ['a way that is none', 'cach: bo-qua', 'cach: quên', /cach: giá trị không hợp lệ .*thuc-hien/u],
  ['a rule without its source', /, nguon: "004\/VII\.4" \}/u, ' }', /thiếu "nguon"/u],
])('A rules file with %s is refused with line and column', (_, from, to, message) => {
  const { folder, province } = dataFolder()
  change(folder, from, to)
  expect(() => readQuyTac(province)).toThrow(message)
  expect(() => readQuyTac(province)).toThrow(/cu-the-hoa\.yaml:\d+:\d+/u)
})

test('Rules of before there were versions are left aside for ours, and that is said', () => {
  const { folder, province } = dataFolder()
  expect(noteOldQuyTac(province)).toEqual([])
  change(folder, /^phienBan: 1\n/mu, '')
  expect(noteOldQuyTac(province)).toEqual([])
  change(folder, 'tapThe:', 'cumTu: [một lời cũ]\ntapThe:')
  expect(noteOldQuyTac(province)).toEqual([
    expect.objectContaining({ severity: 'notice', message: expect.stringContaining('bản trước') as string }),
  ])
  expect(readQuyTac(province).chuDe.length).toBeGreaterThan(10)
})

test('A collective of the register that the rules do not know is a fault', () => {
  const { folder, province } = dataFolder()
  addCoQuan(folder, { id: 'so-la', ten: 'Sở Lạ', cap: 'so', tapThe: ['khong-co'] })
  expect(() => readQuyTac(province)).toThrow('cơ quan "so-la" thuộc tập thể "khong-co"')
})

test('A decision sheet that unpacks to far more than a sheet is refused before it is read', async () => {
  const file = join(temporaryFolder(), 'bang.xlsx')
  writeFileSync(
    file,
    zipSync({
      'xl/workbook.xml': strToU8('<x/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024),
    }),
  )
  await expect(readQuyetDinh(file)).rejects.toThrow('tệp quá lớn khi mở ra')
})

test.each(['[', '{tinh} (', 'Ban.hành'])(
  'the words that a rule looks for are words, whatever signs stand in them: %s',
  async (tim) => {
    const { folder, province } = dataFolder()
    change(folder, 'sanPhamTinh: true, tim: Ban hành,', `sanPhamTinh: true, tim: "${tim}",`)
    const { files } = await deriveOne(province, 'so-noi-vu-khanh-hoa')
    const plan = Buffer.from(files.get('ke-hoach.yaml') ?? '').toString()
    expect(plan).not.toMatch(/Tham mưu UBND tỉnh ban hành/u)
  },
)
