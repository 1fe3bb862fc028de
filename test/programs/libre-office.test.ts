import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convertToPdf } from '../../src/programs/libre-office'
import { temporaryFolder } from '../read/temporary'

const spawnSync = jest.fn()
jest.mock('node:child_process', () => ({ spawnSync: (...given: unknown[]): unknown => spawnSync(...given) }))
let temporary = jest.requireActual<{ tmpdir: () => string }>('node:os').tmpdir()
jest.mock('node:os', () => ({ tmpdir: () => temporary }))

test('LibreOffice is told of its profile by a URL, also where the folder has signs that a URL has not, and nothing is left', () => {
  temporary = join(temporaryFolder(), 'Văn phòng 50% #2')
  mkdirSync(temporary)
  spawnSync.mockImplementationOnce((_program: string, said: readonly string[]) => {
    const made = said[said.indexOf('--outdir') + 1] ?? ''
    mkdirSync(made, { recursive: true })
    writeFileSync(join(made, 'van-ban.pdf'), 'printed')
    return { stderr: '' }
  })
  expect(Buffer.from(convertToPdf(Buffer.from('word')) ?? []).toString()).toBe('printed')
  const [, said] = spawnSync.mock.calls[0] as [string, readonly string[]]
  const url = said.map((word) => /^-env:UserInstallation=(.*)$/u.exec(word)?.[1]).find(Boolean) ?? ''
  expect(dirname(dirname(fileURLToPath(url)))).toBe(temporary)
  expect(readdirSync(temporary)).toEqual([])
})
