import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convertToPdf } from '../../src/programs/libre-office'
import { UserError } from '../../src/problem'
import { temporaryFolder } from '../read/temporary'

const spawnSync = jest.fn()
jest.mock('node:child_process', () => ({ spawnSync: (...given: unknown[]): unknown => spawnSync(...given) }))
let temporary = jest.requireActual<{ tmpdir: () => string }>('node:os').tmpdir()
jest.mock('node:os', () => ({ tmpdir: () => temporary, hostname: () => 'máy này' }))

test('LibreOffice is told of its profile by a URL, also where the folder has signs that a URL has not, and nothing is left', () => {
  temporary = join(temporaryFolder(), 'Văn phòng 50%41 #2;3')
  mkdirSync(temporary)
  spawnSync.mockImplementationOnce((_program: string, said: readonly string[], { cwd }: { cwd: string }) => {
    const made = join(cwd, said[said.indexOf('--outdir') + 1] ?? '')
    mkdirSync(made, { recursive: true })
    writeFileSync(join(made, 'van-ban.pdf'), 'printed')
    return { stderr: '' }
  })
  expect(Buffer.from(convertToPdf(Buffer.from('word')) ?? []).toString()).toBe('printed')
  const [, said] = spawnSync.mock.calls[0] as [string, readonly string[]]
  const url = said.map((word) => /^-env:UserInstallation=(.*)$/u.exec(word)?.[1]).find(Boolean) ?? ''
  expect(dirname(dirname(fileURLToPath(url)))).toBe(temporary)
  expect(url).not.toContain(';')
  // In a whole path LibreOffice takes "%41" for a letter.
  expect(said.filter((word) => word !== said[0] && word.includes('%'))).toEqual([])
  expect(readdirSync(temporary)).toEqual([])
})

test.each([
  [
    'nothing is made',
    { stderr: 'Error: source file could not be loaded' },
    /LibreOffice không chuyển được tệp sang pdf/u,
  ],
  [
    'it takes too long',
    { error: Object.assign(new Error(), { code: 'ETIMEDOUT' }) },
    /quá lâu không chuyển xong/u,
  ],
])('Where %s, the office is told what to do', (_, answer, message) => {
  temporary = temporaryFolder()
  spawnSync.mockReturnValueOnce(answer)
  const convert = (): unknown => convertToPdf(Buffer.from('word'))
  expect(convert).toThrow(UserError)
  spawnSync.mockReturnValueOnce(answer)
  expect(convert).toThrow(message)
  expect(readdirSync(temporary)).toEqual([])
})

test('A folder for temporary files that is not there is named', () => {
  temporary = join(temporaryFolder(), 'khong-co')
  expect(() => convertToPdf(Buffer.from('word'))).toThrow(/thư mục tạm .*khong-co: không có tệp này/u)
})
