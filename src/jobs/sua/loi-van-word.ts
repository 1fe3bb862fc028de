import { basename } from 'node:path'
import { z } from 'zod'
import type { MucLoiVan } from '../../domain/bao-cao/de-cuong'
import { type Finding, InputError } from '../../problem'
import type { OwnText } from '../../workspace/read-templates'
import type { DataFile } from '../../workspace/read-yaml'
import { readWordOnce, readWordsIfSound } from '../loi-van/words-in-word'
import type { BangMo, CotSua, HangSua } from './bang-sua'
import { contentOfLoiVan, khoOfLoiVan, plainOf } from './kho-loi-van'

/** Prose that lies in a Word file: its path, the headings it is read by, files of prose that lie beside it. */
export type LoiVanTrongWord = {
  readonly word: string
  readonly outline: readonly MucLoiVan[]
  readonly texts: readonly OwnText[]
}

/** Of prose that is written in Word: its words, and what the program writes beside them, to be read. */
export function openBesideWord(
  data: DataFile<unknown>,
  { word, outline, texts }: LoiVanTrongWord,
  { cot, hang }: Pick<BangMo, 'cot' | 'hang'>,
): BangMo {
  const words = readWordsIfSound(word, outline)
  return {
    ma: 'loi-van',
    ten: 'Lời văn',
    cot: [...cot, TRONG_WORD],
    hang: hang.map((row): HangSua => {
      const [name = ''] = row.o
      return row.nhom ? row : { ma: row.ma, o: [name, '', words.get(row.ma) ?? ''] }
    }),
    tuWord: basename(word),
    data,
    schema: z.object({}),
    tim: () => undefined,
    ghi: () => [],
    kho: khoOfLoiVan(data, texts),
    chuyen: () => {
      refuseMove({ word, outline, texts }, data)
      return contentOfLoiVan(Object.fromEntries(Array.from(words, ([ma, chu]) => [ma, plainOf(chu)])))
    },
  }
}

const TRONG_WORD: CotSua = { ma: 'chu', ten: 'Lời văn trong tệp Word', rong: 86, chiDoc: true }

/** What stands in the Word file and in no cell, each at its place. */
function refuseMove({ word, outline, texts }: LoiVanTrongWord, data: DataFile<unknown>): void {
  const { findings, bang, muc } = readWordOnce(word, outline)
  const errors = findings.filter(({ severity }) => severity === 'error')
  const places = muc.flatMap(({ lines }) => lines).filter(({ chu }) => /^::bang /u.test(chu))
  const tables = Object.keys(bang).length ? places.map(({ noi }): Finding => tableAt(noi)) : []
  const own = texts.filter(({ source }) => source.trim()).map(({ file }): Finding => proseAt(file, data))
  if (errors.length + tables.length + own.length) throw new InputError([...errors, ...tables, ...own])
}

const tableAt = (place: Finding['place']): Finding => ({
  severity: 'error',
  place,
  message: 'ở đây có bảng, một ô không giữ được bảng',
  hint: 'viết tiếp trong tệp Word, hoặc viết bảng ấy thành lời trong tệp Word rồi chuyển lại',
})

const proseAt = (file: string, data: DataFile<unknown>): Finding => ({
  severity: 'error',
  place: data.locate(['loiVan']),
  message: `lời văn đã có ở ${file}, chuyển thì chữ ở đó bị thay`,
  hint: 'chuyển tệp ấy ra chỗ khác rồi bấm lại',
})
