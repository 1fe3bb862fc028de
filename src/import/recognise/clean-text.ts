import { normalizeText } from '../../language/text'
import type { Place } from '../../problem'
import type { So } from '../source/ghi-chu'
import type { Khoi, Nguon } from '../source/nguon'

/** Tags that a conversion left behind in the text; an address in brackets is none. */
const THE =
  /<\/?(?:ul|ol|li|p|br|div|span|b|i|u|em|strong|sup|sub|table|tr|td|th|tbody|thead|font)(?:\s[^<>]*)?\/?>/giu
const NGAT = /<\/?(?:ul|ol|li|p|br|div)(?:\s[^<>]*)?\/?>/giu

/** One spelling for one text, without the remnants of HTML; each place where some stood is noted. */
export function cleanSource({ tep, khoi }: Nguon, so: So): Nguon {
  const clean = (chu: string, noi: Place): string => {
    const tags = chu.match(THE) ?? []
    if (tags.length) so.ghi('sua', noi, 'bỏ mã HTML sót lại', { nguyenVan: tags.join(' ') })
    return cleanLine(normalizeText(chu.replace(NGAT, '\n').replace(THE, '')))
  }
  return {
    tep,
    khoi: khoi
      .map((each): Khoi =>
        each.loai === 'doan'
          ? { ...each, chu: clean(each.chu, each.noi) }
          : {
              ...each,
              hang: each.hang.map(({ noi, o }) => ({
                noi,
                o: o.map((cell) => ({ ...cell, chu: clean(cell.chu, noi) })),
              })),
            },
      )
      .filter((each) => each.loai === 'bang' || each.chu),
  }
}

/** Hyphens that do not break are hyphens: how a line breaks is not the data's. */
const cleanLine = (chu: string): string =>
  chu
    .replace(/\u2011/gu, '-')
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n')
