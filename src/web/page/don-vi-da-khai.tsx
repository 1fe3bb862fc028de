import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { CacDonVi, DonViDaKhai } from '../protocol'
import { DauVanBan } from './dau-van-ban'
import { Tables } from './du-lieu'
import { bangs } from './du-lieu-state'
import { changes, linkTo } from './state'
import { Refused } from './working'

/** The unit that is to be asked about question by question, when that screen opens. */
export const tenKhai = signal('')

/** The units that the office has declared, and one of them at work where one is asked for. */
export function DonViDaKhai({ ma }: { readonly ma: string | undefined }) {
  const cac = useDonVi()
  if (!cac) return <p role="status">Đang đọc danh bạ đơn vị …</p>
  if (ma === undefined) return <List of={cac} />
  const found = cac.donVi.find((each) => each.ma === ma)
  return found ? (
    <Unit key={ma} of={found} />
  ) : (
    <p role="status">
      Đơn vị này không còn trong danh bạ. <a href="#/don-vi">Về danh sách đơn vị</a>
    </p>
  )
}

/** The list as the disk has it now. */
export function useDonVi(): CacDonVi | undefined {
  const [cac, setCac] = useState<CacDonVi | undefined>(undefined)
  useEffect(() => {
    const reading = { isOld: false }
    void fetch('/api/don-vi')
      .then((answer) => answer.json() as Promise<CacDonVi>)
      .then(
        (read) => {
          if (!reading.isOld) setCac(read)
        },
        // Whoever cannot be asked is said to be lost above.
        () => undefined,
      )
    return () => void (reading.isOld = true)
  }, [changes.value])
  return cac
}

function List({ of: { donVi, khongDoc = [] } }: { readonly of: CacDonVi }) {
  if (khongDoc.length > 0) return <Refused lines={khongDoc} />
  if (donVi.length === 0) return <p>Thư mục này chưa khai đơn vị nào: ghi tên cơ quan ở trên để khai.</p>
  return (
    <table class="bang-don-vi">
      <caption>Các đơn vị đã có trong danh bạ: bấm vào tên để xem và sửa</caption>
      <thead>
        <tr>
          {['Đơn vị', 'Cấp', 'Trực thuộc', 'Ban hành kế hoạch bằng', 'Số phòng'].map((title) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {donVi.map(({ ma, ten, cap, tren, banHanh, soPhong }) => (
          <tr key={ma}>
            <th scope="row">
              <a href={linkTo('don-vi', ma)}>{ten}</a>
            </th>
            <td>{cap}</td>
            <td>{tren}</td>
            <td>{banHanh || 'chưa khai'}</td>
            <td>{soPhong || 'chưa khai'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A unit: its head as it prints, and its fields and departments to be changed. */
function Unit({ of }: { readonly of: DonViDaKhai }) {
  return (
    <>
      <h1>{of.ten}</h1>
      <Tables of={of} viec={<a href="#/don-vi">Các đơn vị khác</a>}>
        {of.banHanh === '' && of.tren !== '' && (
          <p>
            Chưa khai cách ban hành:{' '}
            <a href="#/don-vi" onClick={() => (tenKhai.value = of.ten)}>
              trả lời từng câu, có đề nghị sẵn
            </a>
            , hoặc điền ở bảng dưới đây.
          </p>
        )}
        <DauVanBan
          ask={() => fetch(`/api/don-vi/${of.ma}/dau-van-ban.pdf`)}
          ban={bangs.value[0]?.ban ?? ''}
        />
      </Tables>
    </>
  )
}
