import type { VanBan } from '../protocol'
import type { DaLap } from '../protocol-cu-the-hoa'
import { FindingTables } from './can-xem'
import { Tables } from './du-lieu'
import { CanBiet, DangLap, useLap } from './lap'
import { afterSteps } from './send-steps'
import { linkTo } from './state'
import { titleOf } from './words'
import { Refused } from './working'

/**
 * What a unit makes of the plan above, task by task and goal by goal, in its decision sheet; its plan is written as the
 * sheet then says.
 */
export function QuyetDinhScreen({ of }: { readonly of: VanBan }) {
  const lap = useLap()
  const { tuChoi, canXem, made } = lap
  const write = async (): Promise<void> => {
    await afterSteps()
    await lap.write('Đang viết dự thảo …', `/api/quyet-dinh/${of.ma}/du-thao`, {})
  }
  return (
    <>
      <h1>Quyết định từng nhiệm vụ: {titleOf(of)}</h1>
      <Tables
        of={of}
        viec={
          <button type="button" class="chinh" onClick={() => void write()}>
            Viết dự thảo
          </button>
        }
      >
        <DangLap of={lap} />
        {canXem.value.length === 0 ? (
          <Refused lines={tuChoi.value} />
        ) : (
          <section class="bao" role="alert">
            <p>Chưa viết được dự thảo: bấm vào từng chỗ dưới đây để sửa, rồi bấm Viết dự thảo lại.</p>
            <FindingTables canXem={canXem.value} ma={of.ma} man="quyet-dinh" />
          </section>
        )}
        {made.value && <Told of={made.value} />}
        <CanBiet ma={of.ma} />
      </Tables>
    </>
  )
}

function Told({ of }: { readonly of: DaLap }) {
  return (
    <p role="status">
      Đã viết dự thảo theo các quyết định; những chỗ đã sửa trong kế hoạch được giữ.{' '}
      <a href={linkTo('du-lieu', of.ma)}>Xem và sửa dữ liệu</a>{' '}
      <a href={linkTo('xem-truoc', of.ma)}>Xem trang in</a>
    </p>
  )
}
