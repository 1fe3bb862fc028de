import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { soLieuFile } from '../../src/domain/bao-cao/chi-tieu/so-lieu'
import { formatFinding } from '../../src/problem'
import { readBang } from '../../src/workspace/bang/read-bang'
import { ownWorkbook } from './own-workbook'

const ROWS = [
  ['Mã', 'Kỳ này', 'Ghi chú'],
  ['mot', 4, 'một'],
  ['hai', 5, 'hai'],
]
type Change = (xml: string) => string

/** The figures of a workbook that somebody, or another program, has changed. */
function readChanged(changes: Readonly<Record<string, Change>>) {
  const file = ownWorkbook('Số liệu', ROWS)
  const parts = unzipSync(readFileSync(file))
  for (const [path, change] of Object.entries(changes)) {
    const before = strFromU8(parts[path] ?? new Uint8Array())
    const after = change(before)
    expect(after).not.toBe(before)
    parts[path] = strToU8(after)
  }
  writeFileSync(file, zipSync(parts))
  const { value, findings } = readBang(file, soLieuFile)
  return { soLieu: value?.soLieu, said: findings.map(formatFinding).join('\n') }
}

const SHEET = 'xl/worksheets/sheet1.xml'
const inCell =
  (ref: string, xml: string): Change =>
  (sheet) =>
    sheet.replace(new RegExp(`<c r="${ref}"[^>]*>.*?</c>`, 'u'), `<c r="${ref}"${xml}</c>`)
const atEnd =
  (rows: string): Change =>
  (sheet) =>
    sheet.replace('</sheetData>', `${rows}</sheetData>`)
const inWorkbook =
  (from: RegExp, to: string): Change =>
  (workbook) =>
    workbook.replace(from, to)

describe('A workbook of figures whose rows, sheets or headings say a thing twice or elsewhere is refused:', () => {
  test.each<[string, Readonly<Record<string, Change>>, RegExp]>([
    [
      'two headings of one name',
      { [SHEET]: inCell('C1', ' t="inlineStr"><is><t>KỲ NÀY</t></is>') },
      /ô C1: đã có một cột "KỲ NÀY"/u,
    ],
    [
      'two headings "Mã"',
      { [SHEET]: inCell('C1', ' t="inlineStr"><is><t>Mã</t></is>') },
      /ô C1: đã có một cột "Mã"/u,
    ],
    [
      'two sheets of one name',
      {
        'xl/workbook.xml': inWorkbook(
          /<sheet name="Số liệu"[^>]*\/>/u,
          '$&<sheet name="số liệu" sheetId="9" r:id="rId1"/>',
        ),
      },
      /có hai trang tính cùng tên "số liệu"/u,
    ],
    [
      'figures far below',
      {
        [SHEET]: atEnd(
          '<row r="20001"><c r="A20001" t="inlineStr"><is><t>ba</t></is></c><c r="B20001"><v>9</v></c></row>',
        ),
      },
      /ô A20001: ô này ở xa/u,
    ],
    [
      'a formula never reckoned',
      { [SHEET]: inCell('B2', '><f>2+2</f>') },
      /ô B2: công thức chưa có kết quả/u,
    ],
    ['an error', { [SHEET]: inCell('B2', ' t="e"><v>#REF!</v>') }, /ô B2: ô báo lỗi của Excel \(#REF!\)/u],
    [
      'a sign that no document carries',
      { [SHEET]: inCell('C2', ' t="inlineStr"><is><t>a_x0007_</t></is>') },
      /ô C2: có ký tự U\+0007/u,
    ],
  ])('%s', (_, changes, reason) => {
    const { soLieu, said } = readChanged(changes)
    expect(soLieu).toBeUndefined()
    expect(said).toMatch(reason)
  })
})

describe('Of a cell that Excel shows otherwise than it holds it', () => {
  const styled = (code: string): Readonly<Record<string, Change>> => ({
    'xl/styles.xml': (xml) =>
      xml
        .replace(/<numFmts[^>]*>/u, `$&<numFmt numFmtId="250" formatCode="${code}"/>`)
        .replace('</cellXfs>', '<xf numFmtId="250" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'),
  })
  const styleOf = (): number => {
    const xml = strFromU8(
      unzipSync(readFileSync(ownWorkbook('Số liệu', ROWS)))['xl/styles.xml'] ?? new Uint8Array(),
    )
    return /<cellXfs.*<\/cellXfs>/su.exec(xml)?.[0].match(/<xf /gu)?.length ?? 0
  }

  test.each<[string, string, unknown]>([
    ['#,##0,', '2400000', '2.400'],
    ['0%', '0.97', '97%'],
    ['dd/mm/yyyy', '46115', '03/04/2026'],
    ['General', '24.000000000000004', 24],
    ['General', '0.30000000000000004', 0.3],
    ['0', '24.6', 24.6],
  ])('%s of %s the figure is %s', (code, held, figure) => {
    const { soLieu } = readChanged({
      ...styled(code),
      [SHEET]: inCell('B2', ` s="${styleOf()}"><v>${held}</v>`),
    })
    expect(soLieu).toMatchObject({ mot: { so: figure }, hai: { so: 5 } })
  })

  test('a hidden sheet is read, and that is said', () => {
    const { soLieu, said } = readChanged({
      'xl/workbook.xml': inWorkbook(/<sheet name="Số liệu"/u, '$& state="veryHidden"'),
    })
    expect(soLieu).toMatchObject({ mot: { so: 4 }, hai: { so: 5 } })
    expect(said).toMatch(/bảng Số liệu: trang tính này đang ẩn mà vẫn được đọc/u)
  })
})
