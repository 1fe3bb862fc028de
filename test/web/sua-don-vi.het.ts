import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { coQuanFile } from '../../src/domain/co-quan/co-quan'
import { convertBang } from '../../src/jobs/bang'
import type { BangSua, CacDonVi, DuLieu, LichSu, TuChoi } from '../../src/web/protocol'
import { readData } from '../../src/workspace/read-data'
import { dataFolder } from '../jobs/derived-files'
import { temporaryFolder } from '../read/temporary'
import { lenhOf, post } from './asking'
import { entryIn, registerIn } from './register'
import { type Served, serving } from './serving'

const TU_PHAP = 'Sở Tư pháp tỉnh Khánh Hòa'
const PHUONG = 'Ủy ban nhân dân phường Nha Trang'
const o = (hang: string) => ({ hang, cot: 'noiDung' })

type Unit = {
  readonly base: string
  readonly ma: string
  readonly table: (ma: string) => Promise<BangSua>
  /** Changes cells of one row in one step. */
  readonly change: (bang: string, at: { hang: string; cot: string }, sau: string) => Promise<number>
}
const listed = async (served: Served): Promise<CacDonVi> =>
  JSON.parse((await served.ask('/api/don-vi')).body.toString()) as CacDonVi

async function unitOf(served: Served, ten: string): Promise<Unit> {
  const { donVi } = await listed(served)
  const ma = donVi.find((each) => each.ten === ten)?.ma ?? ''
  const base = `/api/sua/${ma}`
  const table = async (bang: string): Promise<BangSua> => {
    const all = (JSON.parse((await served.ask(base)).body.toString()) as DuLieu).bang
    const found = all.find((each) => each.ma === bang)
    if (!found) throw new Error(`there is no table ${bang}`)
    return found
  }
  const change: Unit['change'] = async (bang, at, sau) =>
    (await post(served, `${base}/${bang}`, lenhOf(await table(bang), at, sau))).status
  return { base, ma, table, change }
}

async function takeBack(served: Served, base: string, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++)
    expect((await post(served, `${base}/don-vi/lui`, {})).status).toBe(200)
}

test('the units of the register are listed in words, agencies of the centre are not', async () => {
  const { folder } = dataFolder()
  const { donVi } = await listed(await serving({ folder }))
  const names = donVi.map(({ ten }) => ten)
  expect(names).toEqual(expect.arrayContaining([TU_PHAP, PHUONG, 'Ủy ban nhân dân tỉnh Khánh Hòa']))
  expect(names).not.toContain('Bộ Nội vụ')
  expect(donVi.filter(({ cap, ten }) => cap === '' || /-/u.test(ten.replaceAll(' - ', ' ')))).toEqual([])
})

test('fields are chosen by name and written at once, all other lines stay, steps are taken back', async () => {
  const { folder } = dataFolder()
  const served = await serving({ folder })
  const { base, table, change } = await unitOf(served, PHUONG)
  const before = registerIn(folder)
  const { hang } = await table('don-vi')
  const loai = hang.find(({ ma }) => ma === 'banHanh.loai')
  expect(loai?.chon?.map(({ ma }) => ma)).toEqual(['quyet-dinh', 'ke-hoach'])
  // Who signs belongs to a way of issuing, which is not chosen yet.
  expect(hang.find(({ ma }) => ma === 'banHanh.kyHieu')?.khoa).toEqual(['noiDung'])
  expect(await change('don-vi', o('banHanh.kyHieu'), 'QĐ-UBND')).toBe(422)

  const given = [
    ['banHanh.loai', 'quyet-dinh'],
    ['banHanh.kyHieu', 'QĐ-UBND'],
    ['banHanh.diaDanh', 'Nha Trang'],
    ['banHanh.noiNhan', 'Như Điều 2\nLưu: VT'],
    ['banHanh.dieu', 'Chánh Văn phòng chịu trách nhiệm thi hành.'],
    ['banHanh.nguoiKy.chucVu', 'Chủ tịch'],
    ['banHanh.nguoiKy.quyenHan', 'TM. Ủy ban nhân dân'],
  ] as const
  for (const [ma, sau] of given) expect([ma, await change('don-vi', o(ma), sau)]).toEqual([ma, 200])
  expect(entryIn(folder, 'ubnd-phuong-nha-trang')?.banHanh).toEqual({
    loai: 'quyet-dinh',
    kyHieu: 'QĐ-UBND',
    diaDanh: 'Nha Trang',
    noiNhan: ['Như Điều 2', 'Lưu: VT'],
    dieu: ['Chánh Văn phòng chịu trách nhiệm thi hành.'],
    nguoiKy: { chucVu: 'Chủ tịch', quyenHan: ['TM. Ủy ban nhân dân'] },
  })
  const lines = registerIn(folder).split('\n')
  expect(before.split('\n').filter((line) => !lines.includes(line))).toEqual([])

  const steps = JSON.parse((await served.ask(`${base}/don-vi/lich-su`)).body.toString()) as LichSu
  expect(steps.buoc.at(-1)?.ten).toBe('UBND phường Nha Trang: Sửa một ô')
  await takeBack(served, base, given.length)
  expect(registerIn(folder)).toBe(before)
})

