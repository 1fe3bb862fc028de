import { readFileSync, writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { NINH_HOA, TU_PHAP } from '../domain/cu-the-hoa/derived'
import { writePlan } from './derived-files'
import { changeTask, eachTask, firstMoc, NOTHING, PLAN, SHEET, tasks, unit } from './unit'

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
