import { useSignal } from '@preact/signals'
import type { VanBan } from '../protocol'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { FindingTables } from './can-xem'
import { hasLinks } from './du-lieu-state'
import { LayVe } from './lay-ve'
import { Pages } from './pages'
import { hasNoO, isWorking, openLine, pageAt, refused, shown } from './preview-state'
import { SoSanh } from './so-sanh'
import { linkTo } from './state'
import { countCanXem, titleOf } from './words'
import { TinhTrang } from './tinh-trang'

/** In milliseconds. */
const A_FRAME = 50

/** The pages as they will print, and what to take away. A click on a line leads to the cell it comes from. */
export function Preview({ of }: { readonly of: VanBan }) {
  const at = useSignal(1)
  const { value: pages } = shown
  // Before anything is seen of it: what is seen is where somebody is.
  useLayoutEffect(() => {
    const page = pageAt.get(of.ma) ?? 1
    // Whoever comes for the first time sees what stands above the first page, too.
    if (!pages || page === 1) return
    const go = (): void => document.getElementById(`trang-${page}`)?.scrollIntoView()
    go()
    // On Back the browser goes to a place of its own once more.
    const timer = setTimeout(go, A_FRAME)
    return () => clearTimeout(timer)
  }, [of.ma, pages !== undefined])
  return (
    <>
      <h1>{titleOf(of)}</h1>
      <div class="thanh">
        <TinhTrang of={of} />
        {countCanXem(of) > 0 && <a href={linkTo('can-xem', of.ma)}>Cần xem {countCanXem(of)} chỗ</a>}
        <LayVe of={of} />
        {pages && <GoTo at={at.value} count={pages.pdf.sizes.length} />}
        {pages?.ma === of.ma && <SoSanh of={of} pages={pages} />}
        <span role="status">
          {isWorking.value
            ? 'Đang làm …'
            : hasNoO.value
              ? 'Dòng vừa bấm không nằm trong ô dữ liệu nào: chương trình tự viết, hoặc lấy từ mẫu.'
              : ''}
        </span>
      </div>
      <Why of={of} />
      {pages && (
        <Pages
          pages={pages.pdf}
          onSeen={(page) => {
            at.value = page
            pageAt.set(of.ma, page)
          }}
          onLine={(dong) => void openLine(of.ma, dong)}
        />
      )}
    </>
  )
}

/** Why the pages are old, or are none. */
function Why({ of }: { readonly of: VanBan }) {
  const { value: canXem } = refused
  const isOld = canXem !== undefined
  useEffect(() => {
    hasLinks.value = isOld
    return () => void (hasLinks.value = false)
  }, [isOld])
  if (!canXem) return null
  const { value: last } = shown
  return (
    <section class="bao" role="alert">
      <p>
        {last
          ? `Trang dưới đây đã cũ, là của lúc ${last.luc.toLocaleTimeString('vi-VN')}: dữ liệu nay có chỗ sai nêu dưới đây. Sửa xong thì trang tự đổi.`
          : of.tinhTrang === 'thieu'
            ? 'Văn bản đã có số, ngày nhưng chưa ban hành được vì những chỗ dưới đây. Sửa xong thì trang in tự hiện ra; muốn xem ngay thì chọn bản in là Bản dự thảo.'
            : 'Dữ liệu đang có chỗ sai nên chưa in được. Sửa xong thì trang in tự hiện ra.'}
      </p>
      <FindingTables canXem={canXem} ma={of.ma} />
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
