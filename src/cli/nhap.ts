import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { formatFinding, type GhiChu, importKeHoach, type ImportedKeHoach, UserError } from '../index'
import { say } from './progress'
import { writeFiles } from './write-files'

type Options = { tep: string; ra: string | string[] | undefined; suaOcr: boolean; ghiDe: boolean }

/** `cchc nhap <tệp>`: another office's plan as data, and what the clerk must look at. */
export const nhapCommand: CommandModule<object, Options> = {
  command: ['nhap <tep>', 'import'],
  describe: 'Nhập kế hoạch của cơ quan khác (Word, Excel, HTML, chữ) thành tệp dữ liệu',
  builder: (yargs) =>
    yargs
      .positional('tep', { type: 'string', demandOption: true, describe: 'Kế hoạch cần nhập (.docx, .xlsx, .html, .txt)' })
      .option('ra', { type: 'string', describe: 'Tệp dữ liệu ghi ra; bỏ trống thì là ke-hoach-nhap.yaml cạnh tệp nguồn' })
      .option('sua-ocr', { type: 'boolean', default: false, describe: 'Sửa các lỗi nhận dạng chữ đã biết (Phân đầu, Kê hoạch …)' })
      .option('ghi-de', { type: 'boolean', default: false, describe: 'Ghi đè lên tệp đã có' })
      .example('$0 nhap ke-hoach-tinh.docx --ra data/so-toi/2026/ke-hoach.yaml', 'Ghi tệp dữ liệu và báo những chỗ cần xem lại') as never,
  handler: async ({ tep, ra, suaOcr, ghiDe }: ArgumentsCamelCase<Options>) => {
    if (Array.isArray(ra)) throw new UserError('--ra chỉ ghi một lần', { hint: `đã ghi: ${ra.join(', ')}` })
    const path = resolve(ra?.trim() ? ra : join(dirname(tep), 'ke-hoach-nhap.yaml'))
    if (!/\.ya?ml$/iu.test(path)) throw new UserError(`--ra phải là tệp .yaml: ${path}`, { hint: 'ví dụ: --ra data/so-toi/2026/ke-hoach.yaml' })
    if (!ghiDe && existsSync(path)) throw new UserError(`đã có ${path}`, { hint: 'ghi ra tệp khác bằng --ra, hoặc thêm --ghi-de' })
    const made = await importKeHoach(tep, { ra: path, suaOcr })
    report(made)
    for (const each of writeFiles(dirname(path), [{ name: basename(path), content: new TextEncoder().encode(made.yaml) }])) console.log(each)
  },
}

const TITLES: Readonly<Record<GhiChu['loai'], string>> = {
  'khong-xep-duoc': 'Không xếp được vào dữ liệu',
  thieu: 'Còn thiếu, phải điền',
  doan: 'Đã đoán, cần xem lại',
  sua: 'Đã sửa',
}

/** The notes by kind, each kind counted; then how many tasks each area has. */
function report({ baoCao, keHoach }: ImportedKeHoach): void {
  for (const [loai, title] of Object.entries(TITLES)) {
    const notes = baoCao.filter((note) => note.loai === loai)
    if (notes.length) say(`${title} (${notes.length}):`)
    for (const { noi, loi, nguyenVan } of notes) say(`  ${formatFinding({ severity: 'notice', place: noi, message: nguyenVan === undefined ? loi : `${loi}: «${nguyenVan}»` })}`)
  }
  const areas = keHoach.linhVuc ?? []
  say(`Đã nhập ${areas.reduce((sum, { nhiemVu }) => sum + nhiemVu.length, 0)} nhiệm vụ, ${areas.length} nhóm.`)
  for (const { ten, nhiemVu } of areas) say(`  ${ten ?? '(nhóm chưa có tên)'}: ${nhiemVu.length}`)
}
