import { basename, dirname, join, relative } from 'node:path'
import { readText } from '../../disk/read-bytes'
import type { DonViDaThu } from '../../domain/thu/tinh-hinh'
import { UserError } from '../../problem'
import { readThu, type Thu } from '../../workspace/thu/read-thu'
import { addToSoThu } from '../../workspace/thu/write-so-thu'
import { type DaSua, stepOfFile, stepTo } from '../sua/change-sua'
import { plainOf } from '../sua/kho-loi-van'
import { khoOf } from '../sua/kho'
import { openTable } from '../sua/open-sua'
import type { ThuFiles } from './files'
import { type DeXuatLoiVan, listNew, proposeProse } from './loi-van'
import { type DeXuatTienDo, KHONG_CO_TIEN_DO, proposeProgress } from './tien-do'

/** Files of the report with proposals in them, and what a person must know. */
export type DaDeXuat = ThuFiles & { readonly lines: readonly string[] }
/** How many tasks and how many words of units the report has not been offered; `vuong`: why the tasks have no place there, in words. */
export type SoDeXuat = { readonly viec: number; readonly loiVan: number; readonly vuong?: string }

/**
 * What the accepted forms say of tasks and in words, as proposals in the progress and in the prose of the report: in
 * place, marked, nothing that a person wrote changed. Nothing is written here. Throws InputError or UserError for what
 * the user can put right.
 */
export function proposeFromPhieu(book: string): DaDeXuat {
  return gatherOutputs(readThu(book), ({ tep }) => tep)
}

/**
 * The same, in which what becomes of the report's tables is a step of theirs that can be taken back; what lies in a Word
 * file is not. `cu`: versions that can go then. `luc`: now (ISO).
 */
export function proposeAsSteps(
  book: string,
  luc: string,
): DaDeXuat & { readonly cu: readonly string[]; readonly ban: readonly string[] } {
  const [cu, ban]: [string[], string[]] = [[], []]
  const made = gatherOutputs(readThu(book), ({ tep, step }) => {
    const taken = step(luc)
    if (!taken) return tep
    const pathAt = (name: string): string => join(dirname(taken.file), name)
    cu.push(...taken.cu.map(pathAt))
    ban.push(taken.ban)
    return taken.outputs.map(({ name, content }) => ({ path: pathAt(name), content }))
  })
  return { ...made, cu, ban }
}

/** What the report would be offered now. */
export function countDeXuat(thu: Thu): SoDeXuat {
  const loiVan = listNew(thu).length
  try {
    const { dem, lines } = proposeProgress(thu)
    const isLost = lines.includes(KHONG_CO_TIEN_DO) && thu.donVi.some(saysOfViec)
    return { viec: dem, loiVan, ...(isLost && { vuong: KHONG_CO_TIEN_DO }) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { viec: 0, loiVan, vuong: KHONG_DOC }
  }
}
const KHONG_DOC = 'Chưa đọc được kế hoạch hoặc bảng tiến độ của báo cáo: xem ở Cần xem.'

const saysOfViec = ({ tinhTrang, phieu }: DonViDaThu): boolean =>
  tinhTrang === 'chap-nhan' && (phieu?.viec.length ?? 0) > 0

type Tep = { readonly path: string; readonly content: Uint8Array }
/** Files as they become, and the same as a step of the table that they are, where they are one. */
type Part = { readonly tep: readonly Tep[]; readonly step: (luc: string) => DaSua | undefined }

function gatherOutputs(thu: Thu, filesOf: (part: Part) => readonly Tep[]): DaDeXuat {
  const [tienDo, loiVan] = [proposeProgress(thu), proposeProse(thu)]
  const folder = dirname(thu.boiCanh.file)
  const parts: Part[] = [
    { tep: tienDo.tep ? [tienDo.tep] : [], step: (luc) => stepOfProgress(tienDo, luc) },
    { tep: loiVan.tep, step: (luc) => stepOfProse(loiVan, thu, luc) },
  ]
  const so = addToSoThu(readText(thu.file, 'sổ thu'), { daDua: loiVan.daDua })
  const book = { path: thu.file, content: new TextEncoder().encode(so) }
  const tep = [...parts.flatMap(filesOf), ...(loiVan.daDua.length ? [book] : [])]
  const lines = [...tienDo.lines, ...loiVan.lines]
  return {
    folder,
    outputs: tep.map(({ path, content }) => ({ name: relative(folder, path), content })),
    handedOut: [],
    lines: tep.length || lines.length ? lines : ['Không có gì mới trong các phiếu được chấp nhận.'],
  }
}

const stepOfProgress = ({ tep }: DeXuatTienDo, luc: string): DaSua | undefined =>
  tep && stepOfFile(tep.path, tep.content, { ten: 'Đưa tình trạng nhiệm vụ trong phiếu làm đề xuất', luc })

/** Prose in Word is written there: it has no steps here. */
function stepOfProse({ tep }: DeXuatLoiVan, { boiCanh: { file } }: Thu, luc: string): DaSua | undefined {
  if (!tep.length) return undefined
  const table = openTable({ slug: 'bao-cao', file }, 'loi-van')
  if (table.tuWord !== undefined) return undefined
  const kho = khoOf(table)
  const content = kho.read()
  const changes = tep.map(({ path, content: text }) => ({
    path: [basename(path, '.txt')],
    value: plainOf(new TextDecoder().decode(text)),
  }))
  const ten = 'Đưa lời văn trong phiếu làm đề xuất'
  return stepTo({ ...kho, content, ten, luc }, kho.change(content, changes))
}
