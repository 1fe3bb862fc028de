import { openPackage } from '../../src/office/open-package'
import { UserError } from '../../src/problem'
import { docx, p } from './made'

/** Marks of the records of a zip. */
const LOCAL = 'PK\u0003\u0004'
const CENTRAL = 'PK\u0001\u0002'
const END = 'PK\u0005\u0006'

/** A sound Word file with one text changed in it. */
function changed(change: (zip: Buffer) => void): Buffer {
  const zip = Buffer.from(docx(p('KẾ HOẠCH'), { 'word/styles.xml': '<w:styles/>' }))
  change(zip)
  return zip
}

const said = (zip: Uint8Array): string => {
  try {
    openPackage(zip, 'a.docx').treeOf('word/document.xml')
    return 'read'
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}

test.each<readonly [string, (zip: Buffer) => void, RegExp]>([
  ['as it was made', () => undefined, /^read$/],
  [
    'whose text is not what its sum says',
    (zip) => zip.writeUInt32LE(zip.readUInt32LE(zip.indexOf(CENTRAL) + 16) ^ 1, zip.indexOf(CENTRAL) + 16),
    /phần word\/document\.xml hỏng/,
  ],
  ['that claims more than it holds', (zip) => zip.writeUInt32LE(9_000, zip.indexOf(CENTRAL) + 24), /hỏng/],
  ['that claims less than it holds', (zip) => zip.writeUInt32LE(9, zip.indexOf(CENTRAL) + 24), /hỏng/],
  ['packed in a way of its own', (zip) => zip.writeUInt16LE(99, zip.indexOf(CENTRAL) + 10), /hỏng/],
  ['with a password', (zip) => zip.writeUInt16LE(1, zip.indexOf(CENTRAL) + 8), /mật khẩu/],
  ['with more entries than there are', (zip) => zip.writeUInt16LE(9, zip.indexOf(END) + 10), /hỏng/],
  ['with more entries than fit', (zip) => zip.writeUInt16LE(60_000, zip.indexOf(END) + 10), /hỏng/],
  [
    'with its entries in a record of zip64',
    (zip) => zip.writeUInt16LE(0xffff, zip.indexOf(END) + 10),
    /hỏng/,
  ],
  ['whose directory lies elsewhere', (zip) => zip.writeUInt32LE(1, zip.indexOf(END) + 16), /hỏng/],
  [
    'whose directory lies behind its end',
    (zip) => zip.writeUInt32LE(0xfffffff0, zip.indexOf(END) + 16),
    /hỏng/,
  ],
  [
    'whose part lies behind its end',
    (zip) => zip.writeUInt32LE(0xfffffff0, zip.indexOf(CENTRAL) + 42),
    /hỏng/,
  ],
  [
    'whose part is longer than the file',
    (zip) => zip.writeUInt32LE(0x7fffffff, zip.indexOf(CENTRAL) + 20),
    /hỏng/,
  ],
  [
    'whose name is longer than the file',
    (zip) => zip.writeUInt16LE(0xffff, zip.indexOf(CENTRAL) + 28),
    /hỏng/,
  ],
  ['without a part’s own record', (zip) => zip.writeUInt32LE(0, zip.indexOf(LOCAL)), /hỏng/],
  [
    'with two parts of one name',
    (zip) => {
      const second = zip.lastIndexOf('word/styles.xml')
      zip.write('word/Styles.xml', second)
      zip.writeUInt16LE(15, zip.lastIndexOf(CENTRAL) + 28)
      zip.write('word/styles.xml', zip.indexOf(CENTRAL) + 46)
      zip.writeUInt16LE(15, zip.indexOf(CENTRAL) + 28)
      zip.writeUInt16LE(2, zip.indexOf(CENTRAL) + 30)
    },
    /hai phần cùng tên/,
  ],
])('A Word file %s: one sentence', (_, change, expected) => {
  expect(said(changed(change))).toMatch(expected)
})

test('Whatever byte of a Word file is changed, it is read or refused in words', () => {
  const sound = Buffer.from(docx(p('KẾ HOẠCH')))
  for (let at = 0; at < sound.length; at += 1) {
    const bent = Buffer.from(sound)
    bent[at] = (bent[at] ?? 0) ^ 0xff
    expect(said(bent)).toMatch(/^read$|^a\.docx: /)
  }
})
