/**
 * The six fields of reform of Nghị quyết số 76/NQ-CP and the steering of it, in the order of the Nghị quyết:
 * how a plan calls them and the words that name them.
 */
export const LINH_VUC = [
  { ma: 'the-che', ten: 'Cải cách thể chế', nhan: /thể chế/iu },
  { ma: 'thu-tuc', ten: 'Cải cách thủ tục hành chính', nhan: /thủ tục hành chính|TTHC/iu },
  { ma: 'bo-may', ten: 'Cải cách tổ chức bộ máy', nhan: /bộ máy/iu },
  { ma: 'cong-vu', ten: 'Cải cách chế độ công vụ', nhan: /công vụ|công chức/iu },
  { ma: 'tai-chinh-cong', ten: 'Cải cách tài chính công', nhan: /tài chính công/iu },
  {
    ma: 'chinh-quyen-so',
    ten: 'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số',
    nhan: /chính quyền (?:điện tử|số)|chuyển đổi số|hiện đại hóa/iu,
  },
  { ma: 'chi-dao', ten: 'Công tác chỉ đạo, điều hành', nhan: /chỉ đạo/iu },
] as const
export type MaLinhVuc = (typeof LINH_VUC)[number]['ma']

/** The field a plan's group of tasks belongs to; undefined for one that an office made up. */
export const linhVucOf = (ten: string): MaLinhVuc | undefined =>
  LINH_VUC.find(({ nhan }) => nhan.test(ten))?.ma
