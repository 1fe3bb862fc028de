import type { BangThuong } from '../domain/ke-hoach/bang'
import { listMuc, type MucLoiVan } from '../domain/bao-cao/de-cuong'
import { type ChuaSua, findChuaSua } from '../domain/bao-cao/loi-van-ky-truoc'
import { escapeMarks } from '../language/markup'
import { isBlank, normalizeText } from '../language/text'
import type { Finding, Place } from '../problem'
import { readDocx } from './read/read-docx'
import { plainTableOf } from './recognise/read-bang'
import { openMarks } from './recognise/put-marks'
import { findMuc, type Cho } from './recognise/find-muc'
import type { Doan, Nguon } from './source/nguon'

/** Prose of one heading: its text in our markup, the notes that it calls below it. */
export type LoiVanMuc = {
  readonly ma: string
  readonly ten: string
  readonly lines: readonly { readonly chu: string; readonly noi: Place }[]
  /** Where its heading stands. */
  readonly noi: Place
  /** Where lines say that the text below is that of the period before, or what units sent. */
  readonly chuaSua: readonly { readonly loai: ChuaSua; readonly noi: Place }[]
}
/** The prose of a report from one Word file, with its tables by their codes. */
export type LoiVanWord = {
  readonly muc: readonly LoiVanMuc[]
  readonly bang: Readonly<Record<string, BangThuong>>
  readonly findings: readonly Finding[]
}

/** Words beside the text that no report prints. */
const BESIDE = /^(?:đầu trang, chân trang|nhận xét)$/u

/**
 * Reads the prose of a report from a Word file whose headings are those of the outline: bold and slanted words,
 * dashes, notes, tables. A heading that the outline does not have, and words that stand under none, are faults with
 * their paragraph. Throws UserError for what is no sound .docx.
 */
export function importLoiVan(content: Uint8Array, tep: string, deCuong: readonly MucLoiVan[]): LoiVanWord {
  const nguon = readDocx(content, tep)
  const notes: string[] = []
  const write = openMarks(
    nguon.nhan ?? [],
    (note) => `[^chu-thich-${notes.push(escapeMarks(note.join(' ')))}]`,
  )
  const reading = new Reading(deCuong, write)
  for (const each of nguon.khoi)
    if (each.loai === 'bang') reading.takeBang(plainTableOf(each), each.hang[0]?.noi)
    else if (isOfText(each)) reading.takeDoan(each)
  return {
    muc: reading.muc.map((muc) => withNotes(muc, notes)),
    bang: reading.bang,
    findings: [...reading.findings, ...noteBeside(nguon)],
  }
}

const isOfText = ({ noi: { where = '' } }: Doan): boolean => !BESIDE.test(where) && where !== 'chú thích'

type Open = {
  ma: string
  ten: string
  lines: { chu: string; noi: Place }[]
  noi: Place
  chuaSua: { loai: ChuaSua; noi: Place }[]
}

/** What was read so far, and the heading that is open. */
class Reading {
  readonly muc: Open[] = []
  readonly bang: Record<string, BangThuong> = {}
  readonly findings: Finding[] = []
  private cho: Cho
  constructor(
    private readonly deCuong: readonly MucLoiVan[],
    private readonly write: (line: string) => string,
  ) {
    this.cho = { duong: [], deCuong }
  }

  takeDoan(doan: Doan): void {
    const found = findMuc(doan, this.cho)
    if (found === 'la') this.refuseHeading(doan)
    else if (found) this.openMuc(found, doan.noi)
    else for (const line of linesOf(doan.chu)) this.addLine(line, doan.noi)
  }

  takeBang(bang: BangThuong, noi: Place | undefined): void {
    const ma = `bang-loi-van-${Object.keys(this.bang).length + 1}`
    const hang = bang.hang.map((cells) =>
      cells.map((each) =>
        typeof each === 'string' ? this.writeCell(each) : { ...each, chu: this.writeCell(each.chu) },
      ),
    )
    this.bang[ma] = { ...bang, hang }
    if (noi) this.addPlain(`::bang ${ma}`, noi)
  }

  private writeCell = (chu: string): string => linesOf(chu).map(this.write).join('\n')

  private openMuc(cho: Cho, noi: Place): void {
    this.cho = cho
    const { loiVan: ma, ten = '' } = cho.duong.at(-1) ?? {}
    if (ma !== undefined && !this.muc.some((each) => each.ma === ma))
      this.muc.push({ ma, ten, lines: [], noi, chuaSua: [] })
  }

