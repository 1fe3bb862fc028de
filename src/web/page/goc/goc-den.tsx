import { useSignal } from '@preact/signals'
import type { DaSoGoc } from '../../protocol-goc'
import { DropFiles } from '../drop-files'
import { DUOI_KE_HOACH, explainTooLarge, KHO_TOI_DA } from '../ke-hoach-gui'
import { renew } from '../state'
import { useAsking } from '../use-asking'
import { Refused, Working } from '../working'

type Props = {
  readonly ma: string
  /** There was an original: only the very same file can take its place. */
  readonly isLost: boolean
}

/** The original of a plan that has none beside it: it is read again, held against the data, and kept. */
export function GocDen({ ma, isLost }: Props) {
  const { doing, tuChoi, ask } = useAsking()
  const differs = useSignal<{ readonly from: File; readonly so: DaSoGoc } | undefined>(undefined)
  const take = async (file: File | undefined, giu = ''): Promise<void> => {
    if (!file || doing.value !== undefined) return
    differs.value = undefined
    tuChoi.value = explainTooLarge(file)
    if (tuChoi.value.length > 0) return
    const path = `/api/goc/${ma}/tep?ten=${encodeURIComponent(file.name)}${giu}`
    const made = await ask<DaSoGoc>(`Đang đọc ${file.name} …`, path, file)
    if (made?.daGiu) await renew()
    else if (made) differs.value = { from: file, so: made }
  }
  return (
    <>
      <p>
        {isLost
          ? 'Bản gốc của kế hoạch này không còn như khi nhập. Thả đúng tệp đã nhập vào đây thì nó được giữ lại.'
          : 'Cạnh dữ liệu này chưa có bản gốc. Thả tệp đã nhập vào đây: chương trình đọc lại, so với dữ liệu, rồi giữ tệp cạnh dữ liệu để đối chiếu. Dữ liệu không bị đổi.'}
      </p>
      <DropFiles
        moi="Chọn bản gốc, hoặc kéo tệp thả vào đây:"
        giaiThich={`Word, Excel, PDF, trang web, tệp chữ. ${KHO_TOI_DA}`}
        accept={DUOI_KE_HOACH}
        onFiles={([file]) => void take(file)}
      />
      <Working doing={doing.value} />
      <Refused lines={tuChoi.value} />
      {differs.value && (
        <Differs
          {...differs.value}
          onKeep={() => void take(differs.value?.from, '&giu=1')}
          onLeave={() => (differs.value = undefined)}
        />
      )}
    </>
  )
}

type DiffersProps = {
  readonly from: File
  readonly so: DaSoGoc
  readonly onKeep: () => void
  readonly onLeave: () => void
}

/** What is read from a file is not what stands in the data: changed since, or another plan; a person says which. */
function Differs({ from, so, onKeep, onLeave }: DiffersProps) {
  return (
    <section class="bao" role="alert">
      <p>
        Đọc {from.name} thì không ra đúng dữ liệu đang có: dữ liệu đã được sửa từ khi nhập, hoặc đây là tệp
        khác.
      </p>
      <ul>
        <li>
          Tệp có {so.soNhiemVu} nhiệm vụ, {so.soCo} có trong dữ liệu với đúng tên ấy; dữ liệu còn {so.soThua}{' '}
          nhiệm vụ khác.
        </li>
        {so.khac.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <button type="button" onClick={onKeep}>
        Đúng là bản gốc, giữ lại
      </button>{' '}
      <button type="button" onClick={onLeave}>
        Không phải, thôi
      </button>
    </section>
  )
}
