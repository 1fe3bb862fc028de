import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { read, reportWith } from './with-figures'

/** Of another level: its rows may be spoken of in the text of a report on the form in force. */
const OTHER = `
daDoiChieu: true
cap: [xa]
chiTieu:
  - { so: "1", ma: cuoc-hop, ten: Cuộc họp, donVi: Cuộc, loai: so }
  - { so: "1.1", ma: hop-truc-tuyen, ten: Cuộc họp trực tuyến, donVi: Cuộc, loai: so, quanHe: [{ kieu: thuoc, voi: [cuoc-hop], muc: loi }] }
  - { so: "2", ma: kinh-phi, ten: Kinh phí, donVi: Triệu đồng, loai: so, thapPhan: 2 }
`

const readOutside = (...lines: readonly string[]) => {
  const file = reportWith({ ky: 'quy-1', nam: 2025, soLieu: `soLieu:\n  ${lines.join('\n  ')}\n` })
  writeFileSync(join(dirname(file), 'chi-tieu-xa.yaml'), OTHER)
  return read(file)
}

describe('Figures that the form in force has no row for', () => {
  test.each([
    ['a decimal of what is counted', ['cuoc-hop: "12,5"'], 'đếm theo đơn vị Cuộc, không có phần lẻ'],
    ['a number that could be two', ['cuoc-hop: 40.372'], 'có thể là 40372 hoặc 40,372'],
    ['a part above its whole', ['cuoc-hop: 5', 'hop-truc-tuyen: 6'], 'nhiều hơn "Cuộc họp" là 5'],
  ])('are refused by their own row: %s', (_, lines, message) => {
    const { refused, said } = readOutside(...lines)
    expect(refused).toBe(true)
    expect(said).toContainEqual(expect.stringContaining(message))
  })

  test('are read by their own row, and said not to stand in the annex', () => {
    const { refused, said, ngoaiBieu, soLieu } = readOutside('cuoc-hop: "40.372"', 'kinh-phi: "1.250,5"')
    expect(refused).toBe(false)
    expect(ngoaiBieu).toEqual({ 'cuoc-hop': '40.372', 'kinh-phi': '1.250,5' })
    expect(soLieu).not.toHaveProperty('cuoc-hop')
    expect(said).toEqual([expect.stringContaining('2 số liệu không có trong biểu đang áp dụng')])
  })
})
