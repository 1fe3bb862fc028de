import { type LoaiVanBan, type PhatHanh, saiDauKyHieu, soNhuDieu } from './ban-hanh'
import type { CoQuan, VanBan } from './co-quan'
import { type KeHoach, type KeHoachDangSoan, PHAN } from './ke-hoach'
import { readPhanCong } from './phan-cong'
import { readThoiHan } from './thoi-han'

/** What a plan and the registers it refers to hold together. */
export type HoSo<Plan = KeHoach> = {
  readonly keHoach: Plan
  readonly coQuan: ReadonlyMap<string, CoQuan>
  readonly vanBan: ReadonlyMap<string, VanBan>
}
export type HoSoDangSoan = HoSo<KeHoachDangSoan>
/** Every document that is issued. */
type CoPhatHanh = { readonly banHanh: PhatHanh }
export type Problem = {
  readonly severity: 'error' | 'notice'
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly hint?: string
  readonly register?: 'coQuan' | 'vanBan'
}

/** Something that must be put right. */
export const wrong = (path: readonly PropertyKey[], message: string, hint: string): Problem => ({
  severity: 'error',
  path,
  message,
  hint,
})
/** Something a person should look at. */
export const note = (path: readonly PropertyKey[], message: string, hint: string): Problem => ({
  severity: 'notice',
  path,
  message,
  hint,
})

/**
 * What no schema can see in the content of a plan, also of one that is not whole: ids that lead nowhere,
 * numbers out of order, cells that cannot be read.
 */
export const contentChecks: readonly ((hoSo: HoSoDangSoan) => Iterable<Problem>)[] = [
  checkIds,
  ({ keHoach }) => checkOrder(keHoach),
  ({ keHoach }) => checkPhuLuc(keHoach),
  ({ keHoach }) => checkCells(keHoach),
]

/**
 * What no schema can see in a plan that is to be issued: also a "Như Điều n" that is not the last điều, a
 * number without a day.
 */
export const checks: readonly ((hoSo: HoSo) => Iterable<Problem>)[] = [
  ...contentChecks,
  ({ keHoach }) => checkNoiNhan(keHoach),
  ({ keHoach }) => checkKyHieu(keHoach, keHoach.banHanh.loai),
  ({ keHoach }) => checkSoNgay(keHoach),
  ({ keHoach }) => checkNguoiKy(keHoach),
]

function* checkIds({ keHoach, coQuan, vanBan }: HoSoDangSoan): Generator<Problem> {
  if (!coQuan.has(keHoach.coQuan)) yield unknownId(['coQuan'], 'coQuan', keHoach.coQuan)
  if (keHoach.banHanh.loai !== 'quyet-dinh') return
  for (const [index, entry] of (keHoach.banHanh.canCu ?? []).entries()) {
    for (const [nth, id] of (entry.vanBan ?? []).entries())
      if (!vanBan.has(id)) yield unknownId(['banHanh', 'canCu', index, 'vanBan', nth], 'vanBan', id)
  }
  const proposal = keHoach.banHanh.deNghi?.vanBan
  if (proposal && !vanBan.has(proposal)) yield unknownId(['banHanh', 'deNghi', 'vanBan'], 'vanBan', proposal)
}

const REGISTERS = { coQuan: ['cơ quan', 'co-quan.yaml'], vanBan: ['văn bản', 'van-ban.yaml'] } as const

export const unknownId = (
  path: readonly PropertyKey[],
  register: keyof typeof REGISTERS,
  id: string,
): Problem => ({
  severity: 'error',
  path,
  message: `không có ${REGISTERS[register][0]} "${id}"`,
  hint: `thêm vào ${REGISTERS[register][1]} hoặc sửa lại mã`,
  register,
})

function* checkNoiNhan({ banHanh }: KeHoach): Generator<Problem> {
  const last = banHanh.loai === 'quyet-dinh' ? banHanh.dieu.length : 0
  for (const [index, line] of banHanh.noiNhan.entries()) {
    const named = soNhuDieu(line)
    if (named !== undefined && last && named !== last) {
      yield {
        severity: 'error',
        path: ['banHanh', 'noiNhan', index],
        message: `nơi nhận ghi "Như Điều ${named}" nhưng quyết định có ${last} điều`,
        hint: `ghi "Như Điều ${last}"`,
      }
    }
  }
}

/**
 * Numbers an author fixes must go up: two khoản or two tasks of one number, or a step back, is a slip of the
 * hand.
 */
