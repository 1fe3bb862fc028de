import type { KhoiTao, TraLoi } from '../../index'
import { UserError } from '../../problem'
import { Stopped, type Terminal } from '../terminal'
import { listKnown, startOf } from './answer-all'
import { chooseWhat, confirm, DOI_TEN } from './confirm'
import { converse, type Phien, type SoNho } from './converse'
import { type BanNhap, dropDraft, keepDraft, readDraft } from './draft'
import { flag, type Given, givenOf } from './options'

type TalkOptions = {
  readonly options: Given
  readonly folder: string
  /** The unit under another name, when the first was not the one that was meant. */
  readonly renamed: () => Promise<KhoiTao>
}
type Talked = { readonly unit: KhoiTao; readonly traLoi: TraLoi }

/**
 * Asks a person everything about a unit, and to look it over. What was typed is kept until it is written.
 * Throws `Stopped` when the person goes away.
 */
export async function talk(
  unit: KhoiTao,
  at: Terminal,
  { options, folder, renamed }: TalkOptions,
): Promise<Talked> {
  const known = listKnown(unit, options)
  if (known.length > 0) throw new UserError(known.join('\n'), { hint: 'xem: cchc khoi-tao --help' })
  const start = startOf(unit, options)
  if (unit.cauHoi(start) === undefined) return { unit, traLoi: start }
  sayHow(unit, at)
  const so = (await offerDraft(unit, at, folder)) ?? { nho: new Map(), xong: new Set() }
  const phien: Phien = { unit, at, so, onChange: (dangDo) => keepDraft(folder, unit, so, dangDo) }
  try {
    const isFresh = so.nho.size === 0
    takeOptions(phien, options, start)
    if (unit.homNay && isFresh && givenOf(options).length === 0) await chooseWhat(phien)
    else if (unit.homNay) for (const khoa of Object.keys(unit.homNay)) so.xong.add(khoa as keyof TraLoi)
    const traLoi = await converse(phien, start)
    if (unit.cauHoi(start)?.khoa === 'mau') return { unit, traLoi }
    const confirmed = await confirm(phien, start, traLoi)
    if (confirmed !== DOI_TEN) return { unit, traLoi: confirmed }
    dropDraft(folder, unit)
    const other = await renamed()
    keepDraft(folder, other, so)
    return await talk(other, at, { options: {}, folder, renamed })
  } catch (error) {
    if (!(error instanceof Stopped) || so.nho.size === 0) throw error
    throw new Stopped('thôi giữa chừng, chưa ghi gì; điều đã trả lời được giữ lại', {
      hint: 'chạy lại lệnh này để làm tiếp',
    })
  }
}

function sayHow({ id, homNay, traLoi }: KhoiTao, at: Terminal): void {
  const ten = (homNay ?? traLoi).ten?.[0] ?? id
  at.say(homNay ? `Sửa ${ten}.` : `Khai ${ten}.`)
  at.say('Chưa ghi gì cho đến khi xem lại xong. Dừng: gõ thôi, hoặc Ctrl+C; lần sau làm tiếp được.')
  if (ten.startsWith('Phòng '))
    at.say('Là phòng của một cơ quan thì gõ thôi, rồi khai cơ quan ấy: các phòng của nó được hỏi sau.')
}

/** What was typed the last time: taken up again, or thrown away. */
async function offerDraft(unit: KhoiTao, at: Terminal, folder: string): Promise<SoNho | undefined> {
  const draft = readDraft(folder, unit)
  if (draft === undefined) return undefined
  if (typeof draft === 'string') {
    at.say(`Bản ghi dở lần trước không dùng được (${draft}), hỏi lại từ đầu.`)
    return undefined
  }
  sayDraft(unit, at, draft)
  if (!isNo(await at.read())) return draft.so
  dropDraft(folder, unit)
  return undefined
}

const isNo = (row: string): boolean => /^(?:bỏ|bo|không|khong|k)$/iu.test(row.trim())

function sayDraft(unit: KhoiTao, at: Terminal, { luc, so }: BanNhap): void {
  at.say(`\nLần trước (${luc.toLocaleString('vi-VN')}) đã trả lời mà chưa ghi:`)
  const traLoi = Object.fromEntries(Array.from(so.nho, ([khoa, { lines }]) => [khoa, lines]))
  for (const { nhan, dong } of unit.tomTat(traLoi).dong)
    at.say(`  - ${nhan}: ${dong.join('; ') || '(để trống)'}`)
  at.say('  (Enter: dùng tiếp, sửa được ở phần xem lại; bỏ: hỏi lại từ đầu)')
}

/** What the command line answers need not be asked; what is wrong with it is said, and asked. */
function takeOptions({ unit, at, so }: Phien, options: Given, start: TraLoi): void {
  for (const khoa of givenOf(options)) {
    const { lines, loi } = unit.doc(khoa, [options[khoa] ?? []].flat(), start)
    if (loi.length === 0 || khoa !== 'ten') {
      so.nho.set(khoa, { lines, theoDeXuat: false })
      so.xong.add(khoa)
    } else for (const { noiDung } of loi) at.say(`  ! --${flag(khoa)}: ${noiDung}`)
  }
}
