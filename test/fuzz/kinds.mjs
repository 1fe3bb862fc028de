// What is bent: a good file of each kind that a stranger may send, and what the program does with it.
import { createRequire } from 'node:module'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fillForm } from '../bench/fill-forms.mjs'
import { makeProvince } from '../bench/make-province.mjs'
import { bendPackage, bendPdf, bendText } from './bend.mjs'

const program = createRequire(import.meta.url)('../../dist')
const ROOT = join(import.meta.dirname, '../..')
const CASE = join(ROOT, 'test/workspace/cases/khong-loi')
const DATA = join(ROOT, 'data')
const UNIT = 'so-noi-vu-khanh-hoa'
const NONE = { formats: [], duThao: true, dienTu: false }

const textOf = (...path) => readFileSync(join(...path), 'utf8')

/** The units of a derivation, one after the other. */
async function deriveAll(folder, options) {
  const units = []
  const plan = join(folder, 'khanh-hoa/2025/ke-hoach.yaml')
  for await (const unit of program.deriveKeHoach(plan, { donVi: [UNIT], ...options })) units.push(unit)
  return units
}

/** A folder that is a copy of another, in which one file is bent, and what is done with it. */
const inCopyOf =
  (from, tryIt, below = '') =>
  (folder) => {
    cpSync(from, folder, { recursive: true })
    return { folder: join(folder, below), tryIt: () => tryIt(folder) }
  }

const plan = inCopyOf(CASE, (folder) => program.generateKeHoach(join(folder, 'ke-hoach.yaml'), NONE))
const report = (below) =>
  inCopyOf(
    DATA,
    (folder) => program.generateBaoCao(join(folder, 'khanh-hoa/2026/bao-cao-quy-1.yaml'), NONE),
    below,
  )
