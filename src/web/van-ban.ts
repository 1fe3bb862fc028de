import {
  type Format,
  generateBaoCao,
  generateKeHoach,
  type GenerateOptions,
  InputError,
  type Kem,
  packFiles,
  type TepVanBan,
} from '../index'

/** How a document is printed, as the options of the command line say it. */
export type CachIn = Omit<GenerateOptions, 'formats'>
const GENERATE = { 'ke-hoach': generateKeHoach, 'bao-cao': generateBaoCao }

/** A file of a document, made as the command line makes it. Throws UserError as that does. */
export async function makeFile({ slug, file }: TepVanBan, format: Format, cach: CachIn): Promise<Kem> {
  const { document, files, findings } = await GENERATE[slug](file, { ...cach, formats: [format] })
  const content = files.get(format)
  if (content) return { name: `${document.name}.${format}`, content }
  throw new InputError(findings.slice(-1))
}

/** All that goes to the leader, in one package: what `--trinh-ky` writes. Throws UserError as that does. */
export async function makeTrinhKy({ slug, file }: TepVanBan, cach: CachIn): Promise<Kem> {
  const formats = ['docx', 'pdf'] as const
  return packFiles(await GENERATE[slug](file, { ...cach, formats, trinhKy: true }))
}

/** How a document is to be printed, as the page asked for it; what it does not know is left out. */
export function readCachIn(trangThai: string, query: URLSearchParams): CachIn {
  const soNgay = query.get('so-ngay')
  return {
    duThao: trangThai === 'du-thao',
    dienTu: trangThai === 'dien-tu',
    ...(query.has('bieu-do') ? { bieuDo: true } : {}),
    ...(soNgay === 'o-dien' || soNgay === 'o-ky' ? { choSoNgay: soNgay } : {}),
    ...(query.has('tach-phu-luc') ? { tachPhuLuc: true } : {}),
  }
}
