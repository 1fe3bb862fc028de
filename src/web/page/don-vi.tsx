import { type Signal, useSignal } from '@preact/signals'
import type { HoiDonVi, MucHoi } from '../protocol'
import { CacPhong } from './cac-phong'
import { DauVanBan } from './dau-van-ban'
import { DonViDaKhai, useDonVi } from './don-vi-da-khai'
import { useOwnText } from './own-text'
import { renew, screen } from './state'
import { type Typed, useKhai } from './use-khai'
import { Faults, Refused, Working } from './working'

/** The units that there are, one of them at work; or one more. */
export function DonViScreen() {
  const { value: at } = screen
  return 'ma' in at ? <DonViDaKhai ma={at.ma} /> : <KhaiDonVi />
}

/** A unit is set up, or corrected: its name first, then all that is asked of it on one page, looked over, written. */
function KhaiDonVi() {
  const { ten, typed, asked, isLookedOver, doing, tuChoi, begin, change, drop, write, askDau } = useKhai()
  const { value } = asked
  return (
    <>
      <h1>Đơn vị</h1>
      <NameForm ten={ten} onBegin={begin} />
      <Working doing={doing.value} />
      <Refused lines={tuChoi.value} />
      {value?.chon && <Which of={value} onChoose={begin} />}
      {value?.muc && !value.daGhi && !(value.tomTat && isLookedOver.value) && (
        <Form
          of={value}
          typed={typed.value}
          onChange={change}
          onDone={() => (isLookedOver.value = true)}
          onDrop={drop}
        />
      )}
      {value?.tomTat && isLookedOver.value && (
        <Summary
          of={value}
          onDau={askDau}
          onBack={() => (isLookedOver.value = false)}
          onWrite={() => void write().then(renew)}
        />
      )}
      {value?.daGhi && <Written daGhi={value.daGhi} />}
      {(!value || value.daGhi) && <DonViDaKhai ma={undefined} />}
    </>
  )
}

function NameForm({
  ten,
  onBegin,
}: {
  readonly ten: Signal<string>
  readonly onBegin: (ten: string) => void
}) {
  const own = useSignal(ten.value)
  const tinh = useSignal('')
  const goiY = useDonVi()?.goiY
  return (
    <form
      class="bieu-mau ten-don-vi"
      onSubmit={(event) => {
        event.preventDefault()
        if (own.value.trim()) onBegin(nameIn(own.value.trim(), tinh.value))
      }}
    >
      <label>
        Tỉnh, thành phố{' '}
        <select value={tinh.value} onChange={({ currentTarget }) => (tinh.value = currentTarget.value)}>
          <option value="">như kế hoạch đã có ở đây, hoặc ghi ở tên</option>
          {goiY?.tinh.map((each) => (
            <option value={each}>{each}</option>
          ))}
        </select>
      </label>{' '}
      <label>
        Tên cơ quan, đơn vị{' '}
        <input
          type="text"
          list="co-quan-thuong-co"
          value={own.value}
          onInput={({ currentTarget }) => (own.value = currentTarget.value)}
        />
      </label>{' '}
      <datalist id="co-quan-thuong-co">
        {goiY?.coQuan.map((each) => (
          <option value={each} />
        ))}
      </datalist>
      <button type="submit">Khai đơn vị</button>
      <p>
        Chọn trong danh sách, hoặc gõ tên: Sở …; UBND phường …. Đơn vị đã có ở bảng dưới thì bấm vào tên ở đó
        để sửa.
      </p>
    </form>
  )
}

/**
 * "Sở Tư pháp", "Thanh tra tỉnh", "UBND xã …" of a province that was chosen; a name that says its province itself stays
 * as it is.
 */
function nameIn(ten: string, tinh: string): string {
  if (tinh === '' || ten.includes(tinh.replace(/^(?:tỉnh|thành phố) /u, ''))) return ten
  const isDiaBan = /^(?:UBND|Ủy ban|Uỷ ban)/iu.test(ten)
  return `${ten.replace(/ (?:tỉnh|thành phố)$/u, '')}${isDiaBan ? ', ' : ' '}${tinh}`
}

function Which({ of, onChoose }: { readonly of: HoiDonVi; readonly onChoose: (ma: string) => void }) {
  return (
    <section class="bieu-mau">
      <p>Tên này có thể là nhiều cơ quan, là cơ quan nào?</p>
      {of.chon?.map(({ ma, ten, viDu }) => (
        <button type="button" onClick={() => onChoose(ma)}>
          {viDu === undefined ? ten : `${ten} (${viDu})`}
        </button>
      ))}
    </section>
  )
}

type FormProps = {
  readonly of: HoiDonVi
  readonly typed: Typed
  readonly onChange: (khoa: string, lines: readonly string[]) => void
  readonly onDone: () => void
  readonly onDrop: () => void
}

