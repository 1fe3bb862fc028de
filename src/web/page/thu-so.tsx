import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { NguonSo, SoCong, TinhHinhThu } from '../protocol-thu'
import { FormMo, LyDo, Nguoi } from './thu-form'
import { useRead } from './use-read'
import type { DangThu } from './use-thu'
import { Refused } from './working'

type Props = { readonly thu: DangThu; readonly tinhHinh: TinhHinhThu }

/** The figures that come from the forms: each with where it comes from, when asked, and changed by hand there. */
export function SoCongTable({ thu, tinhHinh: { tong, doi, nguoi = '' } }: Props) {
  return (
    <section aria-label="Số cộng từ phiếu">
      <DaDoi thu={thu} doi={doi} />
      <table class="bang-thu">
        <caption>Số cộng từ phiếu</caption>
        <thead>
          <tr>
            {['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số', 'Nguồn'].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tong.map((each) => (
            <Hang key={each.ma} so={each} thu={thu} nguoi={nguoi} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The changes by hand, each of which is taken back. */
function DaDoi({ thu, doi }: { readonly thu: DangThu; readonly doi: TinhHinhThu['doi'] }) {
  const head = useRef<HTMLParagraphElement>(null)
  return (
    <>
      <p ref={head} tabIndex={-1}>
        {doi.length > 0
          ? `${doi.length} số đã đổi bằng tay:`
          : 'Chưa đổi số nào bằng tay. Mở nguồn của một số để xem số ấy từ đâu, đổi số thì ghi lý do ở đó.'}
      </p>
      <ul>
        {doi.map(({ ma, ten }) => (
          <li>
            {ten}{' '}
            <button
              type="button"
              aria-label={`Bỏ điều chỉnh này: ${ten}`}
              onClick={() => void thu.drop({ ma }).then((isDone) => isDone && head.current?.focus())}
            >
              Bỏ điều chỉnh này
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

type HangProps = { readonly so: SoCong; readonly thu: DangThu; readonly nguoi: string }

function Hang({ so: { ma, stt, ten, donVi, so, coSo, dieuChinh }, thu, nguoi }: HangProps) {
  const isOpen = useSignal(false)
  const from = coSo || 'tính từ các số khác'
  return (
    <tr>
      <td>{stt}</td>
      <th scope="row">{ten}</th>
      <td>{donVi}</td>
      <td>{so ?? 'chưa có'}</td>
      <td>
        {dieuChinh !== undefined && <p>Đổi bằng tay: {dieuChinh}</p>}
        <details onToggle={({ currentTarget }) => (isOpen.value = currentTarget.open)}>
          <summary aria-label={`${from}: nguồn của ${stt} ${ten}`}>{from}</summary>
          {isOpen.value && <Nguon ma={ma} thu={thu} nguoi={nguoi} />}
        </details>
      </td>
    </tr>
  )
}

/** Where a figure comes from, as often as something changes. */
function Nguon({ ma, thu, nguoi }: { readonly ma: string; readonly thu: DangThu; readonly nguoi: string }) {
  const { said: nguon, khongDoc } = useRead<NguonSo>(`${thu.base}/nguon/${ma}`)
  if (!nguon.value) return <Refused lines={khongDoc.value} />
  const { cach, dong, tu } = nguon.value
  return (
    <>
      <p>{`${cach.slice(0, 1).toLocaleUpperCase('vi')}${cach.slice(1)}.`}</p>
      <ul>
        {dong.map(({ donVi, so, nguon: from, dieuChinh }) => (
          <li>
            {donVi}: {so === undefined ? from : `${so} – ${from}`}
            {dieuChinh !== undefined && `; đổi bằng tay: ${dieuChinh}`}
          </li>
        ))}
        {tu.map(({ ten, so }) => (
          <li>
            {ten}: {so ?? 'chưa có'}
          </li>
        ))}
      </ul>
      {dong.length > 0 && <DoiSo ma={ma} dong={dong} thu={thu} nguoi={nguoi} />}
    </>
  )
}

type DoiProps = {
  readonly ma: string
  readonly dong: NguonSo['dong']
  readonly thu: DangThu
  readonly nguoi: string
}

/** The sum, or one unit's share in it, is to be another figure; what was there is kept beside it. */
function DoiSo({ ma, dong, thu, nguoi }: DoiProps) {
  const change = (textOf: (name: string) => string): Promise<boolean> => {
    const unit = dong[Number(textOf('cua'))]
    return thu.change({
      ma: unit?.hang ?? ma,
      ...(unit && { donVi: unit.ma }),
      ...{ so: textOf('so'), lyDo: textOf('lyDo'), nguoi: textOf('nguoi') },
    })
  }
  return (
    <FormMo ten="Đổi số bằng tay" gui="Ghi số mới" onGui={change}>
      <label>
        Số của{' '}
        <select name="cua">
          <option value={dong.length}>Tổng (không đổi số của đơn vị nào)</option>
          {dong.map(({ donVi, so }, nth) => so !== undefined && <option value={nth}>{donVi}</option>)}
        </select>
      </label>
      <label>
        Số mới <input name="so" type="text" inputMode="decimal" required maxLength={50} pattern=".*\S.*" />
      </label>
      <LyDo />
      <Nguoi nguoi={nguoi} />
    </FormMo>
  )
}
