import { type CoQuan } from '../../domain/co-quan/co-quan'
import { ma } from '../../domain/common'
import { findByName } from '../../domain/cu-the-hoa/rules/names'
import { diaBanOf } from '../../domain/cu-the-hoa/rules/don-vi'
import { type TraLoi, traLoiOf } from '../../domain/khoi-tao/co-quan-moi'
import { checkLetters, checkTen } from '../../domain/khoi-tao/check-tra-loi'
import { CAP_DON_VI, idOf, fullNameOf } from '../../domain/khoi-tao/names'
import { UserError } from '../../problem'
import { type BoiCanh } from '../../domain/khoi-tao/boi-canh'
type Named = { readonly id: string; readonly cu: CoQuan | undefined; readonly traLoi: TraLoi }

export function findUnit(name: string, { coQuan }: BoiCanh): Named {
  const ten = ma.safeParse(name.trim()).success ? name.trim() : fullNameOf(name)
  const laMa = ma.safeParse(ten).success
  const known = laMa ? [coQuan.get(ten)].flatMap((each) => each ?? []) : findByName(ten, coQuan.values())
  const la = checkLetters(ten)
  if (la !== undefined) throw new UserError(la)
  if (known.length > 1)
    throw new UserError(`"${ten}" là tên của nhiều cơ quan`, {
      hint: `ghi mã: ${known.map(({ id }) => id).join(', ')}`,
    })
  const [cu] = known
  if (
    (cu?.cap !== undefined && !CAP_DON_VI.some((cap) => cap === cu.cap)) ||
    diaBanOf({ ten: cu?.ten ?? ten })?.loai === 'tỉnh'
  )
    throw new UserError(`"${cu?.ten ?? ten}" không phải là đơn vị dưới cấp tỉnh`, {
      hint: 'khoi-tao dùng cho sở, ban, ngành, UBND cấp huyện, cấp xã',
    })
  if (cu) return { id: cu.id, cu, traLoi: traLoiOf(cu) }
  const id = laMa ? ten : idOf(ten)
  if (!ma.safeParse(id).success)
    throw new UserError(`"${ten}" không phải là tên hay mã của cơ quan`, {
      hint: 'ghi tên đầy đủ như trong câu, ví dụ: cchc khoi-tao "Ủy ban nhân dân xã …"',
    })
  const loi = laMa ? undefined : checkTen(ten, coQuan)
  if (loi !== undefined) throw new UserError(loi)
  if (coQuan.has(id))
    throw new UserError(`mã "${id}" đã dùng cho "${coQuan.get(id)?.ten ?? ''}"`, {
      hint: 'ghi một mã khác rồi trả lời tên cơ quan',
    })
  return { id, cu: undefined, traLoi: laMa ? {} : { ten: [ten] } }
}
