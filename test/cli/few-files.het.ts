import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pdfOf } from '../import/made-pdf'
import { temporaryFolder } from '../read/temporary'
import { BUILT, namesIn } from './captured'

/** Runs the program where no more files than that may be open. */
const runWith = (most: number, words: readonly string[], folder: string) =>
  spawnSync('sh', ['-c', `ulimit -n ${most} && exec "$@"`, 'sh', process.execPath, BUILT, ...words], {
    cwd: folder,
    encoding: 'utf8',
  })

const onLinux = process.platform === 'linux' ? test : test.skip

onLinux('However few files may be open, an import of PDF says why it does nothing, or does it', () => {
  const page = { chu: [{ x: 60, y: 700, chu: 'KẾ HOẠCH công tác năm 2026 của sở' }] }
  const limits = Array.from({ length: 16 }, (_, at) => 17 + at)
  const said = limits.flatMap((most) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.pdf'), pdfOf([page]))
    // With fewer, Node itself does not start.
    if (runWith(most, ['--help'], folder).status !== 0) return []
    const { status, stderr } = runWith(most, ['nhap', 'a.pdf'], folder)
    expect(stderr).not.toMatch(/^ +at /mu)
    if (status !== 0) expect(namesIn(folder)).toEqual(['a.pdf'])
    return [stderr]
  })
  expect(said.join('\n')).toMatch(/a\.pdf: máy đang mở quá nhiều tệp/u)
})
