import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkKy, generateKeHoach, type GenerateOptions } from '../../src/index'
import { DATA } from '../data/reports'
import { temporaryFolder } from '../read/temporary'
import { fillField } from './fill'

const PLAN = join('so-khdt-tuyen-quang', '2023', 'ke-hoach.yaml')

/** A folder with the data, a plan for signing in it, and a key for the signer and one for the agency. */
export async function prepare(options: Partial<GenerateOptions> = { choSoNgay: 'o-dien' }) {
  const folder = temporaryFolder()
  cpSync(DATA, join(folder, 'data'), { recursive: true })
  const data = join(folder, 'data', PLAN)
  const made = await generateKeHoach(data, {
    formats: ['pdf'],
    duThao: false,
    dienTu: false,
    trinhKy: true,
    ...options,
  })
  const hoSo = join(folder, 'ho-so.json')
  writeFileSync(hoSo, made.kem?.find(({ name }) => name.endsWith('-ho-so.json'))?.content ?? '')
  const nss = join(folder, 'nss')
  mkdirSync(nss)
  const certutil = (...args: string[]) =>
    execFileSync('certutil', [...args, '-d', `sql:${nss}`], { stdio: 'pipe' })
  certutil('-N', '--empty-password')
  writeFileSync(join(folder, 'noise'), Buffer.alloc(64, 'cchc'))
  for (const [index, [nick, subject]] of [
    ['nguoi-ky', 'CN=Nguyen Van Thu,O=Co quan thu nghiem'],
    ['co-quan', 'CN=Co quan thu nghiem'],
  ].entries())
    certutil(
      '-S',
      '-s',
      subject ?? '',
      '-n',
      nick ?? '',
      '-x',
      '-t',
      'CT,C,C',
      '-v',
      '12',
      '-m',
      `${index + 7}`,
      '-z',
      join(folder, 'noise'),
      '-Z',
      'SHA256',
      '-g',
      '2048',
    )
  let count = 0
  const sign = (bytes: Buffer, nick: string, field: string): Buffer => {
    const [from, to] = [join(folder, `${++count}.pdf`), join(folder, `${count}-signed.pdf`)]
    writeFileSync(from, bytes)
    execFileSync('pdfsig', ['-nssdir', `sql:${nss}`, '-nick', nick, '-sign', field, from, to], {
      stdio: 'pipe',
    })
    return readFileSync(to)
  }
  const judge = (bytes: Buffer): string => {
    const file = join(folder, `${++count}.pdf`)
    writeFileSync(file, bytes)
    execFileSync('qpdf', ['--check', file], { stdio: 'pipe' })
    return execFileSync('pdfsig', ['-nssdir', `sql:${nss}`, file], { encoding: 'utf8', stdio: 'pipe' })
  }
  const check = async (bytes: Buffer) => {
    const file = join(folder, `${++count}.pdf`)
    writeFileSync(file, bytes)
    const { findings, ...rest } = await checkKy(file, hoSo)
    return { ...rest, file, faults: findings.map(({ place, message }) => `${place.where ?? ''}: ${message}`) }
  }
  return { folder, data, hoSo, pdf: Buffer.from(made.files.get('pdf') ?? []), sign, judge, check }
}

/** As it goes in an office: signer, number, agency, day. */
let office: ReturnType<typeof prepareSigned> | undefined
async function prepareSigned() {
  const desk = await prepare()
  const first = desk.sign(desk.pdf, 'nguoi-ky', 'ChuKyNguoiKy')
  const numbered = fillField(first, 'SoVanBan', '122')
  const second = desk.sign(numbered, 'co-quan', 'ChuKyCoQuan')
  return { ...desk, first, numbered, second, done: fillField(second, 'NgayBanHanh', '28') }
}
export const signed = () => (office ??= prepareSigned())
