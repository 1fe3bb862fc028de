import { type LoaiO, kySo, type SoNgay } from '../../../decree/ky-so'
import type { Paragraph } from '../../../document/nodes'
import { sizeOf } from '../../printed'
import { LINE_GAP } from '../../row-fit'
import type { SizeSet } from '../../../decree/look'
import { lookOf } from '../../../decree/looks'
import type { Box } from './note-links'
import type { Drawn } from './tagged-renderer'

/** A field to be: what it is for, how it is filled, where it stands and in what. */
export type FieldPlace = {
  readonly loai: LoaiO
  readonly kind: 'signature' | 'text'
  readonly box: Box
  readonly drawn: Drawn
  readonly size: number
}

/** The signer's field midway between post and name, the agency's to its left. */
export function placeSignatures(drawn: Drawn, set: SizeSet): FieldPlace[] {
  const { role } = drawn.source as Paragraph
  const size = sizeOf(role, set)
  const top = drawn.y - LINE_GAP * size
  const middle = { x: drawn.x, y: top + (lookOf(role).height ?? 0) / 2 }
  const { nguoiKy, coQuan } = kySo
  const signer = boxAround(middle, nguoiKy)
  const right = signer.x + nguoiKy.width * nguoiKy.share
  const agency = boxAround({ x: right - coQuan.width / 2, y: middle.y }, coQuan)
  return [
    { loai: 'nguoiKy', kind: 'signature', box: signer, drawn, size },
    { loai: 'coQuan', kind: 'signature', box: agency, drawn, size },
  ]
}

const boxAround = (
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
): Box => ({ x: x - width / 2, y: y - height / 2, width, height })

type Blank = { readonly loai: LoaiO; readonly x: number; readonly width: number }

/** The fields over the blanks that a line leaves for number and day. */
export function placeSoNgay(drawn: Drawn, kind: SoNgay): FieldPlace[] {
  const { line, x, y } = drawn
  const size = line.inlines[0]?.fontSize ?? 0
  const baseline = y + line.getAscenderHeight()
  const blanks = blanksOf(drawn)
  if (kind === 'o-dien')
    return blanks.map(({ loai, x: from, width }) => ({
      loai,
      kind: 'text',
      drawn,
      size,
      box: { x: from - PADDING, y: baseline - size, width: width + 2 * PADDING, height: size * 1.3 },
    }))
  const middle = baseline - size / 3
  const number = blanks.find(({ loai }) => loai === 'so')
  const days = blanks.filter(({ loai }) => loai !== 'so')
  const isHead = (drawn.source as Paragraph).role === 'soKyHieu'
  const numberAt = isHead ? x + line.getWidth() / 2 : (number?.x ?? 0) + (number?.width ?? 0) / 2
  return [
    ...(number
      ? [
          {
            loai: 'so',
            kind: 'signature',
            drawn,
            size,
            box: boxAround({ x: numberAt, y: middle }, kySo.so),
          } as const,
        ]
      : []),
    ...(days.length
      ? [{ loai: 'ngay', kind: 'signature', drawn, size, box: dayBox(days, middle) } as const]
      : []),
  ]
}

/** What is typed does not touch the field's edge; the spaces around a blank have room for it. */
const PADDING = 2

/** Over the day; from the day to the year where they are open too. */
function dayBox(days: readonly Blank[], y: number): Box {
  const [first, last] = [days[0], days.at(-1)]
  const from = first?.x ?? 0
  const to = (last?.x ?? 0) + (last?.width ?? 0)
  const { width, height } = kySo.ngay
  return boxAround({ x: (from + to) / 2, y }, { width: Math.max(width, to - from), height })
}

const BLANK = /\u{A0}{4,}/gu
const NAMED: readonly (readonly [RegExp, LoaiO])[] = [
  [/ngày$/u, 'ngay'],
  [/tháng$/u, 'thang'],
  [/năm$/u, 'nam'],
]

/** Room left for what is written in later; the word before it says what. */
function blanksOf({ line, x }: Drawn): Blank[] {
  let before = ''
  return line.inlines.flatMap(({ text, font, fontSize, x: dx = 0 }) => {
    const found = Array.from(text.matchAll(BLANK), (match): Blank => {
      const lead = before + text.slice(0, match.index)
      return {
        loai: NAMED.find(([pattern]) => pattern.test(lead))?.[1] ?? 'so',
        x: x + dx + font.widthOfString(text.slice(0, match.index), fontSize),
        width: font.widthOfString(match[0], fontSize),
      }
    })
    before += text
    return found
  })
}
