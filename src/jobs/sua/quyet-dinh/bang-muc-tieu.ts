import { CACH_MUC_TIEU, type CachMucTieu } from '../../../domain/cu-the-hoa/rules/quy-tac'
import { findAwaiting } from '../../../domain/cu-the-hoa/merge/derive-again'
import { isSameText } from '../../../domain/cu-the-hoa/sheet/compare-quyet-dinh'
import type { BangMo, HangSua } from '../bang-sua'
import {
  bangOf,
  type HangTho,
  type QuyetDinhDangMo,
  sayXem,
  textOf,
  type Truong,
  type Typed,
  withCodes,
} from './dang-mo'
import { listChoices, NHAN_MUC_TIEU, readCachMucTieu, showChoice } from './ten-cach'

/** A goal of the province in the sheet. */
type Dich = {
  readonly nth: number
  readonly ma: string
  readonly dong: HangTho
  readonly deXuat: CachMucTieu
  readonly chon: CachMucTieu | undefined
  /** The words of the one that is kept, and of the one that is changed. */
  readonly loi: Readonly<Record<CachMucTieu, string>>
}

/** The goals of the plan above beside the unit's own; undefined where it has none. */
export function openBangMucTieu(mo: QuyetDinhDangMo): BangMo | undefined {
  const dich = listDich(mo)
  if (dich.length === 0) return undefined
  const awaiting = new Set(mo.quyetDinh ? findAwaiting(mo.quyetDinh) : [])
  return bangOf(mo, {
    ma: 'quyet-dinh-muc-tieu',
    ten: 'Mục tiêu',
    cot: [
      { ma: 'ma', ten: 'Mã', rong: 7, chiDoc: true },
      { ma: 'mucTieu', ten: 'Mục tiêu của tỉnh', rong: 58, chiDoc: true },
      { ma: 'quyetDinh', ten: 'Quyết định', rong: 13, chon: listChoices(NHAN_MUC_TIEU) },
      { ma: 'mucTieuRieng', ten: 'Mục tiêu của đơn vị', rong: 58, nhieuDong: true },
      { ma: 'lyDo', ten: 'Vì sao đề xuất', rong: 34, chiDoc: true },
    ],
    hang: dich.map(hangOf),
    loi: dich
      .filter(({ ma }) => awaiting.has(ma))
      .map(({ ma }) =>
        sayXem(ma, 'quyetDinh', 'có lời của đơn vị mà quyết định là Bỏ', 'chọn Sửa, hoặc xóa lời ấy'),
      ),
    ...withCodes('mucTieu', dich, fieldsOf),
  })
}

function listDich({ hang, de }: QuyetDinhDangMo): Dich[] {
  const today = new Map(de.mucTieu.map((each) => [each.ma, each]))
  return hang.mucTieu.flatMap((dong, nth): Dich[] => {
    const ma = textOf(dong, 'ma')
    const goc = textOf(dong, 'mucTieu')
    const known = today.get(ma)
    const viet = known && isSameText(known.goc, goc) ? known.viet : textOf(dong, 'mucTieuDeXuat') || goc
    const cachIn = (key: string): CachMucTieu | undefined =>
      CACH_MUC_TIEU.find((each) => each === textOf(dong, key))
    return ma === ''
      ? []
      : [
          {
            nth,
            ma,
            dong,
            deXuat: cachIn('deXuat') ?? 'giu',
            chon: cachIn('quyetDinh'),
            loi: { giu: goc, sua: viet, bo: '' },
          },
        ]
  })
}

function hangOf({ ma, dong, deXuat, chon, loi }: Dich): HangSua {
  const own = textOf(dong, 'mucTieuRieng')
  const cach = chon ?? deXuat
  return {
    ma,
    o: [
      ma,
      loi.giu,
      showChoice(textOf(dong, 'quyetDinh'), CACH_MUC_TIEU, cach),
      own || loi[cach],
      textOf(dong, 'lyDo'),
    ],
    rieng: [...(own ? ['mucTieuRieng'] : []), ...(chon ? ['quyetDinh'] : [])],
    khoa: cach === 'bo' && own === '' ? ['mucTieuRieng'] : [],
    goiY: `Đề xuất: ${NHAN_MUC_TIEU[deXuat]}${textOf(dong, 'lyDo') && ` – ${textOf(dong, 'lyDo')}`}`,
  }
}

/** Words that are not the province's are a goal that is changed. */
function fieldsOf({ deXuat, chon, loi }: Dich, typed: Typed): Truong {
  const cach = typed.has('quyetDinh') ? readCachMucTieu(typed.get('quyetDinh') ?? '') : chon
  const words = typed.get('mucTieuRieng')
  return {
    ...(typed.has('quyetDinh') && { quyetDinh: cach === deXuat ? undefined : cach }),
    ...(words !== undefined && {
      mucTieuRieng: words === '' || isSameText(words, loi[cach ?? deXuat]) ? undefined : words,
    }),
  }
}
