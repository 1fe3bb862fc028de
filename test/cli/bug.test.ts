import { InputError, UserError } from '../../src/problem'
import { temporaryFolder } from '../read/temporary'
import { linesOf, namesIn, planOf, runHere } from './captured'

const generateKeHoach = jest.fn<Promise<never>, []>()
jest.mock('../../src/index', () => ({
  ...jest.requireActual<object>('../../src/index'),
  generateKeHoach: () => generateKeHoach(),
}))

describe('What the program throws', () => {
  test('is a bug with its stack and exit code 1, when it is no error of the user', async () => {
    generateKeHoach.mockRejectedValueOnce(new TypeError('x is not a function'))
    const folder = temporaryFolder()
    const { code, out, err } = await runHere('ke-hoach', planOf(), '--ra', folder)
    expect({ code, out, files: namesIn(folder) }).toEqual({ code: 1, out: '', files: [] })
    expect(err).toMatch(/TypeError: x is not a function\n\s+at /)
  })

  test('is a bug too when it is not even an error', async () => {
    generateKeHoach.mockRejectedValueOnce('một chuỗi')
    const { code, err } = await runHere('ke-hoach', planOf())
    expect(code).toBe(1)
    expect(err).toContain('một chuỗi')
  })

  test('is said with its hint and without a stack, when the user can put it right', async () => {
    generateKeHoach.mockRejectedValueOnce(
      new UserError('không có tệp x', { hint: 'xem lại đường dẫn', cause: new Error('ENOENT') }),
    )
    const { code, err } = await runHere('ke-hoach', planOf())
    expect(code).toBe(2)
    expect(linesOf(err)).toEqual([
      expect.stringContaining('không có tệp x'),
      expect.stringContaining('xem lại đường dẫn'),
    ])
  })

  test('is every finding of the input, one a line', async () => {
    const finding = (line: number) => ({
      severity: 'error' as const,
      place: { file: 'a.yaml', line, column: 2 },
      message: `sai ${line}`,
      hint: 'sửa',
    })
    generateKeHoach.mockRejectedValueOnce(new InputError([finding(1), finding(7)]))
    const { code, err } = await runHere('ke-hoach', planOf())
    expect(code).toBe(2)
    expect(linesOf(err)).toEqual(['a.yaml:1:2: sai 1 (sửa)', 'a.yaml:7:2: sai 7 (sửa)'])
  })
})
