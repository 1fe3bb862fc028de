import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { readBytes, readIfAny, Unread } from '../../src/disk/read-bytes'
import { temporaryFolder } from '../read/temporary'

const MB = 1024 * 1024
/** A path in a folder of its own, and what is made there. */
function placeWith(make: (path: string) => unknown): string {
  const path = join(temporaryFolder(), 'mau.docx')
  make(path)
  return path
}

function whyOf(path: string): string {
  try {
    readBytes(path, 'mẫu')
    return 'read'
  } catch (error) {
    if (!(error instanceof Unread)) throw error
    expect(error.message).toBe(`${path}: ${error.why}`)
    expect(error.hint).toBeDefined()
    return error.why
  }
}

const makePipe = (path: string): unknown => execFileSync('mkfifo', [path])
const onUnix = process.platform === 'win32' ? test.skip : test

describe('Only a plain file within its bound is read; of anything else the reason is said at once:', () => {
  test.each<[string, (path: string) => unknown, string]>([
    ['a file', (path) => writeFileSync(path, 'x'), 'read'],
    ['a folder', (path) => mkdirSync(path), 'đây là thư mục, không phải tệp'],
    ['nothing there', () => undefined, 'không có tệp này'],
    [
      'a file of 51 MB',
      (path) => (writeFileSync(path, ''), truncateSync(path, 51 * MB)),
      'tệp lớn 51 MB, vượt mức 50 MB',
    ],
  ])('%s', (_, make, why) => expect(whyOf(placeWith(make))).toBe(why))

  onUnix.each<[string, (path: string) => unknown, string]>([
    ['a pipe', makePipe, 'không phải là tệp'],
    [
      'a link to a pipe',
      (path) => (makePipe(`${path}.p`), symlinkSync(`${path}.p`, path)),
      'không phải là tệp',
    ],
    ['a device without end', (path) => symlinkSync('/dev/zero', path), 'không phải là tệp'],
    ['a link to a folder', (path) => symlinkSync('.', path), 'đây là thư mục, không phải tệp'],
    ['a link to itself', (path) => symlinkSync('mau.docx', path), 'đường dẫn có liên kết vòng quanh'],
    [
      'a link to nothing',
      (path) => symlinkSync('khong-co', path),
      'liên kết này dẫn tới một tệp không còn ở đó',
    ],
  ])('%s', (_, make, why) => expect(whyOf(placeWith(make))).toBe(why))

  onUnix('a socket', async () => {
    const path = placeWith(() => undefined)
    const server = createServer()
    await new Promise<void>((done) => server.listen(path, done))
    expect(whyOf(path)).toBe('không phải là tệp')
    await new Promise((done) => server.close(done))
  })

  onUnix('a name longer than a disk takes', () => {
    expect(whyOf(join(temporaryFolder(), 'x'.repeat(300)))).toBe('tên quá dài')
  })

  onUnix('and for who only asks whether there is something, it is nothing', () => {
    expect(readIfAny(placeWith(makePipe))).toBeUndefined()
  })
})
