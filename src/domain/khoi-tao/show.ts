import { type BoiCanh, coQuanAt } from './boi-canh'
import { titleOf } from './find-van-ban'
import type { Khoa } from './khoa'
import { choicesOf } from './lua-chon'
import { lineOfPhong, readPhong } from './phong'

/** An answer as it is kept, in the words of a clerk: names in the place of codes. */
export function show(khoa: Khoa, line: string, boiCanh: BoiCanh): string {
  if (khoa === 'chuQuan' || khoa === 'thuoc') return showCoQuan(khoa, line, boiCanh)
  if (khoa === 'phong') return lineOfPhong(readPhong(line).phong, 'ten')
  if (khoa === 'canCu') {
    const vanBan = boiCanh.vanBan.get(line)
    return vanBan ? titleOf(vanBan) : line
  }
  if (khoa === 'quyenHan') return line
  const chon = choicesOf(khoa, {}, undefined)?.find(({ ma }) => ma === line)
  return chon?.ten ?? line
}

/** Above the name of an office, as it will be printed there. */
function showCoQuan(khoa: 'chuQuan' | 'thuoc', id: string, boiCanh: BoiCanh): string {
  const coQuan = coQuanAt(id, boiCanh)
  if (coQuan === undefined) return id
  const own = khoa === 'chuQuan' ? (coQuan.tenTrenVanBan?.join(' / ') ?? coQuan.ten) : coQuan.ten
  return boiCanh.coQuan.has(id) ? own : `${own} (thêm vào co-quan.yaml)`
}
