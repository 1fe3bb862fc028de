import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import {
  coQuanOfVaiTro,
  readPhanCong,
  type HaiCot,
  type VaiTro,
  type ViecPhanCong,
} from '../../src/domain/ke-hoach/phan-cong/phan-cong'
import { splitCoQuan } from '../../src/domain/co-quan/ten-co-quan'

type Row = { readonly viec: readonly string[]; readonly o: string | HaiCot; readonly ngam?: true } & {
  readonly [vaiTro in VaiTro]?: string | readonly string[]
}

const rows = parse(readFileSync(join(__dirname, 'phan-cong.yaml'), 'utf8')) as readonly Row[]
const cells = rows.flatMap((row) => row.viec.map((task) => ({ task, row })))

/** A viec as the fixture writes it: "A | B → Z". */
function line({ coQuan, den }: ViecPhanCong): string {
  return [coQuan, ...(den === undefined ? [] : [den])].map((names) => names.join(' | ')).join(' → ')
}

function byVaiTro(viec: readonly ViecPhanCong[]): Record<string, string[]> {
  const lines: Record<string, string[]> = {}
  for (const each of viec) lines[each.vaiTro] = [...(lines[each.vaiTro] ?? []), line(each)]
  return lines
}

function expected(row: Row): Record<string, string[]> {
  const vaiTro = Object.entries(row).filter(([name]) => !['viec', 'o', 'ngam'].includes(name))
  return Object.fromEntries(vaiTro.map(([name, lines]) => [name, [lines].flat() as string[]]))
}

const viecOf = (text: string): readonly ViecPhanCong[] => readPhanCong(text).viec
const read = (text: string): Record<string, string[]> => byVaiTro(viecOf(text))

describe('An assignment cell of the seeds', () => {
  test.each(cells)('$task gives every agency its role and no other', ({ row }) => {
    expect(byVaiTro(readPhanCong(row.o).viec)).toEqual(expected(row))
  })

  test.each(cells)('$task says whether its lead is written or implied', ({ row }) => {
    const leads = readPhanCong(row.o).viec.filter(({ vaiTro }) => vaiTro === 'chuTri')
    expect(leads.map(({ suyRa }) => suyRa)).toEqual(leads.map(() => row.ngam))
    expect(leads).not.toHaveLength(0)
  })
})

describe('The fixture', () => {
  test.each([
    ['001', 63],
    ['003', 21],
    ['004', 38],
  ])('has every cell of seed %s once (%i)', (seed, count) => {
    const tasks = cells.map(({ task }) => task).filter((task) => task.startsWith(`${seed}/`))
    expect(tasks).toHaveLength(count)
    expect(new Set(tasks).size).toBe(count)
  })
})

describe('The scope of a lead', () => {
  test.each([
    [
      '- Sở Nội vụ chủ trì hướng dẫn - Các cơ quan, đơn vị, địa phương tổ chức triển khai thực hiện',
      ['hướng dẫn'],
    ],
    [
      '- Sở Kế hoạch và Đầu tư chủ trì hướng dẫn; - Sở Giao thông vận tải chủ trì, phối hợp với các cơ quan liên quan thực hiện',
      ['hướng dẫn', 'thực hiện'],
    ],
    ['Sở Nội vụ chủ trì xây dựng báo cáo', ['xây dựng báo cáo']],
    ['Sở Nội vụ chủ trì, phối hợp với các cơ quan có liên quan', [undefined]],
  ])('is what the clause says beside the coordinators: "%s"', (cell, scopes) => {
    expect(
      viecOf(cell)
        .filter(({ vaiTro }) => vaiTro === 'chuTri')
        .map(({ noiDung }) => noiDung),
    ).toEqual(scopes)
  })

  test('of an appraiser is kept: two offices appraise different things', () => {
    const viec = viecOf(
      '- UBND cấp huyện xây dựng dự thảo - Phòng Tư pháp thẩm định văn bản quy phạm pháp luật. - Phòng Nội vụ có ý kiến thẩm định về chuyên môn.',
    )
    expect(viec.filter(({ vaiTro }) => vaiTro === 'thamDinh').map(({ noiDung }) => noiDung)).toEqual([
      'văn bản quy phạm pháp luật',
      'về chuyên môn',
    ])
  })
})