test('a step of another unit is not taken back from here', async () => {
  const { folder } = dataFolder()
  const served = await serving({ folder })
  const one = await unitOf(served, PHUONG)
  const other = await unitOf(served, TU_PHAP)
  expect(await one.change('don-vi', o('tenGon'), 'UBND phường NT')).toBe(200)
  const after = registerIn(folder)
  const { status, said } = await post(served, `${other.base}/don-vi/lui`, {})
  expect([status, said.canXem?.[0]?.dieu]).toEqual([422, expect.stringContaining('UBND phường Nha Trang')])
  expect(registerIn(folder)).toBe(after)
})

test('departments come, are named, ticked, given their work, and go', async () => {
  const { folder } = dataFolder()
  const served = await serving({ folder })
  const { base, table, change } = await unitOf(served, PHUONG)
  const before = registerIn(folder)
  for (const ten of ['Văn phòng', 'Phòng Kinh tế']) {
    const { ban, hang } = await table('phong')
    expect((await post(served, `${base}/phong`, { ban, ten: 'Thêm dòng', them: '' })).status).toBe(200)
    const at = { hang: String(hang.length), cot: 'ten' }
    const { loi } = await table('phong')
    expect(loi).toEqual([expect.objectContaining({ hang: at.hang, dieu: '"…": thiếu tên phòng' })])
    expect(await change('phong', at, ten)).toBe(200)
  }
  await change('phong', { hang: '1', cot: 'tai-chinh-cong' }, 'x')
  await change('phong', { hang: '0', cot: 'chi-dao' }, 'x')
  await change('phong', { hang: '0', cot: 'the-che' }, 'x')
  await change('phong', { hang: '0', cot: 'the-che' }, '')
  await change('phong', { hang: '1', cot: 'viec' }, 'đất đai\nxây dựng')
  expect(entryIn(folder, 'ubnd-phuong-nha-trang')?.phong).toEqual([
    { id: 'van-phong', ten: 'Văn phòng', linhVuc: ['chi-dao'] },
    { id: 'phong-kinh-te', ten: 'Phòng Kinh tế', linhVuc: ['tai-chinh-cong'], viec: ['đất đai', 'xây dựng'] },
  ])
  // A new name keeps what others know it by; the same name twice is a fault in its row.
  await change('phong', { hang: '1', cot: 'ten' }, 'Phòng Kinh tế, Hạ tầng và Đô thị')
  expect(entryIn(folder, 'ubnd-phuong-nha-trang')?.phong?.[1]?.id).toBe('phong-kinh-te')
  await change('phong', { hang: '1', cot: 'ten' }, 'Văn phòng')
  expect((await table('phong')).loi).toEqual([
    expect.objectContaining({ hang: '1', cot: 'ten', dieu: 'phòng "Văn phòng" ghi hai lần' }),
  ])
  for (const left of [1, 0]) {
    const { ban } = await table('phong')
    expect((await post(served, `${base}/phong`, { ban, ten: 'Bỏ dòng', bo: '0' })).status).toBe(200)
    expect((await table('phong')).hang).toHaveLength(left)
  }
  expect(registerIn(folder)).toBe(before)
})

test.each([
  ['banHanh.kyHieu', 'KH-UBND', 'ký hiệu "KH-UBND" không phải của quyết định: phần đầu phải là QĐ'],
  ['banHanh.kyHieu', '12/QĐ-UBND', 'phải có dạng QĐ-UBND, không ghi số'],
  ['banHanh.noiNhan', 'Sở Nội vụ', 'ít nhất 2'],
  ['den', 'hôm qua', 'ngày'],
  ['ten', '', ''],
])('what is wrong with %s is said in its row, in words', async (ma, sau, said) => {
  const { folder } = dataFolder()
  const served = await serving({ folder })
  const { table, change } = await unitOf(served, PHUONG)
  await change('don-vi', o('banHanh.loai'), 'quyet-dinh')
  await change('don-vi', o(ma), sau)
  const { hang, loi } = await table('don-vi')
  const own = loi.filter(({ hang: of, mucDo }) => of === ma && mucDo === 'sai')
  expect(own).toHaveLength(1)
  expect(own[0]?.dieu).toContain(said)
  expect(own[0]?.dieu).not.toMatch(/expected|invalid|undefined/iu)
  expect(hang.find((row) => row.ma === ma)?.o[1]).toBe(sau)
})

