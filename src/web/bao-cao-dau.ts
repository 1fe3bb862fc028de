import { basename, join } from 'node:path'
import { z } from 'zod'
import { withLock } from '../files/lock'
import { writeFirst } from '../files/write-files'
import { prepareBaoCao, listCoQuanBaoCao, startBaoCaoDau, UserError } from '../index'
import { dataFolderOf } from './data-folder'
import type { Desk } from './desk'
import { kyMoi, writeNew } from './ky-moi'
import { factsIn } from './noi-ghi'
import type { CacCoQuanBaoCao, DaLapBaoCao, LenhBaoCaoDau } from './protocol-bao-cao'

const ngay = z.number().int().min(1).max(28)
const lenh = z.strictObject({
  ...kyMoi.shape,
  coQuan: z.string().min(1).max(200),
  keHoach: z.string().max(20).optional(),
  cheDo: z
    .strictObject({
      nguoiNhan: z.string().trim().min(1).max(300),
      tuNgay: ngay,
      denNgay: ngay,
      hanNgay: ngay,
    })
    .optional(),
})

/** The first report that a page asks for; undefined where it is nothing that can be asked. */
export const readLenhBaoCaoDau = (body: unknown): LenhBaoCaoDau | undefined =>
  lenh.safeParse(body).data as LenhBaoCaoDau | undefined

/** The agencies that may report from this folder, each with its plans. Throws UserError as `listCoQuanBaoCao`. */
export const listBaoCaoDau = ({ home, maOf, tepOf }: Desk): CacCoQuanBaoCao => ({
  coQuan: listCoQuanBaoCao(dataFolderOf(home)).map(({ id, ten, daKhai, keHoach }) => ({
    ma: id,
    ten,
    oDay: daKhai || keHoach.length > 0,
    keHoach: keHoach.map((file) => ({ ma: maOf(file), tep: tepOf(file), ...namOf(file) })),
  })),
})

function namOf(file: string): { readonly nam?: number } {
  const { nam } = factsIn(file)
  return nam === undefined ? {} : { nam }
}

/**
 * Writes the files of an agency's first report, and before it what the folder lacks: registers, the agency in them,
 * its rule of reporting; all of it, or nothing. Throws UserError as `prepareBaoCao` and `startBaoCaoDau`, and where
 * the period has begun.
 */
export async function writeBaoCaoDau(
  desk: Desk,
  { keHoach: ma, cheDo, loiVan, ...ky }: LenhBaoCaoDau,
): Promise<DaLapBaoCao> {
  const folder = dataFolderOf(desk.home)
  const keHoach = ma === undefined ? undefined : desk.find(ma)?.file
  if (ma !== undefined && keHoach === undefined)
    throw new UserError('kế hoạch đã chọn không còn ở thư mục', { hint: 'chọn lại kế hoạch' })
  const chon = { ...ky, ...(keHoach === undefined ? {} : { keHoach }) }
  return withLock(folder, 'co-quan.yaml', (): DaLapBaoCao | Promise<DaLapBaoCao> => {
    const { files, cheDo: hoiCheDo } = prepareBaoCao(folder, chon, cheDo)
    if (hoiCheDo) return { hoiCheDo }
    const outputs = Array.from(files, ([name, content]) => ({ name, content }))
    return writeFirst(folder, outputs, async () => {
      const made = await startBaoCaoDau(folder, chon, loiVan)
      const written = await writeNew(desk, made)
      return { ...written, ma: desk.maOf(join(made.folder, basename(written.tep[0] ?? ''))) }
    })
  })
}
