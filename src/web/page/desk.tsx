import type { BanLamViec, VanBan } from '../protocol'
import { CacBanDoc } from './ban-doc'
import { KyMoi } from './ky-moi'
import { type ChoO, linkTo, linkToO } from './state'
import { TinhTrang } from './tinh-trang'
import { isOfViDu, OfferViDu, ViDu } from './vi-du'
import { countCanXem, countOf, dayOf } from './words'

/** What there is in the folder, a document a row. */
export function Desk({ ban }: { readonly ban: BanLamViec }) {
  if (ban.vanBan.length === 0) return <Empty ban={ban} />
  return (
    <>
      <h1>Bàn làm việc</h1>
      <Works ban={ban} />
      <CacBanDoc />
      {ban.viDu !== undefined && <ViDu viDu={ban.viDu} vanBan={ban.vanBan} />}
      <table class="bang-van-ban co-tinh-trang">
        <thead>
          <tr>
            {['Văn bản', 'Cơ quan', 'Tình trạng', 'Cần xem', 'Hạn gửi', 'Việc', 'Tệp dữ liệu'].map(
              (title) => (
                <th scope="col">{title}</th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {ban.vanBan.map((of) => (
            <Row key={of.ma} of={of} />
          ))}
        </tbody>
      </table>
      {ban.vanBan.every(({ tep }) => isOfViDu(tep, ban.viDu)) && (
        <section>
          <h2>Bắt đầu việc của cơ quan mình</h2>
          <Begin />
        </section>
      )}
    </>
  )
}

/** What can be begun here. */
function Works({ ban: { danhMuc } }: { readonly ban: BanLamViec }) {
  return (
    <p class="viec">
      <a href="#/don-vi">Khai đơn vị</a>
      <a href="#/nhap">Nhập kế hoạch của tỉnh</a>
      <a href="#/cu-the-hoa">Lập kế hoạch của đơn vị</a>
      <a href="#/bao-cao">Lập báo cáo đầu tiên</a>
      {danhMuc !== undefined && <a href={linkTo('danh-muc', danhMuc)}>Danh mục văn bản, biểu mẫu</a>}
    </p>
  )
}

function Row({ of }: { readonly of: VanBan }) {
  const { ma, ten, coQuan, han, tep } = of
  const canXem = countCanXem(of)
  return (
    <tr>
      <th scope="row">
        <a href={linkTo('xem-truoc', ma)}>{ten}</a>
      </th>
      <td>{coQuan}</td>
      <td>
        <TinhTrang of={of} />
      </td>
      <td>
        {canXem > 0 && (
          <a href={linkTo('can-xem', ma)} aria-label={`Cần xem ${canXem} chỗ: ${ten}, ${coQuan}`}>
            {canXem} chỗ
          </a>
        )}
      </td>
      <td title={han?.dong.join('\n')} class={han?.conLai !== undefined && han.conLai < 0 ? 'qua-han' : ''}>
        {han && [dayOf(han.ngay), countOf(han.conLai)].filter(Boolean).join(', ')}
      </td>
      <td>
        {of.tinhTrang === 'san-sang' && <a href={linkToO(ma, SO)}>Ghi số, ngày</a>}
        {of.loai === 'bao-cao' && <KyMoi of={of} />}
        {of.quyetDinh && <a href={linkTo('quyet-dinh', ma)}>Quyết định từng nhiệm vụ</a>}
      </td>
      <td class="tep">{tep}</td>
    </tr>
  )
}

/** The number of a document. */
const SO: ChoO = { bang: 'thong-tin', hang: 'banHanh.so', cot: 'noiDung' }

/** How the two jobs go, for whoever begins. */
function Begin() {
  return (
    <ol>
      <li>
        <b>Khai đơn vị</b>, một lần: tên, các phòng, người ký; chọn trong danh sách.
      </li>
      <li>
        <b>Nhập kế hoạch của tỉnh</b>: thả tệp Word, Excel hoặc PDF vào; xem lại những chỗ được nêu.
      </li>
      <li>
        <b>Lập kế hoạch của đơn vị</b> từ kế hoạch của tỉnh; sửa, xem trước, tải tệp Word và PDF.
      </li>
      <li>
        <b>Báo cáo:</b> lần đầu thì bấm Lập báo cáo đầu tiên; các kỳ sau bấm Mở kỳ sau ở dòng của báo cáo kỳ
        trước.
      </li>
    </ol>
  )
}

function Empty({ ban }: { readonly ban: BanLamViec }) {
  return (
    <>
      <h1>Chưa có văn bản nào</h1>
      <p>
        Thư mục <b>{ban.thuMuc}</b> chưa có tệp dữ liệu kế hoạch hay báo cáo.
      </p>
      <Works ban={ban} />
      <CacBanDoc />
      <Begin />
      <p>Dữ liệu ở thư mục khác: bấm Dừng chương trình, chép tệp chương trình vào thư mục ấy rồi bấm đúp.</p>
      <p>Tệp nào được ghi vào thư mục thì hiện ra ở đây ngay.</p>
      <OfferViDu />
    </>
  )
}
