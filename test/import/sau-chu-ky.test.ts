import { textsOf } from '../../src/import/source/nguon'
import { readDocx } from '../../src/import/read/read-docx'
import { docx, imported, lostWords, p, table, tasksOf } from './made'

const RECIPIENTS = 'Nơi nhận:\n- Sở A;\n- Lưu: VT.'
const SIGNER = 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn A'
const CLOSING = table([RECIPIENTS, SIGNER])
const TASKS = table(
  ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì'],
  ['1', 'Rà soát sổ văn bản', 'Báo cáo', 'Tháng 3/2026', 'Sở A'],
)
const lines = (text: string) => text.split('\n').map((each) => p(each))
const PLAN = lines('KẾ HOẠCH\nVăn thư năm 2026\nI. NHIỆM VỤ\n- Rà soát sổ.').join('')

/** Reads a plan with what stands behind its text, and holds that no word is lost. */
function read(behind: string, plan = PLAN) {
  const nguon = readDocx(docx(plan + behind), 'ke-hoach.docx')
  const result = imported(nguon)
  const words = textsOf(nguon.khoi)
    .map(({ chu }) => chu)
    .join('\n')
  expect(lostWords(words, result)).toEqual([])
  return result
}
const SIGNED = {
  noiNhan: ['Sở A', 'Lưu: VT'],
  nguoiKy: { quyenHan: ['KT. Chủ tịch'], chucVu: 'Phó Chủ tịch', hoTen: 'Nguyễn Văn A' },
}

