import type { CanXem, VanBan } from '../protocol'
import { linkTo } from './state'
import { tinhTrangOf } from './words'

/** Every fault and doubt of a document, by the file in which it is mended. */
export function CanXemScreen({ of }: { readonly of: VanBan }) {
  const stops = of.canXem.filter(({ mucDo }) => mucDo === 'sai').length
  return (
    <>
      <h1>
        {of.ten} – {of.coQuan}
      </h1>
      <p>
        {tinhTrangOf(of)}.{' '}
        {of.canXem.length === 0
          ? 'Không có chỗ nào cần xem.'
          : `${stops} chỗ phải sửa, ${of.canXem.length - stops} chỗ nên xem lại. Sửa trong tệp rồi lưu: danh sách này tự đổi theo.`}{' '}
        <a href={linkTo('xem-truoc', of.ma)}>Xem trang in</a>
      </p>
      <FindingTables canXem={of.canXem} />
    </>
  )
}

/** Findings by file; what must be mended stands before what should be looked at. */
export function FindingTables({ canXem }: { readonly canXem: readonly CanXem[] }) {
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
        {canXem
          .filter((each) => each.tep === tep)
          .toSorted((one, other) => Number(one.mucDo !== 'sai') - Number(other.mucDo !== 'sai'))
          .map(({ cho, mucDo, dieu, cachSua }) => (
            <tr class={`muc-${mucDo}`}>
              <td>{cho}</td>
              <td>{mucDo === 'sai' ? 'Phải sửa' : 'Nên xem'}</td>
              <td>{dieu}</td>
              <td>{cachSua}</td>
            </tr>
          ))}
      </tbody>
    </table>
  ))
}
