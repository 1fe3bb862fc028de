import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { readBytes } from '../disk/read-bytes'
import { withLock } from '../files/lock'
import { writeKept } from '../files/keep-edited'
import {
  findPhieu,
  findSoThu,
  findThuFolder,
  type KetQuaNhan,
  type Kem,
  setThu,
  type TepDen,
  type ThuFiles,
  type TepVanBan,
  InputError,
  UserError,
} from '../index'
import type { Desk } from './desk'
import type {
  DaLam,
  DaNhanPhieu,
  KetQuaPhieu,
  LenhBoQuyet,
  LenhDoi,
  LenhKhoa,
  LenhNguonTinh,
  LenhPhat,
  LenhQuyet,
  LenhVao,
  NguonSo,
  PhieuGui,
  TinhHinhThu,
} from './protocol-thu'
import { sayLineOnPage, sayOnPage } from './sayings'
import { alone, now, write } from './sua'

const phieuGui = z.strictObject({
  ten: z.string().min(1).max(255),
  luc: z.iso.datetime(),
  co: z.number().int().min(0),
  donVi: z.string().max(200).optional(),
})
const MOST_FILES = 500

const ma = z.string().max(200)
const chu = (most: number) => z.string().trim().normalize('NFC').min(1).max(most)
const lenhQuyet = z.strictObject({
  donVi: ma,
  muc: z.union([
    z.strictObject({ loai: z.literal('quyet-dinh'), cach: z.enum(['ky-truoc', 'so-khong', 'bo']) }),
    z.strictObject({ loai: z.literal('tra-loi'), ma }),
    z.strictObject({ loai: z.literal('tra-lai'), han: chu(50) }),
  ]),
  lyDo: chu(2000),
  nguoi: chu(300),
})
const lenhBo = z.strictObject({ ma })
const lenhPhat = z.strictObject({ han: chu(50).optional() })
const lenhDoi = z.strictObject({ ma, donVi: ma.optional(), so: chu(50), lyDo: chu(2000), nguoi: chu(300) })
const lenhNguonTinh = z.strictObject({ ma, so: chu(50), nguon: chu(300), lyDo: chu(2000).optional() })
const lenhKhoa = z.strictObject({ nguoi: chu(300), lyDo: chu(2000).optional() })
const lenhVao = z.strictObject({ huong: z.enum(['vao', 'ra']) })

/** What a page asks to give out, to decide, to take back, to change, to compare, to close, to put into the report; undefined where it is nothing that can be asked. */
export const readLenhQuyet = (body: unknown): LenhQuyet | undefined => lenhQuyet.safeParse(body).data
export const readLenhBoQuyet = (body: unknown): LenhBoQuyet | undefined => lenhBo.safeParse(body).data
export const readLenhPhat = (body: unknown): LenhPhat | undefined => lenhPhat.safeParse(body).data
export const readLenhDoi = (body: unknown): LenhDoi | undefined => lenhDoi.safeParse(body).data
export const readLenhNguonTinh = (body: unknown): LenhNguonTinh | undefined =>
  lenhNguonTinh.safeParse(body).data
export const readLenhKhoa = (body: unknown): LenhKhoa | undefined => lenhKhoa.safeParse(body).data
export const readLenhVao = (body: unknown): LenhVao | undefined => lenhVao.safeParse(body).data

const NONE: TinhHinhThu = {
  theoTinhTrang: '',
  dem: '',
  dong: [],
  tong: [],
  doi: [],
  doiChieu: [],
  khoa: { lan: [], vuong: [], doi: [] },
  trongBaoCao: 'chua',
  deXuat: { viec: 0, loiVan: 0 },
}

/** Who has answered and who has not; nobody where no form was sent out. Throws UserError for faults of the report. */
export async function readTinhHinh({ threads, explain }: Desk, { file }: TepVanBan): Promise<TinhHinhThu> {
  const opened = await threads.type('openThu', [file])
  if (!opened) return NONE
  const { folder, dong, ...thu } = opened
  return {
    ...thu,
    khoa: { ...thu.khoa, vuong: explain(new InputError(thu.khoa.vuong), file) },
    thuMuc: folder,
    dong: dong.map((unit) => ({
      ...unit,
      loi: unit.loi.map((each) => ({
        ...each,
        dieu: sayLineOnPage(each.dieu),
        cachSua: sayOnPage(each.cachSua) ?? '',
      })),
    })),
  }
}

