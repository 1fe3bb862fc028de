import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeKept } from '../../src/files/keep-edited'
import { writeFiles } from '../../src/files/write-files'
import { namesIn } from '../cli/captured'
import { temporaryFolder } from '../read/temporary'

const onUnix = process.platform === 'win32' ? describe.skip : describe
const outputs = ['a.docx', 'b.pdf'].map((name) => ({ name, content: Buffer.from(name) }))
const makePipe = (path: string): unknown => execFileSync('mkfifo', [path])

/** A folder in which the second of two outputs has something odd in its place. */
function folderWith(make: (path: string) => unknown): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.docx'), 'cũ')
  make(join(folder, 'b.pdf'))
  return folder
}

onUnix(
  'What is no file in the place of an output is refused by name, and the other output stays as it was:',
  () => {
    test.each<[string, (path: string) => unknown, RegExp]>([
      ['a pipe', makePipe, /b\.pdf: nơi ghi không phải là tệp/u],
      ['a folder', (path) => mkdirSync(path), /b\.pdf: đã có một thư mục trùng tên tệp/u],
      [
        'a link to a pipe',
        (path) => (makePipe(`${path}.p`), symlinkSync(`${path}.p`, path)),
        /b\.pdf: nơi ghi/u,
      ],
      ['a link to a device', (path) => symlinkSync('/dev/null', path), /b\.pdf: nơi ghi không phải là tệp/u],
      ['a link to nothing', (path) => symlinkSync('khong-co', path), /b\.pdf: liên kết này dẫn tới một tệp/u],
    ])('%s', (_, make, message) => {
      const folder = folderWith(make)
      expect(() => writeFiles(folder, outputs)).toThrow(message)
      expect(readFileSync(join(folder, 'a.docx'), 'utf8')).toBe('cũ')
      expect(namesIn(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
      expect(lstatSync('/dev/null').isFile()).toBe(false)
    })

    test('a link to nothing in the place of the folder of the records, which is named itself', async () => {
      const folder = folderWith(() => undefined)
      symlinkSync('khong-co', join(folder, '.cchc'))
      await expect(writeKept(folder, outputs)).rejects.toThrow(/\.cchc: đường dẫn không phải thư mục/u)
      expect(readFileSync(join(folder, 'a.docx'), 'utf8')).toBe('cũ')
    })

    test.each<[string, (path: string) => unknown]>([
      ['a folder', (path) => mkdirSync(path)],
      ['a pipe', makePipe],
      ['a link to nothing', (path) => symlinkSync('khong-co', path)],
    ])('%s in the place of the lock, without waiting for anybody', async (_, make) => {
      const folder = folderWith(() => undefined)
      make(join(folder, '.van-ban.khoa'))
      await expect(writeKept(folder, outputs)).rejects.toThrow(/\.van-ban\.khoa: không phải là tệp/u)
    })
  },
)

test('A file that is larger than any that is read may be somebody’s work, and is not written over', async () => {
  const folder = folderWith((path) => (writeFileSync(path, ''), truncateSync(path, 2 ** 32)))
  await expect(writeKept(folder, outputs)).rejects.toThrow(/b\.pdf: tệp lớn 4096 MB/u)
})
