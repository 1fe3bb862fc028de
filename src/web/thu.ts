import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { withLock } from '../files/lock'
import { writeFiles } from '../files/write-files'
import {
  findSoThu,
  findThuFolder,
  type KetQuaNhan,
  listDaGui,
  type TepDen,
  type TepVanBan,
  UserError,
} from '../index'
import type { Desk } from './desk'
import type { DaNhanPhieu, DaPhatPhieu, KetQuaPhieu, PhieuGui, TinhHinhThu } from './protocol'
import { sayOnPage } from './sayings'

const phieuGui = z.strictObject({
  ten: z.string().min(1).max(255),
  luc: z.iso.datetime(),
  co: z.number().int().min(0),
  donVi: z.string().max(200).optional(),
})
const MOST_FILES = 500

/** Who has answered and who has not; nobody where no form was sent out. Throws UserError for faults of the report. */
export const readTinhHinh = ({ file }: TepVanBan): TinhHinhThu =>
  listDaGui(file) ?? { theoTinhTrang: '', dong: [] }

/** Makes a form for each unit, as `cchc thu phat` does. Throws UserError as that does. */
export function writePhieu(desk: Desk, { file }: TepVanBan): Promise<DaPhatPhieu> {
  return withLock(resolve(findThuFolder(file)), 'so-thu', async () => {
    const { folder, outputs, soPhieu } = await desk.threads.read('makeForms', [file])
    writeFiles(resolve(folder), outputs)
    return { soPhieu, thuMuc: desk.tepOf(resolve(folder, 'phat')) }
  })
}

/** Takes in forms that came back, as `cchc thu nhan` does. Throws UserError as that does. */
export async function takeSent(desk: Desk, { file }: TepVanBan, sent: string): Promise<DaNhanPhieu> {
  const files = splitSent(await readFile(sent))
  const book = findSoThu(file)
  return withLock(resolve(dirname(book)), 'so-thu', async () => {
    const { folder, outputs, ketQua } = await desk.threads.read('takeForms', [book, files])
    const written = writeFiles(resolve(folder), outputs)
    const traLai = written.filter((path) => /[\\/]tra-lai[\\/][^\\/]+$/u.test(path)).map(desk.tepOf)
    return { ketQua: ketQua.map(showKetQua), traLai }
  })
}

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
