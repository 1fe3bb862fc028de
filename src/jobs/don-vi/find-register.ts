import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UserError } from '../../problem'
import { HOME } from '../../workspace/home'
import { findSpelling } from '../../workspace/read-data'
import { folderOf } from '../../workspace/registers'

/** The register that comes with the program: of no office. */
export const OURS = join(HOME, 'data', 'co-quan.yaml')

/**
 * The register of a data folder, or ours as long as the folder has none. Throws UserError below or above another
 * data folder, where a second register would hide the first, and for a data folder that has lost its own: what
 * else it has would not fit ours.
 */
export function registerOf(folder: string): string {
  const own = findSpelling(folder, 'co-quan.yaml')?.file
  if (own !== undefined) return own
  const register = join(folder, 'co-quan.yaml')
  const above = folderOf(resolve(register), 'co-quan.yaml')
  if (above !== undefined)
    throw new UserError(
      dirname(above) === resolve(folder)
        ? `thư mục dữ liệu là ${above}`
        : `${folder} nằm trong thư mục dữ liệu ${above}`,
      {
        hint: `thêm --thu-muc "${above}", hoặc mở trang ở đó: cchc mo "${above}"`,
        hintOnPage: `bấm Dừng chương trình rồi mở chương trình ở thư mục ấy: ${above}`,
      },
    )
  const others = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(HOME, 'data', name)) && name.endsWith('.yaml'))
    : []
  if (others.length > 0)
    throw new UserError(`${folder} đã có ${others.join(', ')} mà không có co-quan.yaml`, {
      hint: 'đặt co-quan.yaml của cơ quan vào đó, hoặc chọn một thư mục mới bằng --thu-muc',
      hintOnPage: 'đặt co-quan.yaml của cơ quan vào đó, hoặc mở trang này ở một thư mục mới',
    })
  return OURS
}
