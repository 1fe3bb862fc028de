import { readFileSync, writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { listViecPhong, setViecPhong } from '../../src/domain/cu-the-hoa/build/viec-phong'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { donVi, NINH_HOA, TU_PHAP } from '../domain/cu-the-hoa/derived'
import { changeTask, firstMoc, NOTHING, PLAN, SHEET, unit } from './unit'

/** The lists of tasks by department follow the table. */
const withoutLists = (plan: KeHoach): KeHoach => setViecPhong(plan, [])

const textOf = (diem: string | { noiDung: string }): string =>
  typeof diem === 'string' ? diem : diem.noiDung

/** `which`: 'with the record of the last run' or 'without it'. */
export function testSuaTay(which: string): void {
  describe(`What the clerk changed in the plan, ${which},`, () => {
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
        expect(withoutLists(plan())).toEqual(withoutLists(edited))
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
      expect(withoutLists(plan())).toEqual(withoutLists(edited))
      expect(setViecPhong(plan(), listViecPhong(plan().linhVuc ?? [], donVi(NINH_HOA)))).toEqual(plan())
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
  })
}
