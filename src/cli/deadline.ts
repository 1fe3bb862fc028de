import type { Generated } from '../index'
import { say } from './progress'

type Ky = NonNullable<Generated['ky']>
const DAY = 86_400_000

/** Says how many days are left to send a report; `now` is the moment on the machine's clock. */
export function sayDeadline({ han, cheDo, hanRieng }: Ky, now: Date): void {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  for (const each of [{ han, cheDo }, ...(hanRieng ? [hanRieng] : [])])
    say(
      `Hạn gửi ${each.cheDo.nguoiNhan}: ${inDays(each.han)} (${left(Math.round((Date.parse(each.han) - today) / DAY))})`,
    )
}

const inDays = (date: string): string => date.split('-').reverse().join('/')
const left = (days: number): string =>
  days > 0 ? `còn ${days} ngày` : days === 0 ? 'hôm nay' : `đã qua ${-days} ngày`
