import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { allParagraphs, readDocx } from '../read/docx'
import { temporaryFolder } from '../read/temporary'
import { cut, ownWord } from '../template/word/own-word'
import { linesOf, namesIn, planOf, runHere } from './captured'

async function template(...lines: readonly string[]): Promise<string> {
  const path = join(temporaryFolder(), 'khung.docx')
  writeFileSync(path, await ownWord({ body: lines.map((line) => cut(line)) }))
  return path
}

test('mau xuat writes our layout as a Word template and prints its path', async () => {
  const folder = temporaryFolder()
  const { code, out } = await runHere('mau', 'xuat', 'ke-hoach', '--ra', folder)
  expect({ code, paths: linesOf(out) }).toEqual({ code: 0, paths: [join(folder, 'mau-ke-hoach.docx')] })
})

test('mau xuat leaves a template alone that the office may have changed, unless told', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'mau-ke-hoach.docx')
  writeFileSync(path, 'của cơ quan')
  const refused = await runHere('mau', 'xuat', 'ke-hoach', '--ra', folder)
  expect({ code: refused.code, content: readFileSync(path, 'utf8') }).toEqual({
    code: 2,
    content: 'của cơ quan',
  })
  expect(refused.err).toMatch(/đã có .*--ghi-de/su)
  expect((await runHere('mau', 'xuat', 'ke-hoach', '--ra', folder, '--ghi-de')).code).toBe(0)
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
})

test('mau xuat follows the form of the plan it is given: without an annex, no place for one', async () => {
  const folder = temporaryFolder()
  await runHere('mau', 'xuat', 'ke-hoach', '--ra', folder)
  const { out } = await runHere('mau', 'kiem-tra', join(folder, 'mau-ke-hoach.docx'), planOf())
  expect(out).toContain('{{> bangNhiemVu}}')
})

test('mau kiem-tra lists the tags on stdout and what the template never uses on stderr', async () => {
  const { code, out, err } = await runHere(
    'mau',
    'kiem-tra',
    await template('{{trichYeu}}', '{{> noiDungKeHoach}}'),
    planOf(),
  )
  expect(code).toBe(0)
  expect(linesOf(out)).toEqual([
    '{{trichYeu}}\tthân văn bản, đoạn 1',
    '{{> noiDungKeHoach}}\tthân văn bản, đoạn 2',
  ])
  expect(err).toMatch(/không dùng tới: .*chuKy/u)
})

test('mau kiem-tra ends with 2 when a tag is wrong, and still lists all', async () => {
  const { code, out, err } = await runHere(
    'mau',
    'kiem-tra',
    await template('{{thieu}}', '{{trichYeu}}'),
    planOf(),
  )
  expect({ code, tags: linesOf(out).length }).toEqual({ code: 2, tags: 2 })
  expect(err).toContain('thân văn bản, đoạn 1: dữ liệu không có "thieu"')
})

test('ke-hoach --mau fills an office’s own Word file', async () => {
  const folder = temporaryFolder()
  const { code, out } = await runHere(
    'ke-hoach',
    planOf(),
    '--mau',
    await template('Trích yếu: {{trichYeu}}'),
    '--dinh-dang',
    'docx',
    '--ra',
    folder,
  )
  expect(code).toBe(0)
  const [path = ''] = linesOf(out)
  expect(readDocx(path).parts.get('word/document.xml')).toContain('Trích yếu: ')
})

test('one layout serves plans with an annex and without: its place is left empty', async () => {
  const folder = temporaryFolder()
  const plan = join(folder, 'ke-hoach.yaml')
  cpSync(dirname(planOf()), folder, { recursive: true })
  const whole = readFileSync(plan, 'utf8')
  writeFileSync(plan, whole.slice(0, whole.indexOf('\nphuLuc:') + 1))
  const mau = await template(
    '{{> tieuDeKeHoach}}',
    '{{> noiDungKeHoach}}',
    '{{> tieuDePhuLuc}}',
    '{{> bangNhiemVu}}',
  )
  expect(await runHere('mau', 'kiem-tra', mau, plan)).toMatchObject({ code: 0 })
  const [without, withAnnex] = [plan, planOf()].map((file) =>
    runHere('ke-hoach', file, '--mau', mau, '--dinh-dang', 'docx', '--ra', temporaryFolder()),
  )
  const styles = async (said = withAnnex) =>
    allParagraphs(readDocx(linesOf((await said)?.out ?? '')[0] ?? '')).map(({ styleName }) => styleName)
  expect(await styles(withAnnex)).toContain('Tên phụ lục')
  expect(await styles(without)).not.toContain('Tên phụ lục')
  expect((await without)?.code).toBe(0)
})

