import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../read/temporary'
import { planOf, runHere } from './captured'

const ENGLISH =
  /\b(?:commands?|options?|positionals?|examples?|show|help\b(?!,)|version|string|boolean|array|number|required|default|choices|aliases|unknown|arguments?|missing|not enough|too many|did you mean|invalid)\b/i
/** Help as a reader sees it, without the names of the options themselves. */
const words = (text: string): string => text.replace(/--?[a-z-]+|cchc\S*/g, '')

describe('Help', () => {
  test.each([['--help'], ['-h'], ['ke-hoach', '--help'], ['plan', '--help'], ['ke-hoach', 'x.yaml', '-h']])(
    'is in Vietnamese: %s %s %s',
    async (...argv) => {
      const { code, out, err } = await runHere(...argv.filter(Boolean))
      expect(code).toBe(0)
      expect(out + err).toMatch(/Tùy chọn:/)
      expect(words(out + err).match(ENGLISH)).toBeNull()
    },
  )

  test('of the program names its commands and the decree', async () => {
    const { out, err } = await runHere('--help')
    for (const word of ['ke-hoach', 'plan', 'Các lệnh:', '30/2020/NĐ-CP']) expect(out + err).toContain(word)
  })

  test('of the command names its file, its four options and what they are without being given', async () => {
    const { out, err } = await runHere('ke-hoach', '--help')
    for (const word of [
      '--ra',
      '--dinh-dang',
      '--du-thao',
      '--dien-tu',
      'output',
      'docx,pdf',
      '.yaml',
      'Ví dụ:',
      'mặc định',
    ])
      expect(out + err).toContain(word)
  })

  test('writes nothing', async () => {
    const folder = join(temporaryFolder(), 'ra')
    await runHere('ke-hoach', planOf(), '--ra', folder, '--help')
    expect(existsSync(folder)).toBe(false)
  })
})

describe('A command line that is wrong ends with 2, says why in Vietnamese on stderr, and writes nothing:', () => {
  test.each([
    ['no command', [], /[Tt]hiếu tên lệnh/],
    ['a command that does not exist', ['kehoach', planOf()], /kehoach|lệnh/],
    ['a command that is nearly one', ['ke-hoạch', planOf()], /[Ll]ệnh.*ke-hoach/],
    ['no file', ['ke-hoach'], /[Tt]hiếu tham số/],
    ['an option that does not exist', ['ke-hoach', planOf(), '--xuat', 'x'], /xuat/],
    ['a misspelt option', ['ke-hoach', planOf(), '--dinhdang', 'pdf'], /dinhdang/],
    ['a short option that does not exist', ['ke-hoach', planOf(), '-x'], /x/],
    ['an option denied that cannot be', ['ke-hoach', planOf(), '--no-ra'], /ra/],
    ['a format denied', ['ke-hoach', planOf(), '--no-dinh-dang'], /dinh-dang|định dạng/],
    [
      'a folder given twice',
      ['ke-hoach', planOf(), '--ra', '/nonexistent/a', '--ra', '/nonexistent/b'],
      /ra/,
    ],
    ['a file that is empty', ['ke-hoach', ''], /tệp/],
  ])('%s', async (_, argv, message) => {
    const { code, out, err } = await runHere(...argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err).not.toMatch(/\n\s+at /)
    expect(words(err).match(ENGLISH)).toBeNull()
  })

  test('a format given twice is two formats, or is refused', async () => {
    const { code, err } = await runHere(
      'ke-hoach',
      planOf(),
      '--dinh-dang',
      'docx',
      '--dinh-dang',
      'pdf',
      '--ra',
      temporaryFolder(),
    )
    expect([0, 2]).toContain(code)
    expect(err).not.toMatch(/\n\s+at /)
  })
})