describe('Behind the signature an annex begins, and neither signer nor recipients swallow it', () => {
  const TEXT =
    'ĐỀ CƯƠNG BÁO CÁO\nkết quả công tác văn thư\nI. Tình hình chung\n- Các chỉ tiêu:\n- Số văn bản: …'
  const ATTACHED = '(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh A)'

  test.each([
    ['under "Phụ lục số 01:"', `Phụ lục số 01:\n${TEXT}`],
    ['under "PHỤ LỤC 1."', `PHỤ LỤC 1.\n${TEXT}`],
    ['under "Biểu 01"', `Biểu 01\n${TEXT}`],
    ['under "Mẫu số 2a"', `Mẫu số 2a\n${TEXT}`],
    ['under "Phụ lục số: 03"', `Phụ lục số: 03\n${TEXT}`],
    ['under "Biểu mẫu BC-01"', `Biểu mẫu BC-01\n${TEXT}`],
    ['under "BIỂU MẪU SỐ 2"', `BIỂU MẪU SỐ 2\n${TEXT}`],
    ['under "Mẫu BC.02a:"', `Mẫu BC.02a:\n${TEXT}`],
    ['under "Biểu số: 5"', `Biểu số: 5\n${TEXT}`],
    ['under a title of 260 letters', `Phụ lục II\n${'DANH MỤC HỒ SƠ '.repeat(17)}GỬI\n- Một.`],
    ['under a label with its title', `Phụ lục II: Danh sách tổ giúp việc\nÔng B\nBà C`],
    ['under a heading in capitals and "(Kèm theo …)"', `PHÂN CÔNG TỔ GIÚP VIỆC\n${ATTACHED}\nÔng B\nBà C`],
    ['under a heading in small letters and "(Kèm theo …)"', `Danh sách tổ giúp việc\n${ATTACHED}\nÔng B`],
    ['under a heading in capitals alone', `DANH SÁCH TỔ GIÚP VIỆC\nÔng Trần Văn B\nBà Lê Thị C`],
    ['without any heading', 'I. Tình hình chung\n- Số văn bản đến: …'],
  ])('%s', (_, annex) => {
    for (const closing of [
      CLOSING,
      lines(`${RECIPIENTS}\n${SIGNER}`).join(''),
      table([SIGNER, RECIPIENTS]),
    ]) {
      const { keHoach, baoCao } = read(closing + lines(annex).join(''))
      expect(keHoach.banHanh).toMatchObject(SIGNED)
      expect(keHoach.nhiemVu).toEqual({ tieuDe: 'NHIỆM VỤ', gach: ['Rà soát sổ.'] })
      const kept = (keHoach.phuLucKhac ?? []).flatMap(({ nhan, ten, noiDung }) => [
        nhan,
        ten,
        ...(noiDung ?? []),
      ])
      const said = [...kept, ...baoCao.map(({ nguyenVan }) => nguyenVan)].join('\n')
      for (const piece of annex.split(/[.:]?(?:\n|$)|: /u)) expect(said).toContain(piece)
    }
  })

  test('is an annex of the plan: its label, its title, its lines, its tables at their places', () => {
    const grid = table(['TT', 'Tên kho', 'Số mét'], ['1', 'Kho A', '120'], [{ text: 'Cộng', span: 2 }, '120'])
    const { keHoach, baoCao } = read(CLOSING + lines(`Phụ lục II\n${TEXT}`).join('') + grid + p('Ghi chú.'))
    expect(keHoach.phuLucKhac).toEqual([
      {
        nhan: 'Phụ lục II',
        ten: 'ĐỀ CƯƠNG BÁO CÁO\nkết quả công tác văn thư',
        noiDung: ['I. Tình hình chung', '- Các chỉ tiêu:', '- Số văn bản: …', '::bang bang-1', 'Ghi chú.'],
      },
    ])
    expect(keHoach.bang).toEqual({
      'bang-1': {
        hang: [
          ['TT', 'Tên kho', 'Số mét'],
          ['1', 'Kho A', '120'],
          [{ chu: 'Cộng', cot: 2 }, '120'],
        ],
      },
    })
    expect(baoCao.filter(({ loai }) => loai === 'khong-xep-duoc')).toEqual([])
  })

  test('and the annex with the task table is read, whatever stands before it', () => {
    const { keHoach } = read(
      CLOSING + lines(`Phụ lục số 01:\n${TEXT}\nPhụ lục số 02:\nDanh mục nhiệm vụ`).join('') + TASKS,
    )
    expect(keHoach.banHanh).toMatchObject(SIGNED)
    expect(keHoach.phuLuc).toMatchObject({ nhan: 'Phụ lục số 02', ten: 'Danh mục nhiệm vụ' })
    expect(tasksOf(keHoach)[0]?.[1]).toContain('Rà soát sổ văn bản')
  })

  test('or stands behind the task table, with a label of its own', () => {
    const { keHoach } = read(
      CLOSING + lines('Phụ lục I\nDANH MỤC').join('') + TASKS + lines(`Phụ lục II\n${TEXT}`).join(''),
    )
    expect(keHoach.banHanh).toMatchObject(SIGNED)
    expect(tasksOf(keHoach)).toHaveLength(1)
  })

  test('also behind a decision, before the plan that it issues', () => {
    const decision =
      'QUYẾT ĐỊNH\nBan hành Kế hoạch văn thư năm 2026\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A\nCăn cứ Luật A;\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch.'
    const { keHoach } = read(
      CLOSING + PLAN + lines(`PHỤ LỤC SỐ 1\n${TEXT}`).join(''),
      lines(decision).join(''),
    )
    expect(keHoach.banHanh).toMatchObject({ loai: 'quyet-dinh', ...SIGNED })
    expect(keHoach.nhiemVu).toEqual({ tieuDe: 'NHIỆM VỤ', gach: ['Rà soát sổ.'] })
  })
})

