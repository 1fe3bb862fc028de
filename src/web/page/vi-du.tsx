import { useSignal } from '@preact/signals'
import type { XoaViDu } from '../protocol'
import { post } from './post'
import { renew } from './state'
import { Refused, Working } from './working'

/** Offers an example office to whoever has no documents yet. */
export function OfferViDu() {
  const isWorking = useSignal(false)
  const tuChoi = useSignal<readonly string[]>([])
  const make = async (): Promise<void> => {
    isWorking.value = true
    const answer = await post('/api/vi-du', {})
    tuChoi.value = 'tuChoi' in answer ? answer.tuChoi : []
    await renew()
    isWorking.value = false
  }
  return (
    <section>
      <h2>Xem thử trước</h2>
      <p>
        Một cơ quan ví dụ (kế hoạch và báo cáo minh họa) được ghi vào thư mục riêng "Cơ quan ví dụ"; sửa thử,
        in thử thoải mái, xong thì xóa bằng một nút.
      </p>
      <button type="button" disabled={isWorking.value} onClick={() => void make()}>
        Tạo cơ quan ví dụ
      </button>
      <Working doing={isWorking.value ? 'Đang ghi cơ quan ví dụ …' : undefined} />
      <Refused lines={tuChoi.value} />
    </section>
  )
}

/** Says that an example office is here, and removes it; what was changed in it is said before. */
export function DropViDu({ viDu }: { readonly viDu: string }) {
  const isWorking = useSignal(false)
  const tuChoi = useSignal<readonly string[]>([])
  const canHoi = useSignal<readonly string[]>([])
  const drop = async (daNeu: readonly string[]): Promise<void> => {
    isWorking.value = true
    const answer = await post<XoaViDu>('/api/vi-du/xoa', { daNeu })
    tuChoi.value = 'tuChoi' in answer ? answer.tuChoi : []
    canHoi.value = 'made' in answer ? answer.made.canHoi : []
    await renew()
    isWorking.value = false
  }
  const isAsking = canHoi.value.length > 0
  return (
    <section class="vi-du" aria-label="Cơ quan ví dụ">
      <p>
        Văn bản trong thư mục <b>{viDu}</b> là ví dụ, số liệu minh họa: bấm vào tên văn bản để xem, sửa thử.
      </p>
      {isAsking && (
        <p role="alert">Đã sửa trong ví dụ: {canHoi.value.join(', ')}. Xóa thì những chỗ đã sửa cũng mất.</p>
      )}
      <button type="button" disabled={isWorking.value} onClick={() => void drop(canHoi.value)}>
        {isAsking ? 'Vẫn xóa cơ quan ví dụ' : 'Xóa cơ quan ví dụ'}
      </button>
      {isAsking && (
        <button type="button" onClick={() => (canHoi.value = [])}>
          Thôi, giữ lại
        </button>
      )}
      <Working doing={isWorking.value ? 'Đang xóa cơ quan ví dụ …' : undefined} />
      <Refused lines={tuChoi.value} />
    </section>
  )
}
