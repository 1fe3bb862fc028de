import type { VanBan } from '../protocol'
import { tinhTrangOf } from './words'

/** How far a document is, and whether it is being looked at again. */
export function TinhTrang({ of }: { readonly of: VanBan }) {
  return (
    <span class={`tt-${of.tinhTrang}`} aria-busy={of.cu || of.tinhTrang === 'dang-xem'}>
      {tinhTrangOf(of)}
      {of.cu && <span class="xem-lai"> (đang xem lại …)</span>}
    </span>
  )
}
