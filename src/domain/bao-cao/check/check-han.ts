import { shortDate } from '../../../language/date'
import { folderOfCacNam, hasNam, nearestNamOf } from '../../ke-hoach/cac-nam'
import { listMoc } from '../list-moc'
import type { HoSoBaoCao } from '../ho-so'
import { note, type Problem, wrong } from '../../problems'
import { listHan, readThoiHan } from '../../ke-hoach/thoi-han/thoi-han'
import type { MocDaTinh } from '../tien-do/tong-hop'

/** Deadlines of a plan that lie in another year than the plan's own, or of which nobody can say the day. */
export function* checkHanOfKeHoach(hoSo: HoSoBaoCao): Generator<Problem> {
  const cacNam = hoSo.keHoach ?? hoSo.ky
  yield* findUnclearHan(hoSo).map((each): Problem => ({ ...each, severity: 'notice' }))
  for (const { step, path, task } of listMoc(hoSo)) {
    const { dang } = readThoiHan(step.thoiHan)
    const days = dang ? listHan(dang, nearestNamOf(cacNam, hoSo.ky.nam)) : []
    if (days.length && !days.some((day) => hasNam(cacNam, Number(day.slice(0, 4)))))
      yield note(
        [...path, 'thoiHan'],
        `thời hạn "${step.thoiHan}" không thuộc ${hoSo.keHoach?.denNam === undefined ? 'năm' : 'các năm'} của kế hoạch (${folderOfCacNam(cacNam)}): ${task.ten}`,
        'báo cáo vẫn tính theo thời hạn đã ghi',
      )
  }
}

/**
 * The deadlines of which nobody can say the day, so that no report may say whether they are overdue; a day that
 * is recorded for the task answers.
 */
export function findUnclearHan(hoSo: HoSoBaoCao): Problem[] {
  return listMoc(hoSo)
    .filter(({ step }) => step.ghi?.han === undefined && isChuaRo(step))
    .map(({ step, path, ten, task }) =>
      wrong(
        [...path, 'thoiHan'],
        `không hiểu thời hạn của nhiệm vụ ${ten}, "${step.thoiHan.replaceAll('\n', ' ')}": ${task.ten}`,
        'ghi "han" của nhiệm vụ này trong tệp tiến độ: không rõ hạn thì không biết có quá hạn hay không',
      ),
    )
}

const isChuaRo = ({ thoiHan, tinhTrang }: MocDaTinh): boolean =>
  readThoiHan(thoiHan).dang === undefined || tinhTrang.ma === 'chua-ro-han'

/** More time than the plan gives, without a word of who gave it. */
export function findUnclearGiaHan(hoSo: HoSoBaoCao): Problem[] {
  const extended = listMoc(hoSo).filter(({ step: { doiHan } }) => doiHan?.kieu === 'gia-han')
  return (hoSo.tienDo?.nhiemVu ?? []).flatMap((ghi, index) => {
    const found = extended.find(({ step }) => step.ghi === ghi && ghi.hanTheo === undefined)
    return found
      ? [
          wrong(
            ['nhiemVu', index, 'han'],
            `nhiệm vụ ${found.ten} có hạn mới ${shortDate(ghi.han ?? '')}, kế hoạch ghi "${found.step.thoiHan}", nhưng chưa ghi điều gì cho gia hạn`,
            'thêm "hanTheo": mã văn bản trong van-ban.yaml, hoặc lời',
            'ghi ở cột "Hạn theo" văn bản hoặc ý kiến nào cho gia hạn',
          ),
        ]
      : []
  })
}
