/**
 * A part of the outline that an officer writes: the file of prose that holds it, how the report calls it;
 * `batBuoc`: no report is issued without it.
 */
export type MucDeCuong = { readonly loiVan: string; readonly ten: string; readonly batBuoc: boolean }

/**
 * The outline of Văn bản số 581/BNV-CCHC. Nobody has compared it with the outline itself, which was not found;
 * source: reports of 2023 to 2025.
 */
export const DE_CUONG_581: readonly MucDeCuong[] = [
  { loiVan: 'chi-dao', ten: 'Chỉ đạo, điều hành CCHC', batBuoc: false },
  { loiVan: 'the-che', ten: 'Cải cách thể chế', batBuoc: false },
  { loiVan: 'thu-tuc', ten: 'Cải cách thủ tục hành chính', batBuoc: false },
  { loiVan: 'bo-may', ten: 'Cải cách tổ chức bộ máy hành chính nhà nước', batBuoc: false },
  { loiVan: 'cong-vu', ten: 'Cải cách chế độ công vụ', batBuoc: false },
  { loiVan: 'tai-chinh-cong', ten: 'Cải cách tài chính công', batBuoc: false },
  {
    loiVan: 'chinh-quyen-so',
    ten: 'Xây dựng, phát triển chính quyền điện tử, chính quyền số',
    batBuoc: false,
  },
  { loiVan: 'ket-qua-noi-bat', ten: 'Đánh giá chung – Kết quả nổi bật', batBuoc: true },
  { loiVan: 'ton-tai-han-che', ten: 'Đánh giá chung – Tồn tại, hạn chế', batBuoc: true },
  { loiVan: 'phuong-huong', ten: 'Phương hướng, nhiệm vụ trọng tâm', batBuoc: true },
  { loiVan: 'kien-nghi', ten: 'Kiến nghị, đề xuất', batBuoc: true },
]
