import { useEffect, useRef } from 'preact/hooks'
import type { VanBan } from '../protocol'
import { BanDocScreen } from './ban-doc'
import { BaoCaoDauScreen } from './bao-cao-dau'
import { Desk } from './desk'
import { CanXemScreen } from './can-xem'
import { DanhMucScreen } from './danh-muc'
import { CuTheHoaScreen } from './cu-the-hoa'
import { DonViScreen } from './don-vi'
import { DuLieuScreen } from './du-lieu'
import { GocScreen } from './goc/goc-screen'
import { NhapScreen } from './nhap'
import { Preview } from './preview'
import { chuaGhi } from './send-steps'
import { QuyetDinhScreen } from './quyet-dinh'
import { ThuScreen } from './thu'
import { ban, chosen, endProgram, isLost, isReading, linkTo, screen } from './state'
import { countCanXem } from './words'

/** The page: the bar, what it says of the program, and one of the screens. */
export function App() {
  return (
    <>
      <Bar />
      {isLost.value && (
        <p class="bao" role="alert">
          Chương trình không trả lời: đã dừng, hoặc máy vừa ngủ. Mở lại chương trình như lúc đầu (bấm đúp tệp
          cchc).{' '}
          {chuaGhi.value.length === 0
            ? DONG
            : `Đừng đóng trang này: còn ${chuaGhi.value.length} bước chưa ghi, ghi xong thì dòng này mất.`}{' '}
          Những gì đang thấy là của lần đọc trước.
        </p>
      )}
      <Screen />
    </>
  )
}

const DONG = 'Trang mới hiện ra thì đóng trang này.'

function Bar() {
  const { value: of } = chosen
  const { man } = screen.value
  return (
    <header>
      <nav aria-label="Các màn hình">
        <a href="#/" aria-current={man === 'ban' ? 'page' : undefined}>
          Bàn làm việc
        </a>
        {of && (
          <>
            <a href={linkTo('du-lieu', of.ma)} aria-current={man === 'du-lieu' ? 'page' : undefined}>
              Dữ liệu
            </a>
            {hasGoc(of) && (
              <a href={linkTo('goc', of.ma)} aria-current={man === 'goc' ? 'page' : undefined}>
                Bản gốc
              </a>
            )}
            {of.quyetDinh && (
              <a href={linkTo('quyet-dinh', of.ma)} aria-current={man === 'quyet-dinh' ? 'page' : undefined}>
                Quyết định
              </a>
            )}
            {of.loai === 'bao-cao' && (
              <a href={linkTo('thu', of.ma)} aria-current={man === 'thu' ? 'page' : undefined}>
                Thu phiếu
              </a>
            )}
            <a href={linkTo('xem-truoc', of.ma)} aria-current={man === 'xem-truoc' ? 'page' : undefined}>
              Xem trước
            </a>
            <a href={linkTo('can-xem', of.ma)} aria-current={man === 'can-xem' ? 'page' : undefined}>
              Cần xem ({of.tinhTrang === 'dang-xem' ? '…' : countCanXem(of)})
            </a>
          </>
        )}
      </nav>
      <span class="thu-muc">{ban.value?.thuMuc}</span>
      <button type="button" disabled={isLost.value} onClick={() => void endProgram()}>
        Dừng chương trình
      </button>
    </header>
  )
}

/** A plan that was not made here from another one has an original somewhere. */
const hasGoc = ({ goc, loai, quyetDinh }: VanBan): boolean => goc ?? (loai === 'ke-hoach' && !quyetDinh)

const TITLES: Readonly<Record<string, string>> = {
  ban: 'Bàn làm việc',
  'don-vi': 'Đơn vị',
  nhap: 'Nhập kế hoạch của tỉnh',
  'cu-the-hoa': 'Lập kế hoạch của đơn vị',
  'bao-cao': 'Lập báo cáo đầu tiên',
  'ban-doc': 'Kế hoạch vừa đọc',
  'danh-muc': 'Danh mục văn bản, biểu mẫu',
}

function Screen() {
  const { value: at } = screen
  const { man } = at
  const { value: of } = chosen
  const main = useRef<HTMLElement>(null)
  const title = of?.ten ?? TITLES[man] ?? ''
  useEffect(() => void (document.title = `${title} – cchc`), [title])
  // Whoever came by a key goes on from the new screen, not from a link that is no more.
  useEffect(() => {
    main.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [man, of?.ma])
  return (
    <main ref={main} tabIndex={-1}>
      {!ban.value ? (
        <p role="status">Đang đọc dữ liệu …</p>
      ) : man === 'ban' ? (
        <Desk ban={ban.value} />
      ) : man === 'don-vi' ? (
        <DonViScreen />
      ) : man === 'nhap' ? (
        <NhapScreen />
      ) : man === 'cu-the-hoa' ? (
        <CuTheHoaScreen />
      ) : man === 'bao-cao' ? (
        <BaoCaoDauScreen />
      ) : at.man === 'ban-doc' ? (
        <BanDocScreen key={at.ma} ma={at.ma} />
      ) : at.man === 'danh-muc' ? (
        <DanhMucScreen key={at.ma} ma={at.ma} />
      ) : !of && isReading.value ? (
        <p role="status">Đang đọc dữ liệu …</p>
      ) : !of ? (
        <p role="status">
          Văn bản này không còn ở thư mục. <a href="#/">Về bàn làm việc</a>
        </p>
      ) : man === 'can-xem' ? (
        <CanXemScreen of={of} />
      ) : man === 'du-lieu' ? (
        <DuLieuScreen of={of} />
      ) : man === 'goc' ? (
        <GocScreen of={of} />
      ) : man === 'quyet-dinh' ? (
        <QuyetDinhScreen of={of} />
      ) : man === 'thu' ? (
        <ThuScreen of={of} />
      ) : (
        <Preview of={of} />
      )}
    </main>
  )
}
