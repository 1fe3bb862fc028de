import type { VanBan } from '../protocol'
import type { DaNhanPhieu, DonViThu, KetQuaPhieu, TinhHinhThu } from '../protocol-thu'
import { DropFiles } from './drop-files'
import { linkTo } from './state'
import { DonViThuTable } from './thu-don-vi'
import { KhoaSoLieu } from './thu-khoa'
import { SoCongTable } from './thu-so'
import { type DangThu, useThu } from './use-thu'
import { titleOf } from './words'
import { Refused, Working } from './working'

/** What 80 units sent, and who has not; their forms go out and come back here, and their sums into the report. */
export function ThuScreen({ of }: { readonly of: VanBan }) {
  const thu = useThu(of.ma)
  const { value: tinhHinh } = thu.tinhHinh
  return (
    <>
      <h1>Thu phiếu: {titleOf(of)}</h1>
      <Working doing={thu.doing.value} />
      <Refused lines={[...thu.khongDoc.value, ...thu.tuChoi.value]} />
      <div role="status">
        {thu.daLam.value.map((line) => (
          <p class="tin">{line}</p>
        ))}
      </div>
      {tinhHinh?.dong.length === 0 && (
        <>
          <p>
            Chưa phát phiếu cho kỳ này. Mỗi đơn vị một tệp Excel để điền; tệp gửi lại thì thả vào trang này,
            chỗ sai được nêu, số được cộng.
          </p>
          <PhatPhieu thu={thu} gui="Viết phiếu cho mọi đơn vị" trong="theo chế độ báo cáo" />
        </>
      )}
      {tinhHinh && tinhHinh.dong.length > 0 && <DangThuPhieu of={of} thu={thu} tinhHinh={tinhHinh} />}
    </>
  )
}

type PhatProps = { readonly thu: DangThu; readonly gui: string; readonly trong: string }

/** Forms for all units, until a day that may be another one than that of the rules. */
function PhatPhieu({ thu, gui, trong }: PhatProps) {
  const send = async (form: HTMLFormElement): Promise<void> => {
    const han = new FormData(form).get('han')
    const isDone = await thu.sendOut(typeof han === 'string' && han.trim() ? { han } : {})
    if (isDone) form.reset()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send(event.currentTarget)
      }}
    >
      <button type="submit">{gui}</button>{' '}
      <label>
        Hạn gửi lại (ngày/tháng/năm){' '}
        <input name="han" type="text" size={12} maxLength={50} placeholder="12/9/2026" />
      </label>{' '}
      bỏ trống thì {trong}
    </form>
  )
}

type Props = { readonly of: VanBan; readonly thu: DangThu; readonly tinhHinh: TinhHinhThu }

function DangThuPhieu({ of, thu, tinhHinh }: Props) {
  const { dong: units, theoTinhTrang, thuMuc, khoa } = tinhHinh
  return (
    <>
      <p>
        Gửi mỗi đơn vị phiếu ở hàng của đơn vị ấy: bấm tên phiếu để lấy về. Mọi phiếu ở thư mục{' '}
        <span class="tep">{thuMuc}</span>.
        {khoa.lan.length === 0 && ' Đã khai thêm đơn vị, đổi kế hoạch hoặc đổi hạn thì viết lại.'}
      </p>
      {khoa.lan.length === 0 && <PhatPhieu thu={thu} gui="Viết lại phiếu" trong="như đã phát" />}
      <DropFiles
        moi="Chọn các phiếu đơn vị gửi lại, hoặc kéo tệp thả vào đây:"
        giaiThich="Nhiều tệp một lần, đổi tên cũng nhận; tệp đã nhận thì bỏ qua. Tệp gốc giữ nguyên."
        accept=".xlsx"
        multiple
        onFiles={(list) => void thu.take(list)}
      />
      {thu.nhan.value && <KetQua of={thu.nhan.value} units={units} onSay={thu.say} />}
      <VaoBaoCao of={of} thu={thu} tinhHinh={tinhHinh} />
      <KhoaSoLieu thu={thu} tinhHinh={tinhHinh} />
      <p>
        {units.length} đơn vị: {theoTinhTrang}.
      </p>
      <DonViThuTable thu={thu} tinhHinh={tinhHinh} />
      <SoCongTable thu={thu} tinhHinh={tinhHinh} />
    </>
  )
}

/** Whether the report says what the forms say, and how it comes to. */
function VaoBaoCao({ of, thu, tinhHinh: { dem, trongBaoCao, deXuat } }: Props) {
  const { viec, loiVan, vuong } = deXuat
  return (
    <section aria-label="Vào báo cáo">
      {trongBaoCao === 'co' ? (
        <p>
          Số cộng từ phiếu được chấp nhận của {dem} <strong>đang ở trong báo cáo</strong>: phiếu nhận thêm,
          quyết định thêm được tính ngay. <a href={linkTo('du-lieu', of.ma)}>Xem dữ liệu của báo cáo</a>{' '}
          <button type="button" onClick={() => void thu.link({ huong: 'ra' })}>
            Bỏ số ra khỏi báo cáo
          </button>
        </p>
      ) : (
        <p>
          Số cộng từ phiếu được chấp nhận của {dem} <strong>chưa vào báo cáo</strong>
          {trongBaoCao === 'khac' && ' (báo cáo đang lấy số đã thu ở nơi khác)'}.{' '}
          <button type="button" onClick={() => void thu.link({ huong: 'vao' })}>
            Đưa số vào báo cáo
          </button>
        </p>
      )}
      {vuong !== undefined && <p>{vuong}</p>}
      {viec + loiVan > 0 ? (
        <p>
          Phiếu được chấp nhận còn nói về {viec} nhiệm vụ và có {loiVan} lời văn{' '}
          <strong>chưa đưa vào báo cáo</strong>.{' '}
          <button type="button" onClick={() => void thu.propose()}>
            Đưa vào làm đề xuất
          </button>
        </p>
      ) : (
        vuong === undefined && (
          <p>
            Tình trạng nhiệm vụ, lời văn trong phiếu được chấp nhận: không còn gì mới để đưa vào báo cáo (điều
            đã đưa rồi hoàn tác thì bấm Làm lại ở bảng ấy).
          </p>
        )
      )}
    </section>
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
            {['Tệp', 'Kết quả', 'Đơn vị', 'Điều cần xem'].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.ketQua.map(({ ten, loai, donVi, loi, cachSua, hoi }) => (
            <tr>
              <td>{ten}</td>
              <td>{LOAI[loai]}</td>
              <td>{donVi}</td>
              <td>
                {loi}
                {cachSua && !hoi ? ` (${cachSua})` : ''}
                {hoi && (
                  <label>
                    {' '}
                    Phiếu của đơn vị{' '}
                    <select value="" onChange={({ currentTarget }) => onSay(ten, currentTarget.value)}>
                      <option value="">…</option>
                      {units.map((unit) => (
                        <option value={unit.ma}>{unit.donVi}</option>
                      ))}
                    </select>
                  </label>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {of.dong?.map((line) => (
        <p>{line}</p>
      ))}
    </section>
  )
}
