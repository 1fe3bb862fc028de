import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { BangSua, CanXem, DuLieu } from '../../src/web/protocol'
import { findCho } from '../../src/web/page/cho-o'
import { lenhOf, lookedThrough, post } from './asking'
import { officeFolder, planIn, serving } from './serving'

type Plan = {
  readonly banHanh: Record<string, unknown>
  readonly linhVuc: { nhiemVu: { moc: Record<string, unknown>[] }[] }[]
}

/** An office whose plan lacks what a function takes away, as the page sees it. */
async function lacking(change: (text: string) => string) {
  const folder = officeFolder()
  writeFileSync(planIn(folder), change(readFileSync(planIn(folder), 'utf8')))
  const served = await serving({ folder })
  const {
    vanBan: [plan],
  } = await lookedThrough(served)
  if (!plan) throw new Error('there is no plan')
  const base = `/api/sua/${plan.ma}`
  const tables = async (): Promise<readonly BangSua[]> =>
    (JSON.parse((await served.ask(base)).body.toString()) as DuLieu).bang
  const read = (): Plan => parse(readFileSync(planIn(folder), 'utf8')) as Plan
  return { served, base, tables, read, canXem: plan.canXem }
}

/** A field of the plan with all that hangs on it, taken away. */
const without = (field: RegExp) => (text: string) => {
  const gone = text.replace(field, '')
  expect(gone).not.toBe(text)
  return gone
}

/** Where a finding leads, as its row is called. */
const ledTo = (tables: readonly BangSua[], finding: CanXem): string | undefined => {
  const o = findCho(tables, finding)
  const table = tables.find(({ ma }) => ma === o?.bang)
  const row = table?.hang.find(({ ma }) => ma === o?.hang)
  return table && row && `${table.ten} › ${row.o[0] ?? ''}`
}

test('two fields that lack the same are each led to', async () => {
  const { tables, canXem } = await lacking((text) =>
    text.replaceAll(/^ *trichYeu: .*\n(?: {4,}.*\n)*/gmu, ''),
  )
  const all = await tables()
  expect(canXem.map((each) => ledTo(all, each))).toEqual([
    'Thông tin chung › Ban hành › Trích yếu',
    'Thông tin chung › Trích yếu',
  ])
})

test('a decision without căn cứ, or without articles, has a place for the first', async () => {
  const lists = without(/^ {2}(?:canCu|dieu):(?: .*)?\n(?: {3,}.*\n)*/gmu)
  const { served, base, tables, read, canXem } = await lacking(lists)
  const all = await tables()
  expect(canXem.map((each) => ledTo(all, each)).toSorted()).toEqual(['Căn cứ › 1', 'Lời văn › Điều 1'])
  const fill = async (ma: string, hang: string, cot: string, sau: string): Promise<void> => {
    const table = (await tables()).find((each) => each.ma === ma)
    if (!table) throw new Error(`there is no table ${ma}`)
    expect((await post(served, `${base}/${ma}`, lenhOf(table, { hang, cot }, sau))).status).toBe(200)
  }
  await fill('can-cu', '0', 'noiDung', 'Luật Tổ chức chính quyền địa phương năm 2025;')
  await fill('loi-van', 'banHanh.dieu.0', 'chu', 'Ban hành kèm theo Quyết định này Kế hoạch.')
  expect(read().banHanh).toMatchObject({
    canCu: [{ noiDung: 'Luật Tổ chức chính quyền địa phương năm 2025;' }],
    dieu: ['Ban hành kèm theo Quyết định này Kế hoạch.'],
  })
  // With one there, more can be put below it.
  const rows = (await tables()).filter(({ ma }) => ma === 'can-cu' || ma === 'loi-van')
  expect(rows.map(({ viecHang }) => viecHang)).toEqual([
    ['them', 'bo'],
    ['them', 'bo'],
  ])
})
