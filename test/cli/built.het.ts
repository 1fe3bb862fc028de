import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { testOnLinux } from '../read/programs'
import { linesOf, namesIn, planOf, runBuilt } from './captured'
import { NAMES, placeWith } from './one-plan'

describe('The built program', () => {
  test('sends no escape sequence to a file or a pipe', () => {
    const place = placeWith()
    const { out, err } = runBuilt(['ke-hoach', 'ke-hoach.yaml'], place)
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
  })

  test('sends none that the data holds either', () => {
    const place = placeWith((plan) => `${plan}"a\\e[31mb\\a\\r": 1\n`)
    const { code, err } = runBuilt(['ke-hoach', 'ke-hoach.yaml'], place)
    expect(code).toBe(2)
    expect(err).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
  })

  test('gives the same bytes each time', () => {
    const places = [placeWith(), placeWith()]
    for (const place of places) runBuilt(['ke-hoach', 'ke-hoach.yaml', '--ra', 'ra'], place)
    const [first = '', second = ''] = places
    for (const name of NAMES)
      expect(readFileSync(join(first, 'ra', name)).equals(readFileSync(join(second, 'ra', name)))).toBe(true)
  })

  test.each([['--ra'], ['--ra='], ['--ra', '']])(
    'does not scatter its files over the folder it is called in: %s %s',
    (...argv) => {
      const place = placeWith()
      runBuilt(['ke-hoach', 'ke-hoach.yaml', ...argv], place)
      expect(namesIn(place).filter((name) => !name.endsWith('.yaml') && name !== 'output')).toEqual([])
    },
  )

  test.each([['--ra'], ['--dinh-dang'], ['--tep']])(
    'takes an option without its value for a slip, never for a bug: %s',
    (option) => {
      const { code, err } = runBuilt(['ke-hoach', 'ke-hoach.yaml', option], placeWith())
      expect([0, 2]).toContain(code)
      expect(err).not.toMatch(/\n\s+at /)
    },
  )

  test('refuses an output folder whose name is too long for the disk', () => {
    const { code, err } = runBuilt(['ke-hoach', 'ke-hoach.yaml', '--ra', 'a'.repeat(300)], placeWith())
    expect(code).toBe(2)
    expect(err).toMatch(/không ghi được/)
  })

  test.each([
    [
      'bytes that are not UTF-8',
      (plan: string) => Buffer.concat([Buffer.from(plan), Buffer.from([0xe1, 0xbb])]),
    ],
    [
      'the code page of old Windows',
      (plan: string) => Buffer.concat([Buffer.from(plan), Buffer.from([0x23, 0xd0, 0xe2, 0xf5])]),
    ],
    [
      'UTF-16, as Notepad writes "Unicode"',
      (plan: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plan, 'utf16le')]),
    ],
  ])('refuses a file in %s and says in what it should be', (_, encode) => {
    const place = placeWith()
    writeFileSync(join(place, 'ke-hoach.yaml'), encode(readFileSync(planOf(), 'utf8')))
    const { code, err } = runBuilt(['ke-hoach', 'ke-hoach.yaml'], place)
    expect(code).toBe(2)
    expect(err).toMatch(/^ke-hoach\.yaml:1:1: .*UTF-8/)
  })

  testOnLinux('refuses a folder where nothing can be made', () => {
    const { code, out, err } = runBuilt(['ke-hoach', 'ke-hoach.yaml', '--ra', '/proc/khong-the'], placeWith())
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/không ghi được.*\/proc\/khong-the/)
  })

  testOnLinux('ends with 2 when the disk is full, and leaves nothing', () => {
    const place = placeWith()
    const { code, out, err } = runBuilt(['ke-hoach', 'ke-hoach.yaml', '--ra', '/dev/full'], place)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/không ghi được/)
  })

  test('can write what a very long name of an agency gives, or says that it cannot', () => {
    const place = placeWith((plan) =>
      plan.replace('coQuan: ubnd-tinh-mau', `coQuan: ${'rat-dai-'.repeat(40)}het`),
    )
    writeFileSync(join(place, 'co-quan.yaml'), `coQuan:\n  - id: ${'rat-dai-'.repeat(40)}het\n    ten: Tên\n`)
    const { code, out, err } = runBuilt(['ke-hoach', 'ke-hoach.yaml', '--dinh-dang', 'docx'], place)
    expect(err).not.toMatch(/\n\s+at /)
    expect([0, 2]).toContain(code)
    for (const path of linesOf(out)) expect(path.length - dirname(path).length).toBeLessThan(200)
  })

  test('works where the path holds spaces and Vietnamese letters', () => {
    const place = join(placeWith(), 'Kế hoạch năm 2025')
    mkdirSync(place)
    const { code, out } = runBuilt(['ke-hoach', planOf(), '--ra', 'văn bản', '--dinh-dang', 'docx'], place)
    expect({ code, out }).toEqual({ code: 0, out: `${join(place, 'văn bản', NAMES[0] ?? '')}\n` })
  })
})
