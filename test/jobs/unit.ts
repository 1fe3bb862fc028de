import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import type { QuyetDinh } from '../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import type { KeHoach, LinhVuc, NhiemVu } from '../../src/domain/ke-hoach/ke-hoach'
import { derivedFolder, deriveOne } from './derived-files'

export const PLAN = 'ke-hoach.yaml'
export const SHEET = 'quyet-dinh-cu-the-hoa.yaml'

/** A unit's folder after the first run, the clerk's changes, and the files as they are then. */
export async function unit(id: string) {
  const { province, path } = await derivedFolder(id)
  const plan = (): KeHoach => parse(readFileSync(path(PLAN), 'utf8')) as KeHoach
  const sheet = (): QuyetDinh => parse(readFileSync(path(SHEET), 'utf8')) as QuyetDinh
  return {
    province,
    path,
    plan,
    sheet,
    task: (ma: string) => tasks(plan()).find(({ nhiemVuCha }) => nhiemVuCha === ma),
    edit: (change: (plan: KeHoach) => KeHoach) =>
      writeFileSync(path(PLAN), stringify(change(plan()), { lineWidth: 0 })),
    decide: (decisions: Readonly<Record<string, Partial<QuyetDinh['nhiemVu'][number]>>>) =>
      writeFileSync(
        path(SHEET),
        stringify({
          ...sheet(),
          nhiemVu: sheet().nhiemVu.map((dong) => ({ ...dong, ...decisions[dong.ma] })),
        }),
      ),
    again: () => deriveOne(province, id),
    forget: () => rmSync(path('lan-truoc.yaml')),
  }
}

export const tasks = ({ linhVuc = [] }: KeHoach): NhiemVu[] => linhVuc.flatMap(({ nhiemVu }) => nhiemVu)
export const eachTask = (plan: KeHoach, change: (task: NhiemVu, group: LinhVuc) => NhiemVu[]): KeHoach => ({
  ...plan,
  linhVuc: plan.linhVuc
    ?.map((group) => ({ ...group, nhiemVu: group.nhiemVu.flatMap((task) => change(task, group)) }))
    .filter(({ nhiemVu }) => nhiemVu.length > 0),
})
export const changeTask =
  (ma: string, change: (task: NhiemVu) => NhiemVu[]) =>
  (plan: KeHoach): KeHoach =>
    eachTask(plan, (task) => (task.nhiemVuCha === ma ? change(task) : [task]))
export const firstMoc = (task: NhiemVu, given: Partial<NhiemVu['moc'][number]>): NhiemVu => ({
  ...task,
  moc: task.moc.map((moc, index) => (index === 0 ? { ...moc, ...given } : moc)),
})

export const NOTHING = { sua: [], them: [], xoa: [], doiCho: [], rieng: [], cho: [], chuaDung: [] }
