import { signal, useSignal } from '@preact/signals'
import type { ChoCanXem, KhiNhap, VanBan } from '../protocol'
import type { LenhDaXem } from '../protocol-goc'
import { post } from './post'
import { linkTo, renew } from './state'
import { LOAI_GHI_CHU } from './words'
import { Refused } from './working'

/** The note whose place in the original was asked for. */
export const noteAsked = signal<string | undefined>(undefined)

/** Says that somebody has looked at what the import of a plan was unsure of, or takes it back; why not, where it fails. */
export async function noteDaXem(
  ma: string,
  notes: readonly string[],
  la: LenhDaXem['la'],
): Promise<readonly string[]> {
  const answer = await post<object>(`/api/goc/${ma}/da-xem`, { ma: notes, la } satisfies LenhDaXem)
  await renew()
  return 'tuChoi' in answer ? answer.tuChoi : []
}

type Props = { readonly of: Pick<VanBan, 'ma'>; readonly khiNhap: KhiNhap }

/** What the import of a plan was unsure of, until somebody has looked at it beside the original. */
export function KhiNhapTable({ of: { ma }, khiNhap: { chua, da } }: Props) {
  const tuChoi = useSignal<readonly string[]>([])
  const mark = async (notes: readonly ChoCanXem[], la: LenhDaXem['la']): Promise<void> => {
    tuChoi.value = await noteDaXem(
      ma,
      notes.map((note) => note.ma),
      la,
    )
  }
  return (
    <>
      <Refused lines={tuChoi.value} />
      {chua.length > 0 && (
        <section aria-label="Khi nhập, chương trình chưa chắc">
          <h2>Khi nhập, chương trình chưa chắc {chua.length} chỗ</h2>
          <p>
            <a href={linkTo('goc', ma)}>Xem từng chỗ cạnh bản gốc</a>; chỗ nào đúng rồi thì bấm Đã xem.{' '}
            {chua.length > 1 && (
              <button type="button" onClick={() => void mark(chua, 'da')}>
                Đã xem cả {chua.length} chỗ
              </button>
            )}
          </p>
          <KhiNhapRows
            of={chua}
            goc={linkTo('goc', ma)}
            viec="Đã xem"
            onClick={(note) => void mark([note], 'da')}
          />
        </section>
      )}
      {da.length > 0 && (
        <details>
          <summary>Khi nhập, {da.length} chỗ đã xem</summary>
          <KhiNhapRows of={da} viec="Xem lại" onClick={(note) => void mark([note], 'chua')} />
        </details>
      )}
    </>
  )
}

type RowsProps = {
  readonly of: readonly ChoCanXem[]
  /** Where the original is shown, of notes whose places can be gone to. */
  readonly goc?: string
  readonly viec: string
  readonly onClick: (note: ChoCanXem) => void
}

const KhiNhapRows = ({ of, goc, viec, onClick }: RowsProps) => (
  <table class="bang-can-xem">
    <thead>
      <tr>
        {['Chỗ trong bản gốc', 'Mức', 'Điều cần xem', 'Việc'].map((title) => (
          <th scope="col">{title}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {of.map((note) => (
        <tr key={note.ma} class="muc-xem">
          <td>
            {goc === undefined ? (
              note.cho
            ) : (
              <a href={goc} onClick={() => (noteAsked.value = note.ma)}>
                {note.cho}
              </a>
            )}
          </td>
          <td>{LOAI_GHI_CHU[note.loai]}</td>
          <td>{note.loi}</td>
          <td>
            <button type="button" aria-label={`${viec}: ${note.cho}`} onClick={() => onClick(note)}>
              {viec}
            </button>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
