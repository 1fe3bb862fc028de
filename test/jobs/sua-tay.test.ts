import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import type { QuyetDinh } from '../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import type { KeHoach, LinhVuc, NhiemVu } from '../../src/domain/ke-hoach/ke-hoach'
import { NINH_HOA, TU_PHAP } from '../domain/cu-the-hoa/derived'
import { dataFolder, deriveOne, writePlan } from './derived-files'

const PLAN = 'ke-hoach.yaml'
const SHEET = 'quyet-dinh-cu-the-hoa.yaml'

/** A unit's folder after the first run, the clerk's changes, and the files as they are then. */
async function unit(id: string) {
  const { province } = dataFolder()
  const { path } = await deriveOne(province, id)
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

const textOf = (diem: string | { noiDung: string }): string =>
  typeof diem === 'string' ? diem : diem.noiDung
const tasks = ({ linhVuc = [] }: KeHoach): NhiemVu[] => linhVuc.flatMap(({ nhiemVu }) => nhiemVu)
const eachTask = (plan: KeHoach, change: (task: NhiemVu, group: LinhVuc) => NhiemVu[]): KeHoach => ({
  ...plan,
  linhVuc: plan.linhVuc
    ?.map((group) => ({ ...group, nhiemVu: group.nhiemVu.flatMap((task) => change(task, group)) }))
    .filter(({ nhiemVu }) => nhiemVu.length > 0),
})
const changeTask =
  (ma: string, change: (task: NhiemVu) => NhiemVu[]) =>
  (plan: KeHoach): KeHoach =>
    eachTask(plan, (task) => (task.nhiemVuCha === ma ? change(task) : [task]))
const firstMoc = (task: NhiemVu, given: Partial<NhiemVu['moc'][number]>): NhiemVu => ({
  ...task,
  moc: task.moc.map((moc, index) => (index === 0 ? { ...moc, ...given } : moc)),
})

const NOTHING = { sua: [], them: [], xoa: [], doiCho: [], rieng: [], cho: [], chuaDung: [] }

describe.each(['with the record of the last run', 'without it'])(
  'What the clerk changed in the plan, %s,',
  (which) => {
    const start = async (id: string) => {
      const folder = await unit(id)
      if (which === 'without it') folder.forget()
      return folder
    }

    test('is nothing when nothing was changed: a rerun writes the same bytes', async () => {
      const { path, again } = await start(NINH_HOA)
      const before = readFileSync(path(PLAN), 'utf8')
      const { giu } = await again()
      expect(giu).toEqual(NOTHING)
      expect(readFileSync(path(PLAN), 'utf8')).toBe(before)
    })

    test('in a task stands in the new plan, is named by task and field, and stays there', async () => {
      const { edit, again, plan } = await start(TU_PHAP)
      edit(
        changeTask('I.5', (each) => [
          {
            ...firstMoc(each, {
              ketQua: 'Báo cáo của Sở',
              thoiHan: 'Quý I/2025',
              phanCong: 'Văn phòng Sở chủ trì',
            }),
            ten: 'Rà soát văn bản theo cách của Sở',
          },
        ]),
      )
      const edited = plan()
      for (let run = 0; run < 2; run += 1) {
        expect((await again()).giu).toEqual({
          ...NOTHING,
          sua: ['I.5 (nhiệm vụ)', 'I.5 (kết quả)', 'I.5 (tiến độ)', 'I.5 (phân công)'],
        })
        expect(plan()).toEqual(edited)
      }
    })

    test('by deleting a task stays deleted, and is named every time', async () => {
      const { edit, again, task } = await start(TU_PHAP)
      edit(changeTask('I.5', () => []))
      for (let run = 0; run < 2; run += 1) expect((await again()).giu).toEqual({ ...NOTHING, xoa: ['I.5'] })
      expect(task('I.5')).toBeUndefined()
    })

    test('in goals, and what stands around them, stays', async () => {
      const { edit, again, plan } = await start(NINH_HOA)
      edit((each) => ({
        ...each,
        mucTieu: {
          ...each.mucTieu,
          tieuDe: 'MỤC TIÊU CỦA THỊ XÃ',
          gach: ['Một gạch của văn thư'],
          khoan: each.mucTieu?.khoan?.map((khoan, index) =>
            index === 1
              ? {
                  ...khoan,
                  diem: khoan.diem
                    ?.slice(1)
                    .map((diem, at) => (at === 0 ? `${textOf(diem)} (văn thư viết thêm)` : diem)),
                  doan: ['Đoạn thêm của văn thư'],
                }
              : khoan,
          ),
        },
      }))
      const edited = plan().mucTieu
      const { giu } = await again()
      expect(plan().mucTieu).toEqual(edited)
      expect(giu.sua).toEqual(['phần mục tiêu', 'mục tiêu 2.a'])
      expect(giu.xoa).toEqual([expect.stringMatching(/^"Thủ tục hành chính, dịch vụ công cung cấp/u)])
      await again()
      expect(plan().mucTieu).toEqual(edited)
    })

    test('by a goal of its own, a second milestone, another order and the name of a field stays', async () => {
      const { edit, again, plan } = await start(NINH_HOA)
      const moc = { ketQua: 'Sản phẩm thứ hai', thoiHan: 'Quý IV/2025', phanCong: 'Văn phòng chủ trì' }
      edit((each) => {
        const [first, ...rest] = each.linhVuc ?? []
        const one = first?.nhiemVu[0]
        const turned = {
          ten: 'TÊN LĨNH VỰC CỦA THỊ XÃ',
          nhiemVu: [...(first?.nhiemVu ?? [])]
            .reverse()
            .map((task) => (task === one ? { ...task, so: 9, moc: [...task.moc, moc] } : task)),
        }
        return {
          ...each,
          linhVuc: [turned, ...rest],
          mucTieu: {
            ...each.mucTieu,
            tieuDe: each.mucTieu?.tieuDe ?? '',
            khoan: [{ noiDung: 'Mục tiêu riêng của thị xã' }, ...(each.mucTieu?.khoan ?? [])],
          },
        }
      })
      const edited = plan()
      for (let run = 0; run < 2; run += 1) {
        const { giu } = await again()
        expect(plan()).toEqual(edited)
        expect([giu.sua, giu.them, giu.doiCho]).toEqual([
          ['tên lĩnh vực'],
          ['"Mục tiêu riêng của thị xã"', 'I.1 (mốc)', 'I.1 (số thứ tự)'],
          ['thứ tự ở các nhiệm vụ'],
        ])
      }
    })

    test('by moving a task to another field stays, and is named as moved', async () => {
      const { edit, again, plan } = await start(NINH_HOA)
      edit((each) => {
        const [first, second, ...rest] = each.linhVuc ?? []
        const [moved, ...left] = first?.nhiemVu ?? []
        return {
          ...each,
          linhVuc: [
            { ten: first?.ten ?? '', nhiemVu: left },
            { ten: second?.ten ?? '', nhiemVu: [...(second?.nhiemVu ?? []), ...(moved ? [moved] : [])] },
            ...rest,
          ],
        }
      })
      const edited = plan()
      expect((await again()).giu).toEqual({ ...NOTHING, doiCho: [expect.stringMatching(/^I\.\d$/u)] })
      expect(plan()).toEqual(edited)
    })

    test('in other parts stays', async () => {
      const { edit, again, plan } = await start(TU_PHAP)
      edit((each) => ({
        ...each,
        moDau: ['Mở đầu của Sở'],
        ketThuc: ['Kết thúc của Sở'],
        phuLuc: each.phuLuc && { ...each.phuLuc, ten: 'PHỤ LỤC CỦA SỞ' },
      }))
      const edited = plan()
      const { giu } = await again()
      expect(plan()).toEqual(edited)
      expect([...giu.sua, ...giu.them, ...giu.xoa]).toEqual(
        expect.arrayContaining(['mở đầu', 'phụ lục', 'kết thúc']),
      )
    })

    test('is no change when only the value of a target was put in', async () => {
      const { again, sheet, path, plan } = await start(NINH_HOA)
      const set = (giaTriRieng: number) =>
        writeFileSync(
          path(SHEET),
          stringify({
            ...sheet(),
            chiTieu: sheet().chiTieu.map((dong) =>
              dong.chuDe === 'so-hoa' ? { ...dong, giaTriRieng } : dong,
            ),
          }),
        )
      set(95)
      expect((await again()).giu).toEqual(NOTHING)
      expect(JSON.stringify(plan())).toContain('95% hồ sơ')
      set(96)
      expect((await again()).giu).toEqual(NOTHING)
      expect(JSON.stringify(plan())).not.toContain('95% hồ sơ')
    })

    test('in one field lets the decisions on the others through', async () => {
      const { edit, decide, again, task } = await start(TU_PHAP)
      edit(changeTask('I.5', (each) => [firstMoc(each, { thoiHan: 'Quý I/2025' })]))
      decide({ 'I.5': { ketQuaRieng: 'Báo cáo theo bảng' } })
      expect((await again()).giu).toEqual({ ...NOTHING, sua: ['I.5 (tiến độ)'] })
      expect(task('I.5')?.moc).toEqual([
        expect.objectContaining({ ketQua: 'Báo cáo theo bảng', thoiHan: 'Quý I/2025' }),
      ])
    })
  },
)

describe('Sheet and plan against each other are refused, with both wordings,', () => {
  test('when the clerk changed the same field in both', async () => {
    const { edit, decide, again, plan } = await unit(TU_PHAP)
    edit(changeTask('I.5', (each) => [firstMoc(each, { thoiHan: 'Quý I/2025' })]))
    decide({ 'I.5': { thoiHanRieng: 'Quý II/2025' } })
    const before = plan()
    await expect(again()).rejects.toThrow(
      /ke-hoach\.yaml:\d+:\d+: I\.5 \(tiến độ\): kế hoạch đã sửa thành "Quý I\/2025", còn bảng quyết định và kế hoạch của tỉnh nay cho "Quý II\/2025"/u,
    )
    expect(plan()).toEqual(before)
    edit(changeTask('I.5', (each) => [firstMoc(each, { thoiHan: 'Quý II/2025' })]))
    await expect(again()).resolves.toMatchObject({ giu: NOTHING })
  })

  test('when the sheet leaves out a task the clerk edited', async () => {
    const { edit, decide, again } = await unit(TU_PHAP)
    edit(changeTask('I.5', (each) => [{ ...each, ten: 'Lời của văn thư' }]))
    decide({ 'I.5': { quyetDinh: 'bo-qua' } })
    await expect(again()).rejects.toThrow(
      /I\.5: kế hoạch đã sửa thành "Lời của văn thư", còn .* không còn nữa/u,
    )
  })

  test('when a number was changed by hand and the sheet gives another value', async () => {
    const { edit, sheet, path, again, task } = await unit(NINH_HOA)
    const ketQua = task('II.3')?.moc[0]?.ketQua ?? ''
    edit(changeTask('II.3', (each) => [firstMoc(each, { ketQua: ketQua.replace(/\d+(?=%)/u, '97') })]))
    writeFileSync(
      path(SHEET),
      stringify({
        ...sheet(),
        chiTieu: sheet().chiTieu.map((dong) =>
          dong.chuDe === 'so-hoa' ? { ...dong, giaTriRieng: 95 } : dong,
        ),
      }),
    )
    await expect(again()).rejects.toThrow(/II\.3 \(kết quả\).*97%.*95%/u)
  })

  test('when the province amends what the clerk edited', async () => {
    const { province, edit, again } = await unit(NINH_HOA)
    edit((each) => ({
      ...each,
      mucTieu: {
        ...each.mucTieu,
        tieuDe: each.mucTieu?.tieuDe ?? '',
        khoan: each.mucTieu?.khoan?.map((khoan, index) =>
          index === 0 ? { noiDung: `${khoan.noiDung ?? ''} Văn thư thêm một câu.` } : khoan,
        ),
      },
    }))
    writePlan(province, (each) => ({
      ...each,
      mucTieu: {
        ...each.mucTieu,
        tieuDe: each.mucTieu?.tieuDe ?? '',
        khoan: each.mucTieu?.khoan?.map((khoan, index) =>
          index === 0 ? { noiDung: `${khoan.noiDung ?? ''} Tỉnh cũng thêm một câu.` } : khoan,
        ),
      },
    }))
    await expect(again()).rejects.toThrow(/mục tiêu 1: .*Văn thư thêm.*Tỉnh cũng thêm/u)
  })
})

test('A comment of the clerk goes to the head of the file, once', async () => {
  const { path, again } = await unit(TU_PHAP)
  writeFileSync(
    path(PLAN),
    readFileSync(path(PLAN), 'utf8').replace('nhiemVuCha: I.3', 'nhiemVuCha: I.3 # hỏi lại phòng Văn bản'),
  )
  await again()
  expect((await again()).ghiChu).toEqual(['hỏi lại phòng Văn bản'])
  expect(readFileSync(path(PLAN), 'utf8').split('# hỏi lại phòng Văn bản\n')).toHaveLength(2)
})

test('Own words beside a proposal to leave the task out wait for a decision, and that is said', async () => {
  const { decide, again } = await unit(TU_PHAP)
  decide({ 'I.2': { nhiemVuRieng: 'Lời của văn thư' } })
  expect((await again()).giu.cho).toEqual(['I.2'])
})

test('A decision changed twice in one sheet is no conflict, whichever sheet it is', async () => {
  const { decide, again, task } = await unit(TU_PHAP)
  for (const thoiHanRieng of ['Quý I/2025', 'Quý II/2025']) {
    decide({ 'I.5': { thoiHanRieng } })
    expect((await again()).giu).toEqual(NOTHING)
    expect(task('I.5')?.moc[0]?.thoiHan).toBe(thoiHanRieng)
  }
})

test('A task the clerk puts back by hand is kept, and one given twice is kept twice', async () => {
  const { edit, decide, again, plan } = await unit(TU_PHAP)
  const moc = [{ ketQua: 'Báo cáo', thoiHan: 'Quý I/2025', phanCong: 'Văn phòng Sở' }]
  decide({ 'I.5': { quyetDinh: 'bo-qua' } })
  await again()
  edit((each) =>
    changeTask('I.3', (task) => [
      task,
      { ten: 'Phần thứ hai của I.3', nhiemVuCha: 'I.3', moc },
      { ten: 'Viết lại I.5', nhiemVuCha: 'I.5', moc },
    ])(each),
  )
  const edited = plan()
  expect((await again()).giu).toEqual({ ...NOTHING, them: ['I.3', 'I.5'] })
  expect(plan()).toEqual(edited)
})

test('When the province renumbers its tasks and drops one, the clerk’s words go with their task or stay as a task of its own', async () => {
  const { province, edit, again, plan } = await unit(TU_PHAP)
  edit((each) =>
    eachTask(each, (task) => [
      ['I.3', 'I.5'].includes(task.nhiemVuCha ?? '')
        ? { ...task, ten: `Lời riêng của ${task.nhiemVuCha ?? ''}` }
        : task,
    ]),
  )
  writePlan(province, (each) => ({
    ...each,
    linhVuc: each.linhVuc?.map((group, index) =>
      index === 0 ? { ...group, nhiemVu: group.nhiemVu.filter((_, at) => at !== 2) } : group,
    ),
  }))
  const { giu } = await again()
  expect([giu.rieng, giu.sua]).toEqual([['I.3'], ['I.4 (nhiệm vụ)']])
  const own = tasks(plan()).filter(({ ten }) => ten.startsWith('Lời riêng của'))
  expect(own.map(({ ten, nhiemVuCha }) => [ten, nhiemVuCha])).toEqual([
    ['Lời riêng của I.3', undefined],
    ['Lời riêng của I.5', 'I.4'],
  ])
})

test('A task the province dropped and nobody edited goes', async () => {
  const { province, again, plan } = await unit(TU_PHAP)
  const before = tasks(plan()).length
  writePlan(province, (each) => ({
    ...each,
    linhVuc: each.linhVuc?.map((group, index) =>
      index === 0 ? { ...group, nhiemVu: group.nhiemVu.filter((_, at) => at !== 2) } : group,
    ),
  }))
  const { giu, thayDoi } = await again()
  expect(giu).toEqual(NOTHING)
  expect(thayDoi.map(({ loai }) => loai)).toEqual(expect.arrayContaining(['bo', 'doi-so']))
  expect(tasks(plan())).toHaveLength(before - 1)
})
