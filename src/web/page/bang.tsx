import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { BangSua, CotSua, HangSua, LoiSua } from '../protocol'
import { GridTable } from './luoi/grid'
import { focusTable } from './luoi/stay'
import { WholeCell } from './luoi/whole'
import { columnIn, fold, isOpen, type O, shownText } from './luoi/places'
import { bangNow } from './du-lieu-state'
import { addRows, RowActions } from './hang-moi'
import { lichSu, sendStep, showLichSu, undo } from './send-steps'
import type { ChoO } from './state'
import { momentOf } from './words'

type Props = {
  readonly bang: BangSua
  readonly asked: ChoO | undefined
  /** Somebody has gone to a cell. */
  readonly onO?: ((o: ChoO) => void) | undefined
}

/** A table with what can be done with it: looked through, picked out, taken back. */
export function BangScreen({ bang, asked, onO }: Props) {
  const at = useSignal<O>(startOf(bang, asked))
  // What is kept while another document is gone to belongs to this one.
  const noi = useMemo(() => bangNow(bang.ma), [])
  const khongDan = useSignal<string | undefined>(undefined)
  const { hang, ...look } = useLook(bang)
  const row = hang[at.value.hang]
  const column = bang.cot[at.value.cot]
  useEffect(() => {
    if (!asked) return
    look.forget()
    at.value = startOf(bang, asked)
  }, [asked])
  useEffect(() => {
    if (row && column) onO?.({ bang: bang.ma, hang: row.ma, cot: column.ma })
  }, [row?.ma, column?.ma])
  /** Whoever has put in a row types there; what was looked for shows it no more. */
  const goToAdded = (nth: number): void => {
    look.forget()
    at.value = { hang: nth, cot: firstOpen(bang) }
    focusTable()
  }
  return (
    <>
      <Bar bang={bang} row={row} look={look} onThem={goToAdded} />
      {bang.loc && <Filters bang={bang} loc={look.loc} />}
      {bang.tin?.map((line) => (
        <p class="tin">{line}</p>
      ))}
      {khongDan.value !== undefined && (
        <p class="bao" role="alert">
          {khongDan.value}
        </p>
      )}
      <Steps bang={bang} />
      <GridTable
        ten={bang.ten}
        cot={bang.cot}
        hang={hang}
        loi={bang.loi}
        at={at}
        onChange={(o, ten, isOld) => {
          khongDan.value = undefined
          sendStep(noi, { ten, o, ...(isOld && { ban: '' }) })
        }}
        onUndo={(huong) => undo(bang.ma, huong)}
        onThem={bang.viecHang.includes('them-cuoi') ? (soDong) => addRows(noi, bang, soDong) : undefined}
        onLeftOut={(said) => (khongDan.value = said)}
      />
      {hang.length === 0 && bang.hang.length > 0 && <p>Không có hàng nào như vậy.</p>}
      <Foot bang={bang} row={row} at={at} />
    </>
  )
}

/** What is looked for in a table. */
type Look = {
  readonly words: Signal<string>
  readonly onlyFaults: Signal<boolean>
  readonly loc: Signal<Picked>
}

/** The rows that are shown for what is looked for; `forget`: nothing is any more. */
function useLook(bang: BangSua): Look & { readonly hang: readonly HangSua[]; readonly forget: () => void } {
  const words = useSignal('')
  const onlyFaults = useSignal(false)
  const loc = useSignal<Picked>({})
  // A row that was put right stays in sight until something else is looked for.
  const shown = useMemo(
    () => new Set(selectRows(bang, words.value, onlyFaults.value, loc.value).map(({ ma }) => ma)),
    [bang.hang.length, words.value, onlyFaults.value, loc.value],
  )
  const hang = useMemo(() => bang.hang.filter(({ ma }) => shown.has(ma)), [bang, shown])
  const forget = (): void => {
    words.value = ''
    onlyFaults.value = false
    loc.value = {}
  }
  return { words, onlyFaults, loc, hang, forget }
}

type BarProps = {
  readonly bang: BangSua
  readonly row: HangSua | undefined
  readonly look: Look
  /** A row was put in, at this place. */
  readonly onThem: (nth: number) => void
}

/** What can be looked for in a table, and done with it. */
function Bar({ bang, row, look: { words, onlyFaults }, onThem }: BarProps) {
  return (
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
      <RowActions bang={bang} row={row} onThem={onThem} />
      <button
        type="button"
        aria-expanded={lichSu.value !== undefined}
        onClick={() => (lichSu.value ? (lichSu.value = undefined) : void showLichSu(bang.ma))}
      >
        Các bước đã sửa
      </button>
      <span class="tep">{bang.tep}</span>
    </div>
  )
}

/** Of each way to pick out rows the choice that was made. */
type Picked = Readonly<Record<string, string>>

