import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { DaBo, DaNhap, KeHoachDaDoc, LenhBo } from '../protocol'
import { DoiChieu } from './goc/goc-screen'
import { banGoc, canXem } from './goc/goc-state'
import { wordsOf } from './post'
import { isMoving, read as readFrom } from './reading'
import { afterSteps } from './send-steps'
import { ban, changes, goTo, linkTo, renew, screen } from './state'
import { useAsking } from './use-asking'
import { Refused, Working } from './working'

/** Plans that were read and wait for somebody to write or to leave them. */
export function CacBanDoc() {
  const waiting = ban.value?.banDoc ?? []
  if (waiting.length === 0) return null
  return (
    <p class="tin">
      Đã đọc, chưa ghi vào kế hoạch:{' '}
      {waiting.map(({ ma, ten }, nth) => (
        <>
          {nth > 0 && ', '}
          <a href={linkTo('ban-doc', ma)}>{ten}</a>
        </>
      ))}
    </p>
  )
}

/** A plan that was read, beside its original: it is looked over, mended, then written among the plans or left. */
export function BanDocScreen({ ma }: { readonly ma: string }) {
  const { read, gone, ...work } = useBanDoc(ma)
  return (
    <>
      <h1>{read.value ? `Đọc được từ ${read.value.ten}` : 'Kế hoạch vừa đọc'}</h1>
      <Refused lines={gone.value} />
      <Working doing={work.doing.value} />
      <Refused lines={work.tuChoi.value} />
      {read.value && <GhiVao key={read.value.tep} of={read.value} {...work} />}
      <DoiChieu of={{ ma }} viec={null} />
    </>
  )
}

/** What such a plan says of itself, and what can be done with it. */
function useBanDoc(ma: string) {
  const read = useSignal<KeHoachDaDoc | undefined>(undefined)
  const gone = useSignal<readonly string[]>([])
  const { doing, tuChoi, ask } = useAsking()
  const isAsked = useSignal(false)
  const base = `/api/ban-doc/${ma}`
  useEffect(() => {
    const load = async (): Promise<void> => {
      const answer = await readFrom(base)
      if (answer?.ok) read.value = (await answer.json()) as KeHoachDaDoc
      else if (answer) gone.value = await wordsOf(answer)
    }
    if (!isMoving.value) void load()
  }, [base, changes.value, isMoving.value])
  const send = async <T,>(what: string, path: string, body: object): Promise<T | undefined> => {
    await afterSteps()
    return ask<T>(what, `${base}/${path}`, body)
  }
  /** Has it moved or taken away, and goes to where it is then; `undefined`: it stays. Whoever has left stays away. */
  const move = async (work: () => Promise<string | undefined>): Promise<void> => {
    const at = screen.peek()
    isMoving.value = true
    try {
      const link = await work()
      if (link !== undefined && screen.peek() === at) await goTo(link)
    } finally {
      isMoving.value = false
    }
    await renew()
  }
  return {
    read,
    gone,
    doing,
    tuChoi,
    /** Something was changed in it by hand: whether that may go, too, is asked. */
    isAsked,
    write: (tep: string): Promise<void> =>
      move(async () => {
        const made = await send<DaNhap>(`Đang ghi ${tep} …`, 'ghi', { tep })
        return made && linkTo('goc', made.ma)
      }),
    drop: (daSua: LenhBo['daSua']): Promise<void> =>
      move(async () => {
        const made = await send<DaBo>('Đang bỏ …', 'bo', { daSua } satisfies LenhBo)
        isAsked.value = made?.daSua === true
        return made && !isAsked.value ? '#/nhap' : undefined
      }),
  }
}

type GhiVaoProps = { readonly of: KeHoachDaDoc } & Pick<
  ReturnType<typeof useBanDoc>,
  'doing' | 'isAsked' | 'write' | 'drop'
>

/** What was read in numbers, what is there already, and where it is to lie. */
function GhiVao({ of, doing, isAsked, write, drop }: GhiVaoProps) {
  const tep = useSignal(of.tep)
  return (
    <form
      class="ghi-vao"
      onSubmit={(event) => {
        event.preventDefault()
        void write(tep.value.trim())
      }}
    >
      <p>
        {[
          of.trichYeu ?? 'Chưa có trích yếu',
          of.coQuan ?? 'chưa rõ cơ quan',
          of.nam ? `năm ${of.nam}` : 'chưa rõ năm',
        ].join('; ')}
        : {of.soNhiemVu} nhiệm vụ, {banGoc.value ? canXem.value.length : '…'} chỗ cần xem. Chưa ghi gì vào kế
        hoạch.
      </p>
      <DaCo of={of} />
      <label>
        Ghi vào (trong thư mục đang mở){' '}
        <input
          type="text"
          value={tep.value}
          onInput={({ currentTarget }) => (tep.value = currentTarget.value)}
        />
      </label>{' '}
      <button type="submit" class="chinh" disabled={doing.value !== undefined}>
        Ghi vào kế hoạch
      </button>{' '}
      <button type="button" disabled={doing.value !== undefined} onClick={() => void drop('giu')}>
        Bỏ
      </button>
      {isAsked.value && (
        <div class="bao" role="alert">
          <p>Đã sửa hoặc chọn lại cách đọc ở đây: bỏ thì những chỗ ấy mất. Tệp của cơ quan vẫn giữ nguyên.</p>
          <button type="button" onClick={() => void drop('bo')}>
            Vẫn bỏ
          </button>{' '}
          <button type="button" onClick={() => (isAsked.value = false)}>
            Thôi, giữ lại
          </button>
        </div>
      )}
    </form>
  )
}

function DaCo({ of: { daCo, tep, chuaKhai } }: Pick<GhiVaoProps, 'of'>) {
  return (
    <>
      {daCo.length > 0 && (
        <p class="tin">
          Đã có kế hoạch này:{' '}
          {daCo.map((each, nth) => (
            <>
              {nth > 0 && ', '}
              <a href={linkTo('du-lieu', each.ma)}>{each.tep}</a>
            </>
          ))}
          . Tệp đã có giữ nguyên; ghi thì thành một tệp riêng, {tep}.
        </p>
      )}
      {chuaKhai && (
        <p class="tin">
          Chưa khai đơn vị nào của cơ quan ban hành kế hoạch này: <a href="#/don-vi">khai đơn vị</a> trước khi
          lập kế hoạch của đơn vị.
        </p>
      )}
    </>
  )
}
