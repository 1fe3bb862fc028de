import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { LichSu, SeDoi } from '../../src/web/protocol'
import { runHere } from '../cli/captured'
import { JSON_TYPE, lenhOf, opened, post } from './asking'
import { officeFolder, planIn, rewrite } from './serving'

const THOI_HAN = { hang: '0.0.0', cot: 'moc.thoiHan' }
const thoiHanIn = (folder: string): unknown =>
  (
    parse(readFileSync(planIn(folder), 'utf8')) as {
      linhVuc: { nhiemVu: { moc: { thoiHan: string }[] }[] }[]
    }
  ).linhVuc[0]?.nhiemVu[0]?.moc[0]?.thoiHan

test('a cell is on the disk at once, every other line stays, and the step is taken back and made again', async () => {
  const folder = officeFolder()
  const before = readFileSync(planIn(folder), 'utf8')
  const { served, base, table } = await opened(folder)
  const { status } = await post(
    served,
    `${base}/nhiem-vu`,
    lenhOf(await table('nhiem-vu'), THOI_HAN, 'Tháng 9/2025'),
  )
  expect(status).toBe(200)
  const after = readFileSync(planIn(folder), 'utf8')
  const lines = after.split('\n')
  expect(before.split('\n').filter((line) => !lines.includes(line))).toHaveLength(1)
  expect(thoiHanIn(folder)).toBe('Tháng 9/2025')

  expect((await post(served, `${base}/nhiem-vu/lui`, {})).status).toBe(200)
  expect(readFileSync(planIn(folder), 'utf8')).toBe(before)
  expect((await post(served, `${base}/nhiem-vu/toi`, {})).status).toBe(200)
  expect(readFileSync(planIn(folder), 'utf8')).toBe(after)
  const { status: none, said } = await post(served, `${base}/nhiem-vu/toi`, {})
  expect(none).toBe(422)
  expect(said.canXem?.[0]?.dieu).toContain('không có bước nào để làm lại')
  const steps = JSON.parse((await served.ask(`${base}/nhiem-vu/lich-su`)).body.toString()) as LichSu
  expect(steps.buoc.map(({ ten }) => ten)).toEqual(['Sửa một ô'])
})

test('what was changed elsewhere meanwhile is merged where it is another cell, shown where it is the same', async () => {
  const folder = officeFolder()
  const { served, base, table } = await opened(folder)
  const seen = await table('nhiem-vu')
  rewrite(planIn(folder), 'trichYeu: ', 'trichYeu: Sửa ở Notepad ')
  expect((await post(served, `${base}/nhiem-vu`, lenhOf(seen, THOI_HAN, 'Quý III'))).status).toBe(200)
  expect(readFileSync(planIn(folder), 'utf8')).toContain('Sửa ở Notepad')
  const { status, said } = await post(served, `${base}/nhiem-vu`, lenhOf(seen, THOI_HAN, 'Quý IV'))
  expect(status).toBe(409)
  expect(said.vuong).toEqual([{ ...THOI_HAN, hienTai: 'Quý III' }])
  expect(thoiHanIn(folder)).toBe('Quý III')
  // The change that nobody made here is a step too, and can be taken back like any other.
  const steps = JSON.parse((await served.ask(`${base}/nhiem-vu/lich-su`)).body.toString()) as LichSu
  expect(steps.buoc.map(({ ten }) => ten)).toEqual(['Sửa một ô'])
  rewrite(planIn(folder), 'Sửa ở Notepad ', '')
  const more = JSON.parse((await served.ask(`${base}/nhiem-vu/lich-su`)).body.toString()) as LichSu
  expect(more.buoc.map(({ ten }) => ten)).toEqual(['Sửa một ô', 'Sửa ở ngoài trang này'])
})

