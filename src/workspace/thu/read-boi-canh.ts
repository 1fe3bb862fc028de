import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { baoCaoFile, type BaoCao } from '../../domain/bao-cao/bao-cao'
import { type ChiTieu, selectRows } from '../../domain/bao-cao/chi-tieu/chi-tieu'
import { type KyBaoCao, spellKy } from '../../domain/bao-cao/ky/ky-bao-cao'
import type { CoQuan } from '../../domain/co-quan/co-quan'
import { listDonViOf, TAT_CA } from '../../domain/cu-the-hoa/rules/list-don-vi'
import type { QuyTac } from '../../domain/cu-the-hoa/rules/quy-tac'
import type { DonViThu } from '../../domain/thu/phieu'
import { InputError, UserError } from '../../problem'
import { readDanhMuc, selectDanhMuc, type CacDanhMuc } from '../read-danh-muc'
import { readKyOf } from '../read-links'
import { readYaml } from '../read-yaml'
import { readRegisters } from '../registers'
import { readQuyTac } from '../read-cu-the-hoa'

/** What the collecting of a period is about: whose report, which rows of it, which units there are. */
export type BoiCanhThu = {
  readonly file: string
  readonly baoCao: BaoCao
  readonly ky: KyBaoCao
  readonly coQuan: ReadonlyMap<string, CoQuan>
  readonly danhMuc: CacDanhMuc
  readonly rows: readonly ChiTieu[]
}

/** Where the collecting of a report's period lies. */
export const folderOfThu = (file: string, ky: Pick<BaoCao, 'ky' | 'thang'>): string =>
  join(dirname(file), 'thu', spellKy(ky))
export const SO_THU = 'so-thu.yaml'

/** Reads what a report's file says of its period. Throws InputError for all that is wrong in the files it needs. */
export function readBoiCanh(file: string): BoiCanhThu {
  const baoCao = readYaml(file, baoCaoFile)
  const registers = readRegisters(file)
  const { ky, findings } = readKyOf(file, baoCao, registers.coQuan)
  const danhMuc = readDanhMuc(file)
  const errors = [...baoCao.findings, ...registers.findings, ...findings, ...danhMuc.findings].filter(
    ({ severity }) => severity === 'error',
  )
  if (errors.length) throw new InputError(errors)
  if (!baoCao.value || !ky) throw new Error('a report without faults has no period')
  return {
    file,
    baoCao: baoCao.value,
    ky,
    coQuan: registers.coQuan,
    danhMuc,
    rows: formOf({ danhMuc, ky }, registers.coQuan.get(baoCao.value.coQuan)).rows,
  }
}

/** The catalogue of an agency's level: its rows in the period, the names of its tables. */
function formOf({ danhMuc, ky }: Pick<BoiCanhThu, 'danhMuc' | 'ky'>, coQuan: CoQuan | undefined) {
  const form = selectDanhMuc(danhMuc, ky.den, coQuan?.cap).danhMuc
  return { rows: form ? selectRows(form, ky) : [], bieu: form?.bieu ?? [] }
}

/** The units by their ids, with the rows of their levels. Throws UserError for those that have no form. */
export function donViThuOf(ids: readonly string[], boiCanh: BoiCanhThu): DonViThu[] {
  const { coQuan } = boiCanh
  const forms = new Map<string, Omit<DonViThu, 'id' | 'coQuan'>>()
  const formOfLevel = (unit: CoQuan) => {
    const key = unit.cap ?? ''
    const form = forms.get(key) ?? withVersion(formOf(boiCanh, unit))
    forms.set(key, form)
    return form
  }
  const units = ids.map((id) => ({ id, unit: coQuan.get(id) }))
  const unknown = units.filter(({ unit }) => !unit).map(({ id }) => id)
  if (unknown.length)
    throw new UserError(`co-quan.yaml không có đơn vị: ${unknown.join(', ')}`, {
      hint: 'sửa lại mã, hoặc khai đơn vị bằng cchc khoi-tao',
      hintOnPage: 'khai lại đơn vị ấy ở màn hình Đơn vị',
    })
  const made = units.flatMap(({ id, unit }) => (unit ? [{ id, coQuan: unit, ...formOfLevel(unit) }] : []))
  const formless = made.filter(({ rows }) => !rows.length)
  if (formless.length)
    throw new UserError(
      `không có biểu số liệu nào cho cấp của: ${formless.map(({ coQuan: { ten, tenGon = ten } }) => tenGon).join(', ')}`,
      {
        hint: 'thêm một tệp chi-tieu-….yaml có "cap" của đơn vị',
        hintOnPage: 'xem lại cấp của đơn vị ở màn hình Đơn vị: phiếu có biểu cho sở, ngành và cho xã, phường',
      },
    )
  return made
}

const withVersion = <Form extends { readonly rows: readonly ChiTieu[] }>(form: Form) => ({
  ...form,
  phienBan: createHash('sha256')
    .update(JSON.stringify(form.rows.map(({ ma, ten }) => [ma, ten])))
    .digest('hex')
    .slice(0, 8),
})

/**
 * The ids of the units that names mean: `tat-ca`, a collective of the rules, an id. Throws UserError for names
 * that mean none.
 */
export function selectIds(names: readonly string[], boiCanh: BoiCanhThu): string[] {
  const quyTac: QuyTac = readQuyTac(boiCanh.file)
  const { coQuan, baoCao, ky } = boiCanh
  const groups = names.map((ten) => listDonViOf(ten, { tren: baoCao.coQuan, ngay: ky.den, coQuan }, quyTac))
  if (names.includes(TAT_CA) && groups[names.indexOf(TAT_CA)]?.coQuan.length === 0)
    throw new UserError(
      `chưa khai đơn vị nào thuộc ${coQuan.get(baoCao.coQuan)?.ten ?? 'cơ quan của báo cáo này'}`,
      {
        hint: 'khai đơn vị bằng cchc khoi-tao rồi chạy lại',
        hintOnPage:
          'khai các đơn vị phải gửi số liệu ở màn hình Đơn vị; không thu của ai thì không cần phiếu',
      },
    )
  const none = names.filter((name, index) => !groups[index] && !coQuan.has(name))
  const empty = names.filter((_, index) => groups[index]?.coQuan.length === 0)
  if (none.length || empty.length)
    throw new UserError(`không có đơn vị nào ứng với: ${[...none, ...empty].join(', ')}`, {
      hint: `ghi mã trong co-quan.yaml, hoặc: ${[TAT_CA, ...quyTac.tapThe.map(({ id }) => id)].join(', ')}`,
    })
  return Array.from(
    new Set(names.flatMap((name, index) => groups[index]?.coQuan.map(({ id }) => id) ?? [name])),
  )
}
