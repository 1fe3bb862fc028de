import { z } from 'zod'
import { readBytes } from '../../disk/read-bytes'
import { openWorkbook, type OTinh, type TrangTinh } from '../../office/open-workbook'
import { spellRef } from '../../office/refs'
import { type Finding, type Place, UserError } from '../../problem'
import { explainIssues } from '../explain-issue'
import { PHIEN_BAN, unknownForm } from '../forms'
import { MAX_BYTES } from '../data-text'
import type { DataFile } from '../read-yaml'
import { fromCell } from './cells'
import { type TrangChung, findChung } from './chung'
import type { CotBang } from './columns'
import { type DongDoc, faultsOfCell, faultsOfRows, faultsOfSheet, LONGEST, type TrangDoc } from './faults'
import { findByHead, type Head, headAt, headingsOf, kindColumnOf, spellName } from './find-trang'
import { columnsNamed } from './cay'
import { CHUNG, COT_MA, DONG_TINH, formOf, NGUON, type TrangBang } from './forms'
import { readNguon } from './read-nguon'
import { setIn } from './fields'
import { columnAt, inWords, isUnder, locateIn } from './locate'
import { toValue } from './rows'

type Path = readonly PropertyKey[]

/**
 * Reads a data file that is a workbook against its schema: the same checks as for YAML, each fault with its sheet
 * and cell. Sheets, columns and rows of the office's own are left alone. Nothing is thrown for bad content.
 */
export function readBang<T>(file: string, schema: z.ZodType<T>): DataFile<T> {
  const at = (where?: string): Place => ({
    file,
    line: 1,
    column: 1,
    ...(where === undefined ? {} : { where }),
  })
  if (!(schema instanceof z.ZodObject)) throw new TypeError('only an object can be a workbook')
  const sheets = openSheets(file)
  if (!Array.isArray(sheets))
    return { file, findings: [{ severity: 'error', place: at(), ...sheets }], locate: () => at() }
  const { phienBan } = readNguon(sheets) ?? {}
  if (phienBan !== undefined && Number(phienBan) > PHIEN_BAN)
    return { file, findings: [unknownForm(phienBan, at(`trang tính ẩn ${NGUON}`))], locate: () => at() }
  const form = formOf(schema)
  const chung = readChung(sheets, form.chung, at)
  const read = form.trang.map((trang) => readTrang(sheets, trang, at))
  const raw = read.reduce<Record<string, unknown>>((all, each) => withTrang(all, each), chung.raw)
  const locate = (path: Path): Place => ({ ...(locateIn(read, path, at) ?? chung.locate(path)), path })
  const found = [...chung.findings, ...read.flatMap((each) => each.findings)]
  const result = schema.safeParse(raw, { reportInput: true })
  if (result.success)
    return found.some(({ severity }) => severity === 'error')
      ? { file, raw, locate, findings: found }
      : { file, raw, value: result.data as T, locate, findings: found }
  const issues = explainIssues(result.error.issues, schema)
  const faults = issues.map(({ path, message, hint, hintOnPage }): Finding => ({
    severity: 'error',
    place: locate(path),
    ...(hintOnPage !== undefined && { hintOnPage }),
    ...inWords(columnAt(read, path) ?? form.chung.find((each) => isUnder(path, each.path)), message, hint),
  }))
  return { file, raw, locate, findings: [...found, ...faults] }
}

/** A workbook as a form reads it: its lists, and what stands outside them with the fields that it could have. */
export type BangDoc = {
  readonly trang: readonly TrangDoc[]
  readonly chung: TrangChung
  readonly cotChung: readonly CotBang[]
}

/** The sheets of a workbook's bytes as a form reads them. Throws UserError for what is no sound .xlsx. */
export function readSheetsOf(content: Uint8Array, file: string, schema: z.ZodObject): BangDoc {
  const sheets = openWorkbook(content, file)
  const at = (where?: string): Place => ({
    file,
    line: 1,
    column: 1,
    ...(where === undefined ? {} : { where }),
  })
  const form = formOf(schema)
  return {
    trang: form.trang.map((trang) => readTrang(sheets, trang, at)),
    chung: findChung(sheets, form.chung),
    cotChung: form.chung,
  }
}

function openSheets(file: string): TrangTinh[] | { readonly message: string; readonly hint: string } {
  try {
    return openWorkbook(readBytes(file, 'bảng Excel', MAX_BYTES), file)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return {
      message: error.message.replace(`${file}: `, ''),
      hint: error.hint ?? 'mở bằng Excel rồi lưu lại',
    }
  }
}

