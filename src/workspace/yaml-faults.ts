import { type Document as YamlDocument, isScalar, type Pair, type Scalar, visit, type YAMLMap } from 'yaml'
import { findInvisible, normalizeText, quoteStart } from '../language/text'
import type { Finding, Place } from '../problem'
import { rangeStart } from './yaml-place'

/** White space that looks like a space and is none for YAML: it neither indents nor ends a dash or a colon. */
const ODD = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff'
const ODD_MARK = new RegExp(`^(?:-|[\\p{L}\\d_-]+:)[${ODD}]`, 'u')
const ODD_LINE = new RegExp(`^ *(?:[${ODD}]|- *[${ODD}]|-[${ODD}]|[\\p{L}\\d_-]+:[${ODD}])`, 'u')

export const oddSpaceAt = (place: Place): Finding => ({
  severity: 'error',
  place,
  message: 'có dấu cách lạ (không ngắt, U+00A0, hoặc tương tự) sau dấu gạch, dấu hai chấm hay ở đầu dòng',
  hint: 'xóa dấu cách ấy rồi gõ lại bằng phím cách',
})

/** Whether a line has such a space where its structure is told. */
export const hasOddSpace = (line: string): boolean => ODD_LINE.test(line)

type Look = {
  readonly at: (offset: number) => Place
  readonly source: string
}

/**
 * What YAML reads without a word and the user cannot have meant: keys twice, also when they differ only in how
 * they are encoded; references to nothing; numbers cut in two; odd spaces; words behind a `#`; texts without
 * end.
 */
export function brokenNodes(document: YamlDocument, look: Look): Finding[] {
  const found: Finding[] = oldYaml(document, look)
  const anchors = new Set<string>()
  visit(document, {
    Alias(where, alias) {
      // In the place of a name any reference is refused.
      if (where !== 'key' && !anchors.has(alias.source))
        found.push({
          severity: 'error',
          place: look.at(rangeStart(alias)),
          message: `tham chiếu *${alias.source} không trỏ tới đâu`,
          hint: 'viết thẳng nội dung ra',
        })
    },
    Map(_, map) {
      if (map.anchor !== undefined) anchors.add(map.anchor)
      for (const each of brokenKeys(map, look)) found.push(each)
    },
    Seq(_, { anchor }) {
      if (anchor !== undefined) anchors.add(anchor)
    },
    Scalar(_, scalar) {
      if (scalar.anchor !== undefined) anchors.add(scalar.anchor)
      for (const each of brokenText(scalar, look)) found.push(each)
    },
  })
  return found
}

/** By the rules of before 1.2 `0123` is 83, `12:30` is 750 and `no` is no word: what the file says is something else. */
const oldYaml = ({ directives }: YamlDocument, { at }: Look): Finding[] =>
  directives?.yaml.version === '1.1'
    ? [
        {
          severity: 'error',
          place: at(0),
          message: 'tệp ghi %YAML 1.1: theo bản cũ ấy số, giờ, có và không được hiểu khác',
          hint: 'xóa dòng %YAML ở đầu tệp',
        },
      ]
    : []

/** No form has a hundred names in one group; what has so many was pasted, or made to stop us. */
const MOST_KEYS = 10_000

function brokenKeys({ items, flow, range }: YAMLMap, { at }: Look): Finding[] {
  if (items.length > MOST_KEYS)
    return [
      {
        severity: 'error',
        place: at(range?.[0] ?? 0),
        message: `một nhóm có ${items.length} mục, nhiều nhất là ${MOST_KEYS}`,
        hint: 'tệp này không phải tệp dữ liệu, hoặc đã bị dán nhầm nội dung',
      },
    ]
  const spelt = new Map<unknown, unknown>()
  return items.flatMap(({ key }, nth): Finding[] => {
    const cut = flow ? cutText(items, nth, at) : []
    if (!isScalar(key)) return [...cut, strangeKey(at(rangeStart(key)))]
    // What YAML tells apart may be one name for us: 1 and "1".
    const name = normalizeText(spell(key))
    const first = spelt.get(name)
    const twice = spelt.has(name)
    if (!twice) {
      spelt.set(name, key.value)
      return [...cut, ...unseenIn(spell(key), at(rangeStart(key)))]
    }
    return first === key.value
      ? [...cut, { ...doubled(at(rangeStart(key)), 'khóa này đã có ở trên'), hint: STRUCTURE }]
      : [
          ...cut,
          {
            ...doubled(at(rangeStart(key)), `khóa "${name}" đã có ở trên`),
            hint: 'xóa một trong hai; một khóa có ký tự không nhìn thấy',
          },
        ]
  })
}

/** A reference in the place of a name would put its words over a field that stands elsewhere. */
const strangeKey = (place: Place): Finding => ({
  severity: 'error',
  place,
  message: 'tên mục là một tham chiếu hoặc một nhóm, không phải chữ',
  hint: 'viết thẳng tên mục ra',
})

function unseenIn(name: string, place: Place): Finding[] {
  const code = findInvisible(name)
  if (code === undefined) return []
  const message = `tên mục "${normalizeText(name)}" có ký tự không nhìn thấy (${code})`
  return [{ severity: 'error', place, message, hint: 'xóa tên mục này rồi gõ lại' }]
}

/**
 * Nothing of a file that is no YAML is read, so nothing of it is mended on the page: there all its faults are one.
 */
