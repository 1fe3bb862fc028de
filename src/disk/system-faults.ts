/** Why the system does not open what is there, in the office's words. */
const UNREAD: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền đọc',
  EPERM: 'không có quyền đọc',
  ENOENT: 'không có tệp này',
  ENOTDIR: 'đường dẫn đi qua một tệp, không phải thư mục',
  EISDIR: 'đây là thư mục, không phải tệp',
  EBUSY: 'tệp đang được chương trình khác mở',
  EAGAIN: 'tệp đang được chương trình khác mở',
  ETXTBSY: 'tệp đang được chương trình khác mở',
  EMFILE: 'máy đang mở quá nhiều tệp',
  ENFILE: 'máy đang mở quá nhiều tệp',
  EIO: 'ổ đĩa báo lỗi',
  ELOOP: 'đường dẫn có liên kết vòng quanh',
  ENAMETOOLONG: 'tên quá dài',
  EINVAL: 'ổ đĩa không nhận tên này',
  ERR_INVALID_ARG_VALUE: 'ổ đĩa không nhận tên này',
  ENXIO: 'không phải là tệp',
  ENODEV: 'không có ổ đĩa này',
  ENOTCONN: 'mất kết nối tới ổ đĩa mạng',
  ESTALE: 'mất kết nối tới ổ đĩa mạng',
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã dùng hết dung lượng được cấp',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ERR_FS_FILE_TOO_LARGE: 'tệp quá lớn',
}

/** What the system calls a failure. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** Why something was not opened; of a failure that is not known here, what the system calls it. */
export const explainCode = (code: string): string => UNREAD[code] ?? `máy báo lỗi ${code}`
