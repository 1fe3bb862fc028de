import type { SoDaGhi } from '../../compose/so-da-ghi'
import type { Composed } from '../../compose/section'
import type { SoNgay } from '../../decree/ky-so'
import type { Document } from '../../document/nodes'
import type { DiemMoi } from '../../domain/trinh-ky/diem-moi'
import type { Finding } from '../../problem'
import type { Format, Rendered } from './render-files'

export type { SoDaGhi }

/** The kinds of document there are. */
export const SLUGS = ['ke-hoach', 'bao-cao'] as const
export type Slug = (typeof SLUGS)[number]

export type State = {
  readonly duThao: boolean
  readonly dienTu: boolean
  /** Charts as an annex of a report. */
  readonly bieuDo?: boolean
  /** Number and day come after the signature, and how. */
  readonly choSoNgay?: SoNgay
  /** The day (ISO) that counts as today; without it the machine's. It decides only what is refused. */
  readonly homNay?: string
}
export type GenerateOptions = State & {
  readonly formats: readonly Format[]
  /**
   * A template that takes the place of ours: a text template (.hbs) by its name, or a Word file (.docx) for
   * the whole document. Without one, `mau-<slug>.docx` beside the data or above is taken; `chung` takes ours
   * all the same.
   */
  readonly mau?: string
  /** For signing: a PDF/A-2a and PDF/UA-1 with tags and fields, and its record. */
  readonly trinhKy?: boolean
  /** For signing: annexes in files of their own. */
  readonly tachPhuLuc?: boolean
  readonly onProgress?: (step: string) => void
}
/** A file that goes with a document, by its whole name. */
export type Kem = { readonly name: string; readonly content: Uint8Array }
/** The files of a document by their whole names. */
export const nameFiles = (name: string, files: Rendered['files']): Kem[] =>
  Array.from(files, ([format, content]) => ({ name: `${name}.${format}`, content }))
export type Generated = Rendered & {
  readonly document: Document
  readonly findings: readonly Finding[]
  /** Files that go with the document, by their whole names. */
  readonly kem?: readonly Kem[]
  /** The office's own Word layout that was taken from beside the data. */
  readonly mau?: string
  /** Until when a report is to be sent, a line for each who waits for it. */
  readonly hanGui?: readonly string[]
  /** The figures and statuses that it prints, for the next run to compare with. */
  readonly so?: SoDaGhi
}

/** `withChuQuan`: every agency has a superior, so that an exported template has a line for one. */
export type ReadOptions = State & { readonly mau?: string; readonly withChuQuan?: true }
/** A document composed from its data, with what a person should look at. */
export type Ready = {
  readonly composed: Composed
  readonly findings: readonly Finding[]
  readonly hanGui?: readonly string[]
  readonly so?: SoDaGhi
  /** What a person has looked at and accepted, with the reasons. */
  readonly chapNhan?: readonly string[]
  /** What was checked before it may be issued, a line each. */
  readonly daKiemTra?: readonly string[]
  /** What is new in it; asked for only when it goes to be signed. Throws UserError where that cannot be told. */
  readonly findDiemMoi?: () => DiemMoi | undefined
}
/** Reads and composes one kind of document. Throws InputError or UserError for what the user can put right. */
export type Reader = (file: string, options: ReadOptions) => Ready
