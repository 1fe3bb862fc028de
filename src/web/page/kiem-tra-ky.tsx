import { useSignal } from '@preact/signals'
import type { DaGhi, DaKiemTraKy, VanBan } from '../protocol'
import { DropFiles } from './drop-files'
import { ANY, noteOwn } from './own-steps'
import { renew } from './state'
import { useAsking } from './use-asking'
import { packFiles } from './use-thu'
import { dayOf } from './words'
import { Refused, Working } from './working'

/** What came back from signing: who signed, whether anything was changed, which number and day were filled in. */
export function KiemTraKy({ of }: { readonly of: VanBan }) {
  const { doing, tuChoi, ask } = useAsking()
  const path = `/api/ky/${of.ma}`
  const made = useSignal<DaKiemTraKy | undefined>(undefined)
  const check = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0 || doing.value !== undefined) return
    made.value = undefined
    made.value = await ask<DaKiemTraKy>('Đang xem tệp đã ký …', path, packFiles(files))
  }
  const write = async ({ so, ngay }: { readonly so: number; readonly ngay: string }): Promise<void> => {
    const { value } = made
    const written = await ask<DaGhi>('Đang ghi số, ngày …', `${path}/so-ngay`, { so, ngay })
    if (!written || !value) return
    noteOwn({ ma: of.ma, bang: ANY }, written.ban)
    made.value = { ...value, soNgay: { so, ngay, daGhi: true } }
    await renew()
  }
  return (
    <details class="trinh-ky">
      <summary>Kiểm tra tệp đã ký</summary>
      <DropFiles
        moi="Thả hoặc chọn tệp PDF nhận lại sau khi ký"
        giaiThich="Chọn cùng tệp …-ho-so.json trong bộ trình ký đã tải thì so được có đúng văn bản đã trình không. Không gì được ghi khi chưa bấm."
        accept=".pdf,.json"
        multiple
        onFiles={(files) => void check(files)}
      />
      <Working doing={doing.value} />
      <Refused lines={tuChoi.value} />
      {made.value && <Told of={made.value} onWrite={(soNgay) => void write(soNgay)} />}
    </details>
  )
}

type ToldProps = {
  readonly of: DaKiemTraKy
  readonly onWrite: (soNgay: NonNullable<DaKiemTraKy['soNgay']>) => void
}

function Told({ of: { dong, sai, hoSo, soNgay }, onWrite }: ToldProps) {
  return (
    <section role="status" aria-label="Kết quả kiểm tra tệp đã ký">
      <p class={sai.length > 0 ? 'qua-han' : 'tt-san-sang'}>
        {sai.length > 0 ? `Có ${sai.length} chỗ sai hoặc còn thiếu:` : 'Không thấy chỗ nào sai.'}
      </p>
      <ul>
        {sai.map((line) => (
          <li class="qua-han">{line}</li>
        ))}
        {dong.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {!hoSo && (
        <p>
          Chưa so được tệp này có đúng là văn bản đã trình không: chọn lại tệp PDF cùng với tệp …-ho-so.json.
        </p>
      )}
      {soNgay?.daGhi === true && (
        <p>
          Dữ liệu đã ghi số {soNgay.so}, ngày {dayOf(soNgay.ngay)} như tệp đã ký.
        </p>
      )}
      {soNgay?.daGhi === false && (
        <p>
          Dữ liệu chưa ghi số {soNgay.so}, ngày {dayOf(soNgay.ngay)}.{' '}
          <button type="button" onClick={() => onWrite(soNgay)}>
            Ghi số, ngày vào dữ liệu
          </button>
        </p>
      )}
    </section>
  )
}
