import { OTHER_OFFICE, readOtherOffice } from '../../src/import/read/read-other-office'
import { convertToOffice } from '../../src/programs/libre-office'
import { UserError } from '../../src/problem'
import { testNeeding } from '../read/programs'
import { imported, tasksOf } from './made'
import { PLAN_ROWS, rtfOf } from './small-plan'

jest.mock('../../src/programs/libre-office', () => {
  const actual = jest.requireActual<{ convertToOffice: () => undefined }>('../../src/programs/libre-office')
  return { convertToOffice: jest.fn(actual.convertToOffice) }
})
const convert = jest.mocked(convertToOffice)

const refusalOf = (read: () => unknown): UserError => {
  try {
    read()
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('it was not refused')
}

describe.each(OTHER_OFFICE)('A file %s', (ten) => {
  const into = ten === '.xls' || ten === '.ods' ? '.xlsx' : '.docx'

  test('is refused where LibreOffice is not installed, with both ways out', () => {
    convert.mockReturnValueOnce(undefined)
    const { message, hint } = refusalOf(() => readOtherOffice(Buffer.from('x'), `ke-hoach${ten}`, ten))
    expect(message).toBe(`ke-hoach${ten}: tệp ${ten} chỉ đọc được khi máy có LibreOffice`)
    expect(hint).toContain(`lưu thành ${into} rồi nhập tệp đó`)
    expect(hint).toContain('cài LibreOffice')
  })

  test('that LibreOffice cannot read is refused without its words', () => {
    convert.mockImplementationOnce(() => {
      throw new Error('soffice said something in English\n    at convert')
    })
    const { message, hint } = refusalOf(() => readOtherOffice(Buffer.from('x'), `ke-hoach${ten}`, ten))
    expect(message).toBe(`ke-hoach${ten}: LibreOffice không đọc được tệp ${ten} này`)
    expect(hint).toContain('mật khẩu')
    expect(`${message}${hint ?? ''}`).not.toContain('English')
  })
})

testNeeding('soffice')('A plan as .rtf comes in with its tasks, and a note says by which way', () => {
  const nguon = readOtherOffice(Buffer.from(rtfOf(PLAN_ROWS)), 'ke-hoach.rtf', '.rtf')
  const { keHoach, baoCao } = imported(nguon)
  expect(keHoach.trichYeu).toBe('Thực hiện công tác văn thư năm 2026')
  expect(tasksOf(keHoach)).toEqual([
    [
      undefined,
      ['Rà soát sổ văn bản', ['Báo cáo', 'Quý I/2026', 'Sở A']],
      ['Kiểm tra kho', ['Biên bản', 'Tháng 6/2026', 'Sở B']],
    ],
  ])
  expect(baoCao.map(({ loi }) => loi)).toContain(
    'tệp .rtf được LibreOffice chuyển thành .docx rồi mới đọc: so lại với bản gốc',
  )
})
