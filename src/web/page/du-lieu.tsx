import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { VanBan } from '../protocol'
import { BangScreen } from './bang'
import { DangCu } from './dang-cu'
import { bangs, duLieu, isLookedAt, khongDoc } from './du-lieu-state'
import { GhiChuNhap } from './ghi-chu'
import { columnIn, shownText } from './luoi/places'
import { LayLai } from './lay-lai'
import { focusTable } from './luoi/stay'
import { chuaGhi, daLui, hoiLui, isWriting, settle, tuChoi, undo, vuong } from './send-steps'
import { type ChoO, linkTo, screen } from './state'
import { momentOf, titleOf } from './words'
import { TuWord } from './tu-word'
import { useCauViet } from './use-cau-viet'
import { Refused } from './working'

/** The data of a document, a table at a time: every change is on the disk at once. */
export function DuLieuScreen({ of }: { readonly of: VanBan }) {
  return (
    <>
      <h1>{titleOf(of)}</h1>
      <Tables of={of} viec={<a href={linkTo('xem-truoc', of.ma)}>Xem trang in</a>}>
        {of.tinhTrang === 'da-ban-hanh' && (
          <p>Văn bản này đã có số, ngày: sửa ở đây thì dữ liệu khác với bản đã ký.</p>
        )}
        <GhiChuNhap ma={of.ma} />
      </Tables>
    </>
  )
}

type TablesProps = {
  /** The document, or the unit, whose tables they are. */
  readonly of: Pick<VanBan, 'ma'>
  /** What can be done beside the tables. */
  readonly viec: ComponentChildren
  /** What is said above them. */
  readonly children: ComponentChildren
  /** A cell that something beside the tables leads to. */
  readonly asked?: ChoO | undefined
  /** Somebody has gone to a cell. */
  readonly onO?: (o: ChoO) => void
}

/** The tables that are looked at, one at a time, and whether what was typed in them is on the disk. */
export function Tables({ of, viec, children, asked: beside, onO }: TablesProps) {
  const { value: at } = screen
  const asked = beside ?? ('ma' in at ? at.o : undefined)
  const chosen = useSignal(asked?.bang)
  // Whoever is here already goes to another cell of another table.
  useEffect(() => {
    if (asked) chosen.value = asked.bang
  }, [asked])
  const bang = useCauViet(of.ma, bangs.value.find(({ ma }) => ma === chosen.value) ?? bangs.value[0])
  useFocusedCell(beside ? undefined : asked, bang?.ma)
  if (khongDoc.value.length > 0)
    return <Refused lines={[...khongDoc.value, ...(tuChoi.value === undefined ? [] : [tuChoi.value])]} />
  if (!duLieu.value) return <p role="status">Đang đọc dữ liệu …</p>
  const here = asked?.bang === bang?.ma ? asked : undefined
  return (
    <>
      <div class="thanh">
        <div class="the" role="tablist" aria-label="Các bảng dữ liệu">
          {bangs.value.map(({ ma, ten, loi }) => (
            <button
              type="button"
              role="tab"
              key={ma}
              aria-selected={ma === bang?.ma}
              onClick={() => (chosen.value = ma)}
            >
              {ten}
              {loi.length > 0 && ` (${loi.length})`}
            </button>
          ))}
        </div>
        {viec}
        <span role="status">{statusOf()}</span>
      </div>
      {tuChoi.value !== undefined && (
        <p class="bao" role="alert">
          {tuChoi.value}
        </p>
      )}
      <Vuong of={of} />
      <HoiLui of={of} />
      {children}
      {bang?.dangCu && <DangCu key={`${of.ma} ${bang.ma}`} bang={bang} />}
      {bang?.tuWord !== undefined && <TuWord key={`${of.ma} ${bang.ma}`} bang={bang} />}
      {bang?.mat ? (
        <LayLai key={`${of.ma} ${bang.ma}`} bang={bang} />
      ) : bang ? (
        <BangScreen key={`${of.ma} ${bang.ma}`} bang={bang} asked={here} onO={onO} />
      ) : (
        <p>Văn bản này không có bảng nào sửa được ở đây.</p>
      )}
    </>
  )
}

/** Whoever came to a cell by a link types there at once; beside an original the focus stays where somebody reads. */
function useFocusedCell(asked: ChoO | undefined, bang: string | undefined): void {
  useEffect(() => {
    return asked?.bang === bang && asked ? focusTable() : undefined
  }, [asked, bang])
}

/** Whether what was typed is on the disk. */
function statusOf(): string {
  if (isWriting.value > 0) return 'Đang ghi …'
  const { length } = chuaGhi.value
  if (length > 0) return `Chưa ghi được ${length} bước; sẽ ghi khi chương trình trả lời lại`
  const saved = screen.value.man === 'ban-doc' ? 'Đã giữ, chưa ghi vào kế hoạch' : 'Đã ghi vào tệp'
  const written = daLui.value === undefined ? saved : `${saved} (${daLui.value})`
  return isLookedAt.value ? written : `${written}, đang xem lại …`
}

/** Two people changed the same cells: both are shown, and one is chosen. */
function Vuong({ of }: Pick<TablesProps, 'of'>) {
  const { value } = vuong
  const table = value && bangs.value.find(({ ma }) => ma === value.at.bang)
  if (!table || value.at.ma !== of.ma) return null
  return (
    <section class="bao" role="alert">
      <p>Ô dưới đây vừa được sửa ở nơi khác. Giữ chữ nào?</p>
      <table>
        <thead>
          <tr>
            {['Ô', 'Chữ của bạn', 'Chữ ở nơi khác'].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value.o.map(({ hang, cot, sau, hienTai }) => {
            const row = table.hang.find(({ ma }) => ma === hang)
            const column = columnIn(
              table.cot.find(({ ma }) => ma === cot),
              row,
            )
            return (
              <tr>
                <th scope="row">
                  {column?.ten}, {row?.o.find(Boolean)}
                </th>
                <td>{shownText(column, sau)}</td>
                <td>{shownText(column, hienTai)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <button type="button" onClick={() => settle(true)}>
        Giữ chữ của tôi
      </button>
      <button type="button" onClick={() => settle(false)}>
        Lấy chữ ở nơi khác
      </button>
    </section>
  )
}

/** The last step of the file was made elsewhere: whoever takes it back knows whose it is. */
function HoiLui({ of }: Pick<TablesProps, 'of'>) {
  const { value } = hoiLui
  if (!value || value.at.ma !== of.ma) return null
  const { at, ten, luc } = value
  return (
    <section class="bao" role="alert">
      <p>
        Bước gần nhất của tệp này không làm ở bảng này, cửa sổ này: “{ten}”, {momentOf(luc)}. Vẫn hoàn tác?
      </p>
      <button type="button" onClick={() => undo(at.bang, 'lui', true)}>
        Hoàn tác bước ấy
      </button>
      <button type="button" onClick={() => (hoiLui.value = undefined)}>
        Thôi
      </button>
    </section>
  )
}
