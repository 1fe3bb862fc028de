import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keHoachFile } from '../../src/domain/ke-hoach/ke-hoach'
import { readYaml } from '../../src/workspace/read-yaml'
import { docx, p, table } from '../import/made'
import { temporaryFolder } from '../read/temporary'
import { linesOf, namesIn, runHere } from './captured'

const SEEDS = join(__dirname, '../seeds')
const DATA = join(__dirname, '../../data')

/** A seed in a folder of its own, where the registers lie above it. */
function workplace(seed = '004.txt'): { folder: string; file: string } {
  const root = temporaryFolder()
  const folder = join(root, 'co-quan', '2026')
  mkdirSync(folder, { recursive: true })
  for (const name of ['co-quan.yaml', 'van-ban.yaml']) copyFileSync(join(DATA, name), join(root, name))
  copyFileSync(join(SEEDS, seed), join(folder, seed))
  return { folder, file: join(folder, seed) }
}

describe('cchc nhap', () => {
  test('writes the data and the notes beside the source, says where on stdout and everything else on stderr', async () => {
    const { folder, file } = workplace()
    const { code, out, err } = await runHere('nhap', file)
    expect({ code, out }).toEqual({
      code: 0,
      out: `${join(folder, 'ke-hoach-nhap.yaml')}\n${join(folder, 'ke-hoach-nhap.ghi-chu.txt')}\n`,
    })
    expect(readFileSync(join(folder, 'ke-hoach-nhap.ghi-chu.txt'), 'utf8')).toBe(`Nhập ${file}\n${err}`)
    expect(err).toMatch(/Còn thiếu, phải điền \(1\):\n.*banHanh\.diaDanh/)
    expect(err).toMatch(/Đã nhập 38 nhiệm vụ, 7 nhóm\./)
    expect(err).toContain('Cải cách thủ tục hành chính (TTHC): 5')
    expect(err).toContain('dòng 39 ("Công thông tin", "Cổng thông tin")')
  })

  test('leaves data that only wants what the source lacks: with that it is a plan', async () => {
    const { folder, file } = workplace()
    await runHere('nhap', file)
    const path = join(folder, 'ke-hoach-nhap.yaml')
    expect(readYaml(path, keHoachFile).findings.map(({ message }) => message)).toEqual(['thiếu "diaDanh"'])
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^ {2}ngay: .*$/m, '$&\n  diaDanh: Ninh Hòa'))
    const { code, out } = await runHere('ke-hoach', path, '--ra', join(folder, 'ra'), '--dinh-dang', 'docx')
    expect({ code, files: linesOf(out).length }).toEqual({ code: 0, files: 1 })
  })

  test('takes the name import, another place for the data, and mends misread words when told to', async () => {
    const { folder, file } = workplace('003.txt')
    const ra = join(folder, 'so', 'ke-hoach.yaml')
    const { code, out, err } = await runHere('import', file, '--ra', ra, '--sua-ocr')
    expect({ code, out }).toEqual({ code: 0, out: `${ra}\n${ra.replace('.yaml', '.ghi-chu.txt')}\n` })
    expect(err).toContain('("Kê hoạch", "Kế hoạch")')
    expect(readFileSync(ra, 'utf8')).not.toContain('Phân đầu')
    expect(namesIn(folder)).toEqual(['003.txt', 'so'])
  })

  test('does not write over a file unless told to', async () => {
    const { folder, file } = workplace()
    writeFileSync(join(folder, 'ke-hoach-nhap.yaml'), 'của tôi')
    const refused = await runHere('nhap', file)
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 2, out: '' })
    expect(refused.err).toContain('--ghi-de')
    expect(readFileSync(join(folder, 'ke-hoach-nhap.yaml'), 'utf8')).toBe('của tôi')
    rmSync(join(folder, 'ke-hoach-nhap.yaml'))
    writeFileSync(join(folder, 'ke-hoach-nhap.ghi-chu.txt'), 'của tôi')
    expect(await runHere('nhap', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining('ke-hoach-nhap.ghi-chu.txt') as string,
    })
    expect((await runHere('nhap', file, '--ghi-de')).code).toBe(0)
  })

  test('never writes over its own source, and refuses a place that is no YAML file', async () => {
    const { folder, file } = workplace()
    const { code, err } = await runHere('nhap', file, '--ra', join(folder, 'ke-hoach.docx'))
    expect(code).toBe(2)
    expect(err).toContain('.yaml')
    expect(existsSync(join(folder, 'ke-hoach.docx'))).toBe(false)
  })

  test('refuses a report with the reason, and writes nothing', async () => {
    const { folder, file } = workplace('002.txt')
    const { code, out, err } = await runHere('nhap', file)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('đây là báo cáo, không phải kế hoạch')
    expect(namesIn(folder)).toEqual(['002.txt'])
  })

  test('reads a Word file where no register lies above: the agency is named as missing', async () => {
    const file = join(temporaryFolder(), 'ke-hoach.docx')
    writeFileSync(
      file,
      docx(
        p('KẾ HOẠCH') +
          p('Cải cách hành chính năm 2026') +
          table(
            ['TT', 'Nhiệm vụ', 'Kết quả', 'Tiến độ', 'Phân công'],
            ['1', 'Việc', 'Văn bản', 'Năm 2026', 'Sở A'],
          ),
      ),
    )
    const { code, err } = await runHere('nhap', file)
    expect(code).toBe(0)
    expect(err).toMatch(/chưa có: coQuan \(/m)
  })
})
