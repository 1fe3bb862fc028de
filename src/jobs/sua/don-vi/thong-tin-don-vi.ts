import { coQuanFile } from '../../../domain/co-quan/co-quan'
import { letterheadNameOf, shortNameOf } from '../../../domain/khoi-tao/names'
import { valueAt } from '../../../workspace/bang/fields'
import { isUnder } from '../../../workspace/bang/locate'
import type { FieldChange } from '../../../workspace/edit-yaml/edits'
import { listTren } from '../../don-vi/around-unit'
import type { BangMo, HangSua, SuaO } from '../bang-sua'
import { readGia, spellGia } from '../gia-tri'
import { type DonViDangMo, joinChanges, listMuc } from './dang-mo'
import { listLoi } from './loi'
import { listChon, listTruong, type Truong } from './truong'

/** What a register says of a unit outside its departments, a row a field, under what it is about. */
export function openThongTinDonVi(mo: DonViDangMo): BangMo {
  const { data, at, muc } = mo
  const groups = listTruong(mo)
  const fields = groups.flatMap(({ truong }) => truong)
  return {
    ma: 'don-vi',
    ten: 'Tên, cách ban hành, người ký',
    cot: [
      { ma: 'muc', ten: 'Mục', rong: 40, chiDoc: true },
      { ma: 'noiDung', ten: 'Nội dung', rong: 90, nhieuDong: true },
    ],
    hang: groups.flatMap(({ ten, truong }) => [
      { ma: `nhom-${ten}`, nhom: true as const, o: [ten] },
      ...truong.map((each) => hangOf(each, mo)),
    ]),
    data,
    schema: coQuanFile,
    tim: ([list, nth, ...path]) => {
      if (list !== at[0] || nth !== at[1] || path[0] === 'phong') return undefined
      const found =
        fields.find(({ ma }) => isUnder(path, ma.split('.'))) ??
        fields.find(({ ma }) => isUnder(ma.split('.'), path))
      return found && { hang: found.ma, cot: 'noiDung' }
    },
    ghi: (o) => {
      const given = o.map((cell) => changeOf(cell, fields))
      return [...joinChanges(muc, [...given, ...listNames(given, muc)], at), ...addTren(given, mo)]
    },
    loi: listLoi(mo, fields),
  }
}

function hangOf(truong: Truong, mo: DonViDangMo): HangSua {
  const { ma, ten, goiY } = truong
  // Who signs and where belongs to a way of issuing: that comes first.
  const isLocked =
    ma.startsWith('banHanh.') && ma !== 'banHanh.loai' && valueAt(mo.muc, ['banHanh']) === undefined
  return {
    ma,
    o: [ten, spellGia(truong, valueAt(mo.muc, ma.split('.')))],
    ...listChon(truong, mo),
    ...(isLocked && { khoa: ['noiDung'] }),
    ...(isLocked ? { goiY: 'Chọn "Ban hành bằng" trước.' } : goiY === undefined ? {} : { goiY }),
  }
}

function changeOf({ hang, sau }: SuaO, fields: readonly Truong[]): FieldChange {
  const { kieu } = fields.find(({ ma }) => ma === hang) ?? { kieu: 'chu' as const }
  return { path: hang.split('.'), value: readGia({ kieu }, sau) }
}

/** The names that followed from the full one follow it on; what somebody wrote by hand stays. */
function listNames(given: readonly FieldChange[], muc: DonViDangMo['muc']): FieldChange[] {
  const [ten, cu] = [given.find(({ path: [key] }) => key === 'ten')?.value, muc['ten']]
  if (typeof ten !== 'string' || typeof cu !== 'string') return []
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
  const isNamed = (key: string): boolean => given.some(({ path: [first] }) => first === key)
  return [
    { key: 'tenTrenVanBan', make: letterheadNameOf },
    { key: 'tenGon', make: shortNameOf },
  ].flatMap(({ key, make }) =>
    !isNamed(key) && isSame(muc[key], make(cu)) ? [{ path: [key], value: make(ten) }] : [],
  )
}

/** A province that the register lacks comes into it with the unit that stands below it. */
function addTren(given: readonly FieldChange[], { data, danhBa }: DonViDangMo): FieldChange[] {
  const asked = given.flatMap(({ path: [key], value }) =>
    (key === 'chuQuan' || key === 'thuoc') && typeof value === 'string' ? [value] : [],
  )
  const count = listMuc(data.raw).length
  return listTren({ chuQuan: asked }, danhBa).map((value, nth) => ({ path: ['coQuan', count + nth], value }))
}
