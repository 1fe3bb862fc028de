import { join } from 'node:path'
import {
  type DaSua,
  addEntry,
  closeKy,
  deriveKeHoach,
  type Derived,
  type DeriveOptions,
  importGoc,
  importKeHoach,
  linesOfDerived,
  listBuoc,
  dropEntry,
  findNguon,
  inspectOnce,
  makePhieu,
  nameSoNgay,
  makeTraLai,
  openSua,
  openSuaQuyetDinh,
  openThu,
  proposeAsSteps,
  readAgain,
  restoreSua,
  setNguonTinh,
  showTyped,
  stepOfFile,
  takePhieu,
  type TepDen,
  changeSua,
  undoSua,
  moveFromWord,
  upgradeSua,
  UserError,
} from '../index'
import { makeFile, makeTrinhKy } from './van-ban'

/** The files of a unit's plan, and what is said of it. */
type UnitPlan = {
  readonly folder: string
  /** Its files and, of those that change, the step; versions that can go then. */
  readonly outputs: DaSua['outputs']
  readonly cu: readonly string[]
  /** Number and day in words, where the plan is issued and would say something else. */
  readonly daBanHanh: string | undefined
  readonly daDoc: Derived['daDoc']
  readonly dong: readonly string[]
}

/** The plan of one unit, written as a step at a moment (`luc`, ISO). Throws UserError as `deriveKeHoach` does. */
async function deriveOne(parents: readonly string[], options: DeriveOptions, luc: string): Promise<UnitPlan> {
  for await (const derived of deriveKeHoach(parents, options)) {
    const { folder, files, daDoc, daBanHanh } = derived
    const steps = Array.from(files, ([name, made]) =>
      stepOfFile(join(folder, name), made, { ten: 'Viết dự thảo theo quyết định', luc }),
    )
    return {
      ...{ folder, daDoc, dong: linesOfDerived(derived) },
      ...{ outputs: steps.flatMap(({ outputs }) => outputs), cu: steps.flatMap(({ cu }) => cu) },
      daBanHanh: daBanHanh && nameSoNgay(daBanHanh),
    }
  }
  throw new UserError('không có đơn vị nào để lập kế hoạch', { hint: 'chọn lại đơn vị' })
}

/** Of forms that came back: what is to be written, and what became of each, its unit by name. */
function takeForms(book: string, files: readonly TepDen[]) {
  const { folder, outputs, handedOut, ketQua, thu } = takePhieu(book, files)
  const names = new Map(thu.donVi.map(({ donVi: { id, coQuan } }) => [id, coQuan.tenGon ?? coQuan.ten]))
  const named = ketQua.map(({ donVi, ...each }) => ({
    ...each,
    ...(donVi === undefined ? {} : { donVi: names.get(donVi) ?? donVi }),
  }))
  return { folder, outputs, handedOut, ketQua: named }
}

/** A form for each unit. */
async function makeForms(file: string, asked: { readonly han?: string }) {
  const { donVi, ...made } = await makePhieu(file, { donVi: ['tat-ca'], ...asked })
  return { ...made, soPhieu: donVi.length }
}

/**
 * What takes too long for the thread that answers the page, by name. Each runs in another one (`threads`): what goes
 * in and comes out is plain data.
 */
export const JOBS = {
  makeFile,
  makeTrinhKy,
  importKeHoach,
  importGoc,
  readAgain,
  deriveOne,
  makeForms,
  takeForms,
  openThu,
  makeTraLai,
  addEntry,
  closeKy,
  setNguonTinh,
  dropEntry,
  proposeAsSteps,
  findNguon,
  inspectOnce,
  openSua,
  openSuaQuyetDinh,
  changeSua,
  undoSua,
  moveFromWord,
  upgradeSua,
  restoreSua,
  showTyped,
  listBuoc,
}
