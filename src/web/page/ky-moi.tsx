import { useSignal } from '@preact/signals'
import type { KyMoi as ChonMoi, VanBan } from '../protocol'
import type { DaMoKy } from '../protocol-bao-cao'
import { post } from './post'
import { renew } from './state'

const KY = [
  ['quy-1', 'Quý I'],
  ['6-thang', '6 tháng đầu năm'],
  ['quy-3', 'Quý III'],
  ['9-thang', '9 tháng'],
  ['nam', 'Năm'],
  ['thang', 'Tháng'],
] as const

/** Begins the period after a report: its report file, its workbooks and its Word file for the prose. */
export function KyMoi({ of }: { readonly of: VanBan }) {
  const isOpen = useSignal(false)
  const said = useSignal<string | undefined>(undefined)
  const isWorking = useSignal(false)
  const begin = async (form: HTMLFormElement): Promise<void> => {
    isWorking.value = true
    const answer = await post<DaMoKy>(`/api/ky-moi/${of.ma}`, readKy(form))
    said.value = (
      'made' in answer ? [`Đã ghi ${answer.made.tep.length} tệp.`, ...answer.made.loi] : answer.tuChoi
    ).join(' ')
    isWorking.value = false
    await renew()
  }
  if (!isOpen.value)
    return (
      <button type="button" onClick={() => (isOpen.value = true)}>
        Mở kỳ sau
      </button>
    )
  return (
    <form
      class="ky-moi"
      aria-label={`Mở kỳ báo cáo sau ${of.ten}`}
      onSubmit={(event) => {
        event.preventDefault()
        void begin(event.currentTarget)
      }}
    >
      <ChonKy chon={of.kySau ?? { loiVan: 'word' }} />
      <button disabled={isWorking.value}>Mở kỳ</button>
      <button type="button" onClick={() => (isOpen.value = false)}>
        Thôi
      </button>
      <p role="status">{isWorking.value ? 'Đang lập các tệp của kỳ …' : said.value}</p>
    </form>
  )
}

/** What is chosen in a form that has these fields. */
export function readKy(form: HTMLFormElement): ChonMoi {
  const given = new FormData(form)
  const ky = given.get('ky') as ChonMoi['ky']
  return {
    ky,
    nam: Number(given.get('nam')),
    loiVan: given.get('loiVan') as ChonMoi['loiVan'] & string,
    ...(ky === 'thang' && { thang: Number(given.get('thang')) }),
  }
}

/** Which period, of which year, and where its prose is written. `chon`: what is proposed. */
export function ChonKy({ chon }: { readonly chon: Partial<ChonMoi> }) {
  const { loiVan, nam = new Date().getFullYear(), thang = 1 } = chon
  const ky = useSignal<string>(chon.ky ?? KY[0][0])
  return (
    <>
      <label>
        Kỳ
        <select name="ky" value={ky.value} onChange={({ currentTarget }) => (ky.value = currentTarget.value)}>
          {KY.map(([ma, ten]) => (
            <option value={ma}>{ten}</option>
          ))}
        </select>
      </label>
      {ky.value === 'thang' && (
        <label>
          Tháng
          <input name="thang" type="number" min={1} max={12} required defaultValue={String(thang)} />
        </label>
      )}
      <label>
        Năm
        <input name="nam" type="number" min={1900} max={2199} defaultValue={String(nam)} required />
      </label>
      <label>
        Lời văn viết
        <select name="loiVan">
          <option value="tep" selected={loiVan === 'tep'}>
            ở trang này, từng mục
          </option>
          <option value="word" selected={loiVan === 'word'}>
            trong một tệp Word
          </option>
        </select>
      </label>
    </>
  )
}
