/**
 * A place in a file the user can open; lines and columns from 1, or, in a Word file, `where` in words. `path`: the
 * field of a data file that stands there, or is missed there. `oTrang`: the same in words, for whoever sees no lines.
 * `quyetDinh`: the cell of a unit's decision sheet.
 */
export type Place = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly where?: string
  readonly oTrang?: string
  readonly path?: readonly PropertyKey[]
  readonly quyetDinh?: { readonly bang: string; readonly hang: string; readonly cot: string }
  /** The part of a Word file and the paragraph in it, from 0. */
  readonly part?: string
  readonly spot?: number
  /** Of a plan that was imported: which paragraph or row of its source, from 0. */
  readonly goc?: number
  /** In a PDF: the areas that it takes, of each page one. */
  readonly vung?: readonly Vung[]
}

/** Where it stands in its file, in words. */
export const sayPlace = ({ where, line }: Pick<Place, 'where' | 'line'>): string => where ?? `dòng ${line}`
/** The same on the page of `cchc mo`, where a data file has rows and cells and no lines. */
export const sayPlaceOnPage = ({ where, oTrang }: Pick<Place, 'where' | 'oTrang'>): string =>
  where ?? oTrang ?? 'cả tệp'
/** A stretch of a page, the first of which is 1: from where to where, in points from its top; without an end as far as what follows. */
export type Vung = { readonly trang: number; readonly tren: number; readonly duoi?: number }

/** What is said otherwise on the page of `cchc mo`: there nothing is typed into files or on a command line. */
export type OnPage = { readonly messageOnPage?: string; readonly hintOnPage?: string }
/** A doubt that the office may accept: by which rule, where and of which words it was raised. */
export type ChapNhanDuoc = { readonly quyTac: string; readonly o: string; readonly chu: string }
/**
 * Something in the input that is wrong (`error`) or that a person should look at (`notice`). `hint`: how to mend it.
 * `chapNhan`: how it is said that it is accepted.
 */
export type Finding = OnPage & {
  readonly severity: 'error' | 'notice'
  readonly place: Place
  readonly message: string
  readonly hint?: string
  readonly chapNhan?: ChapNhanDuoc
}

type Told = { readonly message: string; readonly hint?: string | undefined } & {
  readonly [said in keyof OnPage]?: string | undefined
}

/** What is said of a finding or an error on the page, before its fields are called by their names there. */
export const onPage = ({ message, hint, messageOnPage = message, hintOnPage = hint }: Told) => ({
  dieu: messageOnPage,
  ...(hintOnPage === undefined ? {} : { cachSua: hintOnPage }),
})

/** The same on one line, where it stands among other lines. */
export function sayInLine(finding: Finding): string {
  const { dieu, cachSua } = onPage(finding)
  return [sayPlaceOnPage(finding.place), dieu, cachSua].filter(Boolean).join(': ')
}

/**
 * `tệp:dòng:cột: điều gì sai (cách sửa)`, on one line: what comes from a file must not steer the terminal.
 */
export function formatFinding({ place, message, hint }: Finding): string {
  return `${place.file}:${place.where === undefined ? `${place.line}:${place.column}` : ` ${place.where}`}: ${message}${hint ? ` (${hint})` : ''}`.replace(
    /\p{Control}+/gu,
    ' ',
  )
}

/** So many are listed: who has mended these runs the command again. */
const MOST_LISTED = 200

/** A line for each finding; of very many the first, and how many more there are. */
export function formatFindings(findings: readonly Finding[]): string[] {
  const more = findings.length - MOST_LISTED
  return [
    ...findings.slice(0, MOST_LISTED).map(formatFinding),
    ...(more > 0 ? [`… và còn ${more} chỗ nữa; sửa những chỗ trên rồi chạy lại`] : []),
  ]
}

/** Anything the user can put right. Everything else is a bug and keeps its stack. */
export class UserError extends Error {
  override readonly name: string = 'UserError'
  readonly hint: string | undefined
  readonly messageOnPage: string | undefined
  readonly hintOnPage: string | undefined
  constructor(message: string, options: OnPage & { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.hint = options.hint
    this.messageOnPage = options.messageOnPage
    this.hintOnPage = options.hintOnPage
  }
}

/** The input files have faults: all of them, so that they can be mended in one go; the message lists the first. */
export class InputError extends UserError {
  override readonly name: string = 'InputError'
  constructor(readonly findings: readonly Finding[]) {
    super(formatFindings(findings).join('\n'))
  }
}

/**
 * Of what the checks have let pass something is in no register: a bug, but where a document is looked at that was not
 * checked.
 */
export class NotInRegister extends Error {
  override readonly name = 'NotInRegister'
  constructor(id: string) {
    super(`"${id}" passed the checks but is not in its register`)
  }
}

/**
 * An office's Word template in which some tags are wrong: all of them, and a copy of the file in which each
 * carries a comment.
 */
export class WordTemplateError extends InputError {
  override readonly name = 'WordTemplateError'
  constructor(
    findings: readonly Finding[],
    readonly annotated: Uint8Array,
  ) {
    super(findings)
  }
}

/** What is left of an error of the user that goes from one thread to another: classes are lost on the way. */
export type Refused = Told & {
  readonly findings?: readonly Finding[]
  /** The office's Word template with a comment at each wrong tag. */
  readonly annotated?: Uint8Array
}

export const refusedOf = (error: UserError): Refused => ({
  message: error.message,
  hint: error.hint,
  messageOnPage: error.messageOnPage,
  hintOnPage: error.hintOnPage,
  ...(error instanceof InputError ? { findings: error.findings } : {}),
  ...(error instanceof WordTemplateError ? { annotated: error.annotated } : {}),
})

/** What is said of an error beside its message. */
export const givenOf = ({ hint, messageOnPage, hintOnPage }: Omit<Told, 'message'>) => ({
  ...(hint === undefined ? {} : { hint }),
  ...(messageOnPage === undefined ? {} : { messageOnPage }),
  ...(hintOnPage === undefined ? {} : { hintOnPage }),
})

/** The error that it was. */
export function errorOf({ message, findings, annotated, ...told }: Refused): UserError {
  if (findings && annotated) return new WordTemplateError(findings, annotated)
  if (findings) return new InputError(findings)
  return new UserError(message, givenOf(told))
}
