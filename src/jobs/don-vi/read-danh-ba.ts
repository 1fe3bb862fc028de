import { coQuanSchema } from '../../domain/co-quan/co-quan'
import type { DanhBa } from '../../domain/khoi-tao/boi-canh'
import { listTinhMoi } from '../../domain/khoi-tao/tinh'
import { readTinh } from '../../workspace/read-tinh'
import { readRegisters } from '../../workspace/registers'
import { OURS } from './find-register'

/**
 * What the fields of a unit choose from: those entries of a register that have the form of one, also while others have
 * faults; the provinces that it lacks. What plans of the folder tell is left out.
 */
export function readDanhBa(register: string): DanhBa {
  const { coQuan: entries, vanBan } = readRegisters(register)
  const coQuan = new Map(Array.from(entries).filter(([, each]) => coQuanSchema.safeParse(each).success))
  const tinh = readTinh(register).value?.tinh ?? readTinh(OURS).value?.tinh ?? []
  return {
    coQuan,
    vanBan,
    tinh,
    tinhMoi: listTinhMoi(tinh, [], coQuan),
    tinhQuen: [],
  }
}
