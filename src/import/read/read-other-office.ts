import { UserError } from '../../problem'
import { convertToOffice } from '../../programs/libre-office'
import type { Nguon } from '../source/nguon'
import { readDocx } from './read-docx'
import { readXlsx } from './read-xlsx'

/** What files of older or other office programs become, by their ending. */
const SANG: Readonly<Record<string, 'docx' | 'xlsx'>> = {
  '.doc': 'docx',
  '.rtf': 'docx',
  '.odt': 'docx',
  '.xls': 'xlsx',
  '.ods': 'xlsx',
}
export const OTHER_OFFICE: readonly string[] = Object.keys(SANG)

/**
 * Reads .doc, .rtf, .odt, .xls and .ods through LibreOffice, and says so. Throws UserError where it is not
 * installed, or cannot read the file.
 */
export function readOtherOffice(content: Uint8Array, tep: string, ten: string): Nguon {
  const sang = SANG[ten] ?? 'docx'
  const hint = `mở bằng ${sang === 'docx' ? 'Word' : 'Excel'}, lưu thành .${sang} rồi nhập tệp đó`
  const converted = convertOrRefuse(content, { tep, ten, sang, hint })
  if (!converted)
    throw new UserError(`${tep}: tệp ${ten} chỉ đọc được khi máy có LibreOffice`, {
      hint: `${hint}; hoặc cài LibreOffice (miễn phí, libreoffice.org)`,
    })
  const nguon = sang === 'docx' ? readDocx(converted, tep) : readXlsx(converted, tep)
  return {
    ...nguon,
    ghiChu: [
      ...(nguon.ghiChu ?? []),
      {
        loai: 'doan',
        noi: { file: tep, line: 1, column: 1, where: 'cả tệp' },
        loi: `tệp ${ten} được LibreOffice chuyển thành .${sang} rồi mới đọc: so lại với bản gốc`,
      },
    ],
  }
}

type Cach = {
  readonly tep: string
  readonly ten: string
  readonly sang: 'docx' | 'xlsx'
  readonly hint: string
}

function convertOrRefuse(content: Uint8Array, { tep, ten, sang, hint }: Cach): Uint8Array | undefined {
  try {
    return convertToOffice(content, { tu: ten.slice(1), sang })
  } catch (error) {
    throw new UserError(`${tep}: LibreOffice không đọc được tệp ${ten} này`, {
      hint: `tệp có thể hỏng hoặc có mật khẩu; ${hint}`,
      cause: error,
    })
  }
}
