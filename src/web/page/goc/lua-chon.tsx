import { useSignal } from '@preact/signals'
import type { BangGoc, BanGoc, CachDoc, ChonNhap, NghiaCot } from '../../protocol-goc'
import { dangLam, readAgain, rowsOf, soNow } from './goc-state'

const NGHIA: readonly (readonly [NghiaCot, string])[] = [
  ['nhiemVu', 'Nhiệm vụ'],
  ['ketQua', 'Sản phẩm, kết quả'],
  ['thoiHan', 'Thời hạn'],
  ['chuTri', 'Chủ trì'],
  ['phoiHop', 'Phối hợp'],
  ['phanCong', 'Phân công, người thực hiện'],
  ['tt', 'Số thứ tự'],
  ['rieng', 'Cột riêng'],
]
const CACH: readonly (readonly [CachDoc, string])[] = [
  ['viec', 'một nhiệm vụ'],
  ['moc', 'mốc của nhiệm vụ trên'],
  ['noi', 'nối vào hàng trên'],
  ['nhom', 'tên nhóm'],
]
/** Nobody has said: the program reads it by itself. */
const TU_DOC = ''

/** How the row that is looked at is read; another way is read at once. */
export function CachCuaHang({ goc }: { readonly goc: BanGoc }) {
  const { value: so } = soNow
  const row = rowsOf(goc.khoi).find((each) => each.so === so)
  const chosen = goc.chon.hang.find(({ hang }) => hang === so)
  if (!row || (!row.la && !chosen)) return null
  const choose = (la: string): void => {
    const others = goc.chon.hang.filter(({ hang }) => hang !== row.so)
    const hang = la === TU_DOC ? others : [...others, { hang: row.so, la: la as CachDoc }]
    void readAgain({ ...goc.chon, hang })
  }
  return (
    <label>
      {row.cho}: đọc là
      <select
        aria-label={`${row.cho}: đọc là`}
        value={chosen?.la ?? row.la}
        disabled={dangLam.value !== undefined}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {chosen && <option value={TU_DOC}>để chương trình tự đọc</option>}
        {CACH.map(([la, ten]) => (
          <option key={la} value={la}>
            {ten}
            {chosen?.la === la ? ' (đã chọn)' : ''}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What the columns of each table are for. */
export function NghiaCuaCot({ goc }: { readonly goc: BanGoc }) {
  if (goc.bang.length === 0) return null
  return (
    <details class="nghia-cot">
      <summary>Nghĩa của các cột</summary>
      {goc.bang.map((bang) => (
        <BangCot key={bang.so} bang={bang} chon={goc.chon} />
      ))}
    </details>
  )
}

type Chosen = Readonly<Record<number, NghiaCot>>

/** One table: what is chosen is read when all of it is said, for a table may need several columns. */
function BangCot({ bang, chon }: { readonly bang: BangGoc; readonly chon: ChonNhap }) {
  const moi = useSignal<Chosen>({})
  const read = (event: Event): void => {
    event.preventDefault()
    const cot = withChosen(chon.cot, bang, moi.value)
    moi.value = {}
    void readAgain({ ...chon, cot })
  }
  return (
    <form onSubmit={read}>
      <fieldset>
        <legend>
          {bang.cho}
          {bang.nhiemVu ? '' : ': chưa đọc là bảng nhiệm vụ'}
        </legend>
        {bang.cot.map(({ cot, ten, la }) => (
          <label key={cot}>
            {ten || `Cột ${cot + 1}`}
            <select
              aria-label={`Cột ${ten || cot + 1}`}
              value={moi.value[cot] ?? la ?? TU_DOC}
              onChange={({ currentTarget }) =>
                (moi.value = { ...moi.value, [cot]: currentTarget.value as NghiaCot })
              }
            >
              {!la && <option value={TU_DOC}>chưa có chỗ</option>}
              {NGHIA.map(([ma, name]) => (
                <option key={ma} value={ma}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit" disabled={dangLam.value !== undefined || Object.keys(moi.value).length === 0}>
          Đọc lại bảng này
        </button>
        {chon.cot.some((each) => each.bang === bang.so) && (
          <button
            type="button"
            onClick={() => void readAgain({ ...chon, cot: chon.cot.filter((each) => each.bang !== bang.so) })}
          >
            Để chương trình tự đọc
          </button>
        )}
      </fieldset>
    </form>
  )
}

/** What was said last counts; whatever had the same meaning before has it no more. */
function withChosen(before: ChonNhap['cot'], { so }: BangGoc, moi: Chosen): ChonNhap['cot'] {
  const own = Object.entries(moi).map(([cot, la]) => ({ bang: so, cot: Number(cot), la }))
  const isKept = (each: ChonNhap['cot'][number]): boolean =>
    each.bang !== so || !own.some(({ cot, la }) => cot === each.cot || (la === each.la && la !== 'rieng'))
  return [...before.filter(isKept), ...own]
}
