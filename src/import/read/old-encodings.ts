import { BANG_MA_CU, type BangMaCu, isSyllable, toUnicode, UNICODE_ONLY } from '../../language/old-encodings'
import { UserError } from '../../problem'
import type { GhiChu } from '../source/ghi-chu'
import { isChuThich } from '../source/nhan'
import { textsOf, type Khoi, type Nguon } from '../source/nguon'
import { isOfLetterhead } from '../source/signs'

/** Letters that only Vietnamese in Unicode has. */
const UNICODE = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/giu
/** What words look like when fonts of before Unicode are taken off them: "kÕ ho¹ch", "keá hoaïch". */
const CU: readonly (readonly [BangMaCu, RegExp])[] = [
  ['TCVN3', /(?<=\p{L})[¸µ¶·¹¨©«¬®¾»¼½]|[¸µ¶·¹¨©«¬®¾»¼½](?=\p{L})/gu],
  ['VNI', /[aeouyô][ùøûõïáàåãäéèëêúüâ](?!\p{Lu}\p{Ll})/giu],
]
/** So much of a text tells; a foreign name does not make a text old. */
const SAMPLE = 50_000
const ENOUGH = 5
const SHARE = 10

/** The encoding of before Unicode of a whole text, where it has one. */
export function findOldEncoding(texts: readonly string[]): BangMaCu | undefined {
  let text = ''
  for (const chu of texts) if (text.length < SAMPLE) text += `${chu.slice(0, SAMPLE)}\n`
  const unicode = text.match(UNICODE)?.length ?? 0
  return CU.find(
    ([, letters]) => (text.match(letters)?.length ?? 0) >= Math.max(ENOUGH, unicode * SHARE),
  )?.[0]
}

/** What stands in an old encoding: all but what is Unicode already, or pieces and cells one by one. */
type Cu = { readonly ma: BangMaCu; readonly isOld: (chu: string, cot?: string) => boolean }

/**
 * A source whose words are all in Unicode: a text of before Unicode, or a column, or a piece of it, is read as its
 * font would show it, and a note says so. Throws UserError where that gives no Vietnamese.
 */
export function convertOldEncodings(nguon: Nguon): Nguon {
  const cu = findOldPieces(nguon)
  if (!cu) return nguon
  const doi: { chu: string; moi: string }[] = []
  const convert = (chu: string, cot?: string): string => {
    if (!cu.isOld(chu, cot)) return chu
    const moi = cu.ma === 'TCVN3' ? writeCapitals(toUnicode(chu, cu.ma), chu) : toUnicode(chu, cu.ma)
    if (moi !== chu) doi.push({ chu, moi })
    return moi
  }
  const khoi = nguon.khoi.map((each, nth): Khoi => {
    if (each.loai === 'doan') return { ...each, chu: convert(each.chu) }
    const hang = each.hang.map(({ noi, o }) => ({
      noi,
      o: o.map((cell, at) => ({ ...cell, chu: convert(cell.chu, `${nth}/${at}`) })),
    }))
    return { ...each, hang }
  })
  const nhan = nguon.nhan?.map((dong) => ({
    ...dong,
    manh: dong.manh.map((piece) => (isChuThich(piece) ? piece : { ...piece, chu: convert(piece.chu) })),
  }))
  return {
    ...nguon,
    khoi,
    ...(nhan ? { nhan } : {}),
    ghiChu: [...(nguon.ghiChu ?? []), ...noteConverted(doi, cu, nguon)],
  }
}

const QUOTED = 80

function noteConverted(
  [first, ...more]: readonly { readonly chu: string; readonly moi: string }[],
  { ma }: Cu,
  { tep, khoi }: Nguon,
): GhiChu[] {
  if (!first) return []
  const found = textsOf(khoi).find(({ chu }) => chu === first.chu)
  return [
    {
      loai: 'doan',
      noi: found?.noi ?? { file: tep, line: 1, column: 1, where: 'cả văn bản' },
      loi: `chữ theo bảng mã cũ ${ma}, không phải Unicode, ${more.length + 1} chỗ: đã chuyển, ví dụ «${first.chu.slice(0, QUOTED)}» thành «${first.moi.slice(0, QUOTED)}»; so lại với bản gốc, chữ hoa có thể thành chữ thường`,
    },
  ]
}

