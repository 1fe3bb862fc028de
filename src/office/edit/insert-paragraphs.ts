import { UserError } from '../../problem'
import { escapeXmlText } from '../xml'
import { GREY } from './grey-text'
import { openParts } from './parts'
import { applySplices, listSpans, prefixOf, type Span } from './spans'

/** Paragraphs put below one of the text: `sau` counts the paragraphs outside tables from 1. `nghieng`: slanted. */
export type DoanThem = {
  readonly sau: number
  readonly doan: readonly { readonly chu: string; readonly nghieng?: true }[]
}

/** Elements that only wrap paragraphs of the body. */
const WRAPS = new Set(['body', 'sdt', 'sdtContent', 'customXml', 'smartTag'])
/** Where these are, a reader sees other paragraphs than the file holds. */
const UNSETTLED = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'vanish', 'AlternateContent'])

/**
 * Puts grey paragraphs into a Word file that people own; all else in it stays byte for byte. Throws UserError for what
 * is no sound .docx, and for one with tracked changes or hidden text, in which no place is certain.
 */
export function insertParagraphs(content: Uint8Array, file: string, them: readonly DoanThem[]): Uint8Array {
  const parts = openParts(content, file)
  const path = parts.goi.main('word/document.xml')
  const xml = parts.textOf(path) ?? ''
  const spans = listSpans(xml, file)
  const paragraphs = spans.filter((span) => span.name === 'p' && isInBody(span))
  if (them.some(({ sau }) => !paragraphs[sau - 1]) || spans.some(({ name }) => UNSETTLED.has(name)))
    throw new UserError(`${file}: đang theo dõi thay đổi hoặc có chữ ẩn, không rõ chỗ để ghi thêm`, {
      hint: 'trong Word: chấp nhận mọi thay đổi (Review, Accept All), bỏ chữ ẩn, lưu lại rồi chạy lại',
    })
  const splices = them.flatMap(({ sau, doan }) => {
    const at = paragraphs[sau - 1]
    return at
      ? [{ start: at.end, end: at.end, text: doan.map((each) => spell(each, prefixOf(at))).join('') }]
      : []
  })
  parts.set(path, applySplices(xml, splices))
  return parts.zip()
}

const isInBody = ({ parent }: Span): boolean =>
  parent !== undefined && WRAPS.has(parent.name) && (parent.name === 'body' || isInBody(parent))

function spell({ chu, nghieng }: DoanThem['doan'][number], w: string): string {
  const look = `<${w}rPr>${nghieng ? `<${w}i/>` : ''}${w && `<${w}color ${w}val="${GREY}"/>`}</${w}rPr>`
  const words = escapeXmlText(chu.normalize('NFC').replace(/[^\t\P{Cc}]|[\uFFFE\uFFFF]/gu, ' '))
  return `<${w}p><${w}r>${look}<${w}t xml:space="preserve">${words}</${w}t></${w}r></${w}p>`
}