test('a file that was broken elsewhere shows no empty fields, says where, and gives way to the version before', async () => {
  const folder = officeFolder()
  const { served, base, table } = await opened(folder)
  rewrite(planIn(folder), 'linhVuc:', 'linhVuc: [[')
  const broken = readFileSync(planIn(folder), 'utf8')
  const shown = await table('thong-tin')
  expect([shown.hang, shown.mat]).toEqual([[], {}])
  expect(shown.tin?.filter((each) => /từ chỗ có chữ “Cải cách thể chế”: mở tệp/u.test(each))).toHaveLength(1)
  // Nothing was kept of it: nothing is made up.
  const { status, said } = await post(served, `${base}/thong-tin/lay-lai`, {})
  expect([status, said.canXem?.[0]?.dieu]).toEqual([422, expect.stringContaining('không giữ bản nào')])
  expect(readFileSync(planIn(folder), 'utf8')).toBe(broken)

  rewrite(planIn(folder), 'linhVuc: [[', 'linhVuc:')
  await post(served, `${base}/nhiem-vu`, lenhOf(await table('nhiem-vu'), THOI_HAN, 'Tháng 8/2025'))
  const sound = readFileSync(planIn(folder), 'utf8')
  rewrite(planIn(folder), 'linhVuc:', 'linhVuc: [[')
  const again = readFileSync(planIn(folder), 'utf8')
  expect((await table('thong-tin')).mat?.giu).toBeDefined()
  expect((await post(served, `${base}/thong-tin/lay-lai`, {})).status).toBe(200)
  expect(readFileSync(planIn(folder), 'utf8')).toBe(sound)
  expect((await post(served, `${base}/thong-tin/lay-lai`, {})).status).toBe(422)
  // What was there is a step that can be taken back.
  expect((await post(served, `${base}/thong-tin/lui`, {})).status).toBe(200)
  expect(readFileSync(planIn(folder), 'utf8')).toBe(again)
})

test('rows of another version are not put in or taken out blindly', async () => {
  const folder = officeFolder()
  const { served, base, table } = await opened(folder)
  const { ban } = await table('nhiem-vu')
  expect((await post(served, `${base}/nhiem-vu`, { ban, ten: 'Thêm', them: '0.0.0' })).status).toBe(200)
  const text = readFileSync(planIn(folder), 'utf8')
  expect((await post(served, `${base}/nhiem-vu`, { ban, ten: 'Bỏ', bo: '0.0.0' })).status).toBe(409)
  expect(readFileSync(planIn(folder), 'utf8')).toBe(text)
  const { hang } = await table('nhiem-vu')
  expect(hang.filter(({ o }) => o.includes('…')).length).toBe(1)
})

test('what does not look like its column stays as it was typed, and is a fault at its cell', async () => {
  const folder = officeFolder()
  const { served, base, table } = await opened(folder)
  const at = { hang: 'banHanh.ngay', cot: 'noiDung' }
  await post(served, `${base}/thong-tin`, lenhOf(await table('thong-tin'), at, 'hôm qua'))
  const { hang, loi } = await table('thong-tin')
  expect(hang.find(({ ma }) => ma === at.hang)?.o[1]).toBe('hôm qua')
  expect(loi).toContainEqual(expect.objectContaining({ ...at, mucDo: 'sai' }))
  // It asks for a day as the cells show days.
  expect(loi.map(({ dieu }) => dieu).join()).toContain('ngày/tháng/năm, ví dụ: 31/12/2024')
  // A day that is in no calendar is shown as days are, and one in words as documents write it is read.
  await post(served, `${base}/thong-tin`, lenhOf(await table('thong-tin'), at, '30-2-2025'))
  expect((await table('thong-tin')).hang.find(({ ma }) => ma === at.hang)?.o[1]).toBe('30/02/2025')
  const typed = 'ngày 05 tháng 3 năm 2025'.normalize('NFD')
  await post(served, `${base}/thong-tin`, lenhOf(await table('thong-tin'), at, typed))
  expect(readFileSync(planIn(folder), 'utf8')).toMatch(/^ {2}ngay: 2025-03-05$/mu)
  expect((await table('thong-tin')).loi).toEqual([])
})

