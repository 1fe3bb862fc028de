import { dirname, join } from 'node:path'
import { type DoiChieu, compareWithParent } from '../domain/cu-the-hoa/compare/doi-chieu'
import { type Finding, UserError } from '../problem'
import { findFile } from '../workspace/find-file'
import { readQuyTac } from '../workspace/read-cu-the-hoa'
import { readKeHoachDangSoan } from '../workspace/read-ke-hoach'
import { chosenOf, isNghiaVu, type QuyetDinh } from '../domain/cu-the-hoa/sheet/quyet-dinh'
import { readLanTruoc } from '../workspace/read-lan-truoc'
import { readCacKeHoachCha } from './don-vi/ke-hoach-cha'
import { unitOf } from './don-vi/find-don-vi'
import { TEP } from './don-vi/sheet-folder'
import { type HoSoDangSoan } from '../domain/ke-hoach/ho-so'

export type CompareResult = DoiChieu & {
  readonly findings: readonly Finding[]
  readonly keHoachCha: readonly string[]
  readonly tenCha: string
  readonly quyetDinh?: QuyetDinh
}

/**
 * Compares a unit's plan with the plans it comes from: `keHoachCha` as given, else as the plan says.
 * Throws UserError when neither says it, InputError when one of them has faults.
 */
export function compareKeHoach(file: string, given: string | readonly string[] = []): CompareResult {
  const { hoSo, file: data } = readKeHoachDangSoan(file)
  const named = [hoSo.keHoach.keHoachCha ?? []].flat().map((each) => findFile(dirname(file), each))
  const [cha, ...khac] = given.length > 0 ? [given].flat() : named
  if (cha === undefined)
    throw new UserError('kế hoạch này không ghi kế hoạch của cấp trên', {
      hint: 'thêm --ke-hoach-cha <tệp>, hoặc ghi keHoachCha vào kế hoạch',
    })
  const parent = readCacKeHoachCha([cha, ...khac])
  const quyTac = readQuyTac(cha)
  const register = new Map([...parent.coQuan, ...hoSo.coQuan])
  const donVi = unitOf(
    hoSo.keHoach.coQuan,
    { ...parent, coQuan: withoutEnd(register, hoSo.keHoach.coQuan) },
    quyTac,
  )
  const quyetDinh = readLanTruoc(join(dirname(file), TEP.lanTruoc))?.quyetDinh
  const result = compareWithParent(hoSo.keHoach, parent.keHoach, donVi, quyTac, listLeftOut(quyetDinh))
  const findings = result.khacBiet.map(({ path, noiDung, nen }): Finding => ({
    severity: 'notice',
    place: data.locate(path),
    message: noiDung,
    hint: nen,
  }))
  return {
    ...result,
    findings,
    keHoachCha: [cha, ...khac],
    tenCha: nameOf(parent),
    ...(quyetDinh ? { quyetDinh } : {}),
  }
}

/** "kế hoạch năm 2025 của Ủy ban nhân dân tỉnh Khánh Hòa" */
const nameOf = ({ keHoach: { nam, coQuan: id }, coQuan }: HoSoDangSoan): string =>
  `kế hoạch năm ${nam} của ${coQuan.get(id)?.ten ?? id}`

/** What the sheet beside the plan leaves out, and the duties that it has in the unit's own words. */
const listLeftOut = (quyetDinh: QuyetDinh | undefined): ReadonlySet<string> =>
  new Set([
    ...(quyetDinh?.nhiemVu ?? []).filter((dong) => chosenOf(dong) === 'bo-qua').map(({ ma }) => ma),
    ...(quyetDinh?.mucTieu ?? [])
      .filter((dong) => isNghiaVu(dong.ma) && (chosenOf(dong) === 'bo' || dong.mucTieuRieng !== undefined))
      .map(({ ma }) => ma),
  ])

/** A plan may be compared with one of a later year, when its office is no more. */
const withoutEnd = (register: HoSoDangSoan['coQuan'], id: string): HoSoDangSoan['coQuan'] => {
  const entry = register.get(id)
  if (entry === undefined) return register
  return new Map([...register, [id, { ...entry, den: undefined }]])
}