describe('What stands before the signature is no annex', () => {
  test('the caption of a table between the parts', () => {
    const { keHoach } = read(
      `${p('Biểu 01')}${TASKS}${lines('II. TỔ CHỨC THỰC HIỆN\n- Văn phòng theo dõi.').join('')}${CLOSING}`,
    )
    expect(keHoach.banHanh).toMatchObject(SIGNED)
    expect(keHoach.toChuc?.gach).toEqual(['Văn phòng theo dõi.'])
  })

  test('a signature that goes on: a second right to sign, a name in capitals, a rank, a surname like an office', () => {
    for (const [name, read_] of [
      ['NGUYỄN VĂN A', 'Nguyễn Văn A'],
      ['Đại tá Nguyễn Văn A', 'Đại tá Nguyễn Văn A'],
      ['TS. Đoàn Thị B', 'TS. Đoàn Thị B'],
    ] as const) {
      const { keHoach } = read(
        table([RECIPIENTS, `TM. ỦY BAN NHÂN\nDÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n${name}`]),
      )
      expect(keHoach.banHanh?.nguoiKy).toEqual({
        quyenHan: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'],
        chucVu: 'Phó Chủ tịch',
        hoTen: read_,
      })
    }
  })

  test('a recipient that a column broke, in capitals or not', () => {
    const { keHoach } = read(table(['Nơi nhận:\n- Sở A;\n- Lưu: VT, TH,\nKSTT-HC.', SIGNER]))
    expect(keHoach.banHanh?.noiNhan?.[0]).toBe('Sở A')
    expect(keHoach.banHanh?.nguoiKy).toEqual(SIGNED.nguoiKy)
  })
})

describe('Words in the cell of the signature', () => {
  const signed = (words: string) => `KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n${words}\nNguyễn Văn A`
  const closings = (words: string) => [
    table([RECIPIENTS, signed(words)]),
    table([signed(words), RECIPIENTS]),
    lines(`${RECIPIENTS}\n${signed(words)}`).join(''),
  ]

  test.each([
    '(Đã ký)',
    'Đã ký',
    '(đã ký)',
    'ĐÃ KÝ',
    '[daky]',
    '(Ký, ghi rõ họ tên, đóng dấu)',
    '(ký, họ tên)',
    '(Ký tên)',
    '(Ký và đóng dấu)',
    '(Chữ ký, dấu)',
  ])('"%s" stand for the signature, are in no value and are told', (words) => {
    for (const closing of closings(words)) {
      const { keHoach, baoCao } = read(closing)
      expect(keHoach.banHanh).toMatchObject(SIGNED)
      expect(baoCao).toContainEqual(expect.objectContaining({ loai: 'sua', nguyenVan: words }))
    }
  })

  test.each(['(dự thảo lần hai)', 'thay mặt tập thể lãnh đạo'])(
    '"%s" are no rest of a recipient',
    (words) => {
      for (const closing of closings(words)) {
        const { keHoach, baoCao } = read(closing)
        expect(keHoach.banHanh).toMatchObject(SIGNED)
        expect(baoCao).toContainEqual(expect.objectContaining({ loai: 'khong-xep-duoc', nguyenVan: words }))
      }
    },
  )

  test('a recipient over two lines is whole, on either side of the signature', () => {
    const recipients = 'Nơi nhận:\n- Các phòng chuyên môn\n(để thực hiện);\n- Lưu: VT.'
    for (const closing of [table([recipients, SIGNER]), table([SIGNER, recipients])])
      expect(read(closing).keHoach.banHanh?.noiNhan).toEqual([
        'Các phòng chuyên môn (để thực hiện)',
        'Lưu: VT',
      ])
  })
})

