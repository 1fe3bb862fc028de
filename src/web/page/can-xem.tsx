import { useSignal } from '@preact/signals'
import type { CanXem, VanBan } from '../protocol'
import { bangNow, choOf, nameOfO } from './du-lieu-state'
import { sendStep, tuChoi } from './send-steps'
import { linkTo, linkToO, type OfTables } from './state'
import { titleOf } from './words'
import { KhiNhapTable } from './khi-nhap'
import { TinhTrang } from './tinh-trang'
import { Refused } from './working'

/** Every fault and doubt of a document, by the file in which it is mended. */
export function CanXemScreen({ of }: { readonly of: VanBan }) {
  return (
    <>
      <h1>{titleOf(of)}</h1>
      <p>
        <TinhTrang of={of} />. {sayCount(of)} <a href={linkTo('xem-truoc', of.ma)}>Xem trang in</a>
      </p>
      <Refused lines={tuChoi.value === undefined ? [] : [tuChoi.value]} />
      <FindingTables canXem={of.canXem} ma={of.ma} />
      {of.khiNhap && <KhiNhapTable of={of} khiNhap={of.khiNhap} />}
      {of.chapNhan.length > 0 && (
        <section>
          <h2>Đã xem và chấp nhận</h2>
          <ul>
            {of.chapNhan.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function sayCount({ tinhTrang, canXem, khiNhap }: VanBan): string {
  if (tinhTrang === 'dang-xem') return ''
  if (canXem.length === 0) return khiNhap?.chua.length ? '' : 'Không có chỗ nào cần xem.'
  const stops = canXem.filter(({ mucDo }) => mucDo === 'sai').length
  return `${stops} chỗ phải sửa, ${canXem.length - stops} chỗ nên xem lại.${tinhTrang === 'sai' ? CHUA_HET : ''} Bấm vào một chỗ để sửa; sửa trong tệp rồi lưu cũng được: danh sách này tự đổi theo.`
}

const CHUA_HET =
  ' Khi còn chỗ sai, chương trình chưa xem được lời văn và bản in: sửa xong thì những chỗ ở đó hiện ra ở đây.'

/** `ma`: the document to whose cells they lead; `man`: the screen of its tables. */
type FindingsProps = { readonly canXem: readonly CanXem[]; readonly ma?: string; readonly man?: OfTables }

/** Findings by file; what must be mended stands before what should be looked at. */
export function FindingTables({ canXem, ma, man = 'du-lieu' }: FindingsProps) {
  const files = Array.from(new Set(canXem.map(({ tep }) => tep)))
  return files.map((tep) => (
    <table key={tep} class="bang-can-xem">
      <caption>{tep}</caption>
      <thead>
        <tr>
          {['Chỗ', 'Mức', 'Điều cần xem', 'Cách sửa'].map((title) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groupsOf(canXem.filter((each) => each.tep === tep)).map(([first, ...same]) => (
          <tr class={`muc-${first.mucDo}`}>
            <td>
              <Cho of={first} ma={ma} man={man} />
              {same.length > 0 && (
                <details open={same.length <= SHOWN}>
                  <summary>và {same.length} chỗ nữa</summary>
                  <ul>
                    {same.map((each) => (
                      <li>
                        <Cho of={each} ma={ma} man={man} />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </td>
            <td>{first.mucDo === 'sai' ? 'Phải sửa' : 'Nên xem'}</td>
            <td>{first.dieu}</td>
            <td>
              {first.cachSua}
              {ma !== undefined && first.chapNhan !== undefined && (
                <ChapNhan key={first.chapNhan} hang={first.chapNhan} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  ))
}

/** So many more places are seen at a glance. */
const SHOWN = 3

type Nhom = readonly [CanXem, ...CanXem[]]
/** What must be mended first; what is said in the same words of several places is said once. What is accepted is so one by one. */
function groupsOf(list: readonly CanXem[]): readonly Nhom[] {
  const groups = new Map<string, Nhom>()
  for (const each of list) {
    const { mucDo, dieu, cachSua, chapNhan } = each
    const key = JSON.stringify([mucDo, dieu, cachSua, chapNhan])
    const known = groups.get(key)
    groups.set(key, known ? [...known, each] : [each])
  }
  return Array.from(groups.values()).sort(
    ([one], [other]) => Number(one.mucDo !== 'sai') - Number(other.mucDo !== 'sai'),
  )
}

type ChoProps = { readonly of: CanXem; readonly ma: string | undefined; readonly man: OfTables }

/** Where it stands; a cell of a table can be gone to. */
function Cho({ of, ma, man }: ChoProps) {
  if (ma === undefined) return <>{of.cho}</>
  if (of.quyetDinh) return <a href={linkToO(ma, of.quyetDinh, 'quyet-dinh')}>{of.cho}</a>
  const o = choOf(of)
  if (!o) return <>{of.cho}</>
  return (
    <a href={linkToO(ma, o, man)} title={of.cho}>
      {nameOfO(o) || of.cho}
    </a>
  )
}

const BANG_CHAP_NHAN = 'chap-nhan'

/** A doubt is accepted with a reason, which is printed for whoever signs; the step can be taken back. */
function ChapNhan({ hang }: { readonly hang: string }) {
  const isOpen = useSignal(false)
  const lyDo = useSignal('')
  if (!isOpen.value)
    return (
      <>
        {' '}
        <button type="button" onClick={() => (isOpen.value = true)}>
          Chấp nhận
        </button>
      </>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const sau = lyDo.value.trim()
        if (sau === '') return
        isOpen.value = false
        sendStep(bangNow(BANG_CHAP_NHAN), {
          ten: 'Chấp nhận một lời nhắc',
          o: [{ hang, cot: 'lyDo', truoc: '', sau }],
        })
      }}
    >
      <label>
        Vì sao{' '}
        <input
          type="text"
          required
          maxLength={1000}
          ref={(input) => input?.focus()}
          value={lyDo.value}
          onInput={({ currentTarget }) => (lyDo.value = currentTarget.value)}
        />
      </label>{' '}
      <button type="submit">Chấp nhận</button>{' '}
      <button type="button" onClick={() => (isOpen.value = false)}>
        Thôi
      </button>
    </form>
  )
}
