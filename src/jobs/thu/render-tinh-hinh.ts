import { composeTinhHinhThu } from '../../compose/tinh-hinh-thu'
import { readThu } from '../../workspace/thu/read-thu'
import { nameFiles } from '../document/document-types'
import { type Format, renderFiles } from '../document/render-files'
import type { ThuFiles } from './files'
import { listTinhHinh } from './tinh-hinh'

/** Who has answered and how, as pages of A4 to be printed: Word and PDF (nothing is written here). */
export async function renderTinhHinh(
  book: string,
  formats: readonly Format[] = ['docx', 'pdf'],
): Promise<ThuFiles> {
  const thu = readThu(book)
  const { baoCao, coQuan, ky } = thu.boiCanh
  const tree = composeTinhHinhThu({
    ...listTinhHinh(thu),
    ngay: ky.den,
    denLuc: (thu.so.nhan ?? [])
      .map(({ luc }) => luc)
      .sort()
      .at(-1),
    coQuan: coQuan.get(baoCao.coQuan)?.ten ?? baoCao.coQuan,
    minhHoa: thu.so.minhHoa ?? false,
  })
  const { files } = await renderFiles(tree, { formats, set: 'nho' })
  return {
    folder: thu.folder,
    outputs: [],
    handedOut: nameFiles('tinh-hinh', files),
  }
}
