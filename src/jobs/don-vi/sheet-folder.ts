import { dirname, join, resolve } from 'node:path'
import { isThere } from '../../disk/read-bytes'
import { listFilledIn, compareQuyetDinh } from '../../domain/cu-the-hoa/sheet/compare-quyet-dinh'
import type { LanTruoc } from '../../domain/cu-the-hoa/merge/lan-truoc'
import type { QuyetDinh } from '../../domain/cu-the-hoa/sheet/quyet-dinh'
import { isOfLastRun } from '../../domain/cu-the-hoa/sheet/find-strayed'
import { undoMisplaced, type SuaNham } from '../../domain/cu-the-hoa/sheet/undo-misplaced'
import type { KeHoachDangSoan } from '../../domain/ke-hoach/ke-hoach'
import { InputError, type Place, UserError } from '../../problem'
import { readKeHoachCu, readLanTruoc } from '../../workspace/read-lan-truoc'
import { openQuyetDinh, readQuyetDinh } from '../../workspace/read-quyet-dinh'
import { explainStrayed } from './explain-strayed'

/** The files of a unit, in the order in which they are written. */
export const TEP = {
  keHoach: 'ke-hoach.yaml',
  excel: 'quyet-dinh-cu-the-hoa.xlsx',
  yaml: 'quyet-dinh-cu-the-hoa.yaml',
  lanTruoc: 'lan-truoc.yaml',
} as const

/** A sheet and the file it was read from. */
export type So = { readonly quyetDinh: QuyetDinh; readonly file: string; readonly nham?: Nham }
/** What the clerk wrote in the wrong cells, and what became of it. */
export type Nham = Omit<SuaNham, 'quyetDinh'>
/**
 * What lies in the folder of a unit; `boQua`: decisions in a sheet that was passed over for the one that was
 * named.
 */
export type ThuMuc = {
  readonly so?: So
  readonly truoc?: LanTruoc
  readonly keHoach?: KeHoachDangSoan
  /** Comments of the clerk in the plan. */
  readonly ghiChu: readonly string[]
  readonly locate: (path: readonly PropertyKey[]) => Place
  /** What the clerk wrote in the wrong cells of any of the sheets. */
  readonly nham: Nham
  readonly boQua: readonly { readonly file: string; readonly khac: readonly string[] }[]
}

/**
 * Refuses to derive over what is there in any of the folders. Throws UserError that names one file of each
 * and how to go on.
 */
export function refuseExisting(folders: readonly string[]): void {
  const there = folders.flatMap((folder) =>
    [TEP.keHoach, TEP.excel, TEP.yaml]
      .map((name) => join(folder, name))
      .filter((file) => isThere(file))
      .slice(0, 1),
  )
  if (there.length > 0)
    throw new UserError(`đã có ${there.join(', ')}, có thể văn thư đã ghi vào đó`, {
      hint: 'thêm --ghi-de để viết lại: các quyết định trong bảng và những chỗ văn thư đã sửa trong kế hoạch được giữ; hoặc chọn thư mục khác bằng --ra',
      hintOnPage:
        'mở lại màn hình này rồi bấm Lập lại: các quyết định và những chỗ đã sửa trong kế hoạch được giữ',
    })
}

/**
 * Reads the sheet, the plan and the record of the last run; `named` is the sheet the clerk gives, without it
 * those of the folder speak.
 */
export async function readThuMuc(folder: string, named: string | undefined): Promise<ThuMuc> {
  const truoc = readLanTruoc(join(folder, TEP.lanTruoc))
  const keHoach = readKeHoachCu(join(folder, TEP.keHoach))
  const there = await readAllSo(folder, named, truoc)
  const so = named === undefined ? chooseSo(there, truoc) : there.find(({ file }) => file === named)
  if (so !== undefined && named !== undefined && isOutside(folder, named)) refuseOverwriting(so, there, truoc)
  return {
    ...(so === undefined ? {} : { so }),
    ...(truoc === undefined ? {} : { truoc }),
    ...(keHoach === undefined ? {} : { keHoach: keHoach.value }),
    ghiChu: keHoach?.ghiChu ?? [],
    nham: mergeNham(there),
    locate: keHoach?.locate ?? (() => ({ file: join(folder, TEP.keHoach), line: 1, column: 1 })),
    boQua:
      so === undefined
        ? []
        : there
            .filter((each) => each !== so && hasNews(each, truoc))
            .map(({ file, quyetDinh }) => ({ file, khac: compareQuyetDinh(quyetDinh, so.quyetDinh) }))
            .filter(({ khac }) => khac.length > 0),
  }
}

