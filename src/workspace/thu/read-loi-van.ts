import { type LoiPhieu, LOI_VAN, type PhieuDaDoc } from '../../domain/thu/phieu'
import { slugify } from '../../language/text'
import type { TrangTinh } from '../../office/open-workbook'
import { spellRef } from '../../office/refs'
import { chooseBang, findUntrusted } from './distrust'
import { type Bang, type DongBang, linesOf, textOf } from './find-bang'
import { COT_LOI_VAN, TRANG } from './sheets'

type Key = (typeof COT_LOI_VAN)[number]['key']
type LoiVan = PhieuDaDoc['loiVan'][number]

/** The unit's prose, by part; blank parts are left out. What belongs to no part, and a part that is said twice, is told. */
export function readLoiVan(trang: readonly TrangTinh[]): Pick<PhieuDaDoc, 'loiVan' | 'loi'> {
  const { bang, loi } = chooseBang<Key>(trang, {
    ten: TRANG.loiVan,
    cot: COT_LOI_VAN,
    needed: ['ten', 'loi'],
    typed: ['ma'],
  })
  if (!bang) return { loiVan: [], loi }
  const loiVan: LoiVan[] = []
  const told: LoiPhieu[] = [...loi]
  for (const line of linesOf(bang)) {
    told.push(...findUntrusted(line, bang, ['loi']))
    const cell = line.o.get('loi')
    const said = cell && !cell.hong ? cell.chu.normalize('NFC').trim() : ''
    if (!said) continue
    const part = partOf(line)
    const before = part && loiVan.find(({ ma }) => ma === part.ma)
    if (!part) told.push(tell(line, bang, `"${textOf(line, 'ten')}" không có trong phiếu, không được đọc`))
    else if (!before) loiVan.push({ ma: part.ma, loi: said })
    else if (before.loi !== said)
      told.push({ ...tell(line, bang, `"${part.ten}" có hai lần, lời khác nhau`), muc: 'loi' })
  }
  return { loiVan, loi: told }
}

const partOf = (line: DongBang<Key>): (typeof LOI_VAN)[number] | undefined =>
  LOI_VAN.find(({ ma, ten }) => ma === textOf(line, 'ma') || slugify(ten) === slugify(textOf(line, 'ten')))

const tell = ({ row }: DongBang<Key>, { trang, cot }: Bang<Key>, noiDung: string): LoiPhieu => ({
  muc: 'luu-y',
  o: { trang: trang.ten, o: spellRef({ row, column: cot.get('loi') ?? 0 }) },
  noiDung: `lời văn ${noiDung}`,
  cachSua: 'ghi lời vào đúng dòng của phiếu, mỗi dòng một lần',
})
