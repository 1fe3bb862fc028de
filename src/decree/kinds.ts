/**
 * The kinds of document with their abbreviations. Source: NĐ 30/2020/NĐ-CP, Điều 7 and Phụ lục III, mục I.
 * Công văn and thư công have none.
 */
export const kinds = {
  'nghi-quyet': { ten: 'Nghị quyết', vietTat: 'NQ' },
  'quyet-dinh': { ten: 'Quyết định', vietTat: 'QĐ' },
  'chi-thi': { ten: 'Chỉ thị', vietTat: 'CT' },
  'quy-che': { ten: 'Quy chế', vietTat: 'QC' },
  'quy-dinh': { ten: 'Quy định', vietTat: 'QyĐ' },
  'thong-cao': { ten: 'Thông cáo', vietTat: 'TC' },
  'thong-bao': { ten: 'Thông báo', vietTat: 'TB' },
  'huong-dan': { ten: 'Hướng dẫn', vietTat: 'HD' },
  'chuong-trinh': { ten: 'Chương trình', vietTat: 'CTr' },
  'ke-hoach': { ten: 'Kế hoạch', vietTat: 'KH' },
  'phuong-an': { ten: 'Phương án', vietTat: 'PA' },
  'de-an': { ten: 'Đề án', vietTat: 'ĐA' },
  'du-an': { ten: 'Dự án', vietTat: 'DA' },
  'bao-cao': { ten: 'Báo cáo', vietTat: 'BC' },
  'bien-ban': { ten: 'Biên bản', vietTat: 'BB' },
  'to-trinh': { ten: 'Tờ trình', vietTat: 'TTr' },
  'hop-dong': { ten: 'Hợp đồng', vietTat: 'HĐ' },
  'cong-van': { ten: 'Công văn' },
  'cong-dien': { ten: 'Công điện', vietTat: 'CĐ' },
  'ban-ghi-nho': { ten: 'Bản ghi nhớ', vietTat: 'BGN' },
  'ban-thoa-thuan': { ten: 'Bản thỏa thuận', vietTat: 'BTT' },
  'giay-uy-quyen': { ten: 'Giấy ủy quyền', vietTat: 'GUQ' },
  'giay-moi': { ten: 'Giấy mời', vietTat: 'GM' },
  'giay-gioi-thieu': { ten: 'Giấy giới thiệu', vietTat: 'GGT' },
  'giay-nghi-phep': { ten: 'Giấy nghỉ phép', vietTat: 'GNP' },
  'phieu-gui': { ten: 'Phiếu gửi', vietTat: 'PG' },
  'phieu-chuyen': { ten: 'Phiếu chuyển', vietTat: 'PC' },
  'phieu-bao': { ten: 'Phiếu báo', vietTat: 'PB' },
  'thu-cong': { ten: 'Thư công' },
} as const satisfies Record<string, { ten: string; vietTat?: string }>

export type Kind = keyof typeof kinds

/**
 * By what right somebody signs, in front of the post. Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 7
 * điểm b, and Điều 13.
 */
export const authorities = {
  'TM.': 'thay mặt tập thể',
  'Q.': 'quyền cấp trưởng',
  'KT.': 'ký thay cấp trưởng',
  'TL.': 'thừa lệnh',
  'TUQ.': 'thừa ủy quyền',
} as const
