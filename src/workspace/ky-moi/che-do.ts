import { basename } from 'node:path'
import { readBytes } from '../../disk/read-bytes'
import { type CheDo, findKy, kyBaoCaoFile } from '../../domain/bao-cao/ky/ky-bao-cao'
import type { CoQuan } from '../../domain/co-quan/co-quan'
import { changeData } from '../change-data'
import { readAbove } from '../registers'

/** What an office says of the reports that its superior wants: who gets them, from and until which day of a month the figures count, the day of the last month by which they are sent. */
export type CheDoKhai = {
  readonly nguoiNhan: string
  readonly tuNgay: number
  readonly denNgay: number
  readonly hanNgay: number
}

/** The periods that nearly all offices report. */
const THUONG = ['quy-1', '6-thang', 'quy-3', 'nam'] as const

/**
 * How offices of a level report, by the rule of another province: what its periods are and its outline, and what
 * `tinh` may have otherwise (`khai`). Undefined for an agency that has a rule already (`nam`: in that year), and where no province has one to go by.
 */
export function modelOfCheDo(
  file: string,
  { id, cap }: CoQuan,
  {
    tinh,
    danhBa,
    nam,
  }: { readonly tinh: CoQuan; readonly danhBa: ReadonlyMap<string, CoQuan>; readonly nam: number },
): { readonly mau: CheDo; readonly khai: CheDoKhai } | undefined {
  const rules = readAbove(file, 'ky-bao-cao.yaml', kyBaoCaoFile).value?.cheDo ?? []
  if (THUONG.some((ky) => findKy(rules, id, { ky, nam }, { nam: [] }, danhBa))) return undefined
  const mau = rules.find((each) => each.coQuan !== undefined && cap !== undefined && each.cap?.includes(cap))
  return (
    mau && {
      mau,
      khai: {
        nguoiNhan: tinh.tenGon ?? tinh.ten,
        tuNgay: mau.tuNgay,
        denNgay: mau.denNgay,
        hanNgay: mau.han.ngay ?? mau.denNgay,
      },
    }
  )
}

/** The rules with one more for the units of a province, by the name of their file; every other byte stays. */
export function addCheDo(
  file: string,
  tinh: CoQuan,
  { mau, khai }: { readonly mau: CheDo; readonly khai: CheDoKhai },
): [string, Uint8Array] {
  const data = readAbove(file, 'ky-bao-cao.yaml', kyBaoCaoFile)
  const all = data.value?.cheDo ?? []
  const { hanNgay, ...own } = khai
  const { cap, deCuong, ky, banHanh } = mau
  const value = {
    id: freeId(`${tinh.id.replace(/^ubnd-(?:tinh|thanh-pho)-/u, '')}-don-vi`, all),
    coQuan: tinh.id,
    cap,
    ...(deCuong === undefined ? {} : { deCuong }),
    ...own,
    han: { ngay: hanNgay },
    ky,
    ...(banHanh === undefined ? {} : { banHanh }),
    nguon: 'Cơ quan khai khi lập báo cáo đầu tiên',
    daDoiChieu: false,
  }
  const content = readBytes(data.file, 'chế độ báo cáo')
  const change = { path: ['cheDo', all.length], value, them: true } as const
  return [basename(data.file), changeData(data, kyBaoCaoFile, content, [change])]
}

function freeId(id: string, all: readonly CheDo[]): string {
  const isFree = (each: string): boolean => all.every((rule) => rule.id !== each)
  for (let nth = 1; ; nth++) {
    const own = nth === 1 ? id : `${id}-${nth}`
    if (isFree(own)) return own
  }
}