/** Where a figure comes from, in words. Throws UserError as `findNguon`. */
export async function readNguon({ threads }: Desk, { file }: TepVanBan, ma: string): Promise<NguonSo> {
  const { cach, dong, tu } = await threads.type('findNguon', [findSoThu(file), ma])
  return {
    cach,
    dong: dong.map(({ id, ma: hang, donVi, so, dieuChinh, tuDau: nguon }) => ({
      ...{ ma: id, hang, donVi, nguon },
      ...(so === undefined ? {} : { so }),
      ...(dieuChinh === undefined ? {} : { dieuChinh }),
    })),
    tu: tu.map(({ ten, so }) => ({ ten, ...(so === undefined ? {} : { so }) })),
  }
}

/** Makes a form for each unit, as `cchc thu phat` does. Throws UserError as that does. */
export function writePhieu({ threads }: Desk, { file }: TepVanBan, { han: asked }: LenhPhat): Promise<DaLam> {
  return withLock(resolve(findThuFolder(file)), 'so-thu', async () => {
    const options = asked === undefined ? {} : { han: asked }
    const { soPhieu, han, ...made } = await threads.read('makeForms', [file, options])
    const kept = await writeThu(made)
    const day = han.split('-').map(Number).toReversed().join('/')
    return { dong: [`Đã viết ${soPhieu} phiếu, hạn gửi lại ${day}.`, ...kept] }
  })
}

/** The form of a unit, as it lies in the folder. Throws UserError where it is not there. */
export function readPhieuOf({ file }: TepVanBan, donVi: string): Kem {
  return { name: `${donVi}.xlsx`, content: readBytes(findPhieu(file, donVi), 'phiếu') }
}

/** What a unit sent, with its faults as notes. Throws UserError as `makeTraLai`. */
export async function readTraLaiOf({ threads }: Desk, { file }: TepVanBan, donVi: string): Promise<Kem> {
  const content = await threads.type('makeTraLai', [findSoThu(file), donVi])
  return { name: `${donVi}-tra-lai.xlsx`, content }
}

/** Takes in forms that came back, as `cchc thu nhan` does. Throws UserError as that does. */
export async function takeSent({ threads }: Desk, { file }: TepVanBan, sent: string): Promise<DaNhanPhieu> {
  const files = splitSent(await readFile(sent))
  return changeBook(file, async (book) => {
    const { ketQua, ...made } = await threads.read('takeForms', [book, files])
    const dong = await writeThu(made)
    return { ketQua: ketQua.map(showKetQua), ...(dong.length > 0 && { dong }) }
  })
}

/** Writes what a person decides about a unit. Throws UserError as `addEntry`. */
export const writeQuyet = (desk: Desk, tep: TepVanBan, { muc, ...chung }: LenhQuyet): Promise<DaLam> =>
  changeBook(tep.file, async (book) => {
    const made = await desk.threads.type('addEntry', [book, { ...chung, ...muc }])
    return keepBook(desk, made)
  })

/** Takes a decision, or a change by hand, back. Throws UserError as `dropEntry`. */
export const dropQuyet = (desk: Desk, tep: TepVanBan, lenh: LenhBoQuyet): Promise<DaLam> =>
  changeBook(tep.file, async (book) => keepBook(desk, await desk.threads.type('dropEntry', [book, lenh.ma])))

/** Changes a figure by hand. Throws UserError as `addEntry`. */
export const writeDoi = (desk: Desk, tep: TepVanBan, { donVi, ...lenh }: LenhDoi): Promise<DaLam> =>
  changeBook(tep.file, async (book) => {
    const muc = { loai: 'dieu-chinh' as const, ...lenh, ...(donVi !== undefined && { donVi }) }
    return keepBook(desk, await desk.threads.type('addEntry', [book, muc]))
  })

/** Writes a figure of the province's own beside the sum. Throws UserError as `setNguonTinh`. */
export const writeNguonTinh = (
  desk: Desk,
  tep: TepVanBan,
  { lyDo, ...lenh }: LenhNguonTinh,
): Promise<DaLam> =>
  changeBook(tep.file, async (book) => {
    const muc = { ...lenh, ...(lyDo !== undefined && { lyDo }) }
    return keepBook(desk, await desk.threads.type('setNguonTinh', [book, muc]))
  })