test('a căn cứ is picked from the register, and takes the place of the office’s own words', async () => {
  const folder = officeFolder()
  const { served, base, table } = await opened(folder)
  const { ban, hang, cot } = await table('can-cu')
  expect((await post(served, `${base}/can-cu`, { ban, ten: 'Thêm', them: '0' })).status).toBe(200)
  const [, vanBan] = cot
  const [first] = vanBan?.chon ?? []
  expect(first?.ten).toContain('Luật Tổ chức chính quyền địa phương ngày ')
  const more = await table('can-cu')
  expect(more.hang).toHaveLength(hang.length + 1)
  expect(more.hang[1]?.o[2]).toBe('…')
  await post(served, `${base}/can-cu`, lenhOf(more, { hang: '1', cot: 'vanBan' }, first?.ma ?? ''))
  const { banHanh } = parse(readFileSync(planIn(folder), 'utf8')) as { banHanh: { canCu: unknown[] } }
  expect(banHanh.canCu[1]).toEqual({ vanBan: [first?.ma] })
  const after = await table('can-cu')
  expect((await post(served, `${base}/can-cu`, { ban: after.ban, ten: 'Bỏ', bo: '1' })).status).toBe(200)
  expect(await table('can-cu')).toMatchObject({ hang, loi: [] })
})

test.each([
  ['no version', { ten: 'x', o: [{ hang: '0.0.0', cot: 'moc.thoiHan', truoc: '', sau: 'x' }] }],
  ['no cells', { ban: 'x', ten: 'x', o: [] }],
  ['a field more', { ban: 'x', ten: 'x', bo: '0.0.0', tep: '/etc/passwd' }],
  [
    'a number for a text',
    { ban: 'x', ten: 'x', o: [{ hang: '0.0.0', cot: 'moc.thoiHan', truoc: '', sau: 1 }] },
  ],
  ['a list', []],
])('a message that the page does not send is refused: %s', async (_, body) => {
  const folder = officeFolder()
  const before = readFileSync(planIn(folder))
  const { served, base } = await opened(folder)
  expect((await post(served, `${base}/nhiem-vu`, body)).status).toBe(400)
  expect(readFileSync(planIn(folder)).equals(before)).toBe(true)
})

test.each([
  ['__proto__', '__proto__'],
  ['a place that there is not', '9.9.9'],
  ['a way out of the table', '0.0.0/../../banHanh'],
])('a cell that there is not changes nothing: %s', async (_, hang) => {
  const folder = officeFolder()
  const before = readFileSync(planIn(folder))
  const { served, base, table } = await opened(folder)
  const { ban } = await table('nhiem-vu')
  const o = [{ hang, cot: 'moc.thoiHan', truoc: '', sau: 'x' }]
  expect((await post(served, `${base}/nhiem-vu`, { ban, ten: 'x', o })).status).toBe(422)
  expect(readFileSync(planIn(folder)).equals(before)).toBe(true)
})

test('another site, another type, a GET: nothing is changed', async () => {
  const folder = officeFolder()
  const before = readFileSync(planIn(folder))
  const { served, base, table } = await opened(folder)
  const body = JSON.stringify(lenhOf(await table('nhiem-vu'), THOI_HAN, 'x'))
  const own = {
    ...JSON_TYPE,
    'content-length': String(Buffer.byteLength(body)),
    origin: `http://127.0.0.1:${served.port}`,
  }
  const tries = [
    { method: 'POST', headers: { ...own, origin: 'http://127.0.0.1.evil.example' }, status: 403 },
    { method: 'POST', headers: { ...own, 'content-type': 'text/plain' }, status: 415 },
    { method: 'POST', headers: { ...own, cookie: 'cchc=x' }, status: 401 },
    { method: 'GET', headers: own, status: 405 },
  ]
  for (const { status, ...how } of tries)
    expect((await served.ask(`${base}/nhiem-vu`, { ...how, body })).status).toBe(status)
  expect(readFileSync(planIn(folder)).equals(before)).toBe(true)
})

test('the agency of a plan is chosen from the register, also where none was found', async () => {
  const folder = officeFolder()
  rewrite(planIn(folder), 'coQuan: ubnd-tinh-mau\n', '')
  const { served, base, table } = await opened(folder)
  const row = (await table('thong-tin')).hang.find(({ ma }) => ma === 'coQuan')
  expect(row?.chon?.map(({ ma }) => ma)).toContain('ubnd-tinh-mau')
  const lenh = lenhOf(await table('thong-tin'), { hang: 'coQuan', cot: 'noiDung' }, 'ubnd-tinh-mau')
  expect((await post(served, `${base}/thong-tin`, lenh)).status).toBe(200)
  expect(parse(readFileSync(planIn(folder), 'utf8'))).toMatchObject({ coQuan: 'ubnd-tinh-mau' })
})

