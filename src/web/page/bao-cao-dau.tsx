import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { DaViet } from '../protocol'
import type {
  CacCoQuanBaoCao,
  CheDoKhai,
  CoQuanBaoCao,
  DaLapBaoCao,
  DaMoKy,
  LenhBaoCaoDau,
} from '../protocol-bao-cao'
import { ChonKy, readKy } from './ky-moi'
import { wordsOf } from './post'
import { changes, linkTo, renew } from './state'
import { useAsking } from './use-asking'
import { Refused, Working } from './working'

/** The first report of an office that has none: who reports, of which period; then its files stand there to be filled in. */
export function BaoCaoDauScreen() {
  const all = useSignal<readonly CoQuanBaoCao[] | undefined>(undefined)
  const ma = useSignal('')
  const refused = useSignal<readonly string[]>([])
  useEffect(() => {
    const load = async (): Promise<void> => {
      const answer = await fetch('/api/bao-cao-dau').catch(() => undefined)
      if (answer?.ok) all.value = ((await answer.json()) as CacCoQuanBaoCao).coQuan
      refused.value = answer && !answer.ok ? await wordsOf(answer) : []
    }
    void load()
  }, [changes.value])
  const own = all.value?.filter(({ oDay }) => oDay) ?? []
  const coQuan = all.value?.find((each) => each.ma === ma.value) ?? own[0]
  return (
    <>
      <h1>Lập báo cáo đầu tiên</h1>
      <p>
        Đã có báo cáo của kỳ trước ở thư mục này thì không lập ở đây: về <a href="#/">bàn làm việc</a>, bấm Mở
        kỳ sau ở dòng của báo cáo ấy.
      </p>
      <Refused lines={refused.value} />
      {!all.value ? (
        refused.value.length === 0 && <p role="status">Đang đọc danh bạ …</p>
      ) : (
        <>
          <p>
            <label>
              Cơ quan báo cáo{' '}
              <select
                value={coQuan?.ma ?? ''}
                onChange={({ currentTarget }) => (ma.value = currentTarget.value)}
              >
                {!coQuan && <option value="">Chọn cơ quan …</option>}
                <Names ten="Ở thư mục này" of={own} />
                <Names ten="Các tỉnh, thành phố" of={all.value.filter(({ oDay }) => !oDay)} />
              </select>
            </label>{' '}
            Sở, UBND phường, xã chưa có ở đây: <a href="#/don-vi">khai đơn vị</a> trước.
          </p>
          {coQuan && <Begin key={coQuan.ma} of={coQuan} />}
        </>
      )}
    </>
  )
}

function Names({ ten, of }: { readonly ten: string; readonly of: readonly CoQuanBaoCao[] }) {
  if (of.length === 0) return null
  return (
    <optgroup label={ten}>
      {of.map((each) => (
        <option value={each.ma}>{each.ten}</option>
      ))}
    </optgroup>
  )
}

type Made = DaMoKy & DaViet

function Begin({ of }: { readonly of: CoQuanBaoCao }) {
  const { doing, tuChoi, ask } = useAsking()
  const hoi = useSignal<CheDoKhai | undefined>(undefined)
  const made = useSignal<Made | undefined>(undefined)
  /** The plan that was chosen when it was asked last: what is refused may have to be mended there. */
  const keHoach = useSignal<string | undefined>(undefined)
  const begin = async (form: HTMLFormElement): Promise<void> => {
    const lenh = lenhOf(form, of.ma)
    keHoach.value = lenh.keHoach
    const answer = await ask<DaLapBaoCao>('Đang lập các tệp của báo cáo …', '/api/bao-cao-dau', lenh)
    if (answer === undefined) return
    if ('hoiCheDo' in answer) hoi.value = answer.hoiCheDo
    else {
      made.value = answer
      hoi.value = undefined
      await renew()
    }
  }
  return (
    <>
      <form
        class="bieu-mau"
        onSubmit={(event) => {
          event.preventDefault()
          void begin(event.currentTarget)
        }}
      >
        <p class="ky-moi">
          <ChonKy chon={{ loiVan: 'tep' }} />
        </p>
        <ChonKeHoach of={of} />
        {hoi.value && <CheDo of={hoi.value} />}
        <button type="submit">Lập báo cáo</button>
      </form>
      <Working doing={doing.value} />
      <Refused lines={tuChoi.value} />
      {tuChoi.value.length > 0 && keHoach.value !== undefined && (
        <p>
          Chỗ phải sửa ở kế hoạch thì <a href={linkTo('du-lieu', keHoach.value)}>mở dữ liệu của kế hoạch</a>.
        </p>
      )}
      {made.value && <Told of={made.value} />}
    </>
  )
}

