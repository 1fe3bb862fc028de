import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import type { CoQuan } from '../domain/co-quan/co-quan'
import { type CauHoi, type DongTomTat, findNextCauHoi, showAnswers } from '../domain/khoi-tao/cau-hoi'
import { listChanges } from '../domain/khoi-tao/changes'
import { optionalOf, buildCoQuan, traLoiOf } from '../domain/khoi-tao/co-quan-moi'
import { type Khoa, KHOA, type TraLoi } from '../domain/khoi-tao/khoa'
import type { LuaChon } from '../domain/khoi-tao/lua-chon'
import { normalizeTraLoi, checkTraLoi, type Loi } from '../domain/khoi-tao/check-tra-loi'
import { show } from '../domain/khoi-tao/show'
import { fullNameOfTinh } from '../domain/khoi-tao/tinh'
import { UserError } from '../problem'
import { readTinh } from '../workspace/read-tinh'
import { readRegisterText } from '../workspace/register-text'
import { checkAddable } from '../workspace/write-co-quan'
import { OURS, registerOf } from './don-vi/find-register'
import { findUnit, listUnits } from './don-vi/find-unit'
import { findKeHoachTinh, findTinh, listTren, listUnissued, writeIssuer } from './don-vi/around-unit'
import { type BoiCanhThuMuc, readBoiCanh } from './don-vi/read-boi-canh'
import { drawDau } from './sua/don-vi/dau-van-ban'
import { todayOf } from './don-vi/today-of'
import { listSharedFiles, writeRegister, writeLayout, findLayout } from './don-vi/unit-files'

export { CHON_LINH_VUC } from '../domain/khoi-tao/phong'
export type { CauHoi, DongTomTat, Khoa, Loi, LuaChon, TraLoi }

/**
 * A unit that is being set up, or corrected: what is asked, what is wrong with an answer, and the files that the
 * answers make.
 */
export type KhoiTao = {
  readonly id: string
  /** A name that was made of what was typed, to be agreed to: letters or the province were guessed. */
  readonly tenDeXuat?: string
  /** Whether the register has no entry of it yet. */
  readonly moi: boolean
  /** What the register, or the name that was given, already answers: not asked. */
  readonly traLoi: TraLoi
  /** To correct: what the register says today; undefined for a unit that is set up. */
  readonly homNay: TraLoi | undefined
  /** What the register leaves out and may leave out: not asked, but taken when it is given. */
  readonly boQuaDuoc: readonly Khoa[]
  /** What tells whether the register has changed since: a digest of the unit's entry. */
  readonly dau: string
  /** The next question; undefined when all is answered. */
  readonly cauHoi: (traLoi: TraLoi) => CauHoi | undefined
  /** An answer as it is kept, and all that is wrong with it. */
  readonly doc: (
    khoa: Khoa,
    lines: readonly string[],
    traLoi: TraLoi,
  ) => { readonly lines: readonly string[]; readonly loi: readonly Loi[] }
  /** What the register says today to a question, where it still fits, and what is wrong with it by now. */
  readonly today: (
    cauHoi: Pick<CauHoi, 'khoa' | 'batBuoc'>,
    traLoi: TraLoi,
  ) => ReturnType<KhoiTao['doc']> | undefined
  /** A kept answer in words. */
  readonly show: (khoa: Khoa, lines: readonly string[]) => readonly string[]
  /** All answers in words, and what is written besides. */
  readonly tomTat: (traLoi: TraLoi) => {
    readonly dong: readonly DongTomTat[]
    readonly kem: readonly string[]
  }
  /** The head of the unit's documents as it prints: a page of A4 (PDF). Of answers that nothing is wrong with. */
  readonly dauVanBan: (traLoi: TraLoi) => Promise<Uint8Array>
  /** The province's plan in the folder that the unit can go on with; undefined where there is none, or several. */
  readonly keHoachTinh: (traLoi: TraLoi) => string | undefined
  /**
   * The files to write, by their path in the data folder; nothing is written here, and none when the answers
   * add nothing.
   */
  readonly files: (traLoi: TraLoi) => Promise<ReadonlyMap<string, Uint8Array>>
}

/**
 * The units that a name may mean in a data folder, where it may mean several: to ask which, before `openKhoiTao`
 * is given its `ma`. Throws as `openKhoiTao`.
 */
export const listDonViNamed = (folder: string, name: string): readonly LuaChon[] =>
  listUnits(name, readBoiCanh(folder, registerOf(folder)))

/** What the name of a unit is chosen from: "tỉnh Khánh Hòa" of today's provinces, "Sở Tư pháp" of what each of them has. */
export type TenGoiY = { readonly tinh: readonly string[]; readonly coQuan: readonly string[] }

/** The names to choose from in a data folder. Throws as `openKhoiTao`. */
export function listTenGoiY(folder: string): TenGoiY {
  const register = registerOf(folder)
  const { tinh } = readBoiCanh(folder, register)
  return {
    tinh: tinh
      .filter(({ den }) => den === undefined)
      .map(fullNameOfTinh)
      .sort((one, other) => one.localeCompare(other, 'vi')),
    coQuan: (readTinh(register).value ?? readTinh(OURS).value)?.coQuanThuongCo ?? [],
  }
}

