import { useSignal } from '@preact/signals'
import type { VanBan, XoaViDu } from '../protocol'
import { post } from './post'
import { linkTo, renew } from './state'
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

type Props = { readonly viDu: string; readonly vanBan: readonly VanBan[] }

/** Whether a file lies in the example office. */
export const isOfViDu = (tep: string, viDu: string | undefined): boolean =>
  viDu !== undefined && tep.startsWith(`${viDu}/`)

/** Says that an example office is here, what to try in it, and how it goes again. */
export function ViDu({ viDu, vanBan }: Props) {
  const own = vanBan.filter(({ tep, tinhTrang }) => isOfViDu(tep, viDu) && tinhTrang !== 'da-ban-hanh')
  const keHoach = own.find(({ loai }) => loai === 'ke-hoach')
  const baoCao = own.find(({ loai }) => loai === 'bao-cao')
  return (
    <section class="vi-du" aria-label="Cơ quan ví dụ">
      <p>
        Văn bản trong thư mục <b>{viDu}</b> là ví dụ, số liệu minh họa. Sửa thử, in thử thoải mái:
      </p>
      <ol>
        {keHoach && (
          <li>
            <a href={linkTo('du-lieu', keHoach.ma)}>Sửa một ô của kế hoạch</a>, rồi bấm Xem trang in; ở trang
            in bấm vào một dòng thì về đúng ô ấy. Hoàn tác lấy lại chữ cũ.
          </li>
        )}
        <li>
          <a href="#/cu-the-hoa">Lập kế hoạch của một đơn vị</a> từ kế hoạch ví dụ của tỉnh, rồi quyết định
          từng nhiệm vụ.
        </li>
        {baoCao && (
          <li>
            <a href={linkTo('du-lieu', baoCao.ma)}>Ghi tiến độ, số liệu, lời văn của báo cáo</a>;{' '}
            <a href={linkTo('can-xem', baoCao.ma)}>Cần xem</a> nêu từng chỗ trước khi trình.
          </li>
        )}
      </ol>
      <DropViDu />
    </section>
  )
}

/** Removes the example office; what was changed in it is said before. */
function DropViDu() {
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
    <>
      {isAsking && (
        <p role="alert">
          Đã sửa hoặc thêm trong ví dụ: {canHoi.value.join(', ')}. Xóa thì các tệp ấy cũng mất; tệp nào cần
          thì chuyển ra thư mục khác trước.
        </p>
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
    </>
  )
}
