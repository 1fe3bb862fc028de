import { join } from 'node:path'
import { bangThuong } from '../../compose/bang-thuong'
import { composeLoiVanMoi, type LoiVanTruoc } from '../../compose/loi-van-moi'
import { outlineOf } from '../../compose/muc-loi-van'
import { listMuc, MAU_THUONG } from '../../domain/bao-cao/de-cuong'
import { addGrey } from '../../office/edit/grey-text'
import { InputError } from '../../problem'
import type { KyMoi } from '../../workspace/ky-moi/read-ky-moi'
import { readDeCuong } from '../../workspace/read-de-cuong'
import { readTemplates } from '../../workspace/read-templates'
import { HOME } from '../../workspace/home'
import { SIZES } from '../document/render-files'
import { openLoiVanWord } from './read-loi-van-word'

/**
 * The Word file for the prose of a period that begins; of the report before the text, grey and under a line that
 * says so; `lac`: prose of the report before that the new outline has no heading for. Throws InputError for faults of
 * the outline or of that prose.
 */
export async function writeLoiVanMoi(
  { file, ky, truoc }: KyMoi,
  title: string,
): Promise<{ readonly content: Uint8Array; readonly lac: readonly string[] }> {
  const { deCuong, findings } = readDeCuong(file, ky)
  if (findings.length) throw new InputError(findings)
  const word = truoc && openLoiVanWord(file, { data: truoc.file, hoSo: truoc.hoSo })
  const { templates, own } = readTemplates(join(HOME, 'templates'), file, {
    goc: deCuong?.mau ?? MAU_THUONG,
    ...(word ? { loiVan: word.read } : {}),
  })
  const before: LoiVanTruoc = {
    texts: own.filter(({ file: from }) => !from.endsWith('.hbs')),
    bang: Object.fromEntries(
      Object.entries(word?.loiVan().bang ?? {}).map(([ma, bang]) => [ma, bangThuong(bang, () => undefined)]),
    ),
  }
  const outline = outlineOf({ ky, deCuong }, templates)
  const known = new Set(listMuc(outline).flatMap(({ loiVan, goi }) => [loiVan, ...goi]))
  const { renderDocx } = await import('../../render/docx/document')
  const content = await renderDocx(composeLoiVanMoi(outline, before, { title, ngay: ky.den }), { set: SIZES })
  return {
    content: addGrey(content, `${title}.docx`),
    lac: before.texts.filter(({ o }) => !known.has(o)).map(({ o }) => o),
  }
}
