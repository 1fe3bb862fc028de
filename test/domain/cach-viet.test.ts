import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { hanOf, readThoiHan } from '../../src/domain/ke-hoach/thoi-han/thoi-han'

const NAM = 2026
type Nhip = readonly string[] | { readonly dau: string; readonly cuoi: string; readonly lan: number }
type Row = { readonly o: string; readonly la?: string | readonly string[]; readonly nhip?: Nhip }

const { 'Không đọc': unread, ...groups } = parse(
  readFileSync(join(__dirname, 'cach-viet-thoi-han.yaml'), 'utf8'),
) as Readonly<Record<string, readonly Row[]>> & { readonly 'Không đọc': readonly string[] }
const rows = Object.values(groups).flat()

/** What a wording comes to, as the table writes it. */
function comesTo({ o, nhip }: Row): object {
  const han = hanOf(readThoiHan(o), { nam: NAM })
  if (han.loai !== 'ngay')
    return { la: { khong: 'thường xuyên', cho: 'chờ', chuaRo: 'không hiểu' }[han.loai] }
  if (han.nhip.length < han.ngay.length) return { la: han.ngay.length === 1 ? han.ngay[0] : han.ngay }
  const [dau = '', cuoi = ''] = [han.ngay[0], han.ngay.at(-1)]
  return { nhip: nhip && 'lan' in nhip ? { dau, cuoi, lan: han.ngay.length } : han.ngay }
}

describe.each(Object.entries(groups))('%s:', (_, group) => {
  test.each(group)('"$o" is due $la $nhip', ({ o, ...expected }) => {
    expect(comesTo({ o, ...expected })).toEqual(expected)
  })
})

describe('The table', () => {
  test('has at least 120 wordings, each once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120)
    expect(new Set(rows.map(({ o }) => o)).size).toBe(rows.length)
  })

  test('is understood to at least 97 per cent', () => {
    const read = rows.filter(({ o }) => readThoiHan(o).dang !== undefined)
    expect(read.length / rows.length).toBeGreaterThanOrEqual(0.97)
  })
})

describe('What cannot be read whole', () => {
  test.each(unread)('stands as text only: "%s"', (text) => {
    expect(readThoiHan(text)).toEqual({ nguyenVan: text })
  })
})