function findOldPieces({ khoi, tep }: Nguon): Cu | undefined {
  const texts = textsOf(khoi)
  const whole = findOldEncoding(texts.map(({ chu }) => chu))
  const pieces = texts.filter(({ chu }) => (whole ? !UNICODE_ONLY.test(chu) : isOldPiece(chu)))
  if (!pieces.length) return undefined
  const all = pieces
    .map(({ chu }) => chu)
    .join('\n')
    .slice(0, SAMPLE)
  const ma = [...BANG_MA_CU].sort(
    (one, other) => shareOfSyllables(all, other) - shareOfSyllables(all, one),
  )[0]
  if (ma === undefined || shareOfSyllables(all, ma) < LEAST)
    throw explainRefusal(
      `${tep}: ${pieces[0]?.noi.where ?? `dòng ${pieces[0]?.noi.line ?? 1}`}`,
      pieces[0]?.chu ?? '',
    )
  if (whole) return { ma, isOld: (chu) => !UNICODE_ONLY.test(chu) }
  const columns = findOldColumns(khoi)
  return {
    ma,
    isOld: (chu, cot) => isOldPiece(chu) || (cot !== undefined && columns.has(cot) && isOldWord(chu)),
  }
}

/** Of the words that a conversion changes so many must come out as Vietnamese. */
const LEAST = 0.8

function shareOfSyllables(chu: string, ma: BangMaCu): number {
  const words = chu.match(WORD) ?? []
  const changed = words.map((word) => toUnicode(word, ma)).filter((word, at) => word !== words[at])
  return changed.length ? changed.filter(isSyllable).length / changed.length : 0
}

const explainRefusal = (where: string, chu: string): UserError =>
  new UserError(`${where}: chữ theo bảng mã cũ (VNI, TCVN3), không phải Unicode: «${chu.slice(0, QUOTED)}»`, {
    hint: 'chuyển sang Unicode (UniKey: Ctrl+Shift+F6), đổi phông thành Times New Roman, rồi lưu lại',
  })

const WORD = /[\p{L}¸µ¶·¹¨©«¬®¾»¼½\u00ad¡¢£¤¥¦§ª×÷]+/gu
/** A letter that no Vietnamese word has, or a sign in a word. */
const STRANGE = /[äåæçëîïñöøûüÿ]|(?<=\p{L})[¸µ¶¹¨¬¾¼½]|[¸µ¶¹¨¬®¾¼½](?=\p{L})/iu

/**
 * One column may be in an old font while the rest is not. A foreign name is one such word, or it stands among
 * Vietnamese ones.
 */
function isOldPiece(chu: string): boolean {
  if (chu.search(UNICODE) >= 0) return false
  const words = chu.match(WORD) ?? []
  const strange = words.filter((word) => STRANGE.test(word))
  return strange.length >= 2 && strange.length * 3 >= words.length
}

/** The columns, by table and place, in which some cell is in an old font. */
const findOldColumns = (khoi: readonly Khoi[]): ReadonlySet<string> =>
  new Set(
    khoi.flatMap((each, nth) =>
      each.loai === 'doan'
        ? []
        : each.hang.flatMap(({ o }) => o.flatMap(({ chu }, at) => (isOldPiece(chu) ? `${nth}/${at}` : []))),
    ),
  )

/** A short cell of such a column: some word of it is no Vietnamese as it stands. */
const isOldWord = (chu: string): boolean =>
  !UNICODE_ONLY.test(chu) &&
  (chu.match(WORD) ?? []).some((word) => /[\u00a1-\u00ff]/u.test(word) && !isSyllable(word))

/**
 * Capitals of TCVN3 are a font: the file has small letters, or plain capitals with small ones that carry marks
 * ("KÕ HO¹CH"). A line of those is raised, and one that a document writes in capitals.
 */
function writeCapitals(moi: string, chu: string): string {
  const old = chu.split('\n')
  return moi
    .split('\n')
    .map((line, at) => (isOfCapitals(line, old[at] ?? '') ? line.toLocaleUpperCase('vi') : line))
    .join('\n')
}

function isOfCapitals(moi: string, chu: string): boolean {
  if (/[a-z]/u.test(chu)) return !/\p{Lu}/u.test(moi) && isTitle(moi.toLocaleUpperCase('vi'))
  return (chu.match(WORD) ?? []).some((word) => /[\u00a1-\u00ff]/u.test(word) && /[A-Z].*[A-Z]/u.test(word))
}

const isTitle = (chu: string): boolean =>
  /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|PHỤ LỤC(?: [\dIVX]+)?)$/u.test(chu) || isOfLetterhead(chu)