function Form({ of, typed, onChange, onDone, onDrop }: FormProps) {
  const wrong = of.muc?.filter(({ loi }) => loi.length > 0).length ?? 0
  return (
    <form
      class="bieu-mau"
      onSubmit={(event) => {
        event.preventDefault()
        if (wrong === 0) onDone()
      }}
    >
      {of.muc?.map((muc) => (
        <Field
          key={muc.khoa}
          muc={asTyped(muc, typed[muc.khoa])}
          onChange={(lines) => onChange(muc.khoa, lines)}
        />
      ))}
      <p>
        <button type="submit" disabled={wrong > 0}>
          Xem lại
        </button>
        <button type="button" onClick={onDrop}>
          Bỏ, không khai nữa
        </button>
        {wrong > 0 ? `Còn ${wrong} mục phải sửa.` : 'Chưa ghi gì cho đến khi xem lại xong.'}
      </p>
    </form>
  )
}

/** What was not understood stands there as it was typed, to be put right. */
const asTyped = (muc: MucHoi, lines: readonly string[] | undefined): MucHoi =>
  lines && muc.loi.length > 0 ? { ...muc, chu: lines.join('\n') } : muc

type FieldProps = { readonly muc: MucHoi; readonly onChange: (lines: readonly string[]) => void }

function Field({ muc, onChange }: FieldProps) {
  const { khoa, hoi, giaiThich, loi, kieu } = muc
  if (kieu === 'cac-phong') return <CacPhong muc={muc} onChange={onChange} />
  return (
    <p class="o-hoi">
      <label for={`hoi-${khoa}`}>{hoi}</label>
      <Input muc={muc} onChange={onChange} />
      <Faults of={loi} />
      {giaiThich.map((line) => (
        <small>{line}</small>
      ))}
    </p>
  )
}

function Input({ muc, onChange }: FieldProps) {
  const { khoa, kieu, chu, chon, loi } = muc
  const shared = { id: `hoi-${khoa}`, 'aria-invalid': loi.length > 0 }
  const { field: typing } = useOwnText(chu, muc, (text) => onChange(text.split('\n')))
  if (kieu === 'chon')
    return (
      <select {...shared} value={chu} onChange={({ currentTarget }) => onChange([currentTarget.value])}>
        {!chon.some(({ ma }) => ma === chu) && <option value={chu}>{chu}</option>}
        {chon.map(({ ma, ten, viDu }) => (
          <option value={ma}>{viDu === undefined ? ten : `${ten} (${viDu})`}</option>
        ))}
      </select>
    )
  if (kieu === 'nhieu-dong')
    return <textarea {...shared} rows={Math.max(3, chu.split('\n').length + 1)} {...typing} />
  return (
    <>
      <input {...shared} type="text" list={chon.length > 0 ? `chon-${khoa}` : undefined} {...typing} />
      {chon.length > 0 && (
        <datalist id={`chon-${khoa}`}>
          {chon.map(({ ma, ten, viDu }) => (
            <option value={ma}>{viDu === undefined ? ten : `${ten} (${viDu})`}</option>
          ))}
        </datalist>
      )}
    </>
  )
}

type SummaryProps = {
  readonly of: HoiDonVi
  /** Asks for the head of its documents. */
  readonly onDau: () => Promise<Response>
  readonly onBack: () => void
  readonly onWrite: () => void
}

function Summary({ of, onDau, onBack, onWrite }: SummaryProps) {
  return (
    <section class="bieu-mau">
      <DauVanBan ask={onDau} ban="" />
      <dl class="muc">
        {of.tomTat?.map(({ nhan, dong }) => (
          <>
            <dt>{nhan}</dt>
            <dd>{dong.length ? dong.map((line) => <div>{line}</div>) : '(để trống)'}</dd>
          </>
        ))}
      </dl>
      {of.kem?.map((line) => (
        <p>{line}</p>
      ))}
      <button type="button" onClick={onWrite}>
        Ghi
      </button>
      <button type="button" onClick={onBack}>
        Sửa lại
      </button>
    </section>
  )
}

function Written({ daGhi }: { readonly daGhi: readonly string[] }) {
  return (
    <section role="status">
      {daGhi.length > 0 ? (
        <details>
          <summary>Đã ghi: đơn vị có trong danh bạ dưới đây ({daGhi.length} tệp).</summary>
          {daGhi.join(', ')}
        </details>
      ) : (
        <p>Không có gì khác hiện nay, không ghi gì.</p>
      )}
      <p class="viec">
        <a href="#/cu-the-hoa">Lập kế hoạch của đơn vị</a>
      </p>
    </section>
  )
}
