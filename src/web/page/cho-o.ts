import type { BangSua, CanXem } from '../protocol'

/** A cell of a table; without a column the row as a whole. */
export type ChoO = { readonly bang: string; readonly hang: string; readonly cot: string }

/** The cell in which a finding is mended: the one in its place, where several have the same fault. */
export function findCho(
  bangs: readonly BangSua[],
  { tep, cho, dieu }: Pick<CanXem, 'tep' | 'cho' | 'dieu'>,
): ChoO | undefined {
  const cells = bangs.flatMap(({ ma, tep: file, loi }) =>
    loi
      .filter((each) => each.dieu === dieu)
      .map((each) => ({ file, cho: each.cho, o: { bang: ma, hang: each.hang, cot: each.cot ?? '' } })),
  )
  const inFile = cells.filter(({ file }) => file === tep)
  const inFolder = cells.filter(({ file, o }) => isFolderOf(file, tep) || tep === `${file}/${o.hang}.txt`)
  const [found] = [inFile, inFolder].flatMap((near) => near.find((each) => each.cho === cho) ?? near[0] ?? [])
  return found?.o
}

const isFolderOf = (folder: string, file: string): boolean => file.replace(/\.ya?ml$/iu, '') === folder
