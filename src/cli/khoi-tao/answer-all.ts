import type { KhoiTao, Loi, TraLoi } from '../../index'
import { UserError } from '../../problem'
import { say } from '../progress'
import { DESCRIBE, flag, type Given, givenOf } from './options'

type Answered = {
  readonly traLoi: TraLoi
  readonly faults: readonly string[]
  readonly taken: readonly string[]
}

/**
 * Every question answered without asking: by an option, by what the register says today, or by the proposal.
 * Throws UserError with all that is wrong or missing.
 */
export function answerAll(unit: KhoiTao, options: Given): TraLoi {
  const { traLoi, faults, taken } = collectAnswers(unit, options)
  const unused = givenOf(options)
    .filter((khoa) => traLoi.ten?.length && traLoi[khoa] === undefined)
    .map((khoa) => `--${flag(khoa)}: mục này không dùng cho đơn vị này`)
  const wrong = [...listKnown(unit, options), ...faults, ...unused]
  if (wrong.length > 0) throw new UserError(wrong.join('\n'), { hint: 'xem: cchc khoi-tao --help' })
  if (taken.length > 0) say(['Lấy theo đề nghị, cần xem lại:', ...taken].join('\n'))
  return traLoi
}

/** What the register answers already is not answered anew by the way. */
export const listKnown = ({ traLoi, homNay }: KhoiTao, options: Given): string[] =>
  givenOf(options)
    .filter((khoa) => traLoi[khoa] !== undefined)
    .map((khoa) =>
      homNay
        ? `--${flag(khoa)}: mục này không sửa được ở đây`
        : `--${flag(khoa)}: mục này đã ghi trong co-quan.yaml, muốn sửa thì thêm --sua`,
    )

function collectAnswers(unit: KhoiTao, options: Given): Answered {
  const faults: string[] = []
  const taken: string[] = []
  let traLoi = startOf(unit, options)
  for (let next = unit.cauHoi(traLoi); next; next = unit.cauHoi(traLoi)) {
    const { khoa, deXuat, batBuoc } = next
    const own = options[khoa]
    const today = own === undefined ? unit.today(next, traLoi) : undefined
    const { lines, loi } = today ?? unit.doc(khoa, own === undefined ? deXuat : [own].flat(), traLoi)
    faults.push(
      ...loi.map((each) => `--${flag(khoa)}: ${textOf(each)}`),
      ...(batBuoc && today === undefined && lines.length === 0
        ? [`thiếu --${flag(khoa)} (${DESCRIBE[khoa]})`]
        : []),
    )
    if (own === undefined && today === undefined && khoa !== 'mau' && lines.length > 0)
      taken.push(`  --${flag(khoa)}: ${unit.show(khoa, lines).join(' | ')}`)
    // What follows from a wrong answer is no fault of its own; without a name nothing can be said of the
    // rest.
    traLoi = { ...traLoi, [khoa]: loi.length > 0 && deXuat.length > 0 ? deXuat : lines }
    if (khoa === 'ten' && lines.length === 0) break
  }
  return { traLoi, faults, taken }
}

/** What is known before anything is asked. */
export const startOf = (unit: KhoiTao, options: Given): TraLoi => ({
  ...Object.fromEntries(
    unit.boQuaDuoc.filter((khoa) => options[khoa] === undefined).map((khoa) => [khoa, []]),
  ),
  ...unit.traLoi,
})

/** In one line, with the codes that an option takes. */
const textOf = ({ noiDung, chon }: Loi): string =>
  chon === undefined
    ? noiDung
    : `${noiDung}, ghi mã: ${chon.map(({ ma, ten, viDu }) => `${ma} (${ten}${viDu ? `; ${viDu}` : ''})`).join(', ')}`
