import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { refuseNames } from '../../src/files/refuse-names'
import { ROOT } from '../house/source'
import { temporaryFolder } from '../read/temporary'
import { namesIn, planOf, runHere } from '../cli/captured'

describe('A name that Windows cannot have is refused on every system:', () => {
  test.each([
    ['CON', /"CON" là tên mà Windows dành riêng/u],
    ['nul', /"nul" là tên/u],
    ['Aux.yaml', /"Aux\.yaml" là tên/u],
    ['con.docx', /"con\.docx" là tên/u],
    ['NUL.tar.gz', /là tên/u],
    ['NUL .txt', /là tên/u],
    ['PRN ', /là tên/u],
    ['com1', /là tên/u],
    ['LPT9.pdf', /là tên/u],
    ['COM²', /là tên/u],
    ['CONOUT$', /là tên/u],
    ['con/2026', /"con" là tên/u],
    ['2026/NUL', /"NUL" là tên/u],
    ['ra.', /"ra\." có dấu chấm hoặc dấu cách ở cuối/u],
    ['ra ', /"ra " có dấu chấm hoặc dấu cách ở cuối/u],
    ['...', /ở cuối/u],
    ['năm 2026. /ra', /"năm 2026\. " có/u],
    ['C:output', /có dấu :/u],
    ['C:\\ra', /có dấu :/u],
    ['data\\ra', /có dấu \\/u],
    ['quý I?', /có dấu \?/u],
    ['<mới>', /có dấu </u],
    ['ra\u0007', /"ra\uFFFD" có ký tự không in được/u],
  ])('%j', (name, message) => {
    expect(() => {
      refuseNames(join(temporaryFolder(), name))
    }).toThrow(message)
  })

  test.each([
    'output',
    'Văn phòng',
    ' ra',
    'v1.2',
    '.ẩn',
    'con-nguoi',
    'contract.docx',
    'Côn',
    'auxiliary',
    'com',
    'com10',
    'lpt.1',
    'nul-2026',
    'kế hoạch (bản 2) & phụ lục, 100% #1',
    '../ra',
  ])('but not %j', (name) => {
    expect(() => {
      refuseNames(join(temporaryFolder(), name))
    }).not.toThrow()
  })

  test('but a folder that is already there may be called as it is', () => {
    const folder = join(temporaryFolder(), 'aux')
    mkdirSync(folder)
    expect(() => {
      refuseNames(join(folder, 'ra'))
    }).not.toThrow()
    writeFileSync(join(folder, 'nul'), '')
    expect(() => {
      refuseNames(join(folder, 'nul'))
    }).toThrow(/"nul"/u)
  })
})

describe('Every command that writes refuses it, and makes nothing:', () => {
  /** A folder with the data of the repo, and a small plan. */
  function place(): string {
    const folder = temporaryFolder()
    cpSync(join(ROOT, 'data'), join(folder, 'data'), { recursive: true })
    for (const name of ['co-quan.yaml', 'van-ban.yaml', 'ke-hoach.yaml'])
      copyFileSync(join(dirname(planOf()), name), join(folder, name))
    copyFileSync(join(ROOT, 'test/seeds/004.txt'), join(folder, 'tinh.txt'))
    return folder
  }

  test.each([
    ['ke-hoach $/ke-hoach.yaml --ra $/CON'],
    ['bao-cao $/data/khanh-hoa/2023/bao-cao-quy-1.yaml --ra $/CON'],
    ['mau xuat ke-hoach --ra $/CON'],
    ['nhap $/tinh.txt --ra $/CON.yaml'],
    ['nhap $/tinh.txt --ra $/CON/ke-hoach.yaml'],
    ['khoi-tao so-tu-phap-khanh-hoa --mac-dinh --thu-muc $/CON'],
    ['cu-the-hoa $/data/khanh-hoa/2025/ke-hoach.yaml --don-vi so-tu-phap-khanh-hoa --ra $/CON'],
  ])('%s', async (command) => {
    const folder = place()
    const before = namesIn(folder)
    const { code, out, err } = await runHere(...command.replaceAll('$', folder).split(' '))
    expect({ code, out, made: namesIn(folder) }).toEqual({ code: 2, out: '', made: before })
    expect(err).toMatch(/^không ghi được vào .*: "CON(?:\.yaml)?" là tên mà Windows dành riêng/mu)
    expect(err).not.toMatch(/\n\s+at /u)
  })
})
