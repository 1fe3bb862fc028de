import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { MucHoi } from '../protocol'
import { useOwnText } from './own-text'
import { Faults } from './working'

type Phong = { readonly ten: string; readonly linhVuc: readonly string[] }
type Props = { readonly muc: MucHoi; readonly onChange: (lines: readonly string[]) => void }

const EMPTY: Phong = { ten: '', linhVuc: [] }

/** The departments of a unit that is set up: a row each, with the fields it leads to be ticked; one more is always free. */
export function CacPhong({ muc, onChange }: Props) {
  const { hoi, chu, chon, loi } = muc
  const rows = useSignal(rowsOf(chu, chon))
  useEffect(() => void (rows.value = rowsOf(chu, chon)), [chu])
  const put = (nth: number, ...instead: readonly Phong[]): void => {
    rows.value = withFreeRow(rows.value.toSpliced(nth, 1, ...instead))
    onChange(rows.value.filter(({ ten }) => ten !== '').map(lineOf))
  }
  return (
    <fieldset class="o-hoi cac-phong">
      <legend>{hoi}</legend>
      <small>
        Mỗi dòng một phòng, đánh dấu lĩnh vực mà phòng làm đầu mối; không làm đầu mối lĩnh vực nào thì để
        trống. Dán được cả danh sách tên phòng từ Word, Excel.
      </small>
      <div class="cuon">
        <table>
          <thead>
            <tr>
              <th scope="col">Tên phòng, đơn vị trực thuộc</th>
              {chon.map(({ ten, viDu }) => (
                <th scope="col">
                  {ten}
                  <small>{viDu}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.value.map((row, nth) => (
              <Row key={nth} of={row} nth={nth} muc={muc} onChange={(...instead) => put(nth, ...instead)} />
            ))}
          </tbody>
        </table>
      </div>
      <Faults of={loi} />
    </fieldset>
  )
}

type RowProps = {
  readonly of: Phong
  readonly nth: number
  readonly muc: MucHoi
  /** What stands in its place then: of names that were pasted, a row each. */
  readonly onChange: (...instead: readonly Phong[]) => void
}

function Row({ of: { ten, linhVuc }, nth, muc, onChange }: RowProps) {
  const { khoa, chon, loi } = muc
  const tick = (ma: string, isLed: boolean): void => {
    const led = chon.filter((each) => (each.ma === ma ? isLed : linhVuc.includes(each.ma)))
    onChange({ ten, linhVuc: led.map((each) => each.ma) })
  }
  const { field: typing, put } = useOwnText(ten, muc, (text) => onChange({ ten: text.trim(), linhVuc }))
  return (
    <tr>
      <th scope="row">
        <input
          id={`hoi-${khoa}-${nth}`}
          type="text"
          aria-label={`Tên phòng ${nth + 1}`}
          aria-invalid={loi.length > 0}
          {...typing}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            event.currentTarget.blur()
            focusNext(event.currentTarget)
          }}
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text/plain') ?? ''
            const names = namesIn(text)
            if (names.length === 0 || !/[\t\n]/u.test(text)) return
            event.preventDefault()
            const pasted = names.map((each) => ({ ten: each, linhVuc: [] }))
            const own = typing.value.trim()
            const rows = own === '' ? pasted : [{ ten: own, linhVuc }, ...pasted]
            put(rows[0]?.ten ?? '')
            onChange(...rows)
          }}
        />
      </th>
      {chon.map(({ ma, ten: field }) => (
        <td>
          <input
            type="checkbox"
            aria-label={`${ten || `Phòng ${nth + 1}`}: ${field}`}
            checked={linhVuc.includes(ma)}
            disabled={typing.value.trim() === ''}
            onChange={({ currentTarget }) => tick(ma, currentTarget.checked)}
          />
        </td>
      ))}
    </tr>
  )
}

/** The name in the row below, once it is there. */
const focusNext = (input: HTMLInputElement): void => {
  const { parentElement: place } = input.closest('tr') ?? {}
  const nth = Array.from(place?.children ?? []).findIndex((row) => row.contains(input))
  requestAnimationFrame(() => place?.children[nth + 1]?.querySelector('input')?.focus())
}

/** Marks and numbers of lists, those that Word writes in a cell of their own as well. */
const LIST_MARK = /^\s*(?:[-–—+•*·]|\(?(?:\d+|[IVX]+|\p{Ll})[.)])\s*/u
const isNumber = (cell: string): boolean => /^(?:\d*|[IVX]+|\p{L})$/u.test(cell)

/** A list of names, a line each, without what a list puts around them; of rows of a sheet the first cell that is no number. */
const namesIn = (text: string): readonly string[] =>
  text.split(/\r?\n/u).flatMap((line) => {
    const cells = line.split('\t').map((cell) =>
      cell
        .replace(LIST_MARK, '')
        .replace(/[\s;.,]+$/u, '')
        .trim(),
    )
    return cells.find((cell) => !isNumber(cell)) ?? []
  })

const withFreeRow = (rows: readonly Phong[]): readonly Phong[] => [
  ...rows.filter(({ ten }) => ten !== ''),
  EMPTY,
]

const lineOf = ({ ten, linhVuc }: Phong): string =>
  linhVuc.length > 0 ? `${ten}: ${linhVuc.join(', ')}` : ten

/** Departments a line each, as `lineOf` writes them; of one that names what is no field the words stay as they are. */
const rowsOf = (chu: string, chon: MucHoi['chon']): readonly Phong[] =>
  withFreeRow(
    chu.split('\n').map((line) => {
      const [ten = '', fields = ''] = line.split(/:(.*)/su)
      const linhVuc = fields.split(',').flatMap((each) => each.trim() || [])
      return linhVuc.every((each) => chon.some(({ ma }) => ma === each))
        ? { ten: ten.trim(), linhVuc }
        : { ten: line, linhVuc: [] }
    }),
  )
