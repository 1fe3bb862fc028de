/** What an agency does in a task (reference/domain.md A3). */
export type VaiTro =
  | 'chuTri'
  | 'phoiHop'
  | 'thamMuu'
  | 'thucHien'
  | 'huongDan'
  | 'thamDinh'
  | 'tongHop'
  | 'deXuat'
  | 'xayDung'
  | 'trinh'
  | 'pheDuyet'
  | 'donDoc'
  | 'baoCao'

/** One thing said in an assignment cell: who does what, for whom. Names are as written. */
export type ViecPhanCong = {
  readonly vaiTro: VaiTro
  readonly coQuan: readonly string[]
  /** What is done, or the scope of a lead: "chủ trì hướng dẫn". */
  readonly noiDung?: string
  /** The recipients: "tham mưu Z", "trình Z", "báo cáo Z". */
  readonly den?: readonly string[]
  /** The cell does not say this role; it follows from the rules of A3. */
  readonly suyRa?: true
}

/** An assignment cell. Without `viec` it could not be read and stands as text only. */
export type PhanCong = { readonly nguyenVan: string; readonly viec: readonly ViecPhanCong[] }
