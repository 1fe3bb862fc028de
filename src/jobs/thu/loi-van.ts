import { basename } from 'node:path'
import { baoCaoFile } from '../../domain/bao-cao/bao-cao'
import { LOI_VAN } from '../../domain/thu/phieu'
import type { SoThu } from '../../domain/thu/so-thu'
import { InputError } from '../../problem'
import { digestOf } from '../../disk/digest'
import { isFile, linkOf, noFile } from '../../workspace/read-links'
import { readYaml } from '../../workspace/read-yaml'
import type { Thu } from '../../workspace/thu/read-thu'
import { readOutline } from '../loi-van/read-outline'
import { type LoiDonVi, type TepLoiVan, putIntoFolder, putIntoWord } from './put-loi-van'

type DaDua = NonNullable<SoThu['daDua']>
/** The report's files of prose with words of units in them, what the book keeps of that, and what a person must know. */
export type DeXuatLoiVan = {
  readonly tep: readonly TepLoiVan[]
  readonly daDua: DaDua
  readonly lines: readonly string[]
}

type Loi = LoiDonVi & { readonly dua: DaDua[number] }

/**
 * Puts what accepted forms say in words into the prose of the report, a Word file or a folder of texts, under a line
 * that says so; each words once, however often this is run. Throws InputError for faults of that prose or of the outline.
 */
export function proposeProse(thu: Thu): DeXuatLoiVan {
  const loi = listNew(thu)
  if (!loi.length) return { tep: [], daDua: [], lines: [] }
  const { file, ky } = thu.boiCanh
  const baoCao = readYaml(file, baoCaoFile)
  const word = linkOf(file, baoCao, 'loiVan')
  if (word !== undefined && !isFile(word)) throw new InputError([noFile(baoCao, 'loiVan')])
  const outline = readOutline(file, ky)
  const { tep, muc } =
    word === undefined ? putIntoFolder(file, outline, loi) : putIntoWord(word, outline, loi)
  const known = loi.filter((each) => muc.has(each.muc))
  const lost = LOI_VAN.filter((each) => loi.some((one) => one.muc === each.muc && !known.includes(one)))
  const lines = lost.map(
    ({ ten }) =>
      `${basename(word ?? file)} không có đề mục cho "${ten}": lời văn của đơn vị về mục ấy chưa đưa vào`,
  )
  return { tep, daDua: known.map(({ dua }) => dua), lines: [...sayPut(tep, known), ...lines] }
}

const sayPut = (tep: readonly TepLoiVan[], known: readonly Loi[]): string[] =>
  known.length
    ? [
        `${tep.map(({ path }) => basename(path)).join(', ')}: ${known.length} lời văn của đơn vị đưa vào ${new Set(known.map(({ muc }) => muc)).size} mục; sửa hoặc xóa, rồi xóa dòng "Đề xuất từ phiếu …".`,
      ]
    : []

/** The words of accepted forms that nobody has been offered yet, by the parts of the form. */
export function listNew({ so, donVi }: Thu): Loi[] {
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
