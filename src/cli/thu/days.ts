import { UserError } from '../../problem'

/** "12/9/2026" or "2026-09-12" as an ISO day. Throws UserError, which names the option, for what is none. */
export function isoOf(text: string, option: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text.trim()) ?? []
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim()
  const date = new Date(`${iso}T00:00:00Z`)
  if (/^\d{4}-\d{2}-\d{2}$/u.test(iso) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso))
    return iso
  throw new UserError(`${option} "${text}" không phải là ngày`, {
    hint: 'viết ngày/tháng/năm, ví dụ: 12/9/2026',
  })
}
