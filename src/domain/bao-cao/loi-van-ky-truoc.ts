/** The line above text that was carried over from the period before; who has looked at the text deletes it. */
export const CAU_KY_TRUOC = '[Lời văn kỳ trước: sửa hoặc xóa, xong thì xóa dòng này]'
/** The line above words that units sent with their forms. */
export const CAU_DE_XUAT = '[Đề xuất từ phiếu của đơn vị: sửa hoặc xóa, xong thì xóa dòng này]'

/** Why text under a line of these is not yet the office's own. */
export type ChuaSua = 'ky-truoc' | 'de-xuat'
const CAU: readonly (readonly [ChuaSua, RegExp])[] = [
  ['ky-truoc', /^[[(*\s]*lời\s+văn\s+kỳ\s+trước\s*[:,-]?\s*sửa\s+hoặc\s+xóa/iu],
  ['de-xuat', /^[[(*\s]*đề\s+xuất\s+từ\s+phiếu\s+của\s+đơn\s+vị\s*[:,-]?\s*sửa\s+hoặc\s+xóa/iu],
]

/** Which of those lines a line is, however it was typed again. */
export const findChuaSua = (line: string): ChuaSua | undefined =>
  CAU.find(([, pattern]) => pattern.test(line))?.[0]
