/** The sheets of a form, their columns, and the words by which a column is known again wherever it stands. */
export const TRANG = {
  huongDan: 'Hướng dẫn',
  soLieu: 'Số liệu',
  nhiemVu: 'Nhiệm vụ',
  loiVan: 'Lời văn',
} as const
export const TRANG_DAU = '_cchc'

export type CotPhieu = {
  readonly key: string
  readonly ten: string
  readonly rong: number
  /** Letters of a heading, without marks, that mean this column. */
  readonly nhan: RegExp
  readonly an?: true
}

export const COT_SO_LIEU = [
  { key: 'ma', ten: 'Mã', rong: 6, nhan: /^ma$/u, an: true },
  { key: 'stt', ten: 'STT', rong: 7, nhan: /^(?:stt|tt|so-thu-tu)$/u },
  { key: 'ten', ten: 'Chỉ tiêu', rong: 56, nhan: /^chi-tieu/u },
  { key: 'donVi', ten: 'Đơn vị tính', rong: 14, nhan: /^(?:don-vi-tinh|dvt)$/u },
  { key: 'kyTruoc', ten: 'Kỳ trước', rong: 13, nhan: /^ky-truoc/u },
  { key: 'kyNay', ten: 'Kỳ này', rong: 14, nhan: /^(?:so-lieu-)?ky-nay/u },
  { key: 'giaiTrinh', ten: 'Giải trình', rong: 30, nhan: /^giai-trinh/u },
] as const satisfies readonly CotPhieu[]

export const COT_NHIEM_VU = [
  { key: 'ma', ten: 'Mã', rong: 9, nhan: /^ma$/u },
  { key: 'ten', ten: 'Nhiệm vụ', rong: 50, nhan: /^nhiem-vu/u },
  { key: 'ketQua', ten: 'Sản phẩm', rong: 24, nhan: /^(?:san-pham|ket-qua)/u },
  { key: 'thoiHan', ten: 'Thời hạn', rong: 16, nhan: /^thoi-han/u },
  { key: 'vaiTro', ten: 'Vai trò', rong: 11, nhan: /^vai-tro/u },
  { key: 'trangThai', ten: 'Tình trạng', rong: 16, nhan: /^tinh-trang/u },
  { key: 'ngay', ten: 'Ngày hoàn thành', rong: 13, nhan: /^ngay/u },
  { key: 'minhChung', ten: 'Minh chứng (số, ngày văn bản)', rong: 32, nhan: /^minh-chung/u },
] as const satisfies readonly CotPhieu[]

export const COT_LOI_VAN = [
  { key: 'ma', ten: 'Mã', rong: 6, nhan: /^ma$/u, an: true },
  { key: 'ten', ten: 'Nội dung', rong: 34, nhan: /^noi-dung$/u },
  { key: 'loi', ten: 'Lời văn của đơn vị', rong: 90, nhan: /^loi-van/u },
] as const satisfies readonly CotPhieu[]

export const VAI_TRO = { 'chu-tri': 'Chủ trì', 'phoi-hop': 'Phối hợp' } as const

/** "Mã phiếu": unit, period, year, version on one line, which stands on every sheet of a form. */
export const spellDau = (dau: { donVi: string; ky: string; nam: number; phienBan: string }): string =>
  `Mã phiếu: ${dau.donVi} / ${dau.ky} / ${dau.nam} / ${dau.phienBan}`
export const DAU = /^Mã phiếu: ([a-z0-9-]+) \/ ([a-z0-9-]+) \/ (\d{4}) \/ ([\da-f]{8})$/u
