import { useSignal } from '@preact/signals'
import type { VanBan } from '../protocol'
import { KiemTraKy } from './kiem-tra-ky'
import { bieuDo, cachIn, type CachIn, download, isWorking } from './preview-state'

const CACH_IN: readonly (readonly [CachIn, string])[] = [
  ['theo-du-lieu', 'Bản theo dữ liệu'],
  ['du-thao', 'Bản dự thảo'],
  ['dien-tu', 'Bản điện tử'],
]

/** How the document is printed, and what to take away of it. */
export function LayVe({ of }: { readonly of: VanBan }) {
  return (
    <>
      <label>
        Bản in{' '}
        <select
          value={cachIn.value}
          onChange={({ currentTarget }) => (cachIn.value = currentTarget.value as CachIn)}
        >
          {CACH_IN.map(([ma, ten]) => (
            <option value={ma}>{ten}</option>
          ))}
        </select>
      </label>
      {of.loai === 'bao-cao' && (
        <label>
          <input
            type="checkbox"
            checked={bieuDo.value}
            onChange={({ currentTarget }) => (bieuDo.value = currentTarget.checked)}
          />
          Kèm biểu đồ
        </label>
      )}
      <button type="button" onClick={() => void download(of.ma, '.docx')}>
        Tải tệp Word
      </button>
      <button type="button" onClick={() => void download(of.ma, '.pdf')}>
        Tải tệp PDF
      </button>
      {cachIn.value !== 'du-thao' && <TrinhKy of={of} />}
      <KiemTraKy of={of} />
    </>
  )
}

/** What goes to the leader: a PDF with places for the signatures, the record and the slip, in one package. */
function TrinhKy({ of }: { readonly of: VanBan }) {
  const soNgay = useSignal('')
  const tach = useSignal(false)
  return (
    <details class="trinh-ky">
      <summary>Trình ký số</summary>
      <p>
        Một gói .zip: tệp Word, tệp PDF có ô ký đúng chỗ, hồ sơ và phiếu trình một trang. Giải nén rồi chuyển
        tệp PDF vào hệ thống ký số.
      </p>
      <label>
        Số và ngày{' '}
        <select value={soNgay.value} onChange={({ currentTarget }) => (soNgay.value = currentTarget.value)}>
          <option value="">đã có trong dữ liệu</option>
          <option value="o-dien">để trống, văn thư điền chữ sau khi ký</option>
          <option value="o-ky">để trống, văn thư ký vào ô nhỏ sau khi ký</option>
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={tach.value}
          onChange={({ currentTarget }) => (tach.value = currentTarget.checked)}
        />
        Mỗi phụ lục một tệp
      </label>
      <button
        type="button"
        disabled={isWorking.value}
        onClick={() => {
          const asked = {
            ...(soNgay.value && { 'so-ngay': soNgay.value }),
            ...(tach.value && { 'tach-phu-luc': '1' }),
          }
          void download(of.ma, '-trinh-ky.zip', asked)
        }}
      >
        Tải bộ trình ký
      </button>
    </details>
  )
}
