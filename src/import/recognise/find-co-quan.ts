import type { CoQuan, VanBan } from '../../domain/co-quan/co-quan'

/** The registers that the data may refer to by id; both may be empty. */
export type SoDangKy = {
  readonly coQuan: ReadonlyMap<string, CoQuan>
  readonly vanBan: ReadonlyMap<string, VanBan>
}

const normalize = (ten: string): string =>
  ten
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/uỷ ban/gu, 'ủy ban')
    .replace(/\s+/gu, ' ')
    .trim()

/**
 * The agency of a name as a letterhead or a sentence has it: its full or short name, or its lines below its
 * superior's.
 */
export function findCoQuan(ten: string, { coQuan }: SoDangKy): readonly string[] {
  const wanted = normalize(ten)
  const namesOf = (each: CoQuan): string[] => {
    const own = (each.tenTrenVanBan ?? [each.ten]).join(' ')
    const above = each.chuQuan === undefined ? undefined : coQuan.get(each.chuQuan)
    return [
      each.ten,
      each.tenGon,
      ...(each.chuQuan === undefined ? [own] : []),
      above && `${(above.tenTrenVanBan ?? [above.ten]).join(' ')} ${own}`,
    ].filter((name): name is string => name !== undefined)
  }
  return Array.from(coQuan.values())
    .filter((each) => namesOf(each).some((name) => normalize(name) === wanted))
    .map(({ id }) => id)
}