/**
 * Sets up a unit in a data folder: its entry in `co-quan.yaml`, or in the workbook that has its place, with departments and with how it issues its
 * plan, and, if it wants one, a Word layout of its own; or, `sua`, changes what the entry says. A folder without
 * registers gets copies of ours; the province above comes along where the register lacks it.
 * `name`: an id of the register or the name of an office, new or known. Throws UserError when the name
 * means several offices or one that is no unit below a province, InputError for faults of the registers.
 */
export function openKhoiTao(
  folder: string,
  name: string,
  { sua = false }: { readonly sua?: boolean } = {},
): KhoiTao {
  const register = registerOf(folder)
  const chung = readBoiCanh(folder, register)
  const { id, cu, traLoi: known, tenDeXuat, tinh } = findUnit(name, chung)
  if (sua && cu === undefined)
    throw new UserError(`"${name}" chưa có trong co-quan.yaml, chưa có gì để sửa`, {
      hint: `khai mới: cchc khoi-tao "${name}"`,
      hintOnPage: 'khai mới ở màn hình Đơn vị',
    })
  const boiCanh = tinh === undefined ? chung : { ...chung, tinhQuen: findTinh(tinh, chung) }
  const homNay = sua && cu ? valuesOf(traLoiOf(cu)) : undefined
  const traLoi: TraLoi = homNay ? { mau: ['chung'] } : known
  if (sua || findNextCauHoi(id, traLoi, boiCanh)?.khoa !== 'mau')
    checkAddable(readRegisterText(register), cu?.id)
  const asking = askingOf({ folder, id, cu, boiCanh, sua, tenDeXuat })
  return {
    id,
    ...(tenDeXuat === undefined ? {} : { tenDeXuat }),
    moi: cu === undefined,
    traLoi,
    homNay,
    boQuaDuoc: cu && !sua ? optionalOf(cu) : [],
    dau: createHash('sha256')
      .update(JSON.stringify(cu ?? null))
      .digest('hex'),
    ...asking,
    today: (cauHoi, given) => todayOf(cauHoi, given, { homNay, doc: asking.doc }),
    keHoachTinh: (given) => findKeHoachTinh(given, boiCanh),
  }
}

type Nguon = {
  readonly folder: string
  readonly id: string
  readonly cu: CoQuan | undefined
  readonly boiCanh: BoiCanhThuMuc
  readonly sua: boolean
  readonly tenDeXuat: string | undefined
}

/** What goes on with answers: asked, read, shown, written. */
function askingOf(nguon: Nguon): Pick<KhoiTao, 'cauHoi' | 'doc' | 'show' | 'tomTat' | 'dauVanBan' | 'files'> {
  const { folder, id, boiCanh, sua, tenDeXuat } = nguon
  return {
    cauHoi: (given) => {
      const next = findNextCauHoi(id, given, boiCanh)
      return next?.khoa === 'ten' && tenDeXuat !== undefined ? { ...next, deXuat: [tenDeXuat] } : next
    },
    doc: (khoa, lines, given) => {
      const noi = { id, traLoi: given, boiCanh }
      const kept = normalizeTraLoi(khoa, lines, noi)
      const layout = khoa === 'mau' ? findLayout(folder, id, kept).map((noiDung) => ({ noiDung })) : []
      return { lines: kept, loi: [...checkTraLoi(khoa, kept, noi), ...layout] }
    },
    show: (khoa, lines) => lines.map((line) => show(khoa, line, boiCanh)),
    tomTat: (given) => ({
      dong: showAnswers(id, given, boiCanh).filter(({ khoa }) => !(sua && khoa === 'mau')),
      kem: [
        ...listTren(given, boiCanh)
          .filter(({ cap }) => cap !== undefined)
          .map(({ ten }) => `thêm ${ten} vào co-quan.yaml`),
        ...listUnissued(given, boiCanh).map(({ file }) => `ghi cơ quan ban hành vào ${relative('.', file)}`),
      ],
    }),
    dauVanBan: (given) => {
      const added = [...listTren(given, boiCanh), buildCoQuan(id, given)].map(
        (each) => [each.id, each] as const,
      )
      return drawDau(new Map([...boiCanh.coQuan, ...added]), id)
    },
    files: (given) => makeFiles(given, nguon),
  }
}

/** Read again: others may have written while the questions were answered. */
const makeFiles = async (given: TraLoi, { folder, id, cu, boiCanh, sua }: Nguon) =>
  new Map([
    ...listSharedFiles(folder),
    ...writeRegister(registerOf(folder), {
      coQuan: buildCoQuan(id, given),
      cu,
      tren: listTren(given, boiCanh),
      thayDoi: sua && cu ? listChanges(cu, given) : undefined,
    }),
    ...(await writeLayout(folder, id, given)),
    ...listUnissued(given, boiCanh).flatMap(({ file, id: of }) => writeIssuer(folder, file, of)),
  ])

/** Every question with an answer: what the register leaves out is left out. */
const valuesOf = (traLoi: TraLoi): TraLoi =>
  Object.fromEntries(KHOA.map((khoa) => [khoa, khoa === 'mau' ? ['chung'] : (traLoi[khoa] ?? [])]))
