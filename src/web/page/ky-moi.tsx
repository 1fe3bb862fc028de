import { useSignal } from '@preact/signals'
import type { KyMoi as ChonMoi, VanBan } from '../protocol'
import type { DaMoKy } from '../protocol-bao-cao'
import { post } from './post'
import { renew } from './state'
import { useAsking } from './use-asking'
import { Refused, Working } from './working'

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
      <>
        <button type="button" onClick={() => (isOpen.value = true)}>
          Mở kỳ sau
        </button>
        {of.vuaMo && <BoKy of={of} />}
      </>
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

/** Takes back that a period was begun, when it is said twice; where something was done in it since, says what. */
function BoKy({ of: { ma, ten } }: { readonly of: VanBan }) {
  const isAsked = useSignal(false)
  const { doing, tuChoi, ask } = useAsking()
  const drop = async (): Promise<void> => {
    if (await ask<DaMoKy>('Đang bỏ kỳ …', `/api/ky-moi/${ma}/bo`, {})) await renew()
  }
  if (!isAsked.value)
    return (
      <button type="button" aria-label={`Bỏ kỳ vừa mở: ${ten}`} onClick={() => (isAsked.value = true)}>
        Bỏ kỳ vừa mở
      </button>
    )
  return (
    <section class="bo-ky" aria-label={`Bỏ kỳ vừa mở: ${ten}`}>
      <p>
        Xóa các tệp đã lập khi mở kỳ này. Đã sửa hay lập thêm gì từ đó thì không xóa.{' '}
        <button type="button" ref={(button) => button?.focus()} onClick={() => void drop()}>
          Xóa các tệp ấy
        </button>{' '}
        <button type="button" onClick={() => (isAsked.value = false)}>
          Thôi
        </button>
      </p>
      <Working doing={doing.value} />
      <Refused lines={tuChoi.value} />
    </section>
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
