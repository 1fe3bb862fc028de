import type { Helpers } from '../template/check-call'

/**
 * `{{goiTat "cải cách hành chính" "CCHC"}}`: a name in full with its short form at the first mention, the
 * short form afterwards. One for each text: it remembers.
 */
export function abbreviating(): Helpers {
  const known = new Set<string>()
  return {
    goiTat(full: string, short: string): string {
      if (typeof full !== 'string' || typeof short !== 'string')
        throw new Error('ghi tên đầy đủ và tên gọi tắt: {{goiTat "cải cách hành chính" "CCHC"}}')
      if (known.has(short)) return short
      known.add(short)
      return `${full} (gọi tắt là ${short})`
    },
  }
}