const importing = (name) => (folder) => {
  cpSync(CASE, folder, { recursive: true })
  return {
    folder,
    tryIt: () => program.importKeHoach(join(folder, name), { ra: join(folder, 'ra.yaml') }),
  }
}
/** A province in which the forms of a period went out, the form of one unit filled in, and its book. */
async function collecting(home) {
  const report = makeProvince(home, { so: 2, xa: 2 })
  const { folder, outputs, handedOut } = await program.makePhieu(report, {
    donVi: ['tat-ca'],
    han: '2026-09-10',
  })
  for (const { name, content } of [...outputs, ...handedOut]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const form = handedOut.find(({ name }) => name.endsWith('so-01.xlsx'))
  return { book: join(folder, 'so-thu.yaml'), form: fillForm(form.content, 1) }
}

/** A form that comes in; one that is turned away is refused, with its reason. */
function takeForm(book, file) {
  const came = { ten: 'phieu.xlsx', noiDung: readFileSync(file), luc: '2026-09-09T08:00:00Z' }
  const { ketQua } = program.takePhieu(book, [came], { bayGio: '2026-09-09T08:30:00' })
  for (const { loai, loi = '' } of ketQua) if (loai === 'tu-choi') throw new program.UserError(loi)
}

/** The good files that the program makes itself. */
async function makeWord() {
  const options = { ...NONE, formats: ['docx'] }
  return (await program.generateKeHoach(join(DATA, 'khanh-hoa/2025/ke-hoach.yaml'), options)).files.get(
    'docx',
  )
}

async function makePdf(trinhKy) {
  const options = { ...NONE, ...trinhKy, formats: ['pdf'] }
  return (await program.generateKeHoach(join(CASE, 'ke-hoach.yaml'), options)).files.get('pdf')
}

async function makeSheet({ folder }) {
  const [{ files }] = await deriveAll(DATA, { ra: join(folder, 'goc') })
  return files.get('quyet-dinh-cu-the-hoa.xlsx')
}

const makeTemplate = async () =>
  (await program.exportWordTemplate('ke-hoach', join(CASE, 'ke-hoach.yaml'))).content

const readGood =
  (...path) =>
  () =>
    textOf(...path)

/** A plan or a report of the data in which one file is bent. */
const plans = ['ke-hoach.yaml', 'co-quan.yaml', 'van-ban.yaml'].map((name) => ({
  kind: name.replace('.yaml', ''),
  name,
  open: plan,
  bend: bendText,
  good: readGood(CASE, name),
}))
const reports = ['bao-cao-quy-1.yaml', 'tien-do-quy-1.yaml', 'so-lieu-quy-1.yaml'].map((name) => ({
  kind: name.replace(/-quy.*/u, ''),
  name,
  open: report('khanh-hoa/2026'),
  bend: bendText,
  good: readGood(DATA, 'khanh-hoa/2026', name),
}))

/** The kinds: `open` makes the folder where the bent one lies and says what is done with it; `good` is for that place. */
export const KINDS = [
  ...plans,
  {
    kind: 'mau-hbs',
    name: 'ke-hoach.hbs',
    open: plan,
    bend: bendText,
    good: readGood(ROOT, 'templates/ke-hoach.hbs'),
  },
  {
    kind: 'mau-word',
    name: 'mau.docx',
    open: inCopyOf(CASE, (folder) =>
      program.generateKeHoach(join(folder, 'ke-hoach.yaml'), { ...NONE, mau: join(folder, 'mau.docx') }),
    ),
    bend: bendPackage,
    good: makeTemplate,
  },
  { kind: 'nhap-word', name: 'a.docx', open: importing('a.docx'), bend: bendPackage, good: makeWord },
  { kind: 'nhap-excel', name: 'a.xlsx', open: importing('a.xlsx'), bend: bendPackage, good: makeSheet },
  { kind: 'nhap-pdf', name: 'a.pdf', open: importing('a.pdf'), bend: bendPdf, good: () => makePdf({}) },
  {
    kind: 'ky-pdf',
    name: 'a.pdf',
    open: (folder) => {
      mkdirSync(folder, { recursive: true })
      return { folder, tryIt: () => program.checkKy(join(folder, 'a.pdf')) }
    },
    bend: bendPdf,
    good: () => makePdf({ trinhKy: true, choSoNgay: 'o-dien', duThao: false }),
  },
  {
    kind: 'nhap-chu',
    name: 'a.txt',
    open: importing('a.txt'),
    bend: bendText,
    good: readGood(ROOT, 'test/seeds/003.txt'),
  },
  {
    kind: 'quyet-dinh',
    name: 'quyet-dinh.xlsx',
    open: inCopyOf(DATA, (folder) =>
      deriveAll(folder, { quyetDinh: join(folder, 'quyet-dinh.xlsx'), ra: join(folder, 'ra') }),
    ),
    bend: bendPackage,
    good: makeSheet,
  },
  {
    kind: 'quy-tac',
    name: 'cu-the-hoa.yaml',
    open: inCopyOf(DATA, (folder) => deriveAll(folder, { ra: join(folder, 'ra') })),
    bend: bendText,
    good: readGood(DATA, 'cu-the-hoa.yaml'),
  },
  {
    kind: 'phieu',
    name: 'phieu.xlsx',
    open: async (folder) => {
      const { book, form } = await collecting(folder)
      return { folder, form, tryIt: () => takeForm(book, join(folder, 'phieu.xlsx')) }
    },
    bend: bendPackage,
    good: ({ form }) => form,
  },
  {
    kind: 'so-thu',
    name: 'so-thu.yaml',
    open: async (folder) => {
      const { book } = await collecting(folder)
      return { folder: dirname(book), tryIt: () => program.showTinhHinh(book) }
    },
    bend: bendText,
    good: ({ folder }) => textOf(folder, 'so-thu.yaml'),
  },
  ...reports,
  {
    kind: 'loi-van',
    name: 'phuong-huong.txt',
    open: report('khanh-hoa/2026/bao-cao-quy-1'),
    bend: bendText,
    good: readGood(DATA, 'khanh-hoa/2026/bao-cao-quy-1/phuong-huong.txt'),
  },
]
