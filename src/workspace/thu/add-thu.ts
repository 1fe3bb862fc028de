import type { BaoCao } from '../../domain/bao-cao/bao-cao'
import { roundSo } from '../../domain/bao-cao/chi-tieu/format-so-lieu'
import type { SoLieu } from '../../domain/bao-cao/chi-tieu/so-lieu'
import { nameOfKy } from '../../domain/bao-cao/ky/ky-bao-cao'
import { type DongTong, tellDieuChinh } from '../../domain/thu/cong-don'
import { listLoiThu } from '../../domain/thu/tinh-hinh'
import { type Finding, InputError, UserError } from '../../problem'
import { isFile, linkOf, noFile } from '../read-links'
import type { DataFile } from '../read-yaml'
import { readThu, type Thu } from './read-thu'
import { findingsOfThu, ketQuaOf, missingOfThu } from './sum-thu'

/**
 * A report's figures with those that its units sent. `tuPhieu`: the rows that they say, each with how it was changed by
 * hand (or nothing). `loi`: what is printed of how they were collected; `thieu`:
 * units that stop a document that is to be issued.
 */
export type ThuCuaBaoCao = {
  readonly soLieu: DataFile<SoLieu> | undefined
  readonly tuPhieu: CacSoTuPhieu
  readonly loi?: readonly string[]
  readonly thieu: readonly Finding[]
  readonly findings: readonly Finding[]
}

const NONE = { tuPhieu: new Map<string, string>(), thieu: [], findings: [] } as const

/** By row. */
export type CacSoTuPhieu = ReadonlyMap<string, string>

/** Adds up what came from the units, where the report names a collecting; the sums are reckoned anew each time. */
export function addThu(
  file: string,
  baoCao: DataFile<BaoCao>,
  soLieu: DataFile<SoLieu> | undefined,
): ThuCuaBaoCao {
  const path = linkOf(file, baoCao, 'thu')
  if (path === undefined) return { ...NONE, soLieu }
  if (!isFile(path)) return { ...NONE, soLieu, findings: [noFile(baoCao, 'thu')] }
  try {
    return mergeThu(readThu(path), baoCao, soLieu)
  } catch (error) {
    if (error instanceof InputError) return { ...NONE, soLieu, findings: error.findings }
    if (!(error instanceof UserError)) throw error
    const { message, hint = '' } = error
    return {
      ...NONE,
      soLieu,
      findings: [{ severity: 'error', place: baoCao.locate(['thu']), message, hint }],
    }
  }
}

function mergeThu(thu: Thu, baoCao: DataFile<BaoCao>, own: DataFile<SoLieu> | undefined): ThuCuaBaoCao {
  const { value } = baoCao
  const { baoCao: other, coQuan, ky } = thu.boiCanh
  if (value && (other.coQuan !== value.coQuan || other.ky !== value.ky || other.nam !== value.nam))
    return {
      ...NONE,
      soLieu: own,
      findings: [
        {
          severity: 'error',
          place: baoCao.locate(['thu']),
          message: `sổ thu này của ${coQuan.get(other.coQuan)?.ten ?? other.coQuan}, ${nameOfKy(ky).dai}`,
          hint: 'ghi sổ thu của chính báo cáo này',
        },
      ],
    }
  const tong = ketQuaOf(thu)
  const given = own?.value?.soLieu ?? {}
  const sums = new Map(
    tong.flatMap((dong) => (dong.so === undefined ? [] : [[dong.chiTieu.ma, spellSo(dong)]])),
  )
  const merged: SoLieu = {
    ...own?.value,
    ...((own?.value?.minhHoa || thu.so.minhHoa) && { minhHoa: true }),
    soLieu: { ...given, ...Object.fromEntries(Array.from(sums, ([ma, so]) => [ma, withSum(given[ma], so)])) },
  }
  const locate: DataFile<SoLieu>['locate'] = (at) =>
    own && (at[1] === undefined || Object.hasOwn(given, at[1])) ? own.locate(at) : baoCao.locate(['thu'])
  return {
    soLieu: {
      ...(own ?? { file: thu.file, findings: [] }),
      locate,
      ...((own?.value || !own) && { value: merged }),
    },
    tuPhieu: new Map(
      tong.flatMap((dong) => (dong.so === undefined ? [] : [[dong.chiTieu.ma, tellSum(dong)]])),
    ),
    loi: listLoiThu(thu.donVi),
    thieu: missingOfThu(thu),
    findings: [...findingsOfThu(thu), ...findTyped(tong, own)],
  }
}

/** How a sum was changed by hand; nothing where it was not. */
const tellSum = ({ chiTieu, dieuChinh, cong }: DongTong): string =>
  dieuChinh ? tellDieuChinh(chiTieu, dieuChinh, cong) : ''

const spellSo = ({ chiTieu, so = 0 }: DongTong): string => String(roundSo(chiTieu, so)).replace('.', ',')

/** The note and the reason that the office wrote on a row stay. */
const withSum = (given: SoLieu['soLieu'][string] | undefined, so: string): SoLieu['soLieu'][string] =>
  typeof given === 'object' ? { ...given, so } : { so }

/** A sum is not typed over: what is to be changed is changed by an entry of its own. */
const findTyped = (tong: readonly DongTong[], own: DataFile<SoLieu> | undefined): Finding[] =>
  tong.flatMap(({ chiTieu: { ma, ten } }): Finding[] => {
    const given = own?.value && Object.hasOwn(own.value.soLieu, ma) ? own.value.soLieu[ma] : undefined
    if (!own || given === undefined || (typeof given === 'object' && given.so === undefined)) return []
    return [
      {
        severity: 'error',
        place: own.locate(['soLieu', ma]),
        message: `"${ten}" được cộng từ phiếu của các đơn vị, không ghi ở đây`,
        hint: 'bỏ số này; muốn đổi thì: cchc thu dieu-chinh; số của tỉnh để đối chiếu thì ghi ở nguonTinh của so-thu.yaml',
        hintOnPage:
          'xóa số ở ô này; số cộng không đúng thì xem lại phiếu của các đơn vị ở màn hình Thu phiếu',
      },
    ]
  })
