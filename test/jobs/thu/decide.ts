import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { BUILT } from '../../cli/captured'
import type { Tinh } from './province'

/** The command line by which an office does without the form of a unit. */
export const decide = (tinh: Tinh, donVi: string): string[] => [
  BUILT,
  ...[
    'thu',
    'quyet-dinh',
    donVi,
    '--cach',
    'bo',
    '--ly-do',
    'chậm',
    '--nguoi',
    'A',
    '--bao-cao',
    tinh.baoCao,
  ],
]

/** The units of which that stands in the book. */
export const decided = ({ book }: Tinh): string[] =>
  ((parseDocument(readFileSync(book, 'utf8')).toJS() as { quyetDinh?: { donVi: string }[] }).quyetDinh ?? [])
    .map(({ donVi }) => donVi)
    .sort()
