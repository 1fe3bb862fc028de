import { basename, dirname, join, resolve } from 'node:path'
import type { GhiChu } from '../import/source/ghi-chu'
import type { KetQuaNhap } from '../import/source/ket-qua'
import { withForm } from '../workspace/forms'
import { folderOf, pathFrom, readRegisters } from '../workspace/registers'
import { writeYaml } from '../workspace/write-yaml'
import { HOME } from './document/home'

/** A plan as imported: the data, as the YAML of a data file, and the notes, the gravest first. */
export type ImportedKeHoach = KetQuaNhap & { readonly yaml: string }
export type { GhiChu }

/**
 * From another office's plan (.docx, .xlsx, .pdf, .html, .txt) to a data file that is to lie at `ra`:
 *   read       file           -> lines and tables
 *   recognise  lines, tables  -> data + notes (proves that no word was lost)
 *   write      data           -> YAML
 * Agencies and documents get their ids from the registers above `ra`. Throws UserError for what is no plan.
 * Writes nothing.
 */
export async function importKeHoach(
  file: string,
  { ra, suaOcr = false }: { readonly ra: string; readonly suaOcr?: boolean },
): Promise<ImportedKeHoach> {
  const [{ readFile }, { recogniseKeHoach }] = await Promise.all([
    import('../import/read/read-file'),
    import('../import/import-ke-hoach'),
  ])
  const result = recogniseKeHoach(await readFile(file), readRegisters(resolve(ra)), { suaOcr })
  return {
    ...result,
    yaml: writeYaml(withForm(result.keHoach), {
      schema: schemaSeenFrom(ra),
      comments: [`Nhập từ ${basename(file)}; xem lại từng chỗ mà lệnh nhap đã nêu.`],
    }),
  }
}

/** The schema that editors check a data file with: the one of its own data folder, else ours. */
function schemaSeenFrom(file: string): string {
  const name = 'schema/ke-hoach.schema.json'
  return pathFrom(dirname(file), join(folderOf(file, name) ?? join(HOME, 'data'), name))
}
