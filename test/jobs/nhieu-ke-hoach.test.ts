import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { compareKeHoach, deriveKeHoach } from '../../src/index'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { NINH_HOA, TU_PHAP } from '../domain/cu-the-hoa/derived'
import { addCoQuan, dataFolder } from './derived-files'

/** Beside the province's plan, made short: one of propaganda, made up, without groups. */
function twoPlans(change: (plan: KeHoach) => object = (plan) => plan) {
  const { folder, province } = dataFolder((plan) => ({
    ...plan,
    linhVuc: plan.linhVuc?.slice(0, 1).map((nhom) => ({ ...nhom, nhiemVu: nhom.nhiemVu.slice(0, 3) })) ?? [],
  }))
  const other = join(folder, 'tinh', 'tuyen-truyen.yaml')
  const plan: KeHoach = {
    ...(parse(readFileSync(province, 'utf8')) as KeHoach),
    trichYeu: 'Tuyên truyền cải cách hành chính năm 2025',
    banHanh: { loai: 'ke-hoach', so: 55, kyHieu: 'KH-UBND', ngay: '2025-01-05' } as never,
    linhVuc: [
      {
        nhiemVu: [
          {
            ten: 'Viết bài về mô hình mới trên trang thông tin điện tử',
            moc: [
              {
                ketQua: 'Ít nhất 02 bài mỗi quý',
                thoiHan: 'Hằng quý',
                phanCong: 'Các sở, ban, ngành, UBND cấp huyện thực hiện',
              },
            ],
          },
        ],
      },
    ],
  }
  writeFileSync(other, stringify(change(plan)))
  return { folder, province, other }
}

async function derive(files: readonly string[], donVi: string, daCo: 'tu-choi' | 'giu' = 'tu-choi') {
  for await (const derived of deriveKeHoach(files, { donVi: [donVi], daCo })) {
    mkdirSync(derived.folder, { recursive: true })
    for (const [name, content] of derived.files) writeFileSync(join(derived.folder, name), content)
    return { ...derived, plan: join(derived.folder, 'ke-hoach.yaml') }
  }
  throw new Error('nothing was derived')
}

test('A unit answers two plans of the province in one, each task with the thread to its own', async () => {
  const { province, other } = twoPlans()
  const { plan } = await derive([province, other], NINH_HOA)
  const con = parse(readFileSync(plan, 'utf8')) as KeHoach
  expect(con.keHoachCha).toEqual([
    expect.stringMatching(/ke-hoach\.yaml$/u),
    expect.stringMatching(/tuyen-truyen\.yaml$/u),
  ])
  const group = con.linhVuc?.at(-1)
  expect(group).toMatchObject({ ten: 'Tuyên truyền cải cách hành chính năm 2025' })
  expect(group?.nhiemVu.map(({ nhiemVuCha }) => nhiemVuCha)).toEqual(['KH2.I.1'])
  expect(JSON.stringify(con.banHanh)).toContain('số 55/KH-UBND ngày 05 tháng 01 năm 2025')

  const { dong, khacBiet } = compareKeHoach(plan)
  expect(dong.filter(({ con: own }) => own.length > 0).map(({ cha }) => cha.ma)).toContain('KH2.I.1')
  expect(khacBiet.filter(({ loai }) => loai === 'ma-la' || loai === 'bo-sot')).toEqual([])

  // The plan says from which plans it comes: one of them left out now would take its tasks away.
  await expect(derive([province], NINH_HOA, 'giu')).rejects.toThrow('lập từ 2 kế hoạch của cấp trên')
  await expect(derive([other, province], NINH_HOA, 'giu')).rejects.toThrow('lập từ 2 kế hoạch của cấp trên')
  const before = readFileSync(plan, 'utf8')
  await derive([province, other], NINH_HOA, 'giu')
  expect(readFileSync(plan, 'utf8')).toBe(before)
})

test.each([
  ['of another agency', (plan: KeHoach) => ({ ...plan, coQuan: TU_PHAP }), 'không phải của'],
  ['of another year', (plan: KeHoach) => ({ ...plan, nam: 2024 }), 'kế hoạch thứ nhất là 2025'],
])('A second plan %s is refused', async (_, change, said) => {
  const { province, other } = twoPlans(change)
  await expect(derive([province, other], NINH_HOA)).rejects.toThrow(said)
})

test('The same plan named twice is refused', async () => {
  const { province } = twoPlans()
  await expect(derive([province, province], NINH_HOA)).rejects.toThrow('được ghi hai lần')
})

test('A unit that was not there on the day of the plan is said, with those it took over and what it cites no more', async () => {
  const { folder, province } = twoPlans()
  const since = { cap: 'so', chuQuan: 'ubnd-tinh-khanh-hoa', tu: '2025-03-01' } as const
  addCoQuan(folder, {
    id: 'so-moi',
    ten: 'Sở Mới tỉnh Khánh Hòa',
    ...since,
    banHanh: { loai: 'quyet-dinh', canCu: ['luat-to-chuc-chinh-quyen-dia-phuong-2025', 'nq-76-2021-cp'] },
  })
  addCoQuan(folder, {
    id: 'so-cu',
    ten: 'Sở Cũ',
    cap: 'so',
    chuQuan: 'ubnd-tinh-khanh-hoa',
    keThua: 'so-moi',
  })
  const { nhac } = await derive([province], 'so-moi')
  expect(nhac.slice(0, 2)).toEqual([
    'Sở Mới tỉnh Khánh Hòa có từ ngày 01/3/2025, sau ngày của kế hoạch cấp trên (31/12/2024); việc giao cho Sở Cũ được tính là của đơn vị',
    expect.stringMatching(/^căn cứ Luật Tổ chức chính quyền địa phương \(.*\) chưa có hiệu lực/u),
  ])
})

test('Purpose and demands of a further plan are not carried down, and this is said', async () => {
  const mucDich = { tieuDe: 'MỤC ĐÍCH, YÊU CẦU', moDau: ['Nâng cao nhận thức.'] }
  const { province, other } = twoPlans((plan) => ({ ...plan, mucDich }))
  const { khongTheo } = await derive([province, other], TU_PHAP)
  expect(khongTheo).toContain('MỤC ĐÍCH, YÊU CẦU (Tuyên truyền cải cách hành chính năm 2025)')
})