describe('Reading an assignment', () => {
  test('gives the same with one bullet a line as with all bullets in one line', () => {
    const oneLine = '- Sở Tài chính chủ trì - Các sở, ban, ngành phối hợp'
    expect(viecOf(oneLine.replace(' - Các', '\n- Các'))).toEqual(viecOf(oneLine))
    expect(viecOf('<ul><li>Sở Tài chính chủ trì</li><li>Các sở, ban, ngành phối hợp</li></ul>')).toEqual(
      viecOf(oneLine),
    )
  })

  test('does not cut a name at its dash, even inside bullets', () => {
    const cell = '- Sở Lao động - Thương binh và Xã hội chủ trì - Văn phòng HĐND - UBND huyện phối hợp'
    expect(read(cell)).toEqual({
      chuTri: ['Sở Lao động - Thương binh và Xã hội'],
      phoiHop: ['Văn phòng HĐND - UBND huyện'],
    })
  })

  test('takes the agency after "chủ trì," for the one that coordinates', () => {
    expect(read('Sở Nội vụ chủ trì, các sở, ban, ngành phối hợp')).toEqual({
      chuTri: ['Sở Nội vụ'],
      phoiHop: ['các sở, ban, ngành'],
    })
  })

  test('reads roles written as labels', () => {
    const cell = 'Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: Sở Tài chính, Sở Y tế'
    expect(read(cell)).toEqual({ chuTri: ['Sở Nội vụ'], phoiHop: ['Sở Tài chính | Sở Y tế'] })
  })

  test('takes a bare agency beside a lead for a coordinator, and says that it inferred it', () => {
    expect(viecOf('Sở Nội vụ chủ trì; các sở, ban, ngành')).toEqual([
      { vaiTro: 'chuTri', coQuan: ['Sở Nội vụ'] },
      { vaiTro: 'phoiHop', coQuan: ['các sở, ban, ngành'], suyRa: true },
    ])
  })

  test('does not take the "trình" of "quy trình" or "Kế hoạch kiểm tra" for verbs', () => {
    const cell = 'Sở Nội vụ chủ trì xây dựng quy trình và Kế hoạch kiểm tra, trình UBND tỉnh phê duyệt'
    expect(read(cell)).toEqual({
      chuTri: ['Sở Nội vụ'],
      xayDung: ['Sở Nội vụ'],
      trinh: ['Sở Nội vụ → UBND tỉnh'],
      pheDuyet: ['UBND tỉnh'],
    })
  })

  test.each(['', '  ', 'Theo phân công', 'Theo kế hoạch riêng', 'chủ trì', '- ; -'])(
    'reads nothing out of "%s"',
    (cell) => {
      expect(viecOf(cell)).toEqual([])
    },
  )

  test('keeps the words of the cell, with its letters put together', () => {
    const cell = '- Sở Nội vụ chủ trì;\n- Các xã phối hợp.'
    expect(readPhanCong(cell.normalize('NFD')).nguyenVan).toBe(cell)
  })

  test('reads two columns, of which the second may be empty', () => {
    expect(readPhanCong({ chuTri: 'Sở Nội vụ, Sở Tài chính' }).viec).toEqual([
      { vaiTro: 'chuTri', coQuan: ['Sở Nội vụ', 'Sở Tài chính'] },
    ])
    expect(readPhanCong({ chuTri: '', phoiHop: '' }).viec).toEqual([])
  })
})

describe('The agencies of a role', () => {
  test('come once each, in the order of the cell', () => {
    const phanCong = readPhanCong(
      '- UBND cấp xã gửi hồ sơ về Sở Tài chính thẩm định - Sở Nội vụ, Sở Tài chính thẩm định, trình UBND tỉnh',
    )
    expect(coQuanOfVaiTro(phanCong, 'thamDinh')).toEqual(['Sở Tài chính', 'Sở Nội vụ'])
    expect(coQuanOfVaiTro(phanCong, 'phoiHop')).toEqual([])
  })
})

describe('A list of agencies', () => {
  test.each([
    ['các sở, ban, ngành, UBND cấp huyện', ['các sở, ban, ngành', 'UBND cấp huyện']],
    ['các cơ quan, đơn vị và địa phương', ['các cơ quan, đơn vị và địa phương']],
    [
      'UBND các huyện, thị xã, thành phố và các cơ quan có liên quan',
      ['UBND các huyện, thị xã, thành phố', 'các cơ quan có liên quan'],
    ],
    [
      'Sở Lao động, Thương binh và Xã hội; Sở Văn hóa, Thể thao và Du lịch',
      ['Sở Lao động, Thương binh và Xã hội', 'Sở Văn hóa, Thể thao và Du lịch'],
    ],
    [
      'Văn phòng Đoàn ĐBQH và HĐND tỉnh, Công an tỉnh, VNPT Khánh Hòa',
      ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Công an tỉnh', 'VNPT Khánh Hòa'],
    ],
    [
      'Sở Nội vụ (Phòng Cải cách hành chính, Văn phòng Sở) và UBND xã, phường',
      ['Sở Nội vụ (Phòng Cải cách hành chính, Văn phòng Sở)', 'UBND xã, phường'],
    ],
  ])('is split into single names and collectives: "%s"', (text, names) => {
    expect(splitCoQuan(text)).toEqual(names)
  })
})
