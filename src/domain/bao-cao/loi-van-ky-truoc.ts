/** The line above text that was carried over from the period before; who has looked at the text deletes it. */
export const CAU_KY_TRUOC = '[Lời văn kỳ trước: sửa hoặc xóa, xong thì xóa dòng này]'

/** That line, however it was typed again. */
export const KY_TRUOC = /^[[(*\s]*lời\s+văn\s+kỳ\s+trước\s*[:,-]?\s*sửa\s+hoặc\s+xóa/iu