describe('A line "(Kèm theo …)" that names another document is a note with both', () => {
  const HEAD = lines('Số: 45/KH-UBND\nTỉnh A, ngày 12 tháng 01 năm 2026').join('')
  const noteOf = ({ baoCao }: ReturnType<typeof read>, line: string) =>
    baoCao.filter(({ nguyenVan }) => nguyenVan === line).map(({ loi }) => loi)

  test.each([
    ['another number', 'Kế hoạch số 12/KH-UBND ngày 12/01/2026', 'số 12/KH-UBND ngày 12/01/2026'],
    ['another day', 'Kế hoạch số 45/KH-UBND ngày 05 tháng 01 năm 2026', 'số 45/KH-UBND ngày 05/01/2026'],
    ['another year', 'Kế hoạch số 45/KH-UBND ngày 12/01/2025', 'số 45/KH-UBND ngày 12/01/2025'],
    ['another symbol', 'Kế hoạch số 45/KH-SNV ngày 12/01/2026', 'số 45/KH-SNV ngày 12/01/2026'],
    ['a decision', 'Quyết định số 45/QĐ-UBND ngày 12/01/2026', 'số 45/QĐ-UBND ngày 12/01/2026'],
    ['another number without a day', 'Kế hoạch số 54/KH-UBND', 'số 54/KH-UBND'],
  ])('%s', (_, cited, said) => {
    const line = `(Kèm theo ${cited} của UBND tỉnh A)`
    const annex = lines(`Phụ lục\nNHIỆM VỤ\n${line}`).join('')
    for (const behind of [annex + TASKS, annex + p('Ông B')]) {
      const result = read(CLOSING + behind, HEAD + PLAN)
      expect(result.keHoach.banHanh).toMatchObject({ so: 45, kyHieu: 'KH-UBND', ngay: '2026-01-12' })
      expect(noteOf(result, line)).toEqual([
        expect.stringContaining(`ghi ${said}, văn bản này là số 45/KH-UBND ngày 12/01/2026`),
      ])
    }
  })

  test.each([
    'Kế hoạch số 45/KH-UBND ngày 12 tháng 01 năm 2026',
    'Kế hoạch số 45/KH-UBND ngày 12/01/2026',
    'Kế hoạch số     /KH-UBND ngày    /01/2026',
    'Kế hoạch số 45/KH-UBND',
  ])('but not %s', (cited) => {
    const line = `(Kèm theo ${cited} của UBND tỉnh A)`
    const result = read(
      CLOSING +
        lines(`Phụ lục\nNHIỆM VỤ\n${line}`).join('') +
        TASKS +
        lines(`Phụ lục II\n${line}\nÔng B`).join(''),
      HEAD + PLAN,
    )
    expect(noteOf(result, line)).toEqual([])
  })

  test('a plan without a number takes none of a document of another kind', () => {
    const line = '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh A)'
    const result = read(
      CLOSING + lines(`Phụ lục II\n${line}\nÔng B`).join(''),
      lines('Số:     /KH-UBND').join('') + PLAN,
    )
    expect(result.keHoach.banHanh).not.toHaveProperty('so')
    expect(noteOf(result, line)).toHaveLength(1)
  })
})

describe('The label of an annex of tasks and its title', () => {
  test.each([
    ['PHỤ LỤC NHIỆM VỤ NĂM 2026', undefined, 'NHIỆM VỤ NĂM 2026'],
    ['PHỤ LỤC I DANH MỤC NHIỆM VỤ', 'PHỤ LỤC I', 'DANH MỤC NHIỆM VỤ'],
    ['Biểu 01 DANH MỤC NHIỆM VỤ', 'Biểu 01', 'DANH MỤC NHIỆM VỤ'],
    ['Phụ lục số: 03: Danh mục nhiệm vụ', 'Phụ lục số: 03', 'Danh mục nhiệm vụ'],
    ['Biểu mẫu BC-01: Danh mục nhiệm vụ', 'Biểu mẫu BC-01', 'Danh mục nhiệm vụ'],
  ])('in one line: %s', (line, nhan, ten) => {
    const { phuLuc } = read(CLOSING + p(line) + TASKS).keHoach
    expect([phuLuc?.nhan, phuLuc?.ten]).toEqual([nhan, ten])
  })

  test('a title of the plan of 280 letters is a title', () => {
    const title = 'Thực hiện công tác văn thư, lưu trữ '.repeat(8).trim()
    const { keHoach } = read('', lines(`KẾ HOẠCH\n${title}\nI. NHIỆM VỤ\n- Một.`).join(''))
    expect(keHoach.trichYeu).toBe(title)
    expect(keHoach).not.toHaveProperty('moDau')
  })
})
