/** The six fields of reform of Nghị quyết số 76/NQ-CP and the steering of it, by the words that name them in a plan. */
export const LINH_VUC = [
  { ma: 'the-che', nhan: /thể chế/iu },
  { ma: 'thu-tuc', nhan: /thủ tục hành chính|TTHC/iu },
  { ma: 'bo-may', nhan: /bộ máy/iu },
  { ma: 'cong-vu', nhan: /công vụ|công chức/iu },
  { ma: 'tai-chinh-cong', nhan: /tài chính công/iu },
  { ma: 'chinh-quyen-so', nhan: /chính quyền (?:điện tử|số)|chuyển đổi số|hiện đại hóa/iu },
  { ma: 'chi-dao', nhan: /chỉ đạo/iu },
] as const
export type MaLinhVuc = (typeof LINH_VUC)[number]['ma']

/** The field a plan's group of tasks belongs to; undefined for one that an office made up. */
export const linhVucCua = (ten: string): MaLinhVuc | undefined => LINH_VUC.find(({ nhan }) => nhan.test(ten))?.ma