/** Each way to pick out rows, with how many each choice has; a choice is taken back where it was made. */
function Filters({ bang, loc }: { readonly bang: BangSua; readonly loc: Signal<Picked> }) {
  const rows = bang.hang.filter(({ nhom }) => !nhom)
  const countOf = (ma: string): number => rows.filter((row) => row.loc?.includes(ma)).length
  const isAll = Object.keys(loc.value).length === 0
  return (
    <div class="loc">
      <button type="button" aria-pressed={isAll} onClick={() => (loc.value = {})}>
        Tất cả {rows.length}
      </button>
      {bang.loc?.map(({ ten, muc }) => (
        <div role="group" aria-label={ten} key={ten}>
          {muc.map(({ ma, ten: name }) => (
            <button
              type="button"
              key={ma}
              aria-pressed={loc.value[ten] === ma}
              onClick={() => {
                const { [ten]: before, ...others } = loc.value
                loc.value = before === ma ? others : { ...others, [ten]: ma }
              }}
            >
              {name} {countOf(ma)}
            </button>
          ))}
        </div>
      ))}
    </div>
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
      {row && column && <WholeCell chu={shownText(column, row.o[at.value.cot] ?? '')} rong={column.rong} />}
      {here.map((each) => (
        <p class={`muc-${each.mucDo}`}>{sayLoi(each)}</p>
      ))}
      {row?.goiY !== undefined && <p class="goi-y">{row.goiY}</p>}
      {column?.chiDoc === true && here.length === 0 && <p>Cột này chỉ để đọc.</p>}
      <p class="goi-y">{keysOf(column)}</p>
    </div>
  )
}

/** What the keys do here: they are not those of a page everywhere. */
const keysOf = (column: CotSua | undefined): string =>
  [
    column?.doanVan
      ? 'Enter xuống dòng, Tab hoặc Ctrl+Enter ghi và sang ô khác'
      : column?.nhieuDong && !column.chiDoc
        ? 'Enter ghi, Alt+Enter xuống dòng trong ô'
        : '',
    'Esc ra khỏi bảng',
  ]
    .filter(Boolean)
    .join('; ')

const sayLoi = ({ mucDo, dieu, cachSua }: LoiSua): string =>
  `${mucDo === 'sai' ? 'Phải sửa' : 'Nên xem'}: ${dieu}${cachSua === undefined ? '' : ` – ${cachSua}`}`

/** The steps of the table's file, where they are asked for: those of now, also after another step, in another table. */
function Steps({ bang: { ma, tep, ban } }: { readonly bang: BangSua }) {
  const { value } = lichSu
  useEffect(() => {
    if (lichSu.peek()) void showLichSu(ma)
  }, [tep, ban])
  if (!value) return null
  return (
    <ol class="cac-buoc" aria-label="Các bước đã sửa">
      {value.buoc.map(({ luc, ten }, nth) => (
        <li class={nth < value.hienTai ? '' : 'da-lui'}>
          {momentOf(luc)} {ten}
        </li>
      ))}
      {value.buoc.length === 0 && <li>Chưa sửa gì.</li>}
    </ol>
  )
}

/** The cell that was asked for, else the first one that can be typed into. */
function startOf(bang: BangSua, asked: ChoO | undefined): O {
  const wanted = bang.cot.findIndex(({ ma }) => ma === asked?.cot)
  const cot = wanted < 0 ? firstOpen(bang) : wanted
  const [own, open] = [
    bang.hang.findIndex(({ ma, nhom }) => (asked ? ma === asked.hang : !nhom)),
    asked ? -1 : bang.hang.findIndex((row) => isOpen(row, bang.cot[cot])),
  ]
  return { hang: Math.max(0, open < 0 ? own : open), cot }
}

const firstOpen = ({ cot }: BangSua): number =>
  Math.max(
    0,
    cot.findIndex(({ chiDoc }) => !chiDoc),
  )

/** The rows that have some words, or faults, or are picked; names of groups stay only where nothing is looked for. */
function selectRows(
  { hang, cot, loi }: BangSua,
  words: string,
  onlyFaults: boolean,
  picked: Picked,
): readonly HangSua[] {
  const wantedLoc = Object.values(picked)
  if (words.trim() === '' && !onlyFaults && wantedLoc.length === 0) return hang
  const faulty = new Set(loi.map((each) => each.hang))
  const wanted = fold(words)
  return hang.filter(
    ({ ma, o, nhom, loc, ...row }) =>
      !nhom &&
      wantedLoc.every((each) => loc?.includes(each)) &&
      (!onlyFaults || faulty.has(ma)) &&
      (wanted === '' ||
        o.some((text, nth) => fold(shownText(columnIn(cot[nth], { ...row, ma, o }), text)).includes(wanted))),
  )
}
