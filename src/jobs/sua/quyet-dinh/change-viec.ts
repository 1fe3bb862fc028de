import { ownCellByMoc } from '../../../domain/cu-the-hoa/sheet/cell-by-moc'
import { isSameText } from '../../../domain/cu-the-hoa/sheet/compare-quyet-dinh'
import { readPhanCongDonVi, spellPhanCong } from '../../../domain/cu-the-hoa/sheet/phan-cong-don-vi'
import { textOf, type Truong, type Typed } from './dang-mo'
import { readCach } from './ten-cach'
import { type Chon, isLeadGuessed, type LoiDeXuat, O_MOC, proposeWords, showMoc, type Viec } from './viec'

/**
 * What a task's row is to say by its cells: what is proposed anyway is no decision, and is not written. Throws
 * UserError for what is no decision.
 */
export function fieldsOfViec(viec: Viec, typed: Typed): Truong {
  const chon = chooseAfter(viec, typed)
  const loi = proposeWords(viec, chon)
  return {
    ...(typed.has('quyetDinh') && { quyetDinh: chon.cach }),
    ...(typed.has('phongRieng') && { phongRieng: chon.phong }),
    ...listOwnWords(typed, loi),
    ...spellOwnPhanCong(viec, typed, loi),
  }
}

/**
 * A task of which nobody could tell whether it is the unit's is decided also where the proposal is taken; so is who
 * leads where that was a guess.
 */
function chooseAfter({ chon, deXuat, de, loi }: Viec, typed: Typed): Chon {
  const cach = typed.has('quyetDinh') ? readCach(typed.get('quyetDinh') ?? '') : chon.cach
  const phong = typed.get('phongRieng') ?? chon.phong
  const isProposed = phong === '' || (chon.phong === undefined && phong === loi.phong && !isLeadGuessed(loi))
  return {
    cach: cach === deXuat && !de?.chuaRo ? undefined : cach,
    phong: isProposed ? undefined : phong,
  }
}

function listOwnWords(typed: Typed, loi: LoiDeXuat): Truong {
  const ten = typed.get('nhiemVuRieng')
  const byMoc = O_MOC.flatMap((o) => {
    const text = typed.get(`${o}Rieng`)
    return text === undefined ? [] : [[`${o}Rieng`, ownCellByMoc(text, loi.moc[o])] as const]
  })
  return {
    ...(ten !== undefined && { nhiemVuRieng: ten === '' || isSameText(ten, loi.ten) ? undefined : ten }),
    ...Object.fromEntries(byMoc),
  }
}

/** Who leads, or who helps, in an assignment of the clerk's own: its words follow. */
function spellOwnPhanCong(
  viec: Viec,
  typed: Typed,
  loi: LoiDeXuat,
): { readonly phanCongRieng?: string | undefined } {
  const partners = typed.get('phoiHop')
  const isOwn = textOf(viec.dong, 'phanCongRieng') !== ''
  if (typed.has('phanCongRieng') || (partners === undefined && !(isOwn && typed.has('phongRieng')))) return {}
  const [deXuat = ''] = loi.moc.phanCong
  const held = readPhanCongDonVi(showMoc(viec, 'phanCong')) ?? readPhanCongDonVi(deXuat)
  if (!held) return {}
  const made = spellPhanCong({
    chuTri: typed.has('phongRieng') ? typed.get('phongRieng') || loi.phong : held.chuTri,
    phoiHop: partners === undefined ? held.phoiHop : namesIn(partners),
  })
  return { phanCongRieng: isSameText(made, deXuat) ? undefined : made }
}

/** Each once; whoever else is concerned comes last, as every assignment ends. */
function namesIn(text: string): string[] {
  const names = Array.from(new Set(text.split('\n').map((line) => line.trim()))).filter(Boolean)
  return [...names.filter((name) => !ELSE.test(name)), ...names.filter((name) => ELSE.test(name))]
}
const ELSE = /^(?:các )?(?:phòng|ban|cơ quan|đơn vị)(?!\p{L}).* liên quan$/iu
