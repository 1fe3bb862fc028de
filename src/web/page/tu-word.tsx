import type { BangSua, DaGhi } from '../protocol'
import { bangNow, baseOf } from './du-lieu-state'
import { takeOwn } from './own-steps'
import { renew } from './state'
import { useAsking } from './use-asking'
import { Refused, Working } from './working'

/** Prose that is written in a Word file is only read here; where a person says so, it is moved to where it is typed. */
export function TuWord({ bang: { ma, tuWord } }: { readonly bang: BangSua }) {
  const { doing, tuChoi, ask } = useAsking()
  const move = async (): Promise<void> => {
    const path = `${baseOf(bangNow(ma))}/${ma}/tu-word`
    const made = await ask<DaGhi>(`Đang chuyển lời văn từ ${tuWord} …`, path, {})
    if (!made) return
    takeOwn(bangNow(ma), made)
    await renew()
  }
  return (
    <section class="tin" aria-label="Lời văn trong tệp Word">
      <p>
        Lời văn của báo cáo này viết trong tệp Word {tuWord}, dưới từng đề mục: mở bằng Word, viết, lưu lại;
        trang in tự đổi theo. Muốn viết ngay trên trang này, từng đề mục một ô, thì chuyển lời văn về đây:
        chữ, chữ đậm, chữ nghiêng, gạch đầu dòng, chú thích giữ nguyên; tệp Word để yên đó, từ nay không in ra
        nữa. Nút Hoàn tác đưa lời văn về lại tệp Word.{' '}
        <button type="button" onClick={() => void move()}>
          Chuyển lời văn về trang này
        </button>
      </p>
      <Working doing={doing.value} />
      <Refused lines={tuChoi.value} />
    </section>
  )
}
