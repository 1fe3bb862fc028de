import { useSignal } from '@preact/signals'
import type { DaNhap, KeHoachDaDoc } from '../protocol'
import { DropFiles } from './drop-files'
import { NoteLines } from './ghi-chu'
import { post } from './post'
import { linkTo, renew } from './state'
import { Refused, Working } from './working'

/** A plan as it was read, and the file it was read from. */
type DaDoc = KeHoachDaDoc & { readonly from: File }

const ENDINGS = '.docx,.xlsx,.pdf,.doc,.odt,.rtf,.xls,.ods,.html,.htm,.txt,.md'
const GIAI_THICH =
  'Nhận Word, Excel, PDF (không phải bản chụp), trang web, tệp chữ; .doc, .odt, .rtf, .xls thì máy phải có LibreOffice. Tệp gốc giữ nguyên.'
/** As the door lets in, in bytes. */
const MOST = 60 * 1024 * 1024

/** Another office's plan becomes data: a file is chosen or dropped, what was read is looked over, and written. */
export function NhapScreen() {
  const doing = useSignal<string | undefined>(undefined)
  const tuChoi = useSignal<readonly string[]>([])
  const read = useSignal<DaDoc | undefined>(undefined)
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || doing.value !== undefined) return
    read.value = undefined
    tuChoi.value = []
    if (file.size > MOST) {
      tuChoi.value = [`${file.name}: tệp lớn hơn 60 MB (bỏ bớt hình ảnh hoặc chia nhỏ tệp)`]
      return
    }
    doing.value = `Đang đọc ${file.name} …`
    const answer = await post<KeHoachDaDoc>(addressOf(file), file)
    doing.value = undefined
    if ('made' in answer) read.value = { ...answer.made, from: file }
    else tuChoi.value = answer.tuChoi
  }
  const write = async (tep: string): Promise<void> => {
    const { value } = read
    if (!value) return
    tuChoi.value = []
    doing.value = `Đang ghi ${tep} …`
    const answer = await post<DaNhap>(`${addressOf(value.from)}&ghi=${encodeURIComponent(tep)}`, value.from)
    doing.value = undefined
    if ('tuChoi' in answer) {
      tuChoi.value = answer.tuChoi
      return
    }
    await renew()
    location.hash = linkTo(answer.made.goc ? 'goc' : 'du-lieu', answer.made.ma)
  }
  return (
    <>
      <h1>Nhập kế hoạch của tỉnh</h1>
      <DropFiles
        moi="Chọn tệp kế hoạch, hoặc kéo tệp thả vào đây:"
        giaiThich={GIAI_THICH}
        accept={ENDINGS}
        onFiles={([file]) => void take(file)}
      />
      <Working doing={doing.value} />
      <Refused lines={tuChoi.value} />
      {read.value && <Read key={read.value.tep} of={read.value} onWrite={(tep) => void write(tep)} />}
    </>
  )
}

const addressOf = (file: File): string => `/api/nhap?ten=${encodeURIComponent(file.name)}`

/** What was read, and where it is to lie. */
function Read({ of, onWrite }: { readonly of: DaDoc; readonly onWrite: (tep: string) => void }) {
  const tep = useSignal(of.tep)
  const facts = [
    ['Tệp', of.from.name],
    ['Trích yếu', of.trichYeu ?? 'không tìm thấy'],
    ['Cơ quan', of.coQuan ?? 'không tìm thấy'],
    ['Năm', of.nam ?? 'không tìm thấy'],
    ['Nhiệm vụ', of.soNhiemVu],
    ['Chỗ cần xem', of.soGhiChu],
  ] as const
  return (
    <form
      class="bieu-mau"
      onSubmit={(event) => {
        event.preventDefault()
        onWrite(tep.value.trim())
      }}
    >
      <dl class="muc">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      {of.chuaKhai && (
        <p class="tin">
          Chưa khai đơn vị nào của cơ quan ban hành kế hoạch này: <a href="#/don-vi">khai đơn vị</a> trước khi
          lập kế hoạch của đơn vị.
        </p>
      )}
      <NoteLines ten="Chỗ cần xem" dong={of.dong} />
      <p>
        <label>
          Ghi vào (trong thư mục đang mở){' '}
          <input
            type="text"
            value={tep.value}
            onInput={({ currentTarget }) => (tep.value = currentTarget.value)}
          />
        </label>{' '}
        <button type="submit">Ghi dữ liệu</button>
      </p>
    </form>
  )
}