async function keepBook(desk: Desk, { noi, ...made }: ThuFiles & { readonly noi: string }): Promise<DaLam> {
  const kept = await writeThu(made)
  desk.change()
  return { dong: [noi, ...kept] }
}

/** Writes the files of a collecting; what is to be said of those that a person had written in. */
async function writeThu({ folder, outputs, handedOut }: ThuFiles): Promise<readonly string[]> {
  const { lines } = await writeKept(resolve(folder), handedOut, { others: outputs })
  return lines
}

/** Closes the figures of the period, or closes them again. Throws UserError as `closeKy`. */
export const writeKhoa = (desk: Desk, { file }: TepVanBan, { nguoi, lyDo }: LenhKhoa): Promise<DaLam> =>
  changeBook(file, async (book) => {
    const { lan, ...made } = await desk.threads.type('closeKy', [
      book,
      { nguoi, ...(lyDo !== undefined && { lyDo }) },
    ])
    return keepBook(desk, { ...made, noi: `Đã khóa số liệu lần ${lan}.` })
  })

/** Does something with the book of a report while no other run does. */
function changeBook<T>(file: string, action: (book: string) => Promise<T>): Promise<T> {
  const book = findSoThu(file)
  return withLock(resolve(dirname(book)), 'so-thu', () => action(book))
}

/** Lets the report take its sums from the forms, or no more, as a step that can be taken back. Throws UserError as `setThu`. */
export const writeVao = (desk: Desk, tep: TepVanBan, { huong }: LenhVao): Promise<DaLam> =>
  alone(tep, () => {
    const { ban } = write(setThu(tep.file, huong, now()))
    desk.change()
    return { dong: [VAO[huong]], ban: [ban] }
  })

const VAO: Readonly<Record<LenhVao['huong'], string>> = {
  vao: 'Số cộng từ phiếu đã vào báo cáo. Nút Hoàn tác ở bảng Thông tin chung lấy lại được.',
  ra: 'Báo cáo không còn lấy số từ phiếu. Nút Hoàn tác ở bảng Thông tin chung lấy lại được.',
}

/** Offers the report what the forms say of tasks and in words, as steps that can be taken back. Throws UserError as `proposeAsSteps`. */
export const writeDeXuat = (desk: Desk, tep: TepVanBan): Promise<DaLam> =>
  alone(tep, () =>
    changeBook(tep.file, async (book) => {
      const { lines, cu, ban, ...made } = await desk.threads.type('proposeAsSteps', [book, now()])
      await writeThu(made)
      for (const file of cu) rmSync(file, { force: true })
      desk.change()
      return { dong: lines.map(sayLineOnPage), ban }
    }),
  )

/** What became of a form, without what is for whoever types commands. */
function showKetQua({ cachSua, cachSuaOTrang = sayOnPage(cachSua), ...made }: KetQuaNhan): KetQuaPhieu {
  return { ...made, ...(cachSuaOTrang === undefined ? {} : { cachSua: cachSuaOTrang }) }
}

/** The list of what is sent, then the files. Throws UserError for what no page of ours sends. */
export function splitSent(sent: Buffer): TepDen[] {
  const end = sent.indexOf('\n')
  const list = readList(sent.subarray(0, Math.max(end, 0)).toString('utf8'))
  const total = list.reduce((sum, { co }) => sum + co, end + 1)
  if (!list.length || total !== sent.length)
    throw new UserError('nội dung gửi đến không đúng dạng', { hint: 'tải lại trang rồi thả lại các tệp' })
  let at = end + 1
  return list.map(({ ten, luc, co, donVi }) => {
    const noiDung = sent.subarray(at, (at += co))
    return { ten: ten.normalize('NFC'), luc, noiDung, ...(donVi === undefined ? {} : { donVi }) }
  })
}

function readList(text: string): readonly PhieuGui[] {
  try {
    return (z.array(phieuGui).max(MOST_FILES).safeParse(JSON.parse(text)).data ?? []) as readonly PhieuGui[]
  } catch {
    return []
  }
}
