import { useSignal } from '@preact/signals'
import type { VanBan } from '../protocol'
import { FindingTables } from './can-xem'
import { download, duThao, isWorking, refused, shown } from './preview-state'
import { Sheet } from './sheet'
import { linkTo } from './state'
import { tinhTrangOf } from './words'

/** The pages as they will print, and what to take away. */
export function Preview({ of }: { readonly of: VanBan }) {
  const at = useSignal(1)
  const { value: pages } = shown
  return (
    <>
      <h1>
        {of.ten} – {of.coQuan}
      </h1>
      <div class="thanh">
        <span class={`tt-${of.tinhTrang}`}>{tinhTrangOf(of)}</span>
        {of.canXem.length > 0 && <a href={linkTo('can-xem', of.ma)}>Cần xem {of.canXem.length} chỗ</a>}
        <label>
          <input
            type="checkbox"
            checked={duThao.value}
            onChange={({ currentTarget }) => (duThao.value = currentTarget.checked)}
          />
          Bản dự thảo
        </label>
        <button type="button" onClick={() => void download(of.ma, 'docx')}>
          Tải tệp Word
        </button>
        <button type="button" onClick={() => void download(of.ma, 'pdf')}>
          Tải tệp PDF
        </button>
        {pages && <GoTo at={at.value} count={pages.pdf.sizes.length} />}
        <span role="status">{isWorking.value ? 'Đang vẽ lại …' : ''}</span>
      </div>
      <Why of={of} />
      {pages?.pdf.sizes.map((size, index) => (
        <Sheet
          key={index}
          pdf={pages.pdf}
          number={index + 1}
          size={size}
          onSeen={() => (at.value = index + 1)}
        />
      ))}
    </>
  )
}

/** Why the pages are old, or are none. */
function Why({ of }: { readonly of: VanBan }) {
  const { value: canXem } = refused
  if (!canXem) return null
  const { value: last } = shown
  return (
    <section class="bao" role="alert">
      <p>
        {last
          ? `Trang dưới đây đã cũ, là của lúc ${last.luc.toLocaleTimeString('vi-VN')}: dữ liệu nay có chỗ sai nêu dưới đây. Sửa xong thì trang tự đổi.`
          : of.tinhTrang === 'thieu'
            ? 'Văn bản đã có số, ngày nhưng chưa ban hành được vì những chỗ dưới đây. Sửa xong thì trang in tự hiện ra; muốn xem ngay thì chọn Bản dự thảo.'
            : 'Dữ liệu đang có chỗ sai nên chưa in được. Sửa xong thì trang in tự hiện ra.'}
      </p>
      <FindingTables canXem={canXem} />
    </section>
  )
}

function GoTo({ at, count }: { readonly at: number; readonly count: number }) {
  return (
    <label>
      Trang
      <input
        type="number"
        min={1}
        max={count}
        value={at}
        onChange={({ currentTarget }) =>
          document.getElementById(`trang-${currentTarget.value}`)?.scrollIntoView()
        }
      />
      / {count}
    </label>
  )
}
