import { useSignal } from '@preact/signals'
import type { CanXem, DaLap, VanBan } from '../protocol'
import { FindingTables } from './can-xem'
import { Tables } from './du-lieu'
import { NoteLines } from './ghi-chu'
import { post } from './post'
import { afterSteps } from './send-steps'
import { linkTo, renew } from './state'
import { titleOf } from './words'
import { Refused, Working } from './working'

/**
 * What a unit makes of the plan above, task by task and goal by goal, in its decision sheet; its plan is written as the
 * sheet then says.
 */
export function QuyetDinhScreen({ of }: { readonly of: VanBan }) {
  const doing = useSignal<string | undefined>(undefined)
  const tuChoi = useSignal<readonly string[]>([])
  const canXem = useSignal<readonly CanXem[]>([])
  const made = useSignal<DaLap | undefined>(undefined)
  const write = async (): Promise<void> => {
    if (doing.value !== undefined) return
    tuChoi.value = []
    canXem.value = []
    made.value = undefined
    doing.value = 'Đang viết dự thảo …'
    await afterSteps()
    const answer = await post<DaLap>(`/api/quyet-dinh/${of.ma}/du-thao`, {})
    doing.value = undefined
    if ('tuChoi' in answer) {
      canXem.value = answer.canXem
      tuChoi.value = answer.canXem.length > 0 ? [] : answer.tuChoi
    } else {
      made.value = answer.made
      await renew()
    }
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
        {doing.value !== undefined && <Working doing={doing.value} />}
        <Refused lines={tuChoi.value} />
        {canXem.value.length > 0 && (
          <section class="bao" role="alert">
            <p>Chưa viết được dự thảo: bấm vào từng chỗ dưới đây để sửa, rồi bấm Viết dự thảo lại.</p>
            <FindingTables canXem={canXem.value} ma={of.ma} man="quyet-dinh" />
          </section>
        )}
        {made.value && <Told of={made.value} />}
      </Tables>
    </>
  )
}

function Told({ of }: { readonly of: DaLap }) {
  // How many there are of each decision stands above the table.
  const [, ...notes] = of.dong
  return (
    <section role="status">
      <p>
        Đã viết dự thảo theo các quyết định; những chỗ đã sửa trong kế hoạch được giữ.{' '}
        <a href={linkTo('du-lieu', of.ma)}>Xem và sửa dữ liệu</a>{' '}
        <a href={linkTo('xem-truoc', of.ma)}>Xem trang in</a>
      </p>
      {notes.length > 0 && (
        <details>
          <summary>Điều cần biết về kế hoạch vừa lập ({notes.length})</summary>
          <NoteLines ten="Điều cần biết về kế hoạch vừa lập" dong={notes.map((line) => ` ${line}`)} />
        </details>
      )}
    </section>
  )
}
