import type { Place } from '../../problem'
import type { So } from '../source/ghi-chu'
import type { KeHoachNhap, LinhVucNhap, NhiemVuNhap } from '../source/ket-qua'
import { isAboutThoiGian, isChucVu, isHoTen, isLuu } from '../source/looks'
import { textsOf, type Khoi } from '../source/nguon'

/** Takes a value that does not look like its kind out of the data: its words and the reason become a note. */
type Refuse = (value: string, reason: string) => void

/**
 * The other half of the proof: each value looks like what it is. A post is one short line that begins like a
 * post, a name is a name, the recipients end with "Lưu", a deadline has a time in it. What does not is not
 * taken, however it was recognised.
 */
export function proveLooks(
  keHoach: KeHoachNhap,
  { khoi, noi, so }: { readonly khoi: readonly Khoi[]; readonly noi: Place; readonly so: So },
): KeHoachNhap {
  const placeOf = locateTexts(khoi, noi)
  const refuse: Refuse = (value, reason) =>
    so.ghi('khong-xep-duoc', placeOf(value), reason, { nguyenVan: value })
  const { banHanh, linhVuc } = keHoach
  return {
    ...keHoach,
    ...(banHanh ? { banHanh: checkBanHanh(banHanh, refuse) } : {}),
    ...(linhVuc ? { linhVuc: linhVuc.map((each) => checkLinhVuc(each, refuse)) } : {}),
  }
}

type BanHanhNhap = NonNullable<KeHoachNhap['banHanh']>

function checkBanHanh({ nguoiKy, noiNhan, ...rest }: BanHanhNhap, refuse: Refuse): BanHanhNhap {
  const { chucVu, hoTen, ...others } = nguoiKy ?? {}
  const signer = {
    ...others,
    ...take(
      'chucVu',
      chucVu,
      isChucVu,
      'không giống một chức vụ: một dòng ngắn, mở đầu bằng tên chức vụ',
      refuse,
    ),
    ...take('hoTen', hoTen, isHoTen, 'không giống họ tên một người', refuse),
  }
  const last = noiNhan?.findIndex((line) => isLuu(line)) ?? -1
  const end = last < 0 ? noiNhan?.length : last + 1
  for (const line of noiNhan?.slice(end) ?? []) refuse(line, 'đứng sau dòng "Lưu", dòng cuối của nơi nhận')
  return {
    ...rest,
    ...(noiNhan ? { noiNhan: noiNhan.slice(0, end) } : {}),
    ...(Object.keys(signer).length ? { nguoiKy: signer } : {}),
  }
}

const checkLinhVuc = (linhVuc: LinhVucNhap, refuse: Refuse): LinhVucNhap => ({
  ...linhVuc,
  nhiemVu: linhVuc.nhiemVu.map((each) => ({ ...each, moc: each.moc.map((moc) => checkMoc(moc, refuse)) })),
})

const checkMoc = (
  { ketQua, thoiHan, ...more }: NhiemVuNhap['moc'][number],
  refuse: Refuse,
): NhiemVuNhap['moc'][number] => ({
  ...(ketQua === undefined ? {} : { ketQua }),
  ...take('thoiHan', thoiHan, isAboutThoiGian, 'ở cột thời hạn nhưng không nêu thời gian nào', refuse),
  ...more,
})

function take<K extends string>(
  key: K,
  value: string | undefined,
  looksRight: (value: string) => boolean,
  reason: string,
  refuse: Refuse,
): { [key in K]?: string } {
  if (value === undefined) return {}
  if (looksRight(value)) return { [key]: value } as { [key in K]?: string }
  refuse(value, reason)
  return {}
}

/** Where the source has a text, each place given once; the whole document where it has it in pieces. */
function locateTexts(khoi: readonly Khoi[], whole: Place): (value: string) => Place {
  const keyOf = (chu: string): string => chu.replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi')
  const places = new Map<string, Place[]>()
  for (const { chu, noi } of textsOf(khoi)) {
    const known = places.get(keyOf(chu))
    if (known) known.push(noi)
    else places.set(keyOf(chu), [noi])
  }
  return (value) => places.get(keyOf(value))?.shift() ?? whole
}