test('an office’s own letterhead breaks the agency’s name as ours does', async () => {
  const folder = temporaryFolder()
  const { out } = await runHere(
    'ke-hoach',
    planOf(),
    '--mau',
    await template('{{#each coQuan.dong}}', '{{this}}', '{{/each}}'),
    '--dinh-dang',
    'docx',
    '--ra',
    folder,
  )
  expect(
    allParagraphs(readDocx(linesOf(out)[0] ?? ''))
      .map(({ text }) => text)
      .filter(Boolean),
  ).toEqual(['Ủy ban nhân dân', 'tỉnh Mẫu'])
})

test('Nơi nhận and the signer have places of their own', async () => {
  const folder = temporaryFolder()
  const { out } = await runHere(
    'ke-hoach',
    planOf(),
    '--mau',
    await template('{{> noiNhan}}', '{{> nguoiKy}}'),
    '--dinh-dang',
    'docx',
    '--ra',
    folder,
  )
  const styles = allParagraphs(readDocx(linesOf(out)[0] ?? '')).map(({ styleName }) => styleName)
  expect(styles).toEqual(
    expect.arrayContaining(['Nơi nhận', 'Danh sách nơi nhận', 'Quyền hạn và chức vụ', 'Họ tên']),
  )
})

test('ke-hoach --mau refuses a Word file with wrong tags, and leaves only a copy with comments', async () => {
  const folder = temporaryFolder()
  const { code, out, err } = await runHere(
    'ke-hoach',
    planOf(),
    '--mau',
    await template('{{thieu}}'),
    '--ra',
    folder,
  )
  expect({ code, out, files: namesIn(folder) }).toEqual({ code: 2, out: '', files: ['mau-co-loi.docx'] })
  expect(err).toContain('dữ liệu không có "thieu"')
})

test.each([
  ['khong-co.docx', /khong-co\.docx: không có tệp này/u],
  ['ke-hoach.hbs', /ke-hoach\.hbs: không có tệp này/u],
  ['ten-la.hbs', /không thay cho mẫu nào.*ke-hoach/su],
])('--mau %s is refused', async (name, message) => {
  const { code, err } = await runHere(
    'ke-hoach',
    planOf(),
    '--mau',
    join(temporaryFolder(), name),
    '--ra',
    temporaryFolder(),
  )
  expect(code).toBe(2)
  expect(err).toMatch(message)
})

test.each(['khung.dotx', 'khung.docm', 'khung.doc'])(
  '--mau %s is refused with how to save it',
  async (name) => {
    const path = join(temporaryFolder(), name)
    writeFileSync(path, await ownWord({ body: [cut('{{trichYeu}}')] }))
    const { code, err } = await runHere('ke-hoach', planOf(), '--mau', path, '--ra', temporaryFolder())
    expect(code).toBe(2)
    expect(err).toMatch(/mẫu phải là tệp \.docx.*Save As/su)
  },
)

test('a text template given by --mau takes the place of ours', async () => {
  const path = join(temporaryFolder(), 'khoan.hbs')
  writeFileSync(path, '{{so}}. Mẫu của cơ quan: {{noiDung}}\n')
  const folder = temporaryFolder()
  const { out } = await runHere('ke-hoach', planOf(), '--mau', path, '--dinh-dang', 'docx', '--ra', folder)
  expect(readDocx(linesOf(out)[0] ?? '').parts.get('word/document.xml')).toContain('1. Mẫu của cơ quan: ')
})
