import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { addEntry, closeKy, findNguon, generateBaoCao, InputError, showTinhHinh } from '../../../src/index'
import { makeProfile } from '../../../src/programs/make-profile'
import { readThu } from '../../../src/workspace/thu/read-thu'
import { ketQuaOf } from '../../../src/workspace/thu/sum-thu'
import { readBaoCaoJob } from '../../../src/jobs/bao-cao'
import { findProgram } from '../../read/programs'
import { temporaryFolder } from '../../read/temporary'
import { arrive, fillPhieu, makeTinh, soOf, take, type Tinh, writeAll } from './province'

const chung = { lyDo: 'Đơn vị chậm gửi', nguoi: 'Chánh Văn phòng', homNay: '2026-09-16' }
const two = (number: number): string => String(number).padStart(2, '0')
/** Files opened and saved by LibreOffice, all in one run; as they are where there is none. */
function saveByLibreOffice(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array[] {
  const program = findProgram('soffice')
  if (program === undefined || files.length === 0) return files.map(([, bytes]) => bytes)
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'ra'))
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
  const names = files.map(([name]) => join(folder, name))
  spawnSync(program, [
    makeProfile(join(folder, 'profile')),
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    join(folder, 'ra'),
    ...names,
  ])
  return files.map(([name]) => readFileSync(join(folder, 'ra', name)))
}

/** The words of a Word file, run by run. */
const wordsOf = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/gu, '')

type Size = {
  readonly so: number
  readonly xa: number
  /** How many forms LibreOffice saved, as some communes do. */
  readonly luuLai: number
}

