import { useRef } from 'preact/hooks'
import type { KhoaThu, TinhHinhThu } from '../protocol-thu'
import { FormMo, LyDo, Nguoi } from './thu-form'
import type { DangThu } from './use-thu'

type Props = { readonly thu: DangThu; readonly tinhHinh: TinhHinhThu }

/** Whether the figures are closed, by whom and since when; what stands in the way, and closing them. */
export function KhoaSoLieu({ thu, tinhHinh: { khoa, dem, nguoi = '' } }: Props) {
  const head = useRef<HTMLParagraphElement>(null)
  const isAgain = khoa.lan.length > 0
  const close = async (textOf: (name: string) => string): Promise<boolean> => {
    const lenh = { nguoi: textOf('nguoi'), ...(isAgain && { lyDo: textOf('lyDo') }) }
    const isDone = await thu.close(lenh)
    if (isDone) head.current?.focus()
    return isDone
  }
  return (
    <section aria-label="Khóa số liệu">
      <p ref={head} tabIndex={-1}>
        <TrangThai khoa={khoa} dem={dem} />
      </p>
      {khoa.doi.length > 0 && (
        <details>
          <summary>{khoa.doi.length} số cộng nay khác số đã khóa; khóa lại thì thay bằng số mới</summary>
          <ul>
            {khoa.doi.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </details>
      )}
      {khoa.vuong.length > 0 ? (
        <Vuong vuong={khoa.vuong} isAgain={isAgain} />
      ) : (
        <FormMo
          key={isAgain ? 'lai' : 'dau'}
          ten={isAgain ? 'Khóa lại' : 'Khóa số liệu'}
          gui={isAgain ? 'Khóa lại số liệu' : 'Khóa số liệu của kỳ'}
          onGui={close}
        >
          {isAgain && <LyDo />}
          <Nguoi nguoi={nguoi} />
        </FormMo>
      )}
    </section>
  )
}

function TrangThai({ khoa: { lan, giu }, dem }: { readonly khoa: KhoaThu; readonly dem: string }) {
  const last = lan.at(-1)
  if (last === undefined)
    return (
      <>
        Số liệu <strong>chưa khóa</strong>: phiếu nhận thêm, quyết định thêm được tính ngay. Khóa thì giữ lại
        số cộng từ phiếu của {dem}; phiếu đến sau không được tính cho đến khi khóa lại.
      </>
    )
  return (
    <>
      Số liệu <strong>đã khóa</strong> {last}. Đã giữ {giu}; phiếu đến sau chưa được tính, không phát phiếu
      nữa.
      {lan.length > 1 && ` Trước đó: ${lan.slice(0, -1).join('; ')}.`}
    </>
  )
}

/** What is to be done before. */
const Vuong = ({ vuong, isAgain }: { readonly vuong: KhoaThu['vuong']; readonly isAgain: boolean }) => (
  <details>
    <summary>
      Chưa khóa {isAgain ? 'lại ' : ''}được: còn {vuong.length} chỗ phải xong trước
    </summary>
    <ul>
      {vuong.map(({ dieu, cachSua }) => (
        <li>
          {dieu}
          {cachSua !== undefined && ` (${cachSua})`}
        </li>
      ))}
    </ul>
  </details>
)
