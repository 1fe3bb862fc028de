/** One phrase for another. */
export type Thay = { readonly tim: string; readonly thay: string }

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/**
 * Replaces phrases in one pass, the longest first, so that nothing is replaced twice. A phrase matches whole words;
 * its first letter may be a capital, and then the new phrase's is too.
 */
export function thayCacChu(text: string, cac: readonly Thay[]): string {
  if (cac.length === 0) return text
  const theo = new Map([...cac].reverse().map(({ tim, thay }) => [tim.toLowerCase(), thay]))
  const tim = [...theo.keys()].sort((one, other) => other.length - one.length).map(escape).join('|')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${tim})(?![\\p{L}\\p{N}])`, 'giu'), (found) => {
    const thay = theo.get(found.toLowerCase()) ?? found
    const hoa = /^\p{Lu}/u.test(found) && found.charAt(0) !== found.charAt(0).toLowerCase()
    return hoa ? thay.slice(0, 1).toLocaleUpperCase('vi') + thay.slice(1) : thay
  })
}

/** "số 14084/KH-UBND ngày … về …": a document cited with its title keeps its words. */
const VIEN_DAN = /số \d\S*\/\S+,? ngày [^;)]*? (?:về|ban hành|quy định) [^;)]*/gu

/** Rewrites a text but for the documents it cites with their titles. */
export function ngoaiVienDan(text: string, viet: (part: string) => string): string {
  const cited = [...text.matchAll(VIEN_DAN)]
  const ends = [0, ...cited.map(({ 0: found, index }) => index + found.length)]
  const parts = ends.map((start, nth) => viet(text.slice(start, cited[nth]?.index ?? text.length)) + (cited[nth]?.[0] ?? ''))
  return parts.join('')
}

/** Whether a text has one of the phrases; " & " joins those that must all be there. */
export const coChu = (text: string, chu: readonly string[]): boolean =>
  chu.some((each) => each.split(' & ').every((part) => text.toLowerCase().includes(part.trim().toLowerCase())))

/** A list in which a name came to stand twice: "X, X và X" is "X". */
export function gopTrung(text: string): string {
  return text.replace(/((?:[Pp]hòng|[Vv]ăn phòng|[Cc]ác|UBND) [^,;.\n]{2,60}?)(?:(?:,| và) \1)+(?=[,;.\n]| và | chủ trì| phối hợp| hướng dẫn| thực hiện| tham mưu|$)/gu, '$1')
}