test('a province that the register lacks comes into it with the unit below', async () => {
  const { folder } = dataFolder()
  const served = await serving({ folder })
  const { table, change } = await unitOf(served, PHUONG)
  const row = (await table('don-vi')).hang.find(({ ma }) => ma === 'thuoc')
  const other = row?.chon?.find(({ ten }) => ten === 'Ủy ban nhân dân tỉnh Lâm Đồng')
  expect(await change('don-vi', o('thuoc'), other?.ma ?? '')).toBe(200)
  expect(entryIn(folder, 'ubnd-phuong-nha-trang')?.thuoc).toBe(other?.ma)
  expect(entryIn(folder, other?.ma ?? '')?.ten).toBe('Ủy ban nhân dân tỉnh Lâm Đồng')
  expect((await table('don-vi')).loi.filter(({ mucDo }) => mucDo === 'sai')).toEqual([])
})

test('the names that follow from the full one follow it on; one that was written by hand stays', async () => {
  const { folder } = dataFolder()
  const served = await serving({ folder })
  const { change } = await unitOf(served, PHUONG)
  await change('don-vi', o('tenGon'), 'UBND phường NT')
  await change('don-vi', o('ten'), 'Ủy ban nhân dân phường Bắc Nha Trang')
  expect(entryIn(folder, 'ubnd-phuong-nha-trang')).toMatchObject({
    ten: 'Ủy ban nhân dân phường Bắc Nha Trang',
    tenTrenVanBan: ['Ủy ban nhân dân', 'phường Bắc Nha Trang'],
    tenGon: 'UBND phường NT',
  })
})

test('a register that is a workbook is changed in place in the same way', async () => {
  const { folder } = dataFolder()
  const [yaml, xlsx] = ['co-quan.yaml', 'co-quan.xlsx'].map((name) => join(folder, name)) as [string, string]
  writeFileSync(xlsx, convertBang(yaml, xlsx).content)
  rmSync(yaml)
  const served = await serving({ folder })
  const { base, table, change } = await unitOf(served, PHUONG)
  const before = readFileSync(xlsx)
  expect(await change('don-vi', o('banHanh.loai'), 'ke-hoach')).toBe(200)
  const { ban } = await table('phong')
  expect((await post(served, `${base}/phong`, { ban, ten: 'Thêm', them: '' })).status).toBe(200)
  expect(await change('phong', { hang: '0', cot: 'chi-dao' }, 'x')).toBe(200)
  const { value } = readData(xlsx, coQuanFile)
  expect(value?.coQuan.find(({ id }) => id === 'ubnd-phuong-nha-trang')).toMatchObject({
    banHanh: { loai: 'ke-hoach' },
    phong: [{ ten: '…', linhVuc: ['chi-dao'] }],
  })
  await takeBack(served, base, 3)
  expect(readFileSync(xlsx).equals(before)).toBe(true)
})

test('what is not the office’s own is neither listed nor changed', async () => {
  const empty = await serving({ folder: temporaryFolder() })
  const { donVi: none, goiY } = await listed(empty)
  expect([none, goiY.tinh.length, goiY.coQuan.includes('Sở Tư pháp')]).toEqual([[], 34, true])
  const { folder } = dataFolder()
  const below = join(folder, 'tinh')
  mkdirSync(below, { recursive: true })
  const { donVi, khongDoc } = await listed(await serving({ folder: below }))
  expect([donVi, khongDoc?.length, khongDoc?.join()]).toEqual([[], 1, expect.stringContaining(folder)])
  expect((await empty.ask('/api/sua/abcdefghijkl')).status).toBe(404)
})

test('the head of its documents prints as theirs do; while its entry has faults it is said in words', async () => {
  const { folder } = dataFolder()
  const served = await serving({ folder })
  const { ma, change } = await unitOf(served, TU_PHAP)
  const path = `/api/don-vi/${ma}/dau-van-ban.pdf`
  const { status, headers, body } = await served.ask(path)
  expect([status, headers['content-type'], body.subarray(0, 5).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ])
  await change('don-vi', o('ten'), '')
  const refused = await served.ask(path)
  const { canXem } = JSON.parse(refused.body.toString()) as TuChoi
  expect([refused.status, canXem[0]?.dieu]).toEqual([422, expect.stringContaining('chưa vẽ được')])
})
