import { stringify } from 'yaml'
import { isDate, readTypedDate } from '../../language/date'
import { normalizeText, wordsOf } from '../../language/text'
import type { NewCell } from '../../office/workbook/model'
import { serialOf } from '../../office/workbook/write-sheet'
import type { OTinh } from '../../office/open-workbook'
import type { CotBang } from './columns'
import { NHAN } from './headings'
import { nameOfChoice } from './say-choices'
import { parsePart } from '../yaml-text'

/** What a field of the data is in its cell; undefined leaves the cell empty. */
export function toCell({ kieu }: Pick<CotBang, 'kieu'>, value: unknown): NewCell | undefined {
  const input = (cell: Omit<NewCell, 'role'>): NewCell => ({ role: 'input', ...cell })
  if (value === undefined || value === null) return undefined
  if (kieu === 'ngay' && typeof value === 'string' && isDate(value))
    return input({ value: serialOf(value), format: 'dd/mm/yyyy' })
  if (typeof value === 'number') return input({ value })
  if (kieu === 'dung') return input({ value: value === true ? CO : KHONG })
  if (kieu === 'chon' && typeof value === 'string') return input({ value: NHAN.get(value) ?? value })
  if (kieu === 'danh-sach' && isPlainList(value)) return input({ value: value.join('\n'), format: '@' })
  if (typeof value === 'string' && !(kieu === 'nhom' && IN_YAML.test(value)))
    return input({ value, format: '@' })
  return input({ value: spellYaml(value), format: '@' })
}

const [CO, KHONG] = ['có', 'không']
/** A group or a text that begins like one is written as YAML has it. */
const IN_YAML = /^[[{"]/u

const spellYaml = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()

const isPlainList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (item) => typeof item === 'string' && !item.includes('\n') && item.trim() === item && item !== '',
  ) &&
  !IN_YAML.test(String(value[0]))

/**
 * What a cell is in the data, as Excel shows it: "31/12/2026" is a day, "97,5%" a text. What does not look like its
 * column stays a text, and the schema says what is wrong with it.
 */
export function fromCell(cot: CotBang, cell: OTinh): unknown {
  const chu = normalizeText(cell.chu).trim()
  switch (cot.kieu) {
    case 'so':
      return cell.so ?? (/^-?\d+$/u.test(chu) ? Number(chu) : chu)
    case 'so-chu':
      return cell.so !== undefined && /^[-\d.,\s]+$/u.test(chu) ? cell.so : chu
    case 'dung':
      return readDung(chu)
    case 'ngay':
      return readTypedDate(chu)
    case 'chon':
      return readChon(cot, chu)
    case 'danh-sach':
      return IN_YAML.test(chu)
        ? readYamlCell(chu)
        : chu
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean)
    case 'nhom':
      return IN_YAML.test(chu) ? readYamlCell(chu) : chu
    case 'chu':
      return chu
  }
}

const isSame = (one: string, other: string): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ')

function readDung(chu: string): unknown {
  if (['có', 'x', 'true', '1', 'đúng'].includes(chu.toLowerCase())) return true
  return ['không', 'false', '0', 'sai'].includes(chu.toLowerCase()) ? false : chu
}

/** By its code, or as an officer names it. */
const readChon = ({ path, chon = [] }: CotBang, chu: string): string =>
  chon.find((code) => code === chu || isSame(nameOfChoice(path.at(-1) ?? '', code) ?? code, chu)) ?? chu

/** A text that is no YAML stays a text: the schema then says what was wanted. */
function readYamlCell(chu: string): unknown {
  const document = parsePart(chu)
  return document ? (document.toJS() as unknown) : chu
}
