import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { BoiCanhLoiVan } from '../../src/check/rule'
import { RULES } from '../../src/check/rules'
import { wordsOnly } from '../../src/check/text'
import { coQuanFile, tinhFile } from '../../src/domain/co-quan/co-quan'
import { findKy, kyBaoCaoFile, type MaKy } from '../../src/domain/bao-cao/ky/ky-bao-cao'
import { ngayNghiFile } from '../../src/domain/bao-cao/ky/ngay-nghi'
import { openForm } from '../../src/workspace/forms'

const DATA = join(__dirname, '../../data')
/** What a data file holds, without the version of its form. */
const data = (name: string): unknown =>
  openForm(parse(readFileSync(join(DATA, name), 'utf8')), z.unknown()).raw
const { coQuan } = coQuanFile.parse(data('co-quan.yaml'))
const soCoQuan = new Map(coQuan.map((each) => [each.id, each]))
const soTinh = tinhFile.parse(data('tinh.yaml')).tinh
const { cheDo } = kyBaoCaoFile.parse(data('ky-bao-cao.yaml'))
const nghi = ngayNghiFile.parse(data('ngay-nghi.yaml'))

type Case = {
  readonly ky: string
  readonly cau: string
  readonly minhHoa?: boolean
  readonly nhac: Readonly<Record<string, readonly string[]>>
}

function contextOf({ ky, minhHoa = false }: Case): BoiCanhLoiVan {
  const [, which = '', year = ''] = /^(.+)-(\d{4})$/u.exec(ky) ?? []
  const found = findKy(cheDo, 'ubnd-tinh-khanh-hoa', { ky: which as MaKy, nam: Number(year) }, nghi)
  const own = soCoQuan.get('ubnd-tinh-khanh-hoa')
  if (!found || !own) throw new Error(`no period ${ky}`)
  return { ky: found, minhHoa, coQuan: own, soCoQuan, soTinh }
}

const CASES = parse(readFileSync(join(__dirname, 'sentences.yaml'), 'utf8')) as readonly Case[]

test.each(CASES.map((each) => [each.ky, each.cau, each] as const))('In %s: %s', (_, cau, each) => {
  const context = { ...contextOf(each), title: false }
  const said = RULES.flatMap(({ id, find }) => {
    const hits = Array.from(find(wordsOnly(cau), context), ({ chu }) => chu)
    return hits.length ? [[id, hits] as const] : []
  })
  expect(Object.fromEntries(said)).toEqual(each.nhac)
})

test('The table has cases of both kinds for every rule', () => {
  for (const { id } of RULES) expect(CASES.some(({ nhac }) => id in nhac)).toBe(true)
  expect(CASES.filter(({ nhac }) => !Object.keys(nhac).length).length).toBeGreaterThan(20)
})

test('Ids are given once', () => {
  const ids = RULES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
