import type { DaNhanPhieu, DonViThu, KetQuaPhieu, VanBan } from '../protocol'
import { DropFiles } from './drop-files'
import { useThu } from './use-thu'
import { titleOf } from './words'
import { Refused, Working } from './working'

/** What 80 units sent, and who has not; their forms are dropped here. */
export function ThuScreen({ of }: { readonly of: VanBan }) {
  const { tinhHinh, doing, tuChoi, phat, nhan, sendOut, take, say } = useThu(of.ma)
  const { dong: units, theoTinhTrang } = tinhHinh.value ?? {}
  return (
    <>
      <h1>Thu phiếu: {titleOf(of)}</h1>
      <Working doing={doing.value} />
      <Refused lines={tuChoi.value} />
      {units?.length === 0 && (
        <p>
          Chưa phát phiếu cho kỳ này. Mỗi đơn vị một tệp Excel để điền; tệp gửi lại thì thả vào trang này, chỗ
          sai được nêu, số được cộng.{' '}
          <button type="button" onClick={() => void sendOut()}>
            Viết phiếu cho mọi đơn vị
          </button>
        </p>
      )}
      {phat.value && (
        <p>
          Đã viết {phat.value.soPhieu} phiếu vào thư mục {phat.value.thuMuc}: gửi mỗi đơn vị tệp mang tên của
          mình.
        </p>
      )}
      {units && units.length > 0 && (
        <>
          <DropFiles
            moi="Chọn các phiếu đơn vị gửi lại, hoặc kéo tệp thả vào đây:"
            giaiThich="Nhiều tệp một lần, đổi tên cũng nhận; tệp đã nhận thì bỏ qua. Tệp gốc giữ nguyên."
            accept=".xlsx"
            multiple
            onFiles={(list) => void take(list)}
          />
          {nhan.value && <KetQua of={nhan.value} units={units} onSay={say} />}
          <p>
            {units.length} đơn vị: {theoTinhTrang}.
          </p>
          <Units units={units} />
        </>
      )}
    </>
  )
}

const LOAI: Readonly<Record<KetQuaPhieu['loai'], string>> = {
  nhan: 'Đã nhận',
  trung: 'Đã nhận từ trước',
  'tu-choi': 'Không nhận',
}
type KetQuaProps = {
  readonly of: DaNhanPhieu
  readonly units: readonly DonViThu[]
  readonly onSay: (ten: string, donVi: string) => void
}

/** What became of each file; whose one is that does not say it, a person says. */
function KetQua({ of, units, onSay }: KetQuaProps) {
  return (
    <section aria-label="Các tệp vừa nhận">
      <table>
        <thead>
          <tr>
            {['Tệp', 'Kết quả', 'Điều cần xem'].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.ketQua.map(({ ten, loai, loi, cachSua, hoi }) => (
            <tr>
              <td>{ten}</td>
              <td>{LOAI[loai]}</td>
              <td>
                {loi}
                {cachSua && !hoi ? ` (${cachSua})` : ''}
                {hoi && (
                  <label>
                    {' '}
                    Phiếu của đơn vị{' '}
                    <select value="" onChange={({ currentTarget }) => onSay(ten, currentTarget.value)}>
                      <option value="">…</option>
                      {units.map(({ ma, donVi }) => (
                        <option value={ma}>{donVi}</option>
                      ))}
                    </select>
                  </label>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {of.traLai.length > 0 && <p>Bản có ghi chú từng chỗ sai, để gửi lại đơn vị: {of.traLai.join(', ')}</p>}
    </section>
  )
}

function Units({ units }: { readonly units: readonly DonViThu[] }) {
  return (
    <table class="bang-van-ban">
      <thead>
        <tr>
          {['Đơn vị', 'Tình trạng', 'Hạn gửi', 'Nhận lúc', 'Số chỗ phải xem', 'Ghi chú'].map((title) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map(({ ma, donVi, tinhTrang, han, nhan, loi, ghiChu }) => (
          <tr key={ma}>
            <th scope="row">{donVi}</th>
            <td>{tinhTrang}</td>
            <td>{han}</td>
            <td>{nhan}</td>
            <td>{loi > 0 && loi}</td>
            <td>{ghiChu}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
