import { extname } from 'node:path'
import { type LoiO } from '../../domain/cu-the-hoa/build/set-moc'
import { type XungDot } from '../../domain/cu-the-hoa/merge/merge-three'
import { nameOfPlace } from '../../domain/cu-the-hoa/merge/list-kept'
import { type LapLai } from '../../domain/cu-the-hoa/merge/derive-again'
import { type Finding, InputError, type Place } from '../../problem'
import { findRowOfTask, whereInSheet } from '../../workspace/read-quyet-dinh'
import { type So, TEP, type ThuMuc } from './sheet-folder'

/**
 * Throws InputError with every cell that cannot be read, every code of the plan that leads nowhere, every
 * place where sheet and plan say different things.
 */
export async function checkDerivedAgain(
  { loi, maLa, xungDot }: LapLai,
  { so, locate }: ThuMuc,
): Promise<void> {
  const loiO = await Promise.all(
    loi.map(async ({ ma, o, noiDung, cachSua }: LoiO): Promise<Finding> => ({
      severity: 'error',
      place: await placeInSheet(so, ma, o),
      message: `${ma}: ${noiDung}`,
      hint: cachSua,
    })),
  )
  const khongCo = maLa.map(({ ma, path }): Finding => ({
    severity: 'error',
    place: locate(path),
    message: `kế hoạch của tỉnh không có nhiệm vụ ${ma}`,
    hint: 'sửa lại nhiemVuCha; nhiệm vụ riêng của đơn vị thì bỏ dòng nhiemVuCha',
  }))
  const findings = [
    ...loiO,
    ...khongCo,
    ...xungDot.map((each) => explainXungDot(each, so, locate(each.path))),
  ]
  if (findings.length > 0) throw new InputError(findings)
}

async function placeInSheet(so: So | undefined, ma: string, o: string): Promise<Place> {
  const place = { file: so?.file ?? TEP.excel, line: 1, column: 1 }
  if (so === undefined || extname(place.file).toLowerCase() !== '.xlsx')
    return { ...place, where: `nhiemVu, ma ${ma}, ${o}` }
  return { ...place, where: whereInSheet(['nhiemVu', 0, o], await findRowOfTask(so.file, ma)) }
}

const explainXungDot = ({ path, ma, cu, moi }: XungDot, so: So | undefined, place: Place): Finding => ({
  severity: 'error',
  place,
  message: `${nameOfPlace(path, ma)}: kế hoạch đã sửa thành "${cu}", còn ${moi === undefined ? 'theo bảng quyết định và kế hoạch của tỉnh thì không còn nữa' : `bảng quyết định và kế hoạch của tỉnh nay cho "${moi}"`}`,
  hint:
    moi === undefined
      ? `xóa chỗ ấy khỏi kế hoạch, hoặc sửa lại quyết định trong ${so?.file ?? 'bảng'}, rồi chạy lại`
      : `muốn giữ lời của đơn vị thì ghi lời ấy vào cột "(ghi khác)" của ${so?.file ?? 'bảng'}; muốn lời mới thì ghi lời mới vào kế hoạch; rồi chạy lại`,
  hintOnPage:
    moi === undefined
      ? 'xóa chỗ ấy ở Dữ liệu của kế hoạch, hoặc sửa lại quyết định, rồi bấm lại Viết dự thảo'
      : 'muốn giữ lời trong kế hoạch thì ghi lời ấy vào ô của nhiệm vụ ở Quyết định; muốn lời mới thì ghi lời mới ở Dữ liệu của kế hoạch; rồi bấm lại Viết dự thảo',
})
