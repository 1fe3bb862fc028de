import { resolve } from 'node:path'
import type { KeHoachDangSoan } from '../../domain/ke-hoach/ke-hoach'
import type { HoSoDangSoan } from '../../domain/ke-hoach/ho-so'
import type { KeHoachCha } from '../../domain/cu-the-hoa/prose/ke-hoach-cha'
import { folderOfCacNam } from '../../domain/ke-hoach/cac-nam'
import { UserError } from '../../problem'
import { readKeHoachDangSoan } from '../../workspace/read-ke-hoach'

/** The plans above with the registers of the first. */
export type HoSoCha = Omit<HoSoDangSoan, 'keHoach'> & { readonly keHoach: KeHoachCha }

/**
 * Reads the plans that a unit answers in one plan. Throws InputError for faults in one of them, UserError for one that is
 * named twice or is not of the agency and the year of the first.
 */
export function readCacKeHoachCha(files: readonly string[]): HoSoCha {
  const [first = '', ...others] = files
  const { hoSo } = readKeHoachDangSoan(first)
  if (others.length === 0) return hoSo
  const twice = files.find(
    (file, index) => files.findIndex((each) => resolve(each) === resolve(file)) < index,
  )
  if (twice !== undefined)
    throw new UserError(`${twice} được ghi hai lần`, { hint: 'mỗi kế hoạch của cấp trên ghi một lần' })
  if (files.length > MOST)
    throw new UserError(`${files.length} kế hoạch của cấp trên, nhiều nhất là ${MOST}`, {
      hint: 'bớt tệp, hoặc lập hai kế hoạch của đơn vị',
    })
  const khac = others.map((file) => {
    const { keHoach } = readKeHoachDangSoan(file).hoSo
    refuseStranger(keHoach, file, hoSo)
    return keHoach
  })
  return { ...hoSo, keHoach: { ...hoSo.keHoach, khac } }
}
const MOST = 9

function refuseStranger(each: KeHoachDangSoan, file: string, { keHoach, coQuan }: HoSoDangSoan): void {
  const nameOf = (id: string): string => coQuan.get(id)?.ten ?? id
  if (each.coQuan !== keHoach.coQuan)
    throw new UserError(
      `${file} là kế hoạch của "${nameOf(each.coQuan)}", không phải của "${nameOf(keHoach.coQuan)}"`,
      {
        hint: 'các kế hoạch ghi cùng một lệnh phải của cùng một cơ quan cấp trên',
      },
    )
  if (folderOfCacNam(each) !== folderOfCacNam(keHoach))
    throw new UserError(
      `${file} là kế hoạch ${folderOfCacNam(each)}, kế hoạch thứ nhất là ${folderOfCacNam(keHoach)}`,
      {
        hint: 'các kế hoạch ghi cùng một lệnh phải của cùng một năm',
      },
    )
}

/**
 * The plan of the unit says from which plans it comes, in which order: its codes count on them. Throws UserError where
 * one of them is missing now, or stands elsewhere.
 */
export function refuseFewer(
  before: string | readonly string[] | undefined,
  now: readonly string[],
  file: string,
): void {
  const cu = [before ?? []].flat()
  if (cu.length < 2 || cu.every((each, index) => now[index] === each)) return
  throw new UserError(`${file} lập từ ${cu.length} kế hoạch của cấp trên: ${cu.join(', ')}`, {
    hint: 'ghi đủ các tệp ấy, theo thứ tự ấy; muốn thôi một kế hoạch thì xóa nó ở keHoachCha và xóa các nhiệm vụ KH… của nó',
  })
}
