import { basename } from 'node:path'
import { baoCaoFile } from '../../domain/bao-cao/bao-cao'
import { CAU_DE_XUAT } from '../../domain/bao-cao/loi-van-ky-truoc'
import { LOI_VAN } from '../../domain/thu/phieu'
import type { SoThu } from '../../domain/thu/so-thu'
import { importLoiVan } from '../../import/import-loi-van'
import { insertParagraphs } from '../../office/edit/insert-paragraphs'
import { InputError } from '../../problem'
import { digestOf } from '../../workspace/digest'
import { readBytes } from '../../workspace/read-bytes'
import { isFile, linkOf, noFile } from '../../workspace/read-links'
import { readYaml } from '../../workspace/read-yaml'
import type { Thu } from '../../workspace/thu/read-thu'
import { readOutline } from '../loi-van/read-outline'

type DaDua = NonNullable<SoThu['daDua']>
/** The report's Word file with words of units in it, what the book keeps of that, and what a person must know. */
export type DeXuatLoiVan = {
  readonly tep?: { readonly path: string; readonly content: Uint8Array }
  readonly daDua: DaDua
  readonly lines: readonly string[]
}

type Loi = { readonly ten: string; readonly muc: string; readonly loi: string; readonly dua: DaDua[number] }

/**
 * Puts what accepted forms say in words below the headings of the report's Word file, grey and under a line that says
 * so; each words once, however often this is run. Throws InputError for faults of that file or of the outline.
 */
export function proposeProse(thu: Thu): DeXuatLoiVan {
  const loi = listNew(thu)
  if (!loi.length) return { daDua: [], lines: [] }
  const { file, ky } = thu.boiCanh
  const baoCao = readYaml(file, baoCaoFile)
  const path = linkOf(file, baoCao, 'loiVan')
  if (path === undefined || !/\.docx$/iu.test(path))
    return {
      daDua: [],
      lines: [
        'Báo cáo chưa ghi "loiVan" là tệp Word: lời văn của đơn vị xem ở trang "Lời văn" của tinh-hinh.xlsx.',
      ],
    }
  if (!isFile(path)) throw new InputError([noFile(baoCao, 'loiVan')])
  const content = readBytes(path, 'tệp lời văn')
  const { muc, findings } = importLoiVan(content, path, readOutline(file, ky))
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length) throw new InputError(errors)
  const places = new Map(muc.map(({ ma, noi }) => [ma, paragraphOf(noi.where)]))
  const known = loi.filter((each) => (places.get(each.muc) ?? 0) > 0)
  const lost = LOI_VAN.filter((each) => loi.some((one) => one.muc === each.muc && !known.includes(one)))
  const lines = lost.map(
    ({ ten, muc: ma }) =>
      `${basename(path)} không có đề mục cho "${ten}" (${ma}): lời văn của đơn vị về mục ấy chưa đưa vào`,
  )
  if (!known.length) return { daDua: [], lines }
  const groups = Array.from(new Set(known.map((each) => each.muc)), (ma) => ({
    sau: places.get(ma) ?? 0,
    doan: [
      { chu: CAU_DE_XUAT, nghieng: true as const },
      ...known.filter((each) => each.muc === ma).flatMap(paragraphsOf),
    ],
  }))
  return {
    tep: { path, content: insertParagraphs(content, path, groups) },
    daDua: known.map(({ dua }) => dua),
    lines: [
      `${basename(path)}: ${known.length} lời văn của đơn vị đưa vào ${groups.length} mục, chữ xám; sửa hoặc xóa, rồi xóa dòng "Đề xuất từ phiếu …".`,
      ...lines,
    ],
  }
}

/** The words of accepted forms that nobody has been offered yet, by the parts of the form. */
function listNew({ so, donVi }: Thu): Loi[] {
  const known = new Set((so.daDua ?? []).map(spellDua))
  return LOI_VAN.flatMap(({ ma, muc }) =>
    donVi.flatMap(({ donVi: { id, coQuan }, tinhTrang, phieu }) =>
      (tinhTrang === 'chap-nhan' ? (phieu?.loiVan ?? []) : [])
        .filter((each) => each.ma === ma)
        .map(({ loi }): Loi => {
          const sha256 = digestOf(new TextEncoder().encode(loi))
          return { ten: coQuan.tenGon ?? coQuan.ten, muc, loi, dua: { donVi: id, ma, sha256 } }
        })
        .filter(({ dua }) => !known.has(spellDua(dua))),
    ),
  )
}

const spellDua = ({ donVi, ma, sha256 }: DaDua[number]): string => [donVi, ma, sha256].join(' ')

/** "đoạn 12" */
const paragraphOf = (where: string | undefined): number => Number(/^đoạn (\d+)$/u.exec(where ?? '')?.[1] ?? 0)

const paragraphsOf = ({ ten, loi }: Loi): { chu: string }[] =>
  loi
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, at) => ({ chu: at ? line : `${ten}: ${line}` }))
