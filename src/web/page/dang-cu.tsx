import { useSignal } from '@preact/signals'
import type { BangSua, DaGhi, SeDoi } from '../protocol'
import { bangNow, baseOf } from './du-lieu-state'
import { wordsOf } from './post'
import { takeOwn } from './own-steps'
import { renew } from './state'
import { useAsking } from './use-asking'
import { Refused, Working } from './working'

/** A file in a form of before is only read: what would change is shown, then it is rewritten where a person says so. */
export function DangCu({ bang: { ma, tep } }: { readonly bang: BangSua }) {
  const { doing, tuChoi, ask } = useAsking()
  const seDoi = useSignal<SeDoi | undefined>(undefined)
  const path = `${baseOf(bangNow(ma))}/${ma}/nang-cap`
  const look = async (): Promise<void> => {
    const answer = await fetch(path).catch(() => undefined)
    if (answer?.ok) seDoi.value = (await answer.json()) as SeDoi
    tuChoi.value = !answer || answer.ok ? [] : await wordsOf(answer)
  }
  const upgrade = async (): Promise<void> => {
    const made = await ask<DaGhi>(`Đang viết lại ${tep} …`, path, {})
    if (!made) return
    takeOwn(bangNow(ma), made)
    await renew()
  }
  return (
    <section class="tin" aria-label="Tệp ở dạng cũ">
      <p>
        Tệp {tep} do bản cũ của chương trình viết: xem và in được, muốn sửa ở đây thì viết lại theo dạng hiện
        nay.{' '}
        {!seDoi.value && (
          <button type="button" onClick={() => void look()}>
            Xem những chỗ sẽ đổi
          </button>
        )}
      </p>
      <Working doing={doing.value} />
      <Refused lines={tuChoi.value} />
      {seDoi.value && (
        <>
          <SeDoiTable of={seDoi.value} />
          <button type="button" class="chinh" onClick={() => void upgrade()}>
            Viết lại tệp
          </button>{' '}
          <button type="button" onClick={() => (seDoi.value = undefined)}>
            Thôi, để như cũ
          </button>
        </>
      )}
    </section>
  )
}

function SeDoiTable({ of: { dong } }: { readonly of: SeDoi }) {
  return (
    <>
      <p>
        {dong.length} dòng sẽ đổi, mọi chữ khác và ghi chú giữ nguyên; trang in không đổi. Nút Hoàn tác ở bảng
        lấy lại được tệp cũ.
      </p>
      <div class="se-doi" tabIndex={0} role="region" aria-label="Những dòng sẽ đổi">
        <table>
          <thead>
            <tr>
              {['Dòng', 'Đang là', 'Sẽ là'].map((title) => (
                <th scope="col">{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dong.map(({ dong: number, truoc, sau }) => (
              <tr>
                <td>{number}</td>
                <td>{truoc ?? '(chưa có)'}</td>
                <td>{sau ?? '(bỏ)'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
