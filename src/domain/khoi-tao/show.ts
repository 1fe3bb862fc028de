import { type BoiCanh, coQuanAt } from './boi-canh'
import { titleOf } from './find-van-ban'
import type { Khoa } from './khoa'
import { choicesOf } from './lua-chon'
import { lineOfPhong, readPhong } from './phong'

/** An answer as it is kept, in the words of a clerk: names in the place of codes. */
export function show(khoa: Khoa, line: string, boiCanh: BoiCanh): string {
  if (khoa === 'chuQuan' || khoa === 'thuoc') return coQuanAt(line, boiCanh)?.ten ?? line
  if (khoa === 'phong') return lineOfPhong(readPhong(line).phong, 'ten')
  if (khoa === 'canCu') {
    const vanBan = boiCanh.vanBan.get(line)
    return vanBan ? titleOf(vanBan) : line
  }
  if (khoa === 'quyenHan') return line
  const chon = choicesOf(khoa, {}, undefined)?.find(({ ma }) => ma === line)
  return chon?.ten ?? line
}
