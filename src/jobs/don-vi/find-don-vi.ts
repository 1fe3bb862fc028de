import { closest, distance } from 'fastest-levenshtein'
import type { CoQuan } from '../../domain/co-quan/co-quan'
import { belongsTo, superiorOf } from '../../domain/co-quan/superior'
import { listDonVi, TAT_CA } from '../../domain/cu-the-hoa/rules/list-don-vi'
import { type DonVi, donViOf, dayOfKeHoach } from '../../domain/cu-the-hoa/rules/don-vi'
import { findByName } from '../../domain/cu-the-hoa/rules/names'
import type { QuyTac } from '../../domain/cu-the-hoa/rules/quy-tac'
import { UserError } from '../../problem'
import { type HoSoDangSoan } from '../../domain/ke-hoach/ho-so'

/** The units that names mean, each once. Throws UserError for all names that mean none. */
export function unitsOf(names: readonly string[], hoSo: HoSoDangSoan, quyTac: QuyTac): DonVi[] {
  const groups = names.map((name) => listDonVi(name, hoSo, quyTac))
  const khongRo = groups.flatMap((group) => group?.khongRo.map(({ id }) => id) ?? [])
  if (khongRo.length > 0)
    throw new UserError(`không rõ cơ quan cấp trên của: ${khongRo.join(', ')}`, {
      hint: 'ghi "thuoc" (hoặc "chuQuan") của các đơn vị ấy vào co-quan.yaml',
      hintOnPage: 'ghi cơ quan cấp trên của các đơn vị ấy ở màn hình Đơn vị',
    })
  const empty = names.filter((_, index) => groups[index]?.coQuan.length === 0)
  if (empty.length > 0)
    throw new UserError(`co-quan.yaml không có đơn vị nào thuộc: ${empty.join(', ')}`, {
      hint: 'thêm đơn vị bằng cchc khoi-tao',
      hintOnPage: 'khai đơn vị ở màn hình Khai đơn vị',
    })
  const ids = new Set(names.flatMap((name, index) => groups[index]?.coQuan.map(({ id }) => id) ?? [name]))
  return collectFaults([...ids], (id) => checkBelow(unitOf(id, hoSo, quyTac), hoSo))
}

/** A unit of the agency whose plan it is. Throws UserError for one that belongs to another. */
function checkBelow(donVi: DonVi, { keHoach, coQuan }: HoSoDangSoan): DonVi {
  const [entry, cha] = [donVi.coQuan, coQuan.get(keHoach.coQuan)]
  if (cha === undefined || superiorOf(entry) === undefined || belongsTo(entry, cha, coQuan)) return donVi
  throw new UserError(`"${entry.ten}" không trực thuộc "${cha.ten}", nơi ban hành kế hoạch này`, {
    hint: 'xem lại --don-vi và tệp kế hoạch; nếu đúng thì sửa "chuQuan" hoặc "thuoc" trong co-quan.yaml',
    hintOnPage:
      'chọn lại đơn vị và kế hoạch; nếu đúng thì sửa cơ quan cấp trên của đơn vị ở màn hình Khai đơn vị',
  })
}

/**
 * An agency of the register by its id or by one of its names. Throws UserError that names the nearest ids, or
 * those that share the name.
 */
function findNamed(name: string, register: HoSoDangSoan['coQuan'], { khung, tapThe }: QuyTac): CoQuan {
  const byId = register.get(name)
  if (byId) return byId
  const units = [...register.values()].filter(
    ({ cap }) => cap !== undefined && khung.some((each) => each.cap.includes(cap)),
  )
  const [first, ...more] = findByName(name, units)
  if (first && more.length === 0) return first
  if (first)
    throw new UserError(`"${name}" là tên của nhiều cơ quan`, {
      hint: `ghi mã: ${[first, ...more].map(({ id }) => id).join(', ')}`,
    })
  const ids = [...units.map(({ id }) => id), ...tapThe.map(({ id }) => id), TAT_CA]
  const near = [...ids].sort((one, other) => distance(one, name) - distance(other, name)).slice(0, 3)
  throw new UserError(`không có cơ quan "${name}" trong co-quan.yaml`, {
    hint:
      distance(closest(name, ids), name) <= Math.max(3, name.length / 3)
        ? `có phải: ${near.join(', ')}`
        : `các mã: ${ids.join(', ')}; thêm đơn vị mới bằng cchc khoi-tao`,
  })
}

/** What is made of each, or all that is wrong at once. */
function collectFaults<T, R>(list: readonly T[], make: (each: T) => R): R[] {
  const faults: UserError[] = []
  const made = list.flatMap((each) => {
    try {
      return [make(each)]
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.push(error)
      return []
    }
  })
  const [first, ...more] = faults
  if (first && more.length === 0) throw first
  if (first)
    throw new UserError(
      faults.map(({ message, hint }) => (hint ? `${message} (${hint})` : message)).join('\n'),
    )
  return made
}

/**
 * A unit of the register that can have a plan of its own. Throws UserError when it is not there, has no
 * level, or is no more on the day of the province's plan.
 */
export function unitOf(id: string, { coQuan, keHoach }: HoSoDangSoan, quyTac: QuyTac): DonVi {
  const entry = findNamed(id, coQuan, quyTac)
  const ngay = dayOfKeHoach(keHoach)
  if (entry.den !== undefined && entry.den < ngay)
    throw new UserError(
      `"${entry.ten}" chỉ có đến ngày ${entry.den}, trước kế hoạch của cấp trên (${ngay})`,
      { hint: entry.keThua === undefined ? 'ghi mã của đơn vị kế thừa' : `đơn vị kế thừa: ${entry.keThua}` },
    )
  const donVi = donViOf(entry, keHoach, coQuan, quyTac)
  if (!donVi)
    throw new UserError(`cơ quan "${id}" chưa ghi cấp`, {
      hint: 'thêm "cap" vào co-quan.yaml: so, huyen hoặc xa',
      hintOnPage: 'chọn cấp của đơn vị ở màn hình Đơn vị',
    })
  if (!quyTac.khung.some(({ cap }) => cap.includes(donVi.cap)))
    throw new UserError(`cơ quan "${id}" không phải là đơn vị cấp dưới`, {
      hint: 'chọn một sở hoặc một UBND cấp dưới',
    })
  return donVi
}
