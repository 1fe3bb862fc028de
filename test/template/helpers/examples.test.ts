import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fill } from '../../../src/template/fill'
import { helpers } from '../../../src/template/helpers'

const FOLDER = join(__dirname, '..', '..', '..', 'src', 'template', 'helpers')
const figure = (so: number, chu: string) => ({ so, chu, phaiNoi: so !== 0 })
/** A figure as a report gives it to its templates. */
function soLieu({ kyTruoc, cungKy, ...own }: Record<string, number | string | undefined>) {
  const at = (so: number | string | undefined) => ({ co: so !== undefined, so: so ?? 0 })
  return { co: true, ...own, kyTruoc: at(kyTruoc), cungKy: at(cungKy) }
}
const data = {
  danhSach: ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính'],
  linhVuc: [{ nhiemVu: ['a', 'b'] }, { nhiemVu: ['c'] }],
  soLieu: {
    a: figure(5, '05'),
    b: figure(12, '12'),
    khong: figure(0, '0'),
    tyLe: soLieu({ so: 97.5, donVi: '%', thapPhan: 2, cungKy: 96.3 }),
    nhiemVu: soLieu({ so: 50, donVi: 'Nhiệm vụ', thapPhan: 0, kyTruoc: 62, cungKy: 50 }),
  },
}
const sources = readdirSync(FOLDER).filter((name) => name !== 'index.ts')
const examples = sources.flatMap((name) =>
  Array.from(
    readFileSync(join(FOLDER, name), 'utf8').matchAll(/@example (.+?) → (.+)/gu),
    ([, template = '', result = '']) => [template, result, name] as const,
  ),
)

test.each(examples)('%s gives %s, as its documentation says', (source, result) => {
  expect(fill({ file: 'm.hbs', source }, data)).toBe(result.trim())
})

test('every helper is in the list and has an example', () => {
  const named = (file: string) =>
    file.replace('.ts', '').replace(/-(\p{L})/gu, (_, letter: string) => letter.toUpperCase())
  expect(sources.map(named).sort()).toEqual(Object.keys(helpers).sort())
  for (const name of sources) expect(examples.filter(([, , file]) => file === name)).not.toEqual([])
})

test.each([
  ['{{ngayDai "2024-02-30"}}', /2024-02-30/u],
  ['{{inSo danhSach}}', /không phải là số/u],
  ['{{dem "x"}}', /danh sách/u],
  ['{{laMa 0}}', /từ 1/u],
  ['{{soSanh soLieu.tyLe "namTruoc"}}', /"kyTruoc" hoặc "cungKy"/u],
  ['{{soSanh danhSach "cungKy"}}', /một chỉ tiêu/u],
  ['{{tong linhVuc "ten"}}', /"ten"/u],
  ['{{lietKe soLieu.a.so "# người"}}', /từng cặp/u],
])('%s is refused at its place', (source, message) => {
  expect(() => fill({ file: 'm.hbs', source }, data)).toThrow(message)
})
