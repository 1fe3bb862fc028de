import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { arrive, fillPhieu, makeTinh, take } from '../jobs/thu/province'
import { CASES, DATA, ODD, REPORT, runWith, testOddFiles } from './odd-files'

testOddFiles(CASES)

test.each<[string, (path: string) => unknown]>([
  ['A file', (path) => writeFileSync(path, 'không phải thư mục')],
  ['A link to nothing', (path) => symlinkSync('khong-co', path)],
])('%s in place of the folder of the prose is refused by its name', (_, odd) => {
  const { code, err } = runWith(odd, ['khanh-hoa/2026/bao-cao-quy-1', REPORT, DATA])
  expect(code).toBe(2)
  expect(err).toContain('bao-cao-quy-1')
  expect(err).not.toMatch(/\n\s+at /u)
})

describe('In a collecting', () => {
  const THU = 'data/ubnd-tinh/2026/thu/quy-3'
  let [home, baoCao] = ['', '']
  beforeAll(async () => {
    const tinh = await makeTinh(1, 1)
    home = join(tinh.baoCao, '../../../..')
    baoCao = relative(home, tinh.baoCao)
    const [id = '', form = new Uint8Array()] = Array.from(tinh.forms)[0] ?? []
    take(tinh, [arrive(`${id}.xlsx`, fillPhieu(form, 0))])
    mkdirSync(join(home, 'den'))
    writeFileSync(join(home, 'den/phieu.xlsx'), fillPhieu(form, 1))
  })

  test.each(
    Object.keys(ODD).flatMap((odd) =>
      (
        [
          [`${THU}/so-thu.yaml`, ['thu', 'phat']],
          [`${THU}/so-thu.yaml`, ['thu', 'khoa', '--nguoi', 'A', '--bao-cao']],
          [`${THU}/nhan/so-01-1.xlsx`, ['thu', 'tinh-hinh', '--in', '--bao-cao']],
          ['den/phieu.xlsx', ['thu', 'nhan', 'den/phieu.xlsx', '--bao-cao']],
        ] as const
      ).map(([file, command]) => [odd, file, command] as const),
    ),
  )('%s in place of %s is refused by its name: %s', (odd, file, command) => {
    const { code, err } = runWith((path) => ODD[odd]?.(path), [file, [...command, baoCao], home])
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining(file.split('/').at(-1) ?? file) as string,
    })
    expect(err).not.toMatch(/\n\s+at /u)
  })
})
