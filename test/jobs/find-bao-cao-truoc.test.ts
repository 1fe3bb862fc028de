import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBaoCaoTruoc } from '../../src/jobs/find-bao-cao-truoc'
import { temporaryFolder } from '../read/temporary'

const folder = temporaryFolder()
const at = (path: string): string => join(folder, 'data/khanh-hoa', path)
const REPORT = readFileSync('data/khanh-hoa/2026/bao-cao-quy-1.yaml', 'utf8')
const put = (nam: number, ky: string): void => {
  mkdirSync(at(String(nam)), { recursive: true })
  writeFileSync(
    at(`${nam}/bao-cao-${ky}.yaml`),
    REPORT.replace(/^ky: .*$/mu, `ky: ${ky}`).replace(/^nam: .*$/mu, `nam: ${nam}`),
  )
}

test('The report before is found by itself where one agency has one last period, and is not guessed elsewhere', () => {
  expect(findBaoCaoTruoc({ ky: 'quy-1', nam: 2026 }, folder)).toBeUndefined()
  put(2025, 'nam')
  put(2026, 'quy-1')
  put(2026, '6-thang')
  expect(findBaoCaoTruoc({ ky: 'quy-1', nam: 2026 }, folder)).toBe(at('2025/bao-cao-nam.yaml'))
  expect(findBaoCaoTruoc({ ky: '6-thang', nam: 2026 }, folder)).toBe(at('2026/bao-cao-quy-1.yaml'))
  expect(findBaoCaoTruoc({ ky: 'nam', nam: 2025 }, folder)).toBeUndefined()
  expect(findBaoCaoTruoc({ ky: 'thang', nam: 2026, thang: 5 }, folder)).toBe(at('2026/bao-cao-quy-1.yaml'))
  put(2026, 'quy-3')
  put(2026, '9-thang')
  expect(findBaoCaoTruoc({ ky: 'nam', nam: 2026 }, folder)).toBeUndefined()
  cpSync('data/so-tu-phap-khanh-hoa/2026', join(folder, 'data/so-tu-phap-khanh-hoa/2026'), {
    recursive: true,
  })
  expect(findBaoCaoTruoc({ ky: '6-thang', nam: 2026 }, folder)).toBeUndefined()
})
