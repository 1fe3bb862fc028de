import { type Signal, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { BangSua, HangSua, LoiSua, VanBan } from '../protocol'
import { bangs, duLieu } from './du-lieu-state'
import { GhiChuNhap } from './ghi-chu'
import { GridTable } from './luoi/grid'
import { fold, type O, shownText } from './luoi/places'
import { chuaGhi, isWriting, lichSu, sendStep, settle, showLichSu, tuChoi, undo, vuong } from './send-steps'
import { type ChoO, linkTo, screen } from './state'

/** The data of a document, a table at a time: every change is on the disk at once. */
export function DuLieuScreen({ of }: { readonly of: VanBan }) {
  const asked = screen.value.man === 'du-lieu' ? screen.value.o : undefined
  const chosen = useSignal(asked?.bang)
  if (!duLieu.value) return <p role="status">Đang đọc dữ liệu …</p>
  const bang = bangs.value.find(({ ma }) => ma === chosen.value) ?? bangs.value[0]
  return (
    <>
      <h1>
        {of.ten} – {of.coQuan}
      </h1>
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
        <a href={linkTo('xem-truoc', of.ma)}>Xem trang in</a>
        <span role="status">{statusOf()}</span>
      </div>
      {tuChoi.value !== undefined && (
        <p class="bao" role="alert">
          {tuChoi.value}
        </p>
      )}
      <Vuong of={of} />
      <GhiChuNhap ma={of.ma} />
      {bang ? (
        <BangScreen
          key={`${of.ma} ${bang.ma}`}
          bang={bang}
          asked={asked?.bang === bang.ma ? asked : undefined}
        />
      ) : (
        <p>Văn bản này không có bảng nào sửa được ở đây.</p>
      )}
    </>
  )
}

/** Whether what was typed is on the disk. */
function statusOf(): string {
  if (isWriting.value > 0) return 'Đang ghi …'
  const { length } = chuaGhi.value
  return length > 0 ? `Chưa ghi được ${length} bước; sẽ ghi khi chương trình trả lời lại` : 'Đã ghi vào tệp'
}

/** Two people changed the same cells: both are shown, and one is chosen. */
function Vuong({ of }: { readonly of: VanBan }) {
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
            const column = table.cot.find(({ ma }) => ma === cot)
            return (
              <tr>
                <th scope="row">
                  {column?.ten}, {table.hang.find(({ ma }) => ma === hang)?.o.find(Boolean)}
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

function BangScreen({ bang, asked }: { readonly bang: BangSua; readonly asked: ChoO | undefined }) {
  const at = useSignal<O>(startOf(bang, asked))
  const words = useSignal('')
  const onlyFaults = useSignal(false)
  const hang = useMemo(
    () => selectRows(bang, words.value, onlyFaults.value),
    [bang, words.value, onlyFaults.value],
  )
  const row = hang[at.value.hang]
  return (
    <>
      <div class="thanh">
        <label>
          Tìm
          <input
            type="search"
            value={words.value}
            onInput={({ currentTarget }) => (words.value = currentTarget.value)}
          />
        </label>
        {bang.loi.length > 0 && (
          <label>
            <input
              type="checkbox"
              checked={onlyFaults.value}
              onChange={({ currentTarget }) => (onlyFaults.value = currentTarget.checked)}
            />
            Chỉ hàng cần xem ({bang.loi.length} chỗ)
          </label>
        )}
        <button type="button" onClick={() => undo(bang.ma, 'lui')}>
          Hoàn tác
        </button>
        <button type="button" onClick={() => undo(bang.ma, 'toi')}>
          Làm lại
        </button>
        <RowActions bang={bang} row={row} />
        <button
          type="button"
          aria-expanded={lichSu.value !== undefined}
          onClick={() => (lichSu.value ? (lichSu.value = undefined) : void showLichSu(bang.ma))}
        >
          Các bước đã sửa
        </button>
        <span class="tep">{bang.tep}</span>
      </div>
      <Steps />
      <GridTable
        ten={bang.ten}
        cot={bang.cot}
        hang={hang}
        loi={bang.loi}
        at={at}
        onChange={(o, ten) => sendStep(bang.ma, { ten, o })}
        onUndo={(huong) => undo(bang.ma, huong)}
      />
      <Foot bang={bang} row={row} at={at} />
    </>
  )
}

function RowActions({ bang, row }: { readonly bang: BangSua; readonly row: HangSua | undefined }) {
  const name = row?.o.find(Boolean) ?? ''
  return (
    <>
      {bang.viecHang.includes('them') && row && (
        <button
          type="button"
          onClick={() => sendStep(bang.ma, { ten: `Thêm dòng sau ${name}`.slice(0, 200), them: row.ma })}
        >
          Thêm dòng dưới
        </button>
      )}
      {bang.viecHang.includes('bo') && row && (
        <button
          type="button"
          onClick={() => sendStep(bang.ma, { ten: `Bỏ dòng ${name}`.slice(0, 200), bo: row.ma })}
        >
          Bỏ dòng này
        </button>
      )}
    </>
  )
}

/** What is said of the cell at work, below the table where it covers nothing. */
function Foot({
  bang,
  row,
  at,
}: {
  readonly bang: BangSua
  readonly row: HangSua | undefined
  readonly at: Signal<O>
}) {
  const column = bang.cot[at.value.cot]
  const here = bang.loi.filter(
    ({ hang, cot }) => hang === row?.ma && (cot === undefined || cot === column?.ma),
  )
  return (
    <div class="chan" aria-live="polite">
      {here.map((each) => (
        <p class={`muc-${each.mucDo}`}>{sayLoi(each)}</p>
      ))}
      {row?.goiY !== undefined && <p>{row.goiY}</p>}
      {column?.chiDoc === true && here.length === 0 && <p>Cột này chỉ để đọc.</p>}
    </div>
  )
}

const sayLoi = ({ mucDo, dieu, cachSua }: LoiSua): string =>
  `${mucDo === 'sai' ? 'Phải sửa' : 'Nên xem'}: ${dieu}${cachSua === undefined ? '' : ` – ${cachSua}`}`

function Steps() {
  const { value } = lichSu
  if (!value) return null
  return (
    <ol class="cac-buoc" aria-label="Các bước đã sửa">
      {value.buoc.map(({ luc, ten }, nth) => (
        <li class={nth < value.hienTai ? '' : 'da-lui'}>
          {new Date(luc).toLocaleTimeString('vi-VN')} {ten}
        </li>
      ))}
      {value.buoc.length === 0 && <li>Chưa sửa gì.</li>}
    </ol>
  )
}

/** The cell that was asked for, else the first one that can be typed into. */
function startOf(bang: BangSua, asked: ChoO | undefined): O {
  const hang = bang.hang.findIndex(({ ma, nhom }) => (asked ? ma === asked.hang : !nhom))
  const cot = bang.cot.findIndex(({ ma }) => ma === asked?.cot)
  return { hang: Math.max(0, hang), cot: cot < 0 ? firstOpen(bang) : cot }
}

const firstOpen = ({ cot }: BangSua): number =>
  Math.max(
    0,
    cot.findIndex(({ chiDoc }) => !chiDoc),
  )

/** The rows that have some words, or faults; names of groups stay only where nothing is looked for. */
function selectRows({ hang, cot, loi }: BangSua, words: string, onlyFaults: boolean): readonly HangSua[] {
  if (words.trim() === '' && !onlyFaults) return hang
  const faulty = new Set(loi.map((each) => each.hang))
  const wanted = fold(words)
  return hang.filter(
    ({ ma, o, nhom }) =>
      !nhom &&
      (!onlyFaults || faulty.has(ma)) &&
      (wanted === '' || o.some((text, nth) => fold(shownText(cot[nth], text)).includes(wanted))),
  )
}
