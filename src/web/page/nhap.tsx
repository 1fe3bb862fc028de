import type { DaViet } from '../protocol'
import { CacBanDoc } from './ban-doc'
import { DropFiles } from './drop-files'
import { DUOI_KE_HOACH, explainTooLarge, KHO_TOI_DA } from './ke-hoach-gui'
import { linkTo, renew } from './state'
import { useAsking } from './use-asking'
import { Refused, Working } from './working'

const GIAI_THICH = `Nhận Word, Excel, PDF (không phải bản chụp), trang web, tệp chữ; .doc, .odt, .rtf, .xls thì máy phải có LibreOffice. ${KHO_TOI_DA} Tệp gốc giữ nguyên. Đọc xong thì xem bên cạnh bản gốc; chưa ghi gì vào kế hoạch khi chưa bấm.`

/** Another office's plan becomes data: a file is chosen or dropped, and what was read is shown beside it. */
export function NhapScreen() {
  const { doing, tuChoi, ask } = useAsking()
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || doing.value !== undefined) return
    tuChoi.value = explainTooLarge(file)
    if (tuChoi.value.length > 0) return
    const path = `/api/nhap?ten=${encodeURIComponent(file.name)}`
    const made = await ask<DaViet>(`Đang đọc ${file.name} …`, path, file)
    if (made === undefined) return
    await renew()
    location.hash = linkTo('ban-doc', made.ma)
  }
  return (
    <>
      <h1>Nhập kế hoạch của tỉnh</h1>
      <DropFiles
        moi="Chọn tệp kế hoạch, hoặc kéo tệp thả vào đây:"
        giaiThich={GIAI_THICH}
        accept={DUOI_KE_HOACH}
        onFiles={([file]) => void take(file)}
      />
      <Working doing={doing.value} />
      <Refused lines={tuChoi.value} />
      <CacBanDoc />
    </>
  )
}
