import { formatSo } from '../bao-cao/chi-tieu/format-so-lieu'
import { formatNumber } from '../../language/number'
import { type DonViThu, isNhap, type LoiPhieu } from './phieu'

/** So far from the middle of its level, a figure has probably digits too many. */
const FAR = 50
/** Fewer units have no middle that says anything. */
const FEWEST = 5

type SoDonVi = { readonly donVi: DonViThu; readonly so: ReadonlyMap<string, number> }

/**
 * Figures that stand far above those of the other units of the level: each a question, by unit. Medians are
 * taken once a row, so that the work grows with the number of figures.
 */
export function findXaLa(all: readonly SoDonVi[]): ReadonlyMap<string, readonly LoiPhieu[]> {
  const levels = Array.from(new Set(all.map(({ donVi }) => donVi.coQuan.cap)))
  return new Map(levels.flatMap((cap) => findInLevel(all.filter(({ donVi }) => donVi.coQuan.cap === cap))))
}

function findInLevel(units: readonly SoDonVi[]): [string, LoiPhieu[]][] {
  const rows = (units[0]?.donVi.rows ?? []).filter((row) => isNhap(row) && row.loai !== 'ma')
  const middles = new Map(rows.map(({ ma }) => [ma, medianOf(units.flatMap(({ so }) => so.get(ma) ?? []))]))
  return units.map(({ donVi, so }) => [
    donVi.id,
    rows.flatMap((row): LoiPhieu[] => {
      const [own, middle] = [so.get(row.ma) ?? 0, middles.get(row.ma)]
      if (!middle || own < middle * FAR) return []
      return [
        {
          muc: 'hoi',
          ma: row.ma,
          noiDung: `"${row.ten}" là ${formatSo(row, own)}, gấp ${formatNumber(Math.round(own / middle))} lần mức giữa của các đơn vị cùng cấp (${formatSo(row, middle)})`,
          cachSua: 'xem lại số; nếu đúng thì ghi lý do vào cột "Giải trình" cùng dòng',
        },
      ]
    }),
  ])
}

/** Undefined where too few units say anything. */
function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.filter((so) => so > 0).sort((one, other) => one - other)
  return sorted.length < FEWEST ? undefined : sorted[Math.floor(sorted.length / 2)]
}