/** What is asked for by the fields of the form. */
function lenhOf(form: HTMLFormElement, coQuan: string): LenhBaoCaoDau {
  const given = new FormData(form)
  const keHoach = given.get('keHoach')
  const nguoiNhan = given.get('nguoiNhan')
  const day = (name: string): number => Number(given.get(name))
  return {
    ...readKy(form),
    coQuan,
    ...(typeof keHoach === 'string' && keHoach !== '' && { keHoach }),
    ...(typeof nguoiNhan === 'string' && {
      cheDo: { nguoiNhan, tuNgay: day('tuNgay'), denNgay: day('denNgay'), hanNgay: day('hanNgay') },
    }),
  }
}

function ChonKeHoach({ of: { keHoach } }: { readonly of: CoQuanBaoCao }) {
  if (keHoach.length === 0)
    return (
      <p>
        Chưa có kế hoạch của cơ quan này ở thư mục: báo cáo sẽ không có bảng tiến độ nhiệm vụ. Có thì{' '}
        <a href="#/nhap">nhập kế hoạch</a> trước.
      </p>
    )
  return (
    <p>
      <label>
        Kế hoạch để theo dõi tiến độ{' '}
        <select name="keHoach">
          {keHoach.map(({ ma, tep, nam }) => (
            <option value={ma}>{nam === undefined ? tep : `năm ${nam} (${tep})`}</option>
          ))}
          <option value="">không dùng kế hoạch nào</option>
        </select>
      </label>
    </p>
  )
}

/** Asked once for the units of a province; others of it are then known too. */
function CheDo({ of }: { readonly of: CheDoKhai }) {
  return (
    <fieldset>
      <legend>Chế độ báo cáo của đơn vị này</legend>
      <p role="status">
        Chưa có ở đây: xem văn bản của tỉnh về chế độ báo cáo, sửa những số dưới đây cho đúng rồi bấm Lập báo
        cáo. Chỉ hỏi một lần.
      </p>
      <p class="o-hoi">
        <label for="nguoi-nhan">Báo cáo gửi cơ quan nào</label>
        <input
          id="nguoi-nhan"
          name="nguoiNhan"
          type="text"
          required
          maxLength={300}
          defaultValue={of.nguoiNhan}
        />
      </p>
      <p class="ky-moi">
        <Day name="tuNgay" ten="Số liệu từ ngày (của tháng trước kỳ)" of={of.tuNgay} />
        <Day name="denNgay" ten="đến ngày (của tháng cuối kỳ)" of={of.denNgay} />
        <Day name="hanNgay" ten="Gửi chậm nhất ngày (của tháng cuối kỳ)" of={of.hanNgay} />
      </p>
    </fieldset>
  )
}

function Day({ name, ten, of }: { readonly name: string; readonly ten: string; readonly of: number }) {
  return (
    <label>
      {ten} <input name={name} type="number" min={1} max={28} required defaultValue={String(of)} />
    </label>
  )
}

function Told({ of: { ma, tep, loi } }: { readonly of: Made }) {
  return (
    <section role="status">
      <p>
        Đã ghi {tep.length} tệp. Điền tiến độ, số liệu, lời văn ở Dữ liệu, hoặc mở các tệp ấy bằng Excel,
        Word.
      </p>
      {loi.map((line) => (
        <p>{line}</p>
      ))}
      <p class="viec">
        <a href={linkTo('du-lieu', ma)}>Điền dữ liệu</a>
        <a href={linkTo('xem-truoc', ma)}>Xem trang in</a>
      </p>
    </section>
  )
}
