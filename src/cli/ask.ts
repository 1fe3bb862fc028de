import { askList } from './ask-list'
import {
  type Cach,
  chosenOf,
  type DapAn,
  type Hoi,
  isLui,
  NONE,
  sayChon,
  sayFaults,
  sayKept,
  sayKeys,
} from './asking'
import type { LuaChon } from '../index'
import type { Terminal } from './terminal'

/** Asks until the answer is right; Enter alone takes the proposal. */
export async function ask(at: Terminal, hoi: Hoi, cach: Cach): Promise<DapAn> {
  at.say(`\n${hoi.hoi}`)
  for (const line of hoi.giaiThich ?? []) at.say(`  ${line}`)
  sayChon(at, hoi.chon ?? [])
  if (hoi.nhieu) return askList(at, hoi, cach)
  sayProposal(at, hoi, cach)
  return askOne(at, hoi, cach)
}

async function askOne(at: Terminal, hoi: Hoi, cach: Cach): Promise<DapAn> {
  let chon: readonly LuaChon[] = hoi.chon ?? []
  for (;;) {
    const row = (await at.read()).trim()
    if (isLui(row) && cach.coTruoc === true) return { lui: true }
    const given = row === '' ? hoi.deXuat : row === NONE ? [] : [chosenOf(row, chon)]
    const { lines, loi } = cach.check(given)
    if (loi.length === 0 && (lines.length > 0 || !hoi.batBuoc)) {
      if (row !== '') sayKept(at, row, lines, cach)
      return { lines, theoDeXuat: row === '' }
    }
    chon = loi.find((each) => each.chon)?.chon ?? chon
    sayFaults(at, loi.length > 0 ? loi : [{ noiDung: 'mục này phải ghi' }])
  }
}

/** What is proposed, and what the keys do. */
function sayProposal(at: Terminal, { chon = [], deXuat, batBuoc }: Hoi, cach: Cach): void {
  const chosen = chon.findIndex(({ ma }) => ma === deXuat.join('; '))
  const shown = chosen >= 0 ? [`${chosen + 1}. ${chon[chosen]?.ten ?? ''}`] : (cach.show?.(deXuat) ?? deXuat)
  if (shown.length > 0) at.say(`  ${cach.goi ?? 'Đề nghị'}: ${shown.join('; ')}`)
  const enter = shown.length > 0 ? 'giữ' : batBuoc ? '' : 'bỏ trống'
  sayKeys(at, [
    ...(enter ? [`Enter: ${enter}`] : []),
    ...(chon.length > 0 ? ['chọn: ghi số'] : []),
    ...(deXuat.length > 0 && !batBuoc ? [`${NONE}: bỏ trống`] : []),
    ...(cach.coTruoc === true ? ['<: câu trước'] : []),
  ])
}
