import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { testOnLinux } from '../read/programs'
import { linesOf, namesIn, runBuilt } from './captured'
import { NAMES, placeWith } from './one-plan'

describe('The built program', () => {
  test('writes into output/ of where it is called, prints the paths on stdout and nothing else, and ends with 0', () => {
    const place = placeWith()
    const { code, out, err } = runBuilt(['ke-hoach', 'ke-hoach.yaml'], place)
    expect({ code, out: linesOf(out) }).toEqual({
      code: 0,
      out: NAMES.map((name) => join(place, 'output', name)),
    })
    expect(namesIn(join(place, 'output'))).toEqual(NAMES)
    expect(err).toMatch(/Phông chữ/)
  })

  test('ends with 2 when the input is at fault, and leaves no output folder', () => {
    const place = placeWith((plan) => plan.replace('2024-12-31', '2024-12-32'))
    const { code, out, err } = runBuilt(['ke-hoach', 'ke-hoach.yaml'], place)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^ke-hoach\.yaml:7:3: .*\n$/)
    expect(namesIn(place)).toEqual(['co-quan.yaml', 'ke-hoach.yaml', 'van-ban.yaml'])
  })

  test('breaks the lines of its help between words', () => {
    const { out } = runBuilt(['khoi-tao', '--help'], placeWith())
    expect(linesOf(out).filter((line) => Array.from(line).length > 80)).toEqual([])
    expect(out).toContain('hỏi từng mục\nkhi chạy ở cửa sổ lệnh')
  })

  test('refuses an output folder that is a file, or lies in one', () => {
    const place = placeWith()
    for (const folder of ['van-ban.yaml', 'van-ban.yaml/trong']) {
      const { code, out, err } = runBuilt(['ke-hoach', 'ke-hoach.yaml', '--ra', folder], place)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(/không ghi được.*thư mục/)
    }
    expect(readFileSync(join(place, 'van-ban.yaml'), 'utf8')).toMatch(/^vanBan:/)
    expect(namesIn(place)).toEqual(['co-quan.yaml', 'ke-hoach.yaml', 'van-ban.yaml'])
  })

  describe('refuses what is no file at all, and does not wait for it:', () => {
    for (const what of ['/dev/zero', '/dev/null', 'a pipe'])
      testOnLinux(what, () => {
        const place = placeWith()
        const file = join(place, 'khac.yaml')
        if (what === 'a pipe') execFileSync('mkfifo', [file])
        else symlinkSync(what, file)
        const { code, err } = runBuilt(['ke-hoach', 'khac.yaml'], place)
        expect(code).toBe(2)
        expect(err).toMatch(/khac\.yaml/)
      })
  })
})
