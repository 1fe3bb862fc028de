import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { plainText, walk } from '../../../src/document/walk'
import { proposeFromPhieu } from '../../../src/index'
import { readBaoCaoJob } from '../../../src/jobs/bao-cao'
import { formatFinding } from '../../../src/problem'
import { fillAll } from './ke-hoach-tinh'
import { arrive, makeTinh, take, type Tinh, writeAll } from './province'

/** What would steer a template, a table, a note or a figure if prose took it for more than words. */
const ODD = 'Tỷ lệ {{so "x"}} và {{{y}}}, *sao*, [^1], [số: khong-co], C:\\thư mục.'
const [KET_QUA, SANG_KIEN, TON_TAI] = [5, 6, 7]

let tinh: Tinh
let folder: string
const textOf = (ma: string): string => readFileSync(join(folder, `${ma}.txt`), 'utf8')
const propose = () => {
  const made = proposeFromPhieu(tinh.book)
  writeAll(made)
  return made
}
const read = (duThao: boolean) => readBaoCaoJob(tinh.baoCao, { duThao, dienTu: false, homNay: '2026-09-18' })

beforeAll(async () => {
  tinh = await makeTinh(2, 1)
  folder = join(dirname(tinh.baoCao), 'bao-cao-quy-3')
  rmSync(join(folder, 'sang-kien.txt'))
  writeFileSync(join(folder, 'ket-qua-noi-bat.txt'), '\uFEFFCâu của tôi.\r\nCâu thứ hai.')
  take(tinh, [
    arrive(
      'so-01.xlsx',
      fillAll(tinh, 'so-01', [], { [KET_QUA]: 'Làm tốt.\n- Việc một', [SANG_KIEN]: `${ODD}\n::bang x` }),
    ),
    arrive('so-02.xlsx', fillAll(tinh, 'so-02', [], { [KET_QUA]: 'Cũng tốt.', [TON_TAI]: 'Còn chậm.' })),
  ])
})

describe('Prose in a folder of texts', () => {
  test('gets the words of units behind what it says, in its own line ends, each once', () => {
    const { outputs, lines } = propose()
    expect(outputs.map(({ name }) => name)).toEqual([
      'bao-cao-quy-3/ket-qua-noi-bat.txt',
      'bao-cao-quy-3/sang-kien.txt',
      'bao-cao-quy-3/ton-tai-han-che.txt',
      'thu/quy-3/so-thu.yaml',
    ])
    expect(lines.join('\n')).toContain('4 lời văn của đơn vị đưa vào 3 mục')
    expect(textOf('ket-qua-noi-bat')).toBe(
      '\uFEFFCâu của tôi.\r\nCâu thứ hai.\r\n\r\n[Đề xuất từ phiếu của đơn vị: sửa hoặc xóa, xong thì xóa dòng này]\r\nSở Nội vụ: Làm tốt.\r\n- Việc một\r\nSở Tư pháp: Cũng tốt.\r\n',
    )
    expect(textOf('sang-kien')).toMatch(/^\[Đề xuất từ phiếu/u)
    expect(textOf('ton-tai-han-che')).toMatch(/^Trong kỳ.*\n\n\[Đề xuất.*\]\nSở Tư pháp: Còn chậm\.\n$/su)
    expect(propose().outputs).toEqual([])
  })

  test('says the words letter by letter, and the draft names the parts', () => {
    const { composed, findings } = read(true)
    const lines = Array.from(walk(composed.document), ({ children }) => plainText(children))
    expect(lines).toContain(`Sở Nội vụ: ${ODD}`)
    expect(lines).toContain('::bang x')
    expect(findings.map(formatFinding).join('\n')).toMatch(
      /ket-qua-noi-bat\.txt:4:1: còn 3 mục mang lời đề xuất từ phiếu của đơn vị, chưa ai sửa: /u,
    )
  })

  test('stops an issue at the line, until somebody deletes it', () => {
    writeFileSync(tinh.baoCao, readFileSync(tinh.baoCao, 'utf8').replace('minhHoa: true\n', ''))
    expect(() => read(false)).toThrow(
      /sang-kien\.txt:1:1: mục "[^"]+" còn lời đề xuất từ phiếu của đơn vị dưới dòng này/u,
    )
    for (const ma of ['ket-qua-noi-bat', 'sang-kien', 'ton-tai-han-che'])
      writeFileSync(join(folder, `${ma}.txt`), textOf(ma).replace(/^\[Đề xuất.*\]\r?\n/gmu, ''))
    const said = ((): string => {
      try {
        return read(false).findings.map(formatFinding).join('\n')
      } catch (error) {
        return String(error)
      }
    })()
    expect(said).not.toContain('lời đề xuất từ phiếu')
  })
})
