import { basename, dirname, join, resolve } from 'node:path'
import type { GhiChu } from '../import/source/ghi-chu'
import type { GocNhap, KetQuaNhap } from '../import/source/ket-qua'
import type { ChonNhap } from '../import/source/lua-chon'
import { numberPlaces } from '../import/source/number-places'
import { putChon } from '../import/table/put-chon'
import { lettersMissingIn, spellLetter } from '../render/missing-letters'
import { readFonts } from './document/render-files'
import { withForm } from '../workspace/forms'
import { listTinhMoi } from '../domain/khoi-tao/tinh'
import { readTinh } from '../workspace/read-tinh'
import { folderOf, pathFrom, readRegisters, type Registers } from '../workspace/registers'
import { writeYaml } from '../workspace/write-yaml'
import { HOME } from '../workspace/home'
import { linesOfNhap } from './nhap/ghi-chu-lines'

/**
 * A plan as imported: the data, as the YAML of a data file, and the notes, the gravest first. `coQuan`: the name of
 * the agency. `files`: the data and what is said of them, by their names beside `ra`; nothing is written yet. `goc`: what
 * they were read from.
 */
export type ImportedKeHoach = KetQuaNhap & {
  readonly goc: GocNhap
  readonly yaml: string
  readonly coQuan?: string
  readonly dong: readonly string[]
  readonly files: ReadonlyMap<string, Uint8Array>
}
export type { GhiChu }
const KHONG_CHON: ChonNhap = { cot: [], hang: [] }

/**
 * Where the data are to lie (`ra`), and how the file is read. `goi`: what it is called, where that is not its path.
 * `chon`: what a person says of its tables.
 */
export type NhapOptions = {
  readonly ra: string
  readonly goi?: string
  readonly suaOcr?: boolean
  readonly chon?: ChonNhap
}

/**
 * From another office's plan (.docx, .xlsx, .pdf, .html, .txt) to a data file that is to lie at `ra`:
 *   read       file           -> lines and tables
 *   recognise  lines, tables  -> data + notes (proves that no word was lost)
 *   write      data           -> YAML
 * Agencies and documents get their ids from the registers above `ra`; where there are none yet, from ours, which
 * `khoi-tao` will put there. A province that the register lacks has the id that `khoi-tao` will give it. Throws
 * UserError for what is no plan, and for a `chon` that the file does not bear. Writes nothing.
 */
export async function importKeHoach(
  file: string,
  { ra, goi = file, suaOcr = false, chon = KHONG_CHON }: NhapOptions,
): Promise<ImportedKeHoach> {
  const [{ readFile }, { recogniseKeHoach }] = await Promise.all([
    import('../import/read/read-file'),
    import('../import/import-ke-hoach'),
  ])
  const known = readKnown(resolve(ra))
  const nguon = putChon(numberPlaces(await readFile(file, goi)), chon)
  const read = recogniseKeHoach(nguon, known, { suaOcr })
  const result = { ...read, baoCao: [...(await noteMissingLetters(read.keHoach, goi)), ...read.baoCao] }
  const yaml = writeYaml(withForm(result.keHoach), {
    schema: schemaSeenFrom(ra),
    comments: [`Nhập từ ${basename(goi)}; xem lại từng chỗ mà lệnh nhap đã nêu.`],
  })
  const dong = linesOfNhap(result)
  const coQuan = known.coQuan.get(result.keHoach.coQuan ?? '')?.ten
  return {
    ...result,
    yaml,
    ...(coQuan === undefined ? {} : { coQuan }),
    dong,
    files: new Map([
      [basename(ra), asBytes(yaml)],
      [basename(ghiChuOf(ra)), asBytes([`Nhập ${goi}`, ...dong, ''].join('\n'))],
    ]),
  }
}

/** The file of what is said of an imported plan, beside its data. */
export const ghiChuOf = (ra: string): string => ra.replace(/\.ya?ml$/iu, '.ghi-chu.txt')

const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Signs that no PDF of ours can show: said now, where the source is at hand, not when the plan is to be written. */
async function noteMissingLetters(keHoach: unknown, file: string): Promise<GhiChu[]> {
  const texts = listTexts(keHoach)
  const letters = await lettersMissingIn(texts.join(''), await readFonts())
  return letters.map((letter): GhiChu => {
    const text = texts.find((each) => each.includes(letter)) ?? ''
    const at = text.indexOf(letter)
    const loi = `phông chữ của PDF không có ký hiệu ${spellLetter(letter)}, như ở «${text.slice(Math.max(0, at - BESIDE), at + BESIDE).trim()}»: còn ký hiệu này thì không viết được PDF; thay trong tệp dữ liệu bằng ký hiệu khác (□, ■, √) hoặc bằng chữ (có, không, x)`
    return { loai: 'thieu', noi: { file, line: 1, column: 1 }, loi }
  })
}
/** Letters that are quoted on each side of a sign. */
const BESIDE = 30

const listTexts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(listTexts)
      : []

function readKnown(ra: string): Pick<Registers, 'coQuan' | 'vanBan'> {
  const ours = join(HOME, 'data', 'co-quan.yaml')
  const { coQuan, vanBan } = readRegisters(folderOf(ra, 'co-quan.yaml') === undefined ? ours : ra)
  const tinh = readTinh(ra).value?.tinh ?? readTinh(ours).value?.tinh ?? []
  const moi = [...listTinhMoi(tinh, [], coQuan).values()].filter(({ cap }) => cap !== undefined)
  return { vanBan, coQuan: new Map([...coQuan, ...moi.map((each) => [each.id, each] as const)]) }
}

/** The schema that editors check a data file with: the one of its own data folder, else ours. */
export function schemaSeenFrom(file: string): string {
  const name = 'schema/ke-hoach.schema.json'
  return pathFrom(dirname(file), join(folderOf(file, name) ?? join(HOME, 'data'), name))
}