/** All that must be of this unit and this plan. */
export const soOf = ({ so, truoc }: ThuMuc, folder: string): So[] => [
  ...(so === undefined ? [] : [so]),
  ...(truoc === undefined ? [] : [{ quyetDinh: truoc.quyetDinh, file: join(folder, TEP.lanTruoc) }]),
]

/** A sheet of the folder, but for the clerk's cells, is as the last run wrote it. */
export function putRight({ file, quyetDinh }: So, truoc: LanTruoc): So {
  const nham = undoMisplaced(quyetDinh, truoc.quyetDinh)
  return { file, quyetDinh: nham.quyetDinh, nham }
}

function mergeNham(there: readonly So[]): Nham {
  const gather = (key: keyof Nham): string[] => [...new Set(there.flatMap(({ nham }) => nham?.[key] ?? []))]
  return {
    chuyen: gather('chuyen'),
    khongDung: gather('khongDung'),
    thieu: gather('thieu'),
    la: gather('la'),
  }
}

/** The decision sheets that lie in a folder. */
export const listSo = (folder: string): string[] =>
  [TEP.excel, TEP.yaml].map((name) => join(folder, name)).filter((file) => isThere(file))

async function readAllSo(
  folder: string,
  named: string | undefined,
  truoc: LanTruoc | undefined,
): Promise<So[]> {
  const beside = listSo(folder).filter((file) => named === undefined || resolve(file) !== resolve(named))
  const files = named === undefined ? beside : [named, ...beside]
  const read = files.map(async (file): Promise<So[]> => {
    try {
      return [readSo({ file, quyetDinh: await readQuyetDinh(file) }, folder, truoc)]
    } catch (error) {
      // Who names one of the two sheets of the folder need not mend the other; one from elsewhere would write over both.
      if (error instanceof UserError && named !== undefined && file !== named && !isOutside(folder, named))
        return []
      throw error
    }
  })
  return (await Promise.all(read)).flat()
}

/**
 * A sheet against the record of the last run, if it is of that run. Throws InputError where codes stand before the
 * words of other rows.
 */
function readSo(so: So, folder: string, truoc: LanTruoc | undefined): So {
  const { file, quyetDinh } = so
  if (truoc === undefined || (isOutside(folder, file) && !isOfLastRun(quyetDinh, truoc.quyetDinh))) return so
  const findings = explainStrayed(quyetDinh, truoc, (path) => openQuyetDinh(file).locate(path))
  if (findings.length > 0) throw new InputError(findings)
  return putRight(so, truoc)
}

const isOutside = (folder: string, named: string): boolean => resolve(dirname(named)) !== resolve(folder)

/** A sheet from elsewhere takes the place of the folder's own: what only the folder's says would be gone. */
function refuseOverwriting(so: So, there: readonly So[], truoc: LanTruoc | undefined): void {
  const lost = there
    .filter((each) => each !== so && hasNews(each, truoc))
    .map(({ file, quyetDinh }) => ({ file, khac: compareQuyetDinh(quyetDinh, so.quyetDinh) }))
    .filter(({ khac }) => khac.length > 0)
  if (lost.length > 0)
    throw new UserError(
      `bảng ${so.file} sẽ thay bảng của đơn vị, mà ${lost.map(({ file, khac }) => `${file} có quyết định khác ở ${khac.join(', ')}`).join('; ')}`,
      {
        hint: 'ghi những quyết định ấy vào bảng muốn dùng, hoặc chuyển bảng của đơn vị sang chỗ khác rồi chạy lại',
      },
    )
}

const hasNews = ({ quyetDinh }: So, truoc: LanTruoc | undefined): boolean =>
  (truoc === undefined ? listFilledIn(quyetDinh) : compareQuyetDinh(quyetDinh, truoc.quyetDinh)).length > 0

/**
 * Of the two sheets of a folder the one in which the clerk wrote. Throws UserError when both hold decisions
 * that differ.
 */
export function chooseSo(there: readonly So[], truoc: LanTruoc | undefined): So | undefined {
  const [mot, hai] = there
  if (mot === undefined || hai === undefined) return mot
  const khac = compareQuyetDinh(mot.quyetDinh, hai.quyetDinh)
  if (khac.length === 0 || !hasNews(hai, truoc)) return mot
  if (!hasNews(mot, truoc)) return hai
  throw new UserError(
    `hai bảng quyết định nói khác nhau: ${mot.file} và ${hai.file} khác ở ${khac.join(', ')}`,
    {
      hint: 'thêm --quyet-dinh <tệp> để dùng một bảng, hoặc ghi hai bảng giống nhau ở những chỗ ấy',
      hintOnPage: 'chuyển bảng không dùng nữa sang thư mục khác, hoặc ghi hai bảng giống nhau ở những chỗ ấy',
    },
  )
}