function readTrang(sheets: readonly TrangTinh[], form: TrangBang, at: (where?: string) => Place): TrangDoc {
  const trang = form.loai === 'cay' ? { ...form, cot: columnsNamed(sheets.flatMap(headingsOf)) } : form
  const names = [...(trang.loai === 'ma' ? [COT_MA.ten] : []), ...trang.cot.map(({ ten }) => ten)]
  const none = (findings: readonly Finding[]): TrangDoc => ({
    trang,
    ten: trang.ten,
    cot: [],
    cotMa: -1,
    dau: 0,
    cotTrong: 0,
    dong: [],
    findings,
  })
  const named = sheets.find(({ ten }) => spellName(ten) === spellName(trang.ten))
  const sheet = named ?? (trang.batBuoc ? findByHead(sheets, names) : undefined)
  if (!sheet && !trang.batBuoc) return none([])
  if (!sheet)
    return none([
      {
        severity: 'error',
        place: at(),
        message: `không có bảng "${trang.ten}"`,
        hint: `đặt lại tên bảng; tệp đang có: ${sheets
          .filter(({ an }) => !an)
          .map(({ ten }) => ten)
          .join(', ')}`,
      },
    ])
  const head = headAt(sheet, names)
  const missed = trang.can.filter((ten) => !head?.columns.has(spellName(ten)))
  if (!head || missed.length)
    return none(
      missed.map((ten) => ({
        severity: 'error',
        place: at(`bảng ${sheet.ten}`),
        message: `không có cột "${ten}"`,
        hint: 'đặt lại tên cột như cũ, ở một trong mười hai hàng đầu',
      })),
    )
  return readDong(sheet, trang, head, at)
}

function readDong(sheet: TrangTinh, trang: TrangBang, head: Head, at: (where?: string) => Place): TrangDoc {
  const columnOf = (ten: string): number => head.columns.get(spellName(ten)) ?? -1
  const cot = trang.cot.map(({ ten }) => columnOf(ten))
  const cotMa = trang.loai === 'ma' ? columnOf(COT_MA.ten) : -1
  const kind = kindColumnOf(sheet)
  const findings: Finding[] = []
  const place = (cell: Pick<OTinh, 'row' | 'column'>): Place => at(`bảng ${sheet.ten}, ô ${spellRef(cell)}`)
  const dong = sheet.hang
    .filter(({ row }) => row > head.row && row <= LONGEST)
    .flatMap(({ row, o }): DongDoc[] => {
      const cellAt = (column: number): OTinh | undefined => o.find((cell) => cell.column === column)
      const reckoned = cellAt(kind)?.chu === DONG_TINH
      const gia = trang.cot.map((each, nth): unknown => {
        const cell = cellAt(cot[nth] ?? -1)
        if (!cell || (reckoned && cell.congThuc)) return undefined
        findings.push(...faultsOfCell(cell, place(cell)))
        return cell.hong ? undefined : fromCell(each, cell)
      })
      const coNoiDung = gia.some(
        (value, nth) => value !== undefined && !trang.khoa.includes(trang.cot[nth]?.path[0] ?? ''),
      )
      const ma = cellAt(cotMa)?.chu ?? ''
      return ma || gia.some((value) => value !== undefined) ? [{ row, ma, gia, coNoiDung }] : []
    })
  return {
    trang,
    ten: sheet.ten,
    cot,
    cotMa,
    dau: head.row,
    cotTrong: sheet.hang.flatMap(({ o }) => o).reduce((most, { column }) => Math.max(most, column + 1), 0),
    dong,
    findings: [
      ...faultsOfSheet(sheet, trang, head.row, at),
      ...findings,
      ...faultsOfRows({ sheet, trang, head, cot, dong, cotMa }, at),
    ],
  }
}

function withTrang(
  raw: Record<string, unknown>,
  { trang, dong, cot, findings }: TrangDoc,
): Record<string, unknown> {
  // A sheet that is not there says nothing; one that is there and empty says that there is nothing.
  if (!dong.length && !cot.length)
    return findings.length && trang.batBuoc ? { ...raw, [trang.key]: toValue(trang, []) } : raw
  return {
    ...raw,
    [trang.key]: toValue(
      trang,
      dong.filter(({ coNoiDung }) => coNoiDung),
    ),
  }
}

/** What the sheet "Chung" says, where, and what is wrong with its cells. */
function readChung(sheets: readonly TrangTinh[], cot: readonly CotBang[], at: (where?: string) => Place) {
  const { sheet, hang } = findChung(sheets, cot)
  const findings: Finding[] = []
  let raw: Record<string, unknown> = {}
  for (const [field, { o }] of hang) {
    if (!o) continue
    findings.push(...faultsOfCell(o, at(`bảng ${CHUNG}, ô ${spellRef(o)}`)))
    if (!o.hong) raw = setIn(raw, field.path, fromCell(field, o))
  }
  const locate = (path: Path): Place => {
    const field = cot.find((each) => isUnder(path, each.path))
    const cell = field && hang.get(field)?.o
    return at(cell ? `bảng ${CHUNG}, ô ${spellRef(cell)}` : sheet && `bảng ${CHUNG}`)
  }
  return { raw, findings, locate }
}
