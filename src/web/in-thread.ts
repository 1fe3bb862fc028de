import { join } from 'node:path'
import {
  type DaSua,
  deriveKeHoach,
  type Derived,
  type DeriveOptions,
  importGoc,
  importKeHoach,
  linesOfDerived,
  listBuoc,
  inspectOnce,
  makePhieu,
  nameSoNgay,
  openSua,
  openSuaQuyetDinh,
  readAgain,
  restoreSua,
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

/** Of forms that came back: what is to be written, and what became of each. */
function takeForms(book: string, files: readonly TepDen[]) {
  const { folder, outputs, ketQua } = takePhieu(book, files)
  return { folder, outputs, ketQua }
}

/** A form for each unit. */
async function makeForms(file: string) {
  const { folder, outputs, donVi } = await makePhieu(file, { donVi: ['tat-ca'] })
  return { folder, outputs, soPhieu: donVi.length }
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
