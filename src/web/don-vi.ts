import { join } from 'node:path'
import { z } from 'zod'
import { settleBeside, withLock } from '../files/lock'
import { writeFiles } from '../files/write-files'
import {
  type CauHoi,
  CHON_LINH_VUC,
  type Khoa,
  type KhoiTao,
  listDonViNamed,
  listTenGoiY,
  type Loi,
  openKhoiTao,
  type TraLoi,
  UserError,
} from '../index'
import { dataFolderOf } from './data-folder'
import type { Desk } from './desk'
import { sayLineOnPage } from './sayings'
import type { CacDonVi, HoiDonVi, LenhDonVi, MucHoi } from './protocol'

/** The units that the office has declared; where they cannot be listed, why. */
export function listDonVi(desk: Desk): CacDonVi {
  try {
    return {
      donVi: desk
        .listDonVi()
        .map(({ ma, ten, cap, tren, soPhong, banHanh }) => ({ ma, ten, cap, tren, soPhong, banHanh })),
      goiY: listTenGoiY(dataFolderOf(desk.home)),
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const khongDoc = desk
      .explain(error, '')
      .map(({ tep, cho, dieu, cachSua }) =>
        [[sayLineOnPage(tep), cho].filter(Boolean).join(', '), dieu, cachSua].filter(Boolean).join(': '),
      )
    return { donVi: [], goiY: { tinh: [], coQuan: [] }, khongDoc }
  }
}

/** More than any office has departments, and more than any answer says. */
const MOST_LINES = 500
const MOST_TEXT = 5000
const lenh = z.strictObject({
  ten: z.string().min(1).max(300),
  traLoi: z.record(z.string().max(20), z.array(z.string().max(MOST_TEXT)).max(MOST_LINES)),
  ghi: z.boolean(),
})

/** What a page asks of a unit; undefined where it is nothing that can be asked. */
export const readLenhDonVi = (body: unknown): LenhDonVi | undefined => lenh.safeParse(body).data

/**
 * A unit that is set up, or corrected where the register has it: every question with its answer, and what is wrong;
 * where nothing is, the summary; asked to write, it is written as `cchc khoi-tao` does. Throws UserError as that does.
 */
export async function askDonVi(desk: Desk, { ten, traLoi, ghi }: LenhDonVi): Promise<HoiDonVi> {
  const folder = dataFolderOf(desk.home)
  if (ghi) settleBeside(join(folder, 'co-quan.yaml'))
  const chon = listDonViNamed(folder, ten)
  if (chon.length > 1) return { chon }
  const unit = openUnit(folder, ten)
  const { muc, kept } = fillIn(unit, traLoi)
  const named = { moi: unit.moi, muc }
  if (muc.some(({ loi }) => loi.length > 0)) return named
  if (ghi) return { ...named, daGhi: await writeUnit(desk, folder, unit, kept) }
  const { dong, kem } = unit.tomTat(kept)
  return {
    ...named,
    tomTat: dong.map(({ nhan, dong: lines }) => ({ nhan, dong: lines })),
    kem: kem.map(sayLineOnPage),
  }
}

/** The head of the unit's documents as it prints, of answers that nothing is wrong with; undefined of others. */
export async function drawDauVanBan(desk: Desk, { ten, traLoi }: LenhDonVi): Promise<Uint8Array | undefined> {
  const unit = openUnit(dataFolderOf(desk.home), ten)
  const { muc, kept } = fillIn(unit, traLoi)
  return muc.some(({ loi }) => loi.length > 0) ? undefined : unit.dauVanBan(kept)
}

function openUnit(folder: string, ten: string): KhoiTao {
  const unit = openKhoiTao(folder, ten)
  return unit.moi ? unit : openKhoiTao(folder, ten, { sua: true })
}

/** Answers of the page stand before what the register says, and that before what the rules propose. */
function fillIn(
  unit: KhoiTao,
  given: LenhDonVi['traLoi'],
): { readonly muc: readonly MucHoi[]; readonly kept: TraLoi } {
  const muc: MucHoi[] = []
  let kept = unit.traLoi
  for (let next = unit.cauHoi(kept); next; next = unit.cauHoi(kept)) {
    const { khoa, nhan, hoi, giaiThich, chon, nhieu, batBuoc, deXuat } = next
    const today = unit.today(next, kept) ?? unit.doc(khoa, deXuat, kept)
    const own = given[khoa]
    // What stands there as it was shown is what it was shown for, though its words may mean others too.
    const isOwn = own !== undefined && own.join('\n') !== shownOf(unit, next, today.lines)
    const { lines, loi } = isOwn ? unit.doc(khoa, own, kept) : today
    const missing = batBuoc && lines.length === 0 && !(khoa === 'loai' && unit.homNay) ? ['chưa trả lời'] : []
    muc.push({
      khoa,
      nhan,
      hoi,
      giaiThich: giaiThich.map(sayLineOnPage),
      chon,
      kieu: isChosen(next) ? 'chon' : nhieu ? 'nhieu-dong' : 'mot-dong',
      ...(khoa === PHONG && { giaiThich: [], chon: CHON_LINH_VUC, kieu: 'cac-phong' }),
      chu: shownOf(unit, next, lines),
      loi: [...loi.map(sayLoi), ...missing],
    })
    kept = { ...kept, [khoa]: lines }
    // Without a name nothing can be said of the rest.
    if (khoa === 'ten' && (loi.length > 0 || lines.length === 0)) break
  }
  return { muc, kept }
}

/** The departments are rows, each with the fields it leads. */
const PHONG: Khoa = 'phong'

/** Of agencies only those near the proposal are listed: another one is named. */
const NAMED: Khoa = 'chuQuan'

const isChosen = ({ khoa, chon }: CauHoi): boolean => chon.length > 0 && khoa !== NAMED

/** An answer as its field shows it: of a list and of departments the codes, else words. */
function shownOf(unit: KhoiTao, next: CauHoi, lines: readonly string[]): string {
  const shown = next.khoa === PHONG || isChosen(next) ? lines : unit.show(next.khoa, lines)
  return shown.join(next.nhieu ? '\n' : '; ')
}

const sayLoi = ({ noiDung, chon }: Loi): string =>
  sayLineOnPage(chon === undefined ? noiDung : `${noiDung}: ${chon.map(({ ten }) => ten).join(', ')}`)

/** The files are made when nobody else can write: the register may have grown since it was read. */
async function writeUnit(
  desk: Desk,
  folder: string,
  unit: KhoiTao,
  traLoi: TraLoi,
): Promise<readonly string[]> {
  return withLock(folder, 'co-quan.yaml', async () => {
    const files = await unit.files(traLoi)
    return writeFiles(
      folder,
      Array.from(files, ([name, content]) => ({ name, content })),
    ).map((path) => desk.tepOf(path))
  })
}
