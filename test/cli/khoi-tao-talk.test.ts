import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../read/temporary'
import { dataWith } from './khoi-tao-data'
import { converseAs, enter } from './khoi-tao-talk'

const XA = 'Ủy ban nhân dân xã Mẫu'
/** To the summary: level, province, one department, and Enter for the rest. */
const TO_SUMMARY = ['', 'tỉnh lâm đồng', 'Văn phòng: thể chế', ...enter(13)]

describe('A person at a terminal', () => {
  test('goes back a question, looks everything over, corrects by number, and only then agrees', async () => {
    const { traLoi, said } = await converseAs(
      'ubnd xã mẫu',
      [
        '',
        '',
        'tỉnh khánh hòa',
        'lùi',
        'tỉnh lâm đồng',
        'Văn phòng: thể chế',
        ...enter(13),
        '13',
        '2',
        '',
        '',
      ],
      { folder: dataWith() },
    )
    expect(traLoi).toMatchObject({
      ten: [XA],
      cap: ['xa'],
      thuoc: ['ubnd-tinh-lam-dong'],
      phong: ['Văn phòng: the-che'],
      quyenHan: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'],
      // What was answered by Enter follows the answer that was corrected.
      chucVu: ['Phó Chủ tịch'],
    })
    expect(said).toContain('Đã ghi: Ủy ban nhân dân tỉnh Khánh Hòa')
    expect(said.match(/Xem lại trước khi ghi/gu)).toHaveLength(2)
    expect(said).toContain('Kèm theo: thêm Ủy ban nhân dân tỉnh Lâm Đồng vào co-quan.yaml.')
    expect(said.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('is asked which of two offices is meant, and for the name where none was given', async () => {
    const { unit, said } = await converseAs(
      undefined,
      ['UBND Mẫu', 'Sở Kế hoạch và Đầu tư', '2', ...enter(12)],
      { folder: dataWith() },
    )
    expect(unit.id).toBe('so-ke-hoach-dau-tu-khanh-hoa')
    expect(said).toContain('! "Ủy ban nhân dân Mẫu": ghi rõ xã, phường, đặc khu')
    expect(said).toMatch(/2\. Sở Kế hoạch và Đầu tư tỉnh Khánh Hòa \([^)]*đến ngày\s+28\/0?2\/2025\)/u)
  })

  test('gives a new unit another name: its id follows', async () => {
    const { unit, traLoi } = await converseAs(XA, [...TO_SUMMARY, '1', 'UBND xã Mẫu Hai', '', ''], {
      folder: dataWith(),
    })
    expect([unit.id, traLoi.ten, traLoi.phong]).toEqual([
      'ubnd-xa-mau-hai',
      ['Ủy ban nhân dân xã Mẫu Hai'],
      ['Văn phòng: the-che'],
    ])
  })

  test('adds to a list that is proposed, changes and drops a line of it', async () => {
    const { traLoi } = await converseAs(
      XA,
      [
        ...['', 'tỉnh lâm đồng', '', '', '', '', '', '', '', ''],
        ...['+ Đảng ủy xã', '3', '-', '2', 'Sở Mẫu', '', '', '', '', '', ''],
      ],
      { folder: dataWith() },
    )
    expect(traLoi.noiNhan).toEqual([
      'Như Điều 3',
      'Sở Mẫu',
      'Chủ tịch và các Phó Chủ tịch UBND xã',
      'Đảng ủy xã',
      'Lưu: VT',
    ])
  })
})

describe('What was typed before somebody went away', () => {
  const draftOf = (folder: string, id = 'ubnd-xa-mau'): string => join(folder, '.cchc', `khoi-tao-${id}.json`)
  const begin = async (folder: string, lines = ['', 'tỉnh lâm đồng', 'Văn phòng: thể chế']) =>
    expect(converseAs(XA, lines, { folder })).rejects.toThrow('được giữ lại')

  test('is offered again, the lines of an open list too, and goes when it was refused', async () => {
    const folder = dataWith()
    await begin(folder)
    const { traLoi, said } = await converseAs(XA, ['', ...enter(14)], { folder })
    expect(traLoi).toMatchObject({ thuoc: ['ubnd-tinh-lam-dong'], phong: ['Văn phòng: the-che'] })
    expect(said).toContain('- Trực thuộc: Ủy ban nhân dân tỉnh Lâm Đồng')
    const again = await converseAs(XA, ['bỏ', '', 'tỉnh khánh hòa', ...enter(14)], { folder })
    expect(again.traLoi).toMatchObject({ thuoc: ['ubnd-tinh-khanh-hoa'], phong: [] })
  })

  test.each<[string, (folder: string) => void, string]>([
    [
      'that is no JSON',
      (folder) => {
        writeFileSync(draftOf(folder), '{')
      },
      'không đọc được',
    ],
    [
      'of another shape',
      (folder) => {
        writeFileSync(draftOf(folder), '{"phienBan":1,"traLoi":{}}')
      },
      'không đọc được',
    ],
    [
      'of a size nobody types',
      (folder) => {
        writeFileSync(draftOf(folder), ' '.repeat(300_000))
      },
      'không đọc được',
    ],
    [
      'that is a link',
      (folder) => {
        symlinkSync('/dev/zero', draftOf(folder))
      },
      'không đọc được',
    ],
    [
      'that is old',
      (folder) => {
        writeFileSync(draftOf(folder), draft({ luc: '2020-01-01T00:00:00.000Z' }))
      },
      'đã quá 30 ngày',
    ],
    [
      'about another entry',
      (folder) => {
        writeFileSync(draftOf(folder), draft({ dau: 'x' }))
      },
      'co-quan.yaml đã đổi từ lần ấy',
    ],
  ])('a draft %s is ignored with a word', async (_, put, said) => {
    const folder = dataWith()
    mkdirSync(join(folder, '.cchc'))
    put(folder)
    let all = ''
    await expect(converseAs(XA, [], { folder, said: (text) => (all = text) })).rejects.toThrow('chưa ghi gì')
    expect(all).toContain(`không dùng được (${said}`)
    expect(all).not.toContain('Lần trước')
  })

  const draft = (other: object): string =>
    JSON.stringify({ phienBan: 1, luc: new Date().toISOString(), dau: '', traLoi: [], ...other })

  test('answers of a draft that do not fit are asked again; none of its letters steers the terminal', async () => {
    const folder = dataWith()
    await begin(folder)
    const text = readFileSync(draftOf(folder), 'utf8')
    writeFileSync(draftOf(folder), text.replace('ubnd-tinh-lam-dong', 'khong-\\u001b[2Jco'))
    const { traLoi, said } = await converseAs(XA, ['', 'tỉnh khánh hòa', ...enter(14)], { folder })
    expect(traLoi.thuoc).toEqual(['ubnd-tinh-khanh-hoa'])
    expect(said).not.toContain('\u001B')
  })

  test('nothing is kept of somebody who has answered nothing', async () => {
    const folder = join(temporaryFolder(), 'data')
    await expect(converseAs(XA, [], { folder })).rejects.toThrow('chưa ghi gì')
    expect(existsSync(folder)).toBe(false)
  })
})
