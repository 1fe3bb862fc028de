import { useSignal } from '@preact/signals'
import type { VanBan, XoaViDu } from '../protocol'
import { linkTo, renew } from './state'
import { useAsking } from './use-asking'
import { Refused, Working } from './working'

/** Offers an example office to whoever has no documents yet. */
export function OfferViDu() {
  const { doing, tuChoi, ask } = useAsking()
  const make = async (): Promise<void> => {
    await ask('Đang ghi cơ quan ví dụ …', '/api/vi-du', {})
    await renew()
  }
  return (
    <section>
      <h2>Xem thử trước</h2>
      <p>
        Một cơ quan ví dụ (kế hoạch và báo cáo minh họa) được ghi vào thư mục riêng "Cơ quan ví dụ"; sửa thử,
        in thử thoải mái, xong thì xóa bằng một nút.
      </p>
      <button type="button" disabled={doing.value !== undefined} onClick={() => void make()}>
        Tạo cơ quan ví dụ
      </button>
      <Working doing={doing.value} />
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
  const { doing, tuChoi, ask } = useAsking()
  const canHoi = useSignal<readonly string[]>([])
  const drop = async (daNeu: readonly string[]): Promise<void> => {
    const made = await ask<XoaViDu>('Đang xóa cơ quan ví dụ …', '/api/vi-du/xoa', { daNeu })
    canHoi.value = made?.canHoi ?? []
    await renew()
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
      <button type="button" disabled={doing.value !== undefined} onClick={() => void drop(canHoi.value)}>
        {isAsking ? 'Vẫn xóa cơ quan ví dụ' : 'Xóa cơ quan ví dụ'}
      </button>
      {isAsking && (
        <button type="button" onClick={() => (canHoi.value = [])}>
          Thôi, giữ lại
        </button>
      )}
      <Working doing={doing.value} />
      <Refused lines={tuChoi.value} />
    </>
  )
}
