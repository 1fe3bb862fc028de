import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { DonViThu, LenhQuyet, LoiThu, MucQuyet, TinhHinhThu } from '../protocol-thu'
import { FormMo, LyDo, Nguoi } from './thu-form'
import type { DangThu } from './use-thu'

type Props = { readonly thu: DangThu; readonly tinhHinh: TinhHinhThu }

/** The units, a row each: the form that goes out, what is wrong in the one that came, what is decided. */
export function DonViThuTable({ thu, tinhHinh: { dong, nguoi = '' } }: Props) {
  return (
    <table class="bang-thu">
      <thead>
        <tr>
          {['Đơn vị', 'Tình trạng', 'Hạn gửi', 'Nhận lúc', 'Phiếu gửi đi', 'Chỗ phải xem, quyết định'].map(
            (title) => (
              <th scope="col">{title}</th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {dong.map((unit) => (
          <Hang key={unit.ma} unit={unit} thu={thu} nguoi={nguoi} />
        ))}
      </tbody>
    </table>
  )
}

type HangProps = { readonly unit: DonViThu; readonly thu: DangThu; readonly nguoi: string }

function Hang({ unit, thu, nguoi }: HangProps) {
  const { ma, donVi, tinhTrang, han, nhan, ghiChu, phieu } = unit
  const head = useRef<HTMLTableCellElement>(null)
  /** What was pressed may be gone: whoever goes on by key goes on from the row. */
  const stay = (isDone: boolean): boolean => {
    if (isDone) head.current?.focus()
    return isDone
  }
  return (
    <tr>
      <th scope="row" ref={head} tabIndex={-1}>
        {donVi}
      </th>
      <td>{tinhTrang}</td>
      <td>{han}</td>
      <td>{nhan}</td>
      <td>
        {phieu !== undefined && (
          <a href={`${thu.base}/phat/${ma}.xlsx`} download="">
            {phieu}
          </a>
        )}
      </td>
      <td>
        {ghiChu && <p>{ghiChu}</p>}
        <CacLoi unit={unit} base={thu.base} />
        {unit.daQuyet.map((each) => (
          <p>
            {each.ten}{' '}
            <button
              type="button"
              aria-label={`Bỏ quyết định này về ${donVi}: ${each.ten}`}
              onClick={() => void thu.drop({ ma: each.ma }).then(stay)}
            >
              Bỏ quyết định này
            </button>
          </p>
        ))}
        {unit.viec.length > 0 && (
          <QuyetDinh unit={unit} nguoi={nguoi} onQuyet={(lenh) => thu.decide(lenh).then(stay)} />
        )}
      </td>
    </tr>
  )
}

/** What is to be looked at in a unit's form, when asked; the same as notes on the cells of a copy to be sent back. */
function CacLoi({
  unit: { ma, donVi, loi, traLai },
  base,
}: {
  readonly unit: DonViThu
  readonly base: string
}) {
  if (loi.length === 0) return null
  const light = loi.filter(({ nhe }) => nhe).length
  const counts = [
    ...(loi.length > light ? [`${loi.length - light} chỗ phải xem`] : []),
    ...(light > 0 ? [`${light} lưu ý`] : []),
  ]
  return (
    <>
      {traLai && (
        <p>
          <a href={`${base}/tra-lai/${ma}.xlsx`} download="" aria-label={`${LAY_TRA_LAI}: ${donVi}`}>
            {LAY_TRA_LAI}
          </a>
        </p>
      )}
      <details>
        <summary aria-label={`${donVi}: ${counts.join(', ')}`}>{counts.join(', ')}</summary>
        <ul>
          {loi.map((each) => (
            <li>{sayLoi(each)}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

const LAY_TRA_LAI = 'Lấy bản có ghi chú từng chỗ sai, để gửi lại đơn vị'
const sayLoi = ({ cho, muc, dieu, cachSua }: LoiThu): string =>
  `${muc}${cho && `, ${cho}`}: ${dieu}${cachSua && `. Cách sửa: ${cachSua}`}.`

type QuyetDinhProps = {
  readonly unit: DonViThu
  /** Who decided last. */
  readonly nguoi: string
  readonly onQuyet: (lenh: LenhQuyet) => Promise<boolean>
}

/** What is done about a unit, why, and who says so: written at once. */
function QuyetDinh({ unit: { ma, donVi, viec }, nguoi, onQuyet }: QuyetDinhProps) {
  const chosen = useSignal('')
  const isBack = viec.some(({ muc }) => muc.loai === 'tra-lai' && JSON.stringify(muc) === chosen.value)
  const decide = async (textOf: (name: string) => string): Promise<boolean> => {
    const isDone = await onQuyet(lenhOf(textOf, ma))
    if (isDone) chosen.value = ''
    return isDone
  }
  return (
    <FormMo ten="Quyết định" nhan={`Quyết định về ${donVi}`} gui="Ghi quyết định" onGui={decide}>
      <label>
        Làm gì{' '}
        <select
          name="muc"
          required
          value={chosen.value}
          onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}
        >
          <option value="">Chọn …</option>
          {viec.map(({ ten, muc }) => (
            <option value={JSON.stringify(muc)}>{ten}</option>
          ))}
        </select>
      </label>
      {isBack && (
        <label>
          Gửi lại chậm nhất ngày (ngày/tháng/năm){' '}
          <input name="han" type="text" required maxLength={50} pattern=".*\S.*" />
        </label>
      )}
      <LyDo />
      <Nguoi nguoi={nguoi} />
    </FormMo>
  )
}

/** What is asked for by the fields of the form. */
function lenhOf(textOf: (name: string) => string, donVi: string): LenhQuyet {
  const muc = JSON.parse(textOf('muc')) as MucQuyet
  return {
    donVi,
    muc: muc.loai === 'tra-lai' ? { ...muc, han: textOf('han') } : muc,
    lyDo: textOf('lyDo'),
    nguoi: textOf('nguoi'),
  }
}
