import { openWorkbook } from '../../../src/office/open-workbook'
import { writeWorkbook } from '../../../src/office/workbook/write-workbook'
import { DAMAGES } from './damages'
import { arrive, fillPhieu, gridOf, makeTinh, take, type Tinh, writeGrid } from './province'

const XA = DAMAGES.length + 6
const idOf = (nth: number): string => `ubnd-xa-${String(nth + 1).padStart(2, '0')}`

describe('A form that comes back damaged', () => {
  let tinh: Tinh
  let made: ReturnType<typeof take>
  const filled = (nth: number): Uint8Array => fillPhieu(tinh.forms.get(idOf(nth)) ?? new Uint8Array(), nth)

  beforeAll(async () => {
    tinh = await makeTinh(1, XA)
    const damaged = DAMAGES.map(({ damage, tep }, nth) => {
      const grid = gridOf(filled(nth))
      damage(grid)
      const name = tep?.(idOf(nth)) ?? `${nth}.xlsx`
      return arrive(tep && !/Thử/u.test(name) ? `${nth}-${name}` : name, writeGrid(grid))
    })
    const sound = Array.from({ length: 6 }, (_, nth) =>
      arrive(`tot-${nth}.xlsx`, filled(DAMAGES.length + nth)),
    )
    made = take(tinh, [
      ...damaged,
      ...sound,
      arrive('bao-cao.docx', new Uint8Array([80, 75, 3, 4])),
      arrive('cu.xls', new Uint8Array([208, 207, 17, 224])),
      arrive('hong.xlsx', filled(0).slice(0, 900)),
      arrive('rong.xlsx', new Uint8Array()),
      arrive('chep.xlsx', filled(DAMAGES.length)),
      arrive('khac.xlsx', writeWorkbook({ sheets: [{ name: 'a', columns: [], rows: [] }] })),
    ])
  })

  test.each(DAMAGES.map(({ ten }, nth) => [ten, nth] as const))('%s', (_, nth) => {
    const damage = DAMAGES[nth]
    const unit = made.thu.donVi.find(({ donVi }) => donVi.id === idOf(nth))
    const refused = made.ketQua.find(({ ten, loai }) => loai === 'tu-choi' && ten.startsWith(`${nth}`))
    const said = [
      ...(unit?.loi ?? []).map(({ noiDung }) => noiDung),
      ...(refused?.loi === undefined ? [] : [refused.loi]),
    ].join('\n')
    expect({ den: unit?.dung ? unit.tinhTrang : 'tu-choi', said }).toMatchObject({ den: damage?.den })
    if (damage?.noi) expect(said).toMatch(damage.noi)
  })

  test.each([
    ['bao-cao.docx', /không phải phiếu Excel/u],
    ['cu.xls', /không đọc được/u],
    ['hong.xlsx', /không mở được/u],
    ['rong.xlsx', /không mở được/u],
    ['khac.xlsx', /không phải phiếu thu số liệu/u],
  ])('%s is refused with what to do', (ten, why) => {
    const result = made.ketQua.find((each) => each.ten === ten)
    expect(result).toMatchObject({ loai: 'tu-choi' })
    expect(result?.loi).toMatch(why)
    expect(result?.cachSua).toBeTruthy()
  })

  test('of a sound form nothing is said to be left unread', () => {
    const sound = made.thu.donVi.filter(({ donVi }) => Number(donVi.id.slice(-2)) > DAMAGES.length)
    expect(sound.filter(({ dung }) => dung)).toHaveLength(6)
    expect(
      sound.flatMap(({ loi }) => loi.filter(({ noiDung }) => noiDung.includes('không được đọc'))),
    ).toEqual([])
  })

  test('the same bytes count once', () => {
    const twice = made.ketQua.filter(({ loai }) => loai === 'trung')
    expect(twice).toHaveLength(1)
  })

  test('what came is kept as it came, and the faults hang on the cells of a copy', () => {
    const nth = DAMAGES.findIndex(({ ten }) => ten === 'words')
    const kept = made.outputs.find(({ name }) => name === `nhan/${idOf(nth)}-1.xlsx`)
    const back = made.handedOut.find(({ name }) => name === `tra-lai/${idOf(nth)}.xlsx`)
    const sheetOf = (bytes: Uint8Array | undefined) =>
      openWorkbook(bytes ?? new Uint8Array(), 'a').find(({ ten }) => ten === 'Số liệu')
    expect(sheetOf(kept?.content)?.coNhanXet).toBe(false)
    expect(sheetOf(back?.content)?.coNhanXet).toBe(true)
    expect(sheetOf(back?.content)?.hang).toEqual(sheetOf(kept?.content)?.hang)
  })

  test('a newer form replaces the older, both kept, and what changed is said', () => {
    const nth = DAMAGES.findIndex(({ ten }) => ten === 'an empty cell')
    const again = take(tinh, [arrive('lan-2.xlsx', filled(nth))])
    const [unit] = again.moi
    expect(unit?.donVi).toMatchObject({ tinhTrang: 'chap-nhan', nhan: [{}, {}] })
    expect(unit?.thayDoi?.map(({ ma }) => ma).sort()).toEqual(['ho-so-da-giai-quyet'])
  })
})
