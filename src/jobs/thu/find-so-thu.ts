import { dirname, join } from 'node:path'
import { isThere } from '../../disk/read-bytes'
import { globSync } from 'tinyglobby'
import { baoCaoFile } from '../../domain/bao-cao/bao-cao'
import { soThuFile } from '../../domain/thu/so-thu'
import { InputError, UserError } from '../../problem'
import { findFile } from '../../workspace/find-file'
import { readYaml } from '../../workspace/read-yaml'
import { folderOfThu, SO_THU } from '../../workspace/thu/read-boi-canh'

/**
 * The book of a collecting: that of the report given, else the only one that is open in the folder of work
 * (below `data`). Throws UserError when there is none, or more than one.
 */
export function findSoThu(baoCao: string | undefined): string {
  if (baoCao !== undefined) return bookOf(baoCao)
  const all = globSync('data/*/*/thu/*/so-thu.yaml').sort()
  const open = all.filter((book) => !readYaml(book, soThuFile).value?.khoa?.length)
  const [book, ...more] = open.length ? open : all
  if (book !== undefined && more.length === 0) return book
  throw new UserError(book === undefined ? 'chưa phát phiếu cho kỳ nào' : 'có nhiều kỳ đang thu', {
    hint:
      book === undefined
        ? 'cchc thu phat <tệp báo cáo của tỉnh>'
        : `thêm --bao-cao <tệp báo cáo>; đang có: ${[book, ...more].join(', ')}`,
    hintOnPage: 'mở báo cáo của kỳ rồi bấm Thu phiếu',
  })
}

/** The report of a collecting. Throws InputError for faults of its book. */
export function findBaoCaoOf(book: string): string {
  const read = readYaml(book, soThuFile)
  if (!read.value) throw new InputError(read.findings)
  return findFile(dirname(book), read.value.baoCao)
}

/** Where the collecting of a report's period lies. Throws InputError for faults of the report. */
export function findThuFolder(baoCao: string): string {
  const read = readYaml(baoCao, baoCaoFile)
  if (!read.value) throw new InputError(read.findings)
  return folderOfThu(baoCao, read.value)
}

function bookOf(baoCao: string): string {
  if (baoCao.endsWith(SO_THU)) return baoCao
  const book = join(findThuFolder(baoCao), SO_THU)
  if (isThere(book)) return book
  throw new UserError(`chưa phát phiếu cho kỳ của ${baoCao}`, {
    hint: `cchc thu phat ${baoCao}`,
    hintOnPage: 'mở báo cáo của kỳ, bấm Thu phiếu rồi phát phiếu',
  })
}
