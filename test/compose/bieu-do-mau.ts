import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { bieuDoLuyKe, bieuDoTrangThai } from '../../src/compose/bieu-do'
import type { Figure } from '../../src/document/nodes'
import { widthOfText } from '../../src/office/times'
import type { PdfPage, PdfText } from '../read/pdf'
import { printed, wrap } from '../render/pdf/sample'

// All numbers are test data; the names are those of a real plan.
const { linhVuc: fields } = parse(
  readFileSync(join(__dirname, '../../data/khanh-hoa/2025/ke-hoach.yaml'), 'utf8'),
) as { linhVuc: { ten: string }[] }
export const NAMES = fields.map(({ ten }) => ten)
export const STATUSES = ['Đã hoàn thành', 'Đang thực hiện trong hạn', 'Chưa đến hạn', 'Quá hạn']
export const COUNTS = [
  [4, 1, 1, 0],
  [3, 2, 1, 1],
  [5, 3, 2, 1],
  [8, 0, 0, 0],
  [0, 0, 0, 0],
  [2, 5, 4, 1],
  [6, 4, 1, 1],
]
export const WIDTH = 453.5
export const measure = (text: string, size: number): number => widthOfText(text, size, 'regular')
export const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

export const status = (counts: readonly (readonly number[])[] = COUNTS, names: readonly string[] = NAMES) =>
  bieuDoTrangThai({
    linhVuc: counts.map((so, index) => ({ ten: names[index] ?? '', so })),
    trangThai: STATUSES,
    width: WIDTH,
    measure,
  })

type Moc = Parameters<typeof bieuDoLuyKe>[0]['moc']
export const PLAN = [3, 6, 11, 16, 22, 31, 35, 40, 44, 50, 55, 62]
export const DONE = [2, 5, 9, 13, 20, 25]
export const months = (plan: readonly number[], done: readonly number[]): Moc =>
  plan.map((keHoach, index) => ({
    nhan: `Tháng ${index + 1}`,
    keHoach,
    ...(done[index] === undefined ? {} : { hoanThanh: done[index] }),
  }))
export const quarters = (plan: readonly number[], done: readonly number[]): Moc =>
  months(plan, done).map((moc, index) => ({ ...moc, nhan: `Quý ${['I', 'II', 'III', 'IV'][index] ?? ''}` }))
export const growth = (moc: Moc = months(PLAN, DONE), tong = 62) =>
  bieuDoLuyKe({ moc, tong, width: WIDTH, measure })

export const pageOf = async (figure: Figure): Promise<PdfPage> =>
  (await printed(wrap([figure]))).pages[0] as PdfPage
export const find = ({ texts }: PdfPage, begins: string): PdfText => {
  const found = texts.find(({ text }) => text.startsWith(begins))
  if (!found) throw new Error(`"${begins}" is not on the page`)
  return found
}