test('a plan in the form of before is left alone until somebody has seen what would change; the step can be taken back', async () => {
  const folder = officeFolder()
  rewrite(planIn(folder), 'phienBan: 1\n', '')
  rewrite(planIn(folder), 'Mục tiêu thứ nhất.', 'Mục tiêu thứ *nhất*.')
  const old = readFileSync(planIn(folder), 'utf8')
  const { served, base, table } = await opened(folder)
  const change = async () => post(served, `${base}/nhiem-vu`, lenhOf(await table('nhiem-vu'), THOI_HAN, 'x'))
  const { status, said } = await change()
  expect(status).toBe(422)
  expect(said.canXem?.[0]?.cachSua).toContain('"Xem những chỗ sẽ đổi"')
  expect((await table('nhiem-vu')).dangCu).toBe(true)

  const path = `${base}/nhiem-vu/nang-cap`
  const { dong } = JSON.parse((await served.ask(path)).body.toString()) as SeDoi
  const number = old.slice(0, old.indexOf('*nhất*')).split('\n').length
  expect(dong).toEqual([
    { dong: 1, sau: 'phienBan: 1' },
    {
      dong: number + 1,
      truoc: expect.stringContaining('*nhất*') as unknown,
      sau: expect.stringContaining('\\*nhất\\*') as unknown,
    },
  ])
  expect(readFileSync(planIn(folder), 'utf8')).toBe(old)

  expect((await post(served, path, {})).status).toBe(200)
  expect(readFileSync(planIn(folder), 'utf8')).toContain('phienBan: 1\n')
  expect((await post(served, path, {})).status).toBe(422)
  expect((await change()).status).toBe(200)
  for (let step = 0; step < 2; step++) await post(served, `${base}/nhiem-vu/lui`, {})
  expect(readFileSync(planIn(folder), 'utf8')).toBe(old)
})

test('a file that nobody may write says so in words', async () => {
  const folder = officeFolder()
  const { served, base, table } = await opened(folder)
  const lenh = lenhOf(await table('nhiem-vu'), THOI_HAN, 'x')
  // A file where the folder of the steps should be: as good as a drive that takes nothing.
  writeFileSync(join(folder, '.cchc'), '')
  const { status, said } = await post(served, `${base}/nhiem-vu`, lenh)
  expect(status).toBe(422)
  expect(said.canXem?.[0]?.dieu).toContain('không ghi được vào')
  expect(thoiHanIn(folder)).not.toBe('x')
})

test('tasks that lie in a workbook are changed there, and the plan stays as it is', async () => {
  const folder = officeFolder()
  const xlsx = join(folder, 'nhiem-vu.xlsx')
  expect((await runHere('bang', planIn(folder), '--ra', xlsx)).code).toBe(0)
  const plan = readFileSync(planIn(folder), 'utf8').replace(
    /^linhVuc:\n(?:[ -].*\n|\n)*/mu,
    'bangNhiemVu: nhiem-vu.xlsx\n',
  )
  writeFileSync(planIn(folder), plan)
  const { served, base, table } = await opened(folder)
  const seen = await table('nhiem-vu')
  expect([seen.tep, seen.viecHang]).toEqual(['nhiem-vu.xlsx', []])
  expect((await post(served, `${base}/nhiem-vu`, lenhOf(seen, THOI_HAN, 'Tháng 9/2025'))).status).toBe(200)
  expect(readFileSync(planIn(folder), 'utf8')).toBe(plan)
  const shown = (await table('nhiem-vu')).hang.find(({ ma }) => ma === THOI_HAN.hang)
  expect(shown?.o).toContain('Tháng 9/2025')
  const field = (await table('thong-tin')).hang.find(({ ma }) => ma === 'bangNhiemVu')
  expect(field?.o[1]).toBe('nhiem-vu.xlsx')
})
