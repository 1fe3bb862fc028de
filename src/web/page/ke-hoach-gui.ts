/** Endings of files that plans are read from. */
export const DUOI_KE_HOACH = '.docx,.xlsx,.pdf,.doc,.odt,.rtf,.xls,.ods,.html,.htm,.txt,.md'
export const KHO_TOI_DA = 'Tối đa 50 MB; trang web, tệp chữ 10 MB.'
/** As plans are read, in bytes. */
const MOST = 50 * 1024 * 1024

/** Why a file is not sent at all; nothing where it can be. */
export const explainTooLarge = ({ name, size }: File): string[] =>
  size > MOST
    ? [
        `${name}: tệp lớn ${Math.ceil(size / 1024 / 1024)} MB, chỉ nhận đến 50 MB (nén hoặc bỏ bớt hình ảnh trong Word: Lưu ảnh với độ phân giải thấp; hoặc chia nhỏ tệp)`,
      ]
    : []
