import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { NguonSo, SoCong, TinhHinhThu } from '../protocol-thu'
import { FormMo, LyDo, Nguoi } from './thu-form'
import { useRead } from './use-read'
import type { DangThu } from './use-thu'
import { Refused } from './working'

type Props = { readonly thu: DangThu; readonly tinhHinh: TinhHinhThu }

/** The figures that come from the forms: each with where it comes from, when asked, and changed by hand there. */
export function SoCongTable({ thu, tinhHinh: { tong, doi, doiChieu, nguoi = '' } }: Props) {
  return (
    <section aria-label="Số cộng từ phiếu">
      <DaGhi thu={thu} of={doi} bo="Bỏ điều chỉnh này">
        {doi.length > 0
          ? `${doi.length} số đã đổi bằng tay:`
          : 'Chưa đổi số nào bằng tay. Mở nguồn của một số để xem số ấy từ đâu, đổi số thì ghi lý do ở đó.'}
      </DaGhi>
      {doiChieu.length > 0 && (
        <DaGhi thu={thu} of={doiChieu} bo="Bỏ số này">
          {doiChieu.length} số của tỉnh để đối chiếu với số cộng:
        </DaGhi>
      )}
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

type DaGhiProps = {
  readonly thu: DangThu
  readonly of: TinhHinhThu['doi']
  readonly bo: string
  readonly children: ComponentChildren
}

/** What was written about the figures, each of which is taken back. */
function DaGhi({ thu, of, bo, children }: DaGhiProps) {
  const head = useRef<HTMLParagraphElement>(null)
  return (
    <>
      <p ref={head} tabIndex={-1}>
        {children}
      </p>
      <ul>
        {of.map(({ ma, ten }) => (
          <li>
            {ten}{' '}
            <button
              type="button"
              aria-label={`${bo}: ${ten}`}
              onClick={() => void thu.drop({ ma }).then((isDone) => isDone && head.current?.focus())}
            >
              {bo}
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
      {dong.length > 0 && (
        <>
          <DoiSo ma={ma} dong={dong} thu={thu} nguoi={nguoi} />
          <SoCuaTinh ma={ma} thu={thu} />
        </>
      )}
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

/** What the province knows from a source of its own is held beside the sum: where they differ, a reason is wanted. */
function SoCuaTinh({ ma, thu }: { readonly ma: string; readonly thu: DangThu }) {
  const compare = (textOf: (name: string) => string): Promise<boolean> => {
    const lyDo = textOf('lyDo').trim()
    return thu.compare({ ma, so: textOf('so'), nguon: textOf('nguon'), ...(lyDo && { lyDo }) })
  }
  return (
    <FormMo ten="Ghi số của tỉnh để đối chiếu" gui="Ghi số để đối chiếu" onGui={compare}>
      <label>
        Số của tỉnh{' '}
        <input name="so" type="text" inputMode="decimal" required maxLength={50} pattern=".*\S.*" />
      </label>
      <label>
        Theo nguồn nào <input name="nguon" type="text" required maxLength={300} pattern=".*\S.*" />
      </label>
      <label>
        Vì sao khác số cộng (nếu khác) <input name="lyDo" type="text" maxLength={2000} />
      </label>
    </FormMo>
  )
}
