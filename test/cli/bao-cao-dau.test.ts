import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../house/source'
import { temporaryFolder } from '../read/temporary'
import { runHere } from './captured'

const begin = (folder: string) =>
  runHere(
    ...['bao-cao', 'moi', '--ky', 'quy-1', '--nam', '2026'],
    ...['--co-quan', 'UBND tỉnh Lạng Sơn', '--thu-muc', folder],
  )
const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

describe('The first report and the registers it needs are written together, or not at all:', () => {
  test('where the report finds no place in an empty folder, nothing is left there', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'lang-son'), 'một tệp trùng tên')
    const { code, err } = await begin(folder)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('lang-son') as string })
    expect(namesIn(folder)).toEqual(['lang-son'])
  })

  test('where a file of the period is there already, the register stays as it was', async () => {
    const folder = temporaryFolder()
    cpSync(join(ROOT, 'data'), folder, { recursive: true })
    rmSync(join(folder, 'khanh-hoa'), { recursive: true })
    mkdirSync(join(folder, 'lang-son/2026'), { recursive: true })
    writeFileSync(join(folder, 'lang-son/2026/so-lieu-quy-1.xlsx'), 'của văn thư')
    const register = readFileSync(join(folder, 'co-quan.yaml'), 'utf8')
    const names = namesIn(folder)
    const { code, err } = await begin(folder)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/đã có .*so-lieu-quy-1/u) as string })
    expect(readFileSync(join(folder, 'co-quan.yaml'), 'utf8')).toBe(register)
    expect(namesIn(folder)).toEqual(names)
  })

  test('else both are there', async () => {
    const folder = temporaryFolder()
    expect(await begin(folder)).toMatchObject({ code: 0 })
    expect(namesIn(folder)).toEqual(
      expect.arrayContaining(['co-quan.yaml', join('lang-son', '2026', 'bao-cao-quy-1.yaml')]),
    )
    expect(namesIn(folder).filter((name) => /\.(?:tmp|khoa)$/u.test(name))).toEqual([])
  })
})
