import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CacKeHoachCha, DaLap, KeHoachCha, LenhLap } from '../protocol-cu-the-hoa'
import { FindingTables } from './can-xem'
import { CanBiet, DangLap, useLap } from './lap'
import { changes, linkTo } from './state'
import { Refused } from './working'

/** A unit's plan is made from the plan above: both are chosen, and what was made is told. */
export function CuTheHoaScreen() {
  const plans = useSignal<readonly KeHoachCha[] | undefined>(undefined)
  const ma = useSignal('')
  useEffect(() => {
    const read = async (): Promise<void> => {
      const answer = await fetch('/api/cu-the-hoa').catch(() => undefined)
      if (answer?.ok) plans.value = ((await answer.json()) as CacKeHoachCha).keHoach
    }
    void read()
  }, [changes.value])
  const plan = plans.value?.find((each) => each.ma === ma.value) ?? plans.value?.[0]
  return (
    <>
      <h1>Lập kế hoạch của đơn vị</h1>
      {!plans.value ? (
        <p role="status">Đang đọc kế hoạch của tỉnh …</p>
      ) : !plan ? (
        <p>
          Chưa có kế hoạch của cấp trên trong thư mục này: <a href="#/nhap">nhập kế hoạch của tỉnh</a> trước.
        </p>
      ) : (
        <>
          <p>
            <label>
              Kế hoạch của cấp trên{' '}
              <select value={plan.ma} onChange={({ currentTarget }) => (ma.value = currentTarget.value)}>
                {plans.value.map((each) => (
                  <option value={each.ma}>
                    {[each.ten, each.coQuan, each.tep].filter(Boolean).join(' – ')}
                  </option>
                ))}
              </select>
            </label>
          </p>
          <Make key={plan.ma} of={plan} />
        </>
      )}
    </>
  )
}

function Make({ of }: { readonly of: KeHoachCha }) {
  const donVi = useSignal(of.donVi[0]?.ma ?? '')
  const lap = useLap()
  if (of.sai.length > 0)
    return (
      <>
        <p>
          Kế hoạch này còn chỗ phải sửa trước khi lập kế hoạch của đơn vị.{' '}
          <a href={linkTo('du-lieu', of.ma)}>Sửa dữ liệu</a>
        </p>
        <FindingTables canXem={of.sai} />
      </>
    )
  const unit = of.donVi.find(({ ma }) => ma === donVi.value) ?? of.donVi[0]
  if (!unit)
    return (
      <p>
        Chưa khai đơn vị nào của cơ quan ban hành kế hoạch này: <a href="#/don-vi">khai đơn vị</a> trước.
      </p>
    )
  const make = (daCo: LenhLap['daCo']): Promise<void> =>
    lap.write(`Đang lập kế hoạch của ${unit.ten} …`, `/api/cu-the-hoa/${of.ma}`, {
      donVi: unit.ma,
      daCo,
    } satisfies LenhLap)
  return (
    <>
      <Choice
        units={of.donVi}
        unit={unit}
        onChoose={(ma) => {
          donVi.value = ma
          lap.made.value = undefined
        }}
        onMake={(daCo) => void make(daCo)}
      />
      <DangLap of={lap} />
      <Refused lines={lap.tuChoi.value} />
      {lap.made.value && <Told of={lap.made.value} ten={unit.ten} />}
    </>
  )
}

type ChoiceProps = {
  readonly units: KeHoachCha['donVi']
  readonly unit: KeHoachCha['donVi'][number]
  readonly onChoose: (ma: string) => void
  readonly onMake: (daCo: LenhLap['daCo']) => void
}

/** Which unit; one that has a plan already is told so before anything is made anew. */
function Choice({ units, unit, onChoose, onMake }: ChoiceProps) {
  return (
    <form
      class="bieu-mau"
      onSubmit={(event) => {
        event.preventDefault()
        onMake(unit.keHoach === undefined ? 'tu-choi' : 'giu')
      }}
    >
      <label>
        Đơn vị{' '}
        <select value={unit.ma} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          {units.map(({ ma, ten, keHoach }) => (
            <option value={ma}>
              {ten}
              {keHoach !== undefined && ' (đã có kế hoạch)'}
            </option>
          ))}
        </select>
      </label>{' '}
      <button type="submit">{unit.keHoach === undefined ? 'Lập kế hoạch' : 'Lập lại'}</button>
      {unit.keHoach !== undefined && (
        <p>
          Đơn vị này <a href={linkTo('du-lieu', unit.keHoach)}>đã có kế hoạch</a>:{' '}
          <a href={linkTo('quyet-dinh', unit.keHoach)}>quyết định từng nhiệm vụ</a>. Lập lại theo kế hoạch của
          cấp trên và bảng quyết định hiện nay: quyết định đã ghi và những chỗ đã sửa trong kế hoạch được giữ.
        </p>
      )}
    </form>
  )
}

function Told({ of, ten }: { readonly of: DaLap; readonly ten: string }) {
  return (
    <section role="status">
      <p>Đã lập kế hoạch của {ten}.</p>
      <CanBiet ma={of.ma} open />
      <p class="viec">
        <a href={linkTo('quyet-dinh', of.ma)}>Quyết định từng nhiệm vụ</a>
        <a href={linkTo('du-lieu', of.ma)}>Xem và sửa dữ liệu</a>
        <a href={linkTo('xem-truoc', of.ma)}>Xem trang in</a>
      </p>
    </section>
  )
}
