/**
 * The words every document carries. Source: NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 1 and 9; Phụ
 * lục III.
 */
export const wording = {
  quocHieu: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  tieuNgu: 'Độc lập - Tự do - Hạnh phúc',
  duThao: 'DỰ THẢO',
  noiNhan: 'Nơi nhận:',
  kemTheo: 'Kèm theo',
  phuLuc: 'Phụ lục',
  ketThuc: './.',
  /** Not of the decree: stands on every page of a document whose figures are made up. */
  minhHoa: 'Số liệu minh họa, không phải số liệu thật',
} as const