  private addLine(line: string, noi: Place): void {
    const open = this.openAt(noi)
    const loai = findChuaSua(line)
    if (open && loai && !open.chuaSua.some((each) => each.loai === loai)) open.chuaSua.push({ loai, noi })
    this.addPlain(keepCalls(this.write(line)).replace(/^(?=::)/u, '\\'), noi)
  }

  private addPlain(chu: string, noi: Place): void {
    this.openAt(noi)?.lines.push({ chu, noi })
  }

  /** The prose that a paragraph belongs to; a fault, said once a heading, where there is none. */
  private openAt(noi: Place): Open | undefined {
    const muc = this.cho.duong.at(-1)
    const open = this.muc.find(({ ma }) => ma === muc?.loiVan)
    if (!open && !this.findings.some(({ message }) => message === explainOutside(muc)))
      this.findings.push({
        severity: 'error',
        place: noi,
        message: explainOutside(muc),
        hint: `chuyển xuống dưới một đề mục: ${nameMuc(muc ? muc.con : this.deCuong)}`,
      })
    return open
  }

  private refuseHeading({ chu, noi }: Doan): void {
    this.findings.push({
      severity: 'error',
      place: noi,
      message: `đề cương không có đề mục "${chu}" ở chỗ này`,
      hint: `ghi đúng tên một đề mục: ${nameMuc(listMuc(this.deCuong))}; không phải đề mục thì bỏ kiểu đầu đề (Heading)`,
    })
  }
}

const explainOutside = (muc: MucLoiVan | undefined): string =>
  muc
    ? `đề mục "${muc.ten}" chỉ chứa các đề mục con, chữ đứng ngay dưới nó sẽ không được in`
    : 'chữ này đứng trước mọi đề mục, sẽ không được in'

/** Names of headings for a hint. */
const nameMuc = (muc: readonly MucLoiVan[]): string =>
  Array.from(
    new Set(muc.filter(({ loiVan, con }) => loiVan !== undefined || con.length).map(({ ten }) => ten)),
  )
    .slice(0, MOST_SHOWN)
    .join('; ') + (muc.length > MOST_SHOWN ? '; …' : '')
const MOST_SHOWN = 12

const linesOf = (chu: string): string[] =>
  normalizeText(chu)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => !isBlank(line))

/**
 * A document of the register may be cited as in a file of text: `[^qd-1-2026]`; and a `\` before what calls something
 * makes letters of it, as there.
 */
const keepCalls = (prose: string): string =>
  prose
    .replace(/(\\\\)?\\\[\^(?=[\w-]+\])/gu, (_, own: string | undefined) => (own ? '\\[^' : '[^'))
    .replace(/(?<=\{)\\\\(?=\{)|\\\\(?=\[\s*s(?:ố|o)\s*:)/giu, '\\')

function withNotes({ lines, ...muc }: Open, notes: readonly string[]): LoiVanMuc {
  const called = new Set(lines.flatMap(({ chu }) => Array.from(chu.matchAll(CALL), ([, nth]) => Number(nth))))
  const explained = Array.from(called, (nth) => ({
    chu: `[^chu-thich-${nth}]: ${notes[nth - 1] ?? ''}`,
    noi: lines.find(({ chu }) => chu.includes(`[^chu-thich-${nth}]`))?.noi ?? muc.noi,
  }))
  return { ...muc, lines: [...lines, ...explained] }
}
const CALL = /(?<!\\)\[\^chu-thich-(\d+)\]/gu

/** What the reader left out, and words in the margins and in comments: a person is to know. */
function noteBeside({ khoi, ghiChu = [] }: Nguon): Finding[] {
  const beside = khoi.filter(
    (each): each is Doan => each.loai === 'doan' && BESIDE.test(each.noi.where ?? ''),
  )
  return [
    ...ghiChu.map(({ noi, loi, nguyenVan }): Finding => ({
      severity: 'notice',
      place: noi,
      message: nguyenVan === undefined ? loi : `${loi}: "${nguyenVan}"`,
    })),
    ...beside.map(({ chu, noi }): Finding => ({
      severity: 'notice',
      place: noi,
      message: `không in trong báo cáo: "${chu}"`,
    })),
  ]
}
