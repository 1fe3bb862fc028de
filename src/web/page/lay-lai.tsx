import type { BangSua, DaGhi } from '../protocol'
import { bangNow, baseOf } from './du-lieu-state'
import { renew } from './state'
import { useAsking } from './use-asking'
import { momentOf } from './words'
import { Refused, Working } from './working'

/** The file of a table is gone, or cannot be read: what was kept of it can be put back. */
export function LayLai({ bang: { ma, tep, tin = [], mat } }: { readonly bang: BangSua }) {
  const { doing, tuChoi, ask } = useAsking()
  const restore = async (): Promise<void> => {
    const path = `${baseOf(bangNow(ma))}/${ma}/lay-lai`
    if (await ask<DaGhi>(`Đang ghi lại ${tep} …`, path, {})) await renew()
  }
  return (
    <section class="bao" role="alert">
      <p>
        Tệp {tep}: {tin.join(' ')}{' '}
        {mat?.giu !== undefined && (
          <button type="button" onClick={() => void restore()}>
            Lấy lại bản đã giữ lúc {momentOf(mat.giu)}
          </button>
        )}
      </p>
      <Working doing={doing.value} />
      <Refused lines={tuChoi.value} />
    </section>
  )
}
