/**
 * A part that an outline wants words for: how the report calls it; the files of prose that hold it, of which
 * one will do; `batBuoc`: no report is issued without it, any other is only named.
 */
export type MucCan = {
  readonly ten: string
  readonly loiVan: readonly string[]
  readonly batBuoc: boolean
}

/**
 * The outline of Văn bản số 581/BNV-CCHC. Nobody has compared it with the outline itself, which was not found;
 * source: reports of 2023 to 2025.
 */
export const MUC_CAN_581: readonly MucCan[] = [
  { ten: 'Chỉ đạo, điều hành CCHC', loiVan: ['chi-dao'], batBuoc: false },
  { ten: 'Cải cách thể chế', loiVan: ['the-che'], batBuoc: false },
  { ten: 'Cải cách thủ tục hành chính', loiVan: ['thu-tuc'], batBuoc: false },
  { ten: 'Cải cách tổ chức bộ máy hành chính nhà nước', loiVan: ['bo-may'], batBuoc: false },
  { ten: 'Cải cách chế độ công vụ', loiVan: ['cong-vu'], batBuoc: false },
  { ten: 'Cải cách tài chính công', loiVan: ['tai-chinh-cong'], batBuoc: false },
  {
    ten: 'Xây dựng, phát triển chính quyền điện tử, chính quyền số',
    loiVan: ['chinh-quyen-so'],
    batBuoc: false,
  },
  { ten: 'Đánh giá chung – Kết quả nổi bật', loiVan: ['ket-qua-noi-bat'], batBuoc: true },
  { ten: 'Đánh giá chung – Tồn tại, hạn chế', loiVan: ['ton-tai-han-che'], batBuoc: true },
  { ten: 'Phương hướng, nhiệm vụ trọng tâm', loiVan: ['phuong-huong'], batBuoc: true },
  { ten: 'Kiến nghị, đề xuất', loiVan: ['kien-nghi'], batBuoc: true },
]
