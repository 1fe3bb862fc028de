import type { VanBan } from '../domain/co-quan/co-quan'
import { citeInFull, citeShort } from '../domain/co-quan/vien-dan'
import type { Helpers } from '../template/check-call'

/**
 * `{{vienDan "qd-4831-2021-khanh-hoa"}}`: a document of the register, in full the first time a text cites it
 * and short afterwards (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 6 điểm b). One for each text: it
 * remembers.
 */
export function citing(register: ReadonlyMap<string, VanBan>): Helpers {
  const cited = new Set<string>()
  return {
    vienDan(id: string): string {
      const found = register.get(id)
      if (!found) throw new Error(`không có văn bản "${id}" trong van-ban.yaml`)
      if (cited.has(id)) return citeShort(found)
      cited.add(id)
      return citeInFull(found)
    },
  }
}
