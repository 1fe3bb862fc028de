import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { VanBan } from '../../protocol'
import type { BanGoc } from '../../protocol-goc'
import { Tables } from '../du-lieu'
import { linkTo } from '../state'
import { titleOf } from '../words'
import { Refused, Working } from '../working'
import { BanChu } from './ban-chu'
import { BanPdf } from './ban-pdf'
import { ChoXem } from './cho-xem'
import {
  banGoc,
  choHoi,
  dangLam,
  followO,
  goToSo,
  oNow,
  placesOf,
  readAgain,
  soNow,
  tuChoiGoc,
} from './goc-state'
import { CachCuaHang, NghiaCuaCot } from './lua-chon'
import { GocDen } from './goc-den'

/** The original of an imported plan beside its data; where there is none, how one is taken. */
export function GocScreen({ of }: { readonly of: VanBan }) {
  return (
    <>
      <h1>{titleOf(of)}: đối chiếu với bản gốc</h1>
      <DoiChieu
        of={of}
        viec={<a href={linkTo('xem-truoc', of.ma)}>Xem trang in</a>}
        thieu={(!of.goc || tuChoiGoc.value.length > 0) && <GocDen ma={of.ma} isLost={of.goc === true} />}
      />
    </>
  )
}

type Props = {
  readonly of: Pick<VanBan, 'ma'>
  /** What can be done beside the tables. */
  readonly viec: ComponentChildren
  /** What stands in the place of an original that is not there. */
  readonly thieu?: ComponentChildren
}

/** An original on the left, what was read from it on the right; a click on one side leads to the other. */
export function DoiChieu({ of, viec, thieu }: Props) {
  const { value: goc } = banGoc
  return (
    <>
      {dangLam.value !== undefined && <Working doing={dangLam.value} />}
      <Refused lines={tuChoiGoc.value} />
      <HoiSuaTay />
      <div class="doi-chieu">
        <section aria-label="Bản gốc">
          {goc ? (
            <Goc ma={of.ma} goc={goc} />
          ) : (
            thieu || (tuChoiGoc.value.length === 0 && <p role="status">Đang đọc bản gốc …</p>)
          )}
        </section>
        <section aria-label="Dữ liệu đã đọc">
          <Tables of={of} viec={viec} asked={oNow.value} onO={followO}>
            {null}
          </Tables>
        </section>
      </div>
    </>
  )
}

/** What was chosen would take back what was changed by hand: a person says which of them stays. */
function HoiSuaTay() {
  const { value } = choHoi
  if (!value) return null
  return (
    <section class="bao" role="alert">
      <p>
        Từ khi nhập, đã sửa tay: {value.daSua.join(', ')}. Đọc lại bản gốc thì dữ liệu được ghi lại từ đầu,
        những chỗ đã sửa mất đi; nút Hoàn tác ở bảng lấy lại được dữ liệu.
      </p>
      <button type="button" onClick={() => void readAgain(value.chon, 'bo')}>
        Đọc lại, bỏ những chỗ đã sửa tay
      </button>{' '}
      <button type="button" onClick={() => (choHoi.value = undefined)}>
        Thôi, giữ dữ liệu như đang có
      </button>
    </section>
  )
}

function Goc({ ma, goc }: { readonly ma: string; readonly goc: BanGoc }) {
  const isPlain = useSignal(!goc.pdf)
  return (
    <>
      <div class="thanh-goc">
        <strong>{goc.ten}</strong>
        {goc.pdf && (
          <button type="button" aria-pressed={isPlain.value} onClick={() => (isPlain.value = !isPlain.value)}>
            Như chương trình đọc
          </button>
        )}
        <CachCuaHang goc={goc} />
      </div>
      <NghiaCuaCot goc={goc} />
      <ChoXem />
      <div
        class="ban-goc"
        tabIndex={0}
        role="region"
        aria-label="Bản gốc: mũi tên lên, xuống là đoạn hay hàng kế"
        onKeyDown={(event) => takeKey(event, goc)}
      >
        {isPlain.value ? (
          <BanChu khoi={goc.khoi} />
        ) : (
          <BanPdf ma={ma} khoi={goc.khoi} onFail={() => (isPlain.value = true)} />
        )}
      </div>
    </>
  )
}

/** Up and down go from place to place, as a click does. */
function takeKey(event: KeyboardEvent, { khoi }: BanGoc): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  event.preventDefault()
  const places = placesOf(khoi)
  const at = places.findIndex(({ so }) => so === soNow.value)
  const next = places[Math.min(Math.max(at + by, 0), places.length - 1)]
  if (next) goToSo(next.so)
}