function* checkOrder(keHoach: KeHoachDangSoan): Generator<Problem> {
  for (const name of PHAN) yield* goingUp(keHoach[name]?.khoan ?? [], [name, 'khoan'])
  for (const [area, { nhiemVu }] of (keHoach.linhVuc ?? []).entries())
    yield* goingUp(nhiemVu, ['linhVuc', area, 'nhiemVu'])
}

function* goingUp(
  items: readonly { readonly so?: number | undefined }[],
  path: readonly PropertyKey[],
): Generator<Problem> {
  let previous = 0
  for (const [index, { so }] of items.entries()) {
    if (so !== undefined && so <= previous)
      yield {
        severity: 'error',
        path: [...path, index, 'so'],
        message: `số thứ tự ${so} không lớn hơn số trước (${previous})`,
        hint: 'bỏ "so" để đếm tiếp',
      }
    previous = so ?? previous + 1
  }
}

/** The annex and its tasks come together; a text that points to an annex wants one. */
function* checkPhuLuc({ phuLuc, linhVuc, nhiemVu }: KeHoachDangSoan): Generator<Problem> {
  if (phuLuc && !linhVuc)
    yield {
      severity: 'error',
      path: ['phuLuc'],
      message: 'phụ lục không có nhiệm vụ nào',
      hint: 'thêm "linhVuc" hoặc bỏ "phuLuc"',
    }
  if (linhVuc && !phuLuc)
    yield {
      severity: 'error',
      path: ['linhVuc'],
      message: 'có nhiệm vụ mà không có phụ lục để in',
      hint: 'thêm "phuLuc"',
    }
  const pointing = [...(nhiemVu?.moDau ?? []), ...(nhiemVu?.gach ?? [])].find((line) =>
    /phụ lục/iu.test(line),
  )
  if (pointing !== undefined && !phuLuc)
    yield {
      severity: 'notice',
      path: ['nhiemVu'],
      message: `lời văn chỉ tới phụ lục ("${pointing}") nhưng dữ liệu không có phụ lục`,
      hint: 'văn bản in ra không kèm phụ lục',
    }
}

function* checkCells(keHoach: KeHoachDangSoan): Generator<Problem> {
  for (const [area, { nhiemVu }] of (keHoach.linhVuc ?? []).entries()) {
    for (const [task, { moc }] of nhiemVu.entries()) {
      for (const [nth, { thoiHan, phanCong }] of moc.entries()) {
        const path = ['linhVuc', area, 'nhiemVu', task, 'moc', nth]
        if (!readThoiHan(thoiHan).dang) yield unread([...path, 'thoiHan'], 'thời hạn', thoiHan)
        if (!readPhanCong(phanCong).viec.length)
          yield unread(
            [...path, 'phanCong'],
            'phân công',
            typeof phanCong === 'string' ? phanCong : phanCong.chuTri,
          )
      }
    }
  }
}

/** A symbol of another kind of document is left over from the file that was copied. */
export function* checkKyHieu({ banHanh: { kyHieu } }: CoPhatHanh, loai: LoaiVanBan): Generator<Problem> {
  const dau = saiDauKyHieu(loai, kyHieu)
  if (dau !== undefined)
    yield note(
      ['banHanh', 'kyHieu'],
      `ký hiệu "${kyHieu}" không phải của loại văn bản này`,
      `phần đầu của ký hiệu là ${dau}`,
    )
}

/** A number without a day, or a day without a number, is a draft, which may not be what was meant. */
export function* checkSoNgay({ banHanh: { so, ngay } }: CoPhatHanh): Generator<Problem> {
  if ((so === undefined) === (ngay === undefined)) return
  const [have, lack] = so === undefined ? ['ngày', 'số'] : ['số', 'ngày']
  yield {
    severity: 'notice',
    path: ['banHanh'],
    message: `đã có ${have} nhưng chưa có ${lack}: văn bản ra là DỰ THẢO`,
    hint: 'ghi cả số và ngày khi đã ban hành',
  }
}

/** Nobody can sign a document that has no name to sign. */
export function* checkNguoiKy({ banHanh }: CoPhatHanh): Generator<Problem> {
  if (banHanh.nguoiKy.hoTen === undefined)
    yield {
      severity: 'notice',
      path: ['banHanh', 'nguoiKy'],
      message: 'chưa có họ tên người ký',
      hint: 'văn bản in ra để trống chỗ này',
    }
}

const unread = (path: readonly PropertyKey[], what: string, value: string): Problem => ({
  severity: 'notice',
  path,
  message: `không hiểu ${what} "${value.replaceAll('\n', ' ')}"`,
  hint: 'văn bản vẫn in đúng như đã ghi',
})