export function sayBroken(faults: readonly Finding[], source: string): Finding[] {
  const first = faults.find(({ severity }) => severity === 'error')
  const line = first ? (source.split('\n', first.place.line).at(-1) ?? '') : ''
  const words = line.replace(/(?<!\p{L})[a-z][A-Za-z\d-]*:\s|^[\s-]+|["'[\]{}#*&]/gu, '').trim()
  // A code, or a mark alone, is no word that anybody would look for.
  const near = /^(?:[a-z\d.-]*|\P{L}*)$/u.test(words) ? '' : `, từ chỗ có chữ ${quoteStart(words)}`
  return faults.map((fault) => ({
    ...fault,
    messageOnPage: `tệp đã bị sửa hỏng ở ngoài trang này, không đọc được${near}`,
    hintOnPage:
      'mở tệp bằng chương trình đã sửa nó, hoàn tác chỗ vừa sửa rồi lưu; hoặc chép lại bản trước của tệp',
  }))
}

export const STRUCTURE = 'xem lại dấu hai chấm, dấu nháy và thụt dòng ở dòng này'
const doubled = (place: Place, message: string) => ({ severity: 'error', place, message }) as const

/** "{ so: 97,5 }" is 97 and a field named 5. */
const isDigits = (key: Pair['key']): boolean => isScalar(key) && /^\d[\d.,]*%?$/u.test(key.source ?? '')
const cutNumber = (place: Place): Finding => ({
  severity: 'error',
  place,
  message: 'dấu phẩy trong ngoặc nhọn ngăn hai mục, số bị cắt đôi ở đây',
  hint: 'đặt số có dấu phẩy trong dấu nháy, ví dụ: "97,5"',
})

/** Pieces of a text that are quoted at most. */
const MOST_QUOTED = 20
/** A name without a colon, which YAML takes for a field left open; a colon with nothing behind is one. */
const isAlone = ({ key, value }: Pair): boolean => value === null && isScalar(key)
const isText = (node: unknown): boolean => isScalar(node) && typeof node.value === 'string'
const spell = (node: unknown): string => (isScalar(node) ? String(node.value) : '')

/** "{ ghiChu: đã gửi, còn chờ }" is a note and a field named "còn chờ": said once, at the first comma that cuts. */
function cutText(items: readonly Pair[], nth: number, at: Look['at']): Finding[] {
  const [pair, before] = [items[nth], items[nth - 1]]
  if (!pair || !isAlone(pair)) return []
  const place = at(rangeStart(pair.key))
  if (isDigits(pair.key)) return [cutNumber(place)]
  if (before && isAlone(before) && !isDigits(before.key)) return []
  const rest = items.slice(nth, nth + MOST_QUOTED)
  const end = rest.findIndex((each) => !isAlone(each))
  const alone = rest.slice(0, end < 0 ? rest.length : end).map(({ key }) => spell(key))
  const whole = before && isText(before.value) ? [spell(before.value), ...alone].join(', ') : undefined
  return [
    {
      severity: 'error',
      place,
      message: `"${alone.join(', ').slice(0, 60)}" đứng một mình trong ngoặc nhọn: dấu phẩy ngăn hai mục, chữ này không thuộc mục nào`,
      hint: whole
        ? `lời có dấu phẩy thì đặt cả lời trong dấu nháy: ${spell(before?.key)}: "${whole.slice(0, 80)}"`
        : 'ghi dấu hai chấm và nội dung sau tên mục, hoặc đặt lời có dấu phẩy trong dấu nháy',
    },
  ]
}

/** Fifty pages: no field holds so much, and to lay it out takes minutes. */
const LONGEST = 100_000

function brokenText({ type, value, range }: Scalar, { at, source }: Look): Finding[] {
  if (typeof value !== 'string' || !range) return []
  const place = at(range[0])
  if (value.length > LONGEST)
    return [
      {
        severity: 'error',
        place,
        message: `một mục dài ${value.length} ký tự, nhiều nhất là ${LONGEST}`,
        hint: 'xem lại dấu nháy đóng, hoặc chia thành nhiều mục',
      },
    ]
  if (type !== 'PLAIN') return []
  return [
    ...(ODD_MARK.test(value) ? [oddSpaceAt(place)] : []),
    ...commentBehind(value, place, source.slice(range[1])),
  ]
}

/** Words that go on behind a `#` to the end of their sentence. A comment of a clerk stands behind a whole one. */
const isCutSentence = (value: string, comment: string): boolean =>
  value.includes(' ') && !/[.;:!?,]$/u.test(value) && /[.;]$/u.test(comment)

function commentBehind(value: string, place: Place, rest: string): Finding[] {
  const comment = /^[ \t]+#([^\r\n]*)/u.exec(rest)?.[1]
  if (comment === undefined) return []
  const glued = /^[\p{L}\d]/u.test(comment)
  if (!glued && !isCutSentence(value, comment.trim())) return []
  return [
    {
      severity: glued ? 'error' : 'notice',
      place,
      message: `từ dấu # đến hết dòng là ghi chú, không được đọc: "#${comment.slice(0, 60)}"`,
      messageOnPage: `chữ sau dấu # không được đọc: "#${comment.slice(0, 60)}"`,
      hint: glued
        ? 'thuộc câu văn thì đặt cả câu trong dấu nháy; là ghi chú thì viết cách sau dấu #'
        : 'nếu thuộc câu văn thì đặt cả câu trong dấu nháy',
      hintOnPage: 'nếu thuộc câu văn thì gõ lại cả câu vào ô ấy',
    },
  ]
}
