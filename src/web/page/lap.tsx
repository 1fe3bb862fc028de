import { useSignal } from '@preact/signals'
import type { DaLap, DaXemBanHanh, HoiBanHanh, LenhLap } from '../protocol-cu-the-hoa'
import { NoteLines } from './ghi-chu'
import { renew } from './state'
import { useAsking } from './use-asking'
import { Working } from './working'

/**
 * A unit's plan that is to be written: what is being done, why it was not, what was made. Over a plan that is issued
 * nothing is written before somebody has said so (`hoi`: its number and day, `vanViet`: all the same).
 */
export function useLap() {
  const { doing, tuChoi, canXem, ask } = useAsking()
  const made = useSignal<DaLap | undefined>(undefined)
  const hoi = useSignal<{ readonly soNgay: string; readonly vanViet: () => void } | undefined>(undefined)
  const write = async (what: string, path: string, lenh: DaXemBanHanh | LenhLap): Promise<void> => {
    if (doing.value !== undefined) return
    ;[made.value, hoi.value] = [undefined, undefined]
    const answer = await ask<DaLap | HoiBanHanh>(what, path, lenh)
    if (answer === undefined) return
    if ('hoiBanHanh' in answer) {
      const vanViet = (): void => void write(what, path, { ...lenh, banHanh: 'viet-lai' })
      hoi.value = { soNgay: answer.hoiBanHanh, vanViet }
    } else {
      made.value = answer
      keepDong(answer)
      await renew()
    }
  }
  return { doing, tuChoi, canXem, made, hoi, write }
}

const KEPT = 'vua-lap'
type Kept = Readonly<Record<string, DaLap['dong']>>
const kept = (): Kept => JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Kept
const keepDong = ({ ma, dong }: DaLap): void =>
  sessionStorage.setItem(KEPT, JSON.stringify({ ...kept(), [ma]: dong }))

/** What there is to know of a plan since it was written last from here; how many there are of each decision stands elsewhere. */
export function CanBiet({ ma, open = false }: { readonly ma: string; readonly open?: boolean }) {
  const [, ...notes] = kept()[ma] ?? []
  if (notes.length === 0) return null
  return (
    <details open={open}>
      <summary>Điều cần biết về kế hoạch vừa lập ({notes.length})</summary>
      <NoteLines ten="Điều cần biết về kế hoạch vừa lập" dong={notes.map((line) => ` ${line}`)} />
    </details>
  )
}

/** What is being done, or asked before it is. */
export function DangLap({ of: { doing, hoi } }: { readonly of: ReturnType<typeof useLap> }) {
  if (doing.value !== undefined) return <Working doing={doing.value} />
  if (!hoi.value) return null
  const { soNgay, vanViet } = hoi.value
  return (
    <section class="bao" role="alert">
      <p>
        Kế hoạch này đã ban hành ({soNgay}). Viết lại thì tệp dữ liệu khác với bản đã ký, số và ngày vẫn giữ;
        chưa ghi gì.
      </p>
      <button type="button" onClick={vanViet}>
        Vẫn viết lại
      </button>
      <button type="button" onClick={() => (hoi.value = undefined)}>
        Thôi
      </button>
    </section>
  )
}