/** A period of a province from its forms to its report, and what comes after. */
export const testThu = ({ so: SO, xa: XA, luuLai }: Size): void =>
  describe(`A province of ${SO} departments and ${XA} communes`, () => {
    const ids = [
      ...Array.from({ length: SO }, (_, nth) => `so-${two(nth + 1)}`),
      ...Array.from({ length: XA }, (_, nth) => `ubnd-xa-${two(nth + 1)}`),
    ]
    /** A sum made a second way: from what the script typed, not from what was read. */
    const sumOf = (ma: string, kind: RegExp, but: readonly string[] = []): number =>
      ids.reduce((sum, id, nth) => sum + (kind.test(id) && !but.includes(id) ? soOf(ma, nth) : 0), 0)

    let tinh: Tinh
    let made: ReturnType<typeof take>
    const late = ids.at(-1) ?? ''
    const accepted = (): number => made.thu.donVi.filter(({ tinhTrang }) => tinhTrang === 'chap-nhan').length

    beforeAll(async () => {
      tinh = await makeTinh(SO, XA)
      const filled = ids.map(
        (id, nth) => [`${id}.xlsx`, fillPhieu(tinh.forms.get(id) ?? new Uint8Array(), nth)] as const,
      )
      const saved = saveByLibreOffice(filled.slice(0, luuLai))
      const files = filled.slice(0, -1).map(([name, bytes], nth) => arrive(name, saved[nth] ?? bytes))
      made = take(tinh, files)
    })

    test('all forms but one are accepted, those that LibreOffice saved among them', () => {
      expect(made.ketQua.filter(({ loai, loi }) => loai !== 'nhan' || loi !== undefined)).toEqual([])
      expect(made.thu.donVi.flatMap(({ loi }) => loi)).toEqual([])
      expect(accepted()).toBe(SO + XA - 1)
    })

    test('every row that is added up is the sum of what was typed', () => {
      const tong = ketQuaOf(readThu(tinh.book))
      expect(tong.length).toBeGreaterThan(6)
      for (const { chiTieu, so } of tong) {
        const second = (chiTieu.tongHop?.tu ?? []).reduce(
          (sum, { cap, ma }) => sum + sumOf(ma, cap === 'so' ? /^so-/u : /^ubnd-/u, [late]),
          0,
        )
        expect({ ma: chiTieu.ma, so }).toEqual({ ma: chiTieu.ma, so: second })
      }
    })

    test('a draft says of how many units it is; an issue waits for a decision', () => {
      expect(() =>
        readBaoCaoJob(tinh.baoCao, { duThao: false, dienTu: false, homNay: '2026-09-18' }),
      ).toThrow(new RegExp(`xã Thử ${two(XA)}: chưa có phiếu được chấp nhận \\(chưa gửi\\)`, 'u'))
      expect(() => closeKy(tinh.book, { nguoi: 'a', homNay: '2026-09-16' })).toThrow(InputError)
    })

    test('the report is issued with what was decided, its figures traced to cells, and closed', async () => {
      expect(() =>
        addEntry(tinh.book, { ...chung, loai: 'quyet-dinh', donVi: late, cach: 'ky-truoc' }),
      ).toThrow(/không có số kỳ trước/u)
      writeAll(addEntry(tinh.book, { ...chung, loai: 'quyet-dinh', donVi: late, cach: 'bo' }))
      const { files } = await generateBaoCao(tinh.baoCao, {
        formats: ['docx'],
        duThao: false,
        dienTu: false,
        homNay: '2026-09-18',
      })
      const text = wordsOf(files.get('docx') ?? new Uint8Array())
      expect(text).toContain(`Số liệu tổng hợp từ phiếu của ${SO + XA - 1}/${SO + XA} đơn vị.`)
      expect(text).toContain(`Không có phiếu: UBND xã Thử ${two(XA)}: không tính.`)
      const nguon = findNguon(tinh.book, 'ty-le-dung-han-xa')
      const [dungHan, tatCa] = [
        sumOf('ho-so-dung-han', /^ubnd-/u, [late]),
        sumOf('ho-so-da-giai-quyet', /^ubnd-/u, [late]),
      ]
      expect(nguon.so).toBe(((dungHan / tatCa) * 100).toFixed(2).replace('.', ','))
      expect(nguon.tu[0]?.dong).toHaveLength(XA)
      expect(nguon.tu[0]?.dong[0]).toMatchObject({
        donVi: 'UBND xã Thử 01',
        so: String(soOf('ho-so-dung-han', SO)),
        tep: 'nhan/ubnd-xa-01-1.xlsx',
        o: 'Số liệu!F18',
      })
      expect(text).toContain(String(dungHan).replace(/\B(?=(\d{3})+$)/gu, '.'))
    })

    test('a change by hand keeps what it changes; what comes after closing waits; closing again says before and after', () => {
      writeAll(closeKy(tinh.book, { nguoi: 'Chánh Văn phòng', homNay: '2026-09-17' }))
      const before = sumOf('van-ban-ban-hanh', /^ubnd-/u, [late])
      writeAll(
        addEntry(tinh.book, {
          ...chung,
          loai: 'dieu-chinh',
          ma: 'van-ban-ban-hanh',
          donVi: 'ubnd-xa-01',
          so: '1.000',
        }),
      )
      const changed = before - soOf('van-ban-ban-hanh', SO) + 1000
      expect(showTinhHinh(tinh.book).findings.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^"1\.2 Số VBQPPL do cấp xã ban hành" lúc khóa là/u),
      ])
      made = take(tinh, [
        arrive('muon.xlsx', fillPhieu(tinh.forms.get(late) ?? new Uint8Array(), ids.length - 1)),
      ])
      expect(made.thu.donVi.at(-1)).toMatchObject({ tinhTrang: 'da-quyet-dinh', sauKhoa: [{}] })
      expect(() => closeKy(tinh.book, { nguoi: 'a', homNay: '2026-09-18' })).toThrow(/đã khóa/u)
      const again = closeKy(tinh.book, { nguoi: 'a', homNay: '2026-09-18', lyDo: 'Bổ sung xã Thử 65' })
      expect(again.thayDoi.find(({ ma }) => ma === 'vbqppl-cap-xa')).toEqual({
        ma: 'vbqppl-cap-xa',
        cu: before,
        moi: changed + soOf('van-ban-ban-hanh', ids.length - 1),
      })
    })

    test('a received file that somebody edits is noticed', () => {
      const path = join(tinh.folder, 'nhan/so-01-1.xlsx')
      writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from([0])]))
      expect(() => showTinhHinh(tinh.book)).toThrow(/bị sửa sau khi nhận/u)
    })
  })
