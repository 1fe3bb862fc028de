import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../read/temporary'
import { linesOf, namesIn, planOf } from './captured'
import { findNode, JOBS, ROOT, runUnder, testWith } from './other-nodes'
import { WINE, Windows } from './windows'

const node = existsSync(WINE) ? findNode('windows', '22') : undefined
const onWindows = testWith(node, 'Wine, or Node 22 for Windows')
const OFFICE = 'Văn phòng'
const NAMES = ['quyet-dinh-12-qd-ubnd-ubnd-tinh-mau.docx', 'quyet-dinh-12-qd-ubnd-ubnd-tinh-mau.pdf']

/** The data of the repo as an editor of Windows saves them: with CR LF. */
function copyWithCrLf(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
  const names = readdirSync(to, { recursive: true, encoding: 'utf8' })
  for (const file of names.filter((name) => /\.(?:yaml|hbs|txt)$/u.test(name)).map((name) => join(to, name)))
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'))
}

const contents = (folder: string) => namesIn(folder).map((name) => [name, readFileSync(join(folder, name))])

let opened: Promise<Windows> | undefined
/** Windows with the folder of an office on drive C: a small plan, and the data of the repo. */
async function openOffice(program: string): Promise<{ windows: Windows; office: string }> {
  const windows = await (opened ??= Windows.open(program))
  const office = windows.folder(OFFICE)
  if (namesIn(office).length > 0) return { windows, office }
  for (const name of ['co-quan.yaml', 'van-ban.yaml', 'ke-hoach.yaml'])
    copyFileSync(join(dirname(planOf()), name), join(office, name))
  copyWithCrLf(join(ROOT, 'data'), join(office, 'data'))
  return { windows, office }
}

describe('On Windows', () => {
  afterAll(async () => (await opened)?.close())

  for (const [name, job] of JOBS)
    onWindows(`the ${name} has the same bytes and words as here, of data with CR LF`, async (program) => {
      const { windows, office } = await openOffice(program)
      const folder = temporaryFolder()
      const here = runUnder(process.execPath, [...job, '--ra', folder])
      const backslashes = job.map((word) => word.replaceAll('/', '\\'))
      const there = windows.run([...backslashes, '--ra', `C:\\${OFFICE}\\${name}`], office)
      expect(contents(join(office, name))).toEqual(contents(folder))
      expect(namesIn(folder)).toHaveLength(2)
      expect(there.code).toBe(0)
      expect(linesOf(there.out)).toEqual(namesIn(folder).map((file) => `C:\\${OFFICE}\\${name}\\${file}`))
      const said = there.err.replaceAll(`C:\\${OFFICE}`, ROOT).replaceAll('\\', '/')
      expect(said).toBe(here.err)
    })

  for (const [how, open, what] of [
    ['alone', NAMES[0] ?? '', 'a Word file that Word has open'],
    ['reading', NAMES[1] ?? '', 'a PDF that a viewer has open'],
  ] as const)
    onWindows(`${what} is named, and neither it nor the other is replaced`, async (program) => {
      const { windows, office } = await openOffice(program)
      const folder = windows.folder(OFFICE, how)
      for (const name of NAMES) writeFileSync(join(folder, name), 'cũ')
      await windows.whileOpen(join(folder, open), how, () => {
        const { code, out, err } = windows.run(['ke-hoach', 'ke-hoach.yaml', '--ra', how], office)
        expect({ code, out }).toEqual({ code: 2, out: '' })
        expect(err).toContain(`không ghi được vào C:\\${OFFICE}\\${how}\\${open}: `)
        expect(err).toMatch(/đóng tệp/u)
      })
      expect(contents(folder)).toEqual(NAMES.map((name) => [name, Buffer.from('cũ')]))
      expect(windows.run(['ke-hoach', 'ke-hoach.yaml', '--ra', how], office).code).toBe(0)
    })

  for (const [name, named] of [
    ['CON', 'CON'],
    ['ra\\NUL\\2026', 'NUL'],
    ['ra.', 'ra.'],
  ] as const)
    onWindows(`no folder is made that Explorer cannot open: ${name}`, async (program) => {
      const { windows } = await openOffice(program)
      const place = windows.folder(OFFICE, 'names')
      const { code, out, err } = windows.run(['mau', 'xuat', 'ke-hoach', '--ra', name], place)
      expect({ code, out, made: namesIn(place) }).toEqual({ code: 2, out: '', made: [] })
      expect(err).toContain(`"${named}"`)
    })

  onWindows('a path of more than 260 characters is written, and read', async (program) => {
    const { windows, office } = await openOffice(program)
    const names = Array.from({ length: 4 }, (_, at) => `${at}-${'rất-dài-'.repeat(10)}`)
    const folder = windows.folder(OFFICE, ...names)
    for (const name of namesIn(office).filter((each) => each.endsWith('.yaml')))
      copyFileSync(join(office, name), join(folder, name))
    const long = `C:\\${[OFFICE, ...names].join('\\')}`
    expect(long.length).toBeGreaterThan(300)
    const words = ['ke-hoach', `${long}\\ke-hoach.yaml`, '--ra', `${long}\\ra`]
    const { code, out } = windows.run(words, office)
    expect({ code, out: linesOf(out) }).toEqual({ code: 0, out: NAMES.map((name) => `${long}\\ra\\${name}`) })
    expect(namesIn(join(folder, 'ra'))).toEqual(NAMES)
  })

  onWindows('"C:ra" is the folder ra of where one is on drive C, and is said in full', async (program) => {
    const { windows, office } = await openOffice(program)
    const { code, out } = windows.run(['ke-hoach', 'C:ke-hoach.yaml', '--ra', 'C:ra'], office)
    expect({ code, out: linesOf(out) }).toEqual({
      code: 0,
      out: NAMES.map((name) => `C:\\${OFFICE}\\ra\\${name}`),
    })
    expect(namesIn(join(office, 'ra'))).toEqual(NAMES)
  })

  for (const words of [
    ['mau', 'xuat', 'ke-hoach', '--ra', 'Q:ra'],
    ['mau', 'xuat', 'ke-hoach', '--ra', '\\\\may-chu\\chung\\ra'],
    ['khoi-tao', 'Sở Tư pháp tỉnh Khánh Hòa', '--thu-muc', 'Q:\\data'],
  ])
    onWindows(`a drive that is not there is said: ${words.join(' ')}`, async (program) => {
      const { windows, office } = await openOffice(program)
      const { code, out, err } = windows.run(words, office)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(/^(?:không ghi được vào|--thu-muc:) .*(?:Q:\\|may-chu)/u)
      expect(err).not.toMatch(/\n\s+at /u)
    })
})
