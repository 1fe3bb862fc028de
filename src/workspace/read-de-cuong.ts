import { join } from 'node:path'
import { type DeCuong, deCuongFile } from '../domain/bao-cao/de-cuong'
import type { KyBaoCao } from '../domain/bao-cao/ky/ky-bao-cao'
import type { Finding } from '../problem'
import { findSpelling, readData } from './read-data'
import { folderOf } from './registers'

/** The outline that the rule of a period names; none where it names none. */
export function readDeCuong(
  file: string,
  ky: KyBaoCao | undefined,
): { readonly deCuong?: DeCuong; readonly findings: readonly Finding[] } {
  const asked = ky?.cheDo.deCuong
  if (asked === undefined) return { findings: [] }
  const folder = folderOf(file, 'de-cuong.yaml')
  if (folder === undefined) return { findings: [missed(file, `không tìm thấy de-cuong.yaml`)] }
  const found = findSpelling(folder, 'de-cuong.yaml')?.file ?? join(folder, 'de-cuong.yaml')
  const { value, findings } = readData(found, deCuongFile)
  const deCuong = value?.deCuong.find(({ ma }) => ma === asked)
  if (deCuong) return { deCuong, findings }
  const place = { file: found, line: 1, column: 1 }
  return {
    findings: value ? [{ ...missed(file, `không có đề cương "${asked}"`), place }] : findings,
  }
}

const missed = (file: string, message: string): Finding => ({
  severity: 'error',
  place: { file, line: 1, column: 1 },
  message,
  hint: 'xem "deCuong" trong ky-bao-cao.yaml; mỗi đề cương ghi một mục trong de-cuong.yaml',
  hintOnPage: 'tệp đã được sửa hoặc chuyển đi ở ngoài trang này: nhờ người giữ các danh mục chép lại tệp ấy',
})
