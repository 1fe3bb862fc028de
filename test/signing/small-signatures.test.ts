import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkKy, generateKeHoach } from '../../src/index'
import { readFields } from '../../src/pdf/fields'
import { Ref } from '../../src/pdf/objects'
import { PdfFile } from '../../src/pdf/pdf-file'
import { temporaryFolder } from '../read/temporary'
import { appendRevision, write } from './fill'

const PLAN = join(__dirname, '../../data/so-khdt-tuyen-quang/2023/ke-hoach.yaml')

/** What an office's signing program shows in a small field: words, words in a form of the form, or a picture. */
type Look = 'words' | 'inner' | 'picture'

const form = (content: string, more = '') =>
  `<</Type/XObject/Subtype/Form/BBox[0 0 198 29]${more}/Length ${content.length}>>\nstream\n${content}\nendstream`
const words = (text: string) => `BT /Helv 13 Tf 2 4 Td (${text}) Tj ET`

/** A field stamped: signed by somebody, whose signature nobody can read, and shown so. */
function stamp(bytes: Buffer, name: string, text: string, look: Look): Buffer {
  const file = new PdfFile(bytes)
  const field = readFields(file).find((each) => each.name === name)
  const widget = field?.widgets[0]
  if (!widget) throw new Error(`no field ${name}`)
  const next = Number(file.trailer.get('Size'))
  const picture =
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>\nstream\n\u00ff\nendstream'
  const inner = `/Resources<</XObject<</n2 ${next + 2} 0 R>>>>`
  return appendRevision(
    bytes,
    new Map([
      [
        next,
        '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 1]/Contents<00>>>',
      ],
      [next + 1, look === 'words' ? form(words(text)) : form('/n2 Do', inner)],
      [next + 2, look === 'inner' ? form(words(text)) : picture],
      [
        widget.number,
        write(new Map(widget.dict).set('V', new Ref(next)).set('AP', new Map([['N', new Ref(next + 1)]]))),
      ],
    ]),
  )
}

let made: Buffer
beforeAll(async () => {
  const { files } = await generateKeHoach(PLAN, {
    formats: ['pdf'],
    duThao: false,
    dienTu: false,
    trinhKy: true,
    choSoNgay: 'o-ky',
  })
  made = Buffer.from(files.get('pdf') ?? [])
})

async function check(so: readonly [string, Look], ngay: readonly [string, Look]) {
  const file = join(temporaryFolder(), 'da-ky.pdf')
  writeFileSync(file, stamp(stamp(made, 'SoVanBan', ...so), 'NgayBanHanh', ...ngay))
  const { soNgay, dong } = await checkKy(file)
  return { ...soNgay, said: dong.filter((line) => line.includes('không đọc được; xem')) }
}

describe('Number and day that were stamped as small signatures', () => {
  test.each([
    ['122', '28', 'words'],
    ['0122', '28', 'inner'],
    ['122/KH-SKHDT', '28/01/2023', 'words'],
    ['122', '28/01', 'inner'],
  ] as const)('are read where they are words: %s, %s (%s)', async (so, ngay, look) => {
    expect(await check([so, look], [ngay, look])).toEqual({
      so: 122,
      ngay: '2023-01-28',
      wrong: [],
      unread: [],
      said: [],
    })
  })

  test.each([
    ['a picture', '122', 'picture'],
    ['words of the program beside it', 'Ky boi: Van thu 12:05 28/01/2023', 'words'],
    ['the number nought', '0', 'words'],
  ] as const)('are named, not guessed, where there is %s', async (_, so, look) => {
    const read = await check([so, look], ['28', 'words'])
    expect(read.so).toBeUndefined()
    expect(read.unread).toEqual(['SoVanBan'])
    expect(read.said).toHaveLength(1)
  })

  test('are no day that the calendar does not have', async () => {
    const read = await check(['122', 'words'], ['31/02/2023', 'words'])
    expect([read.ngay, read.unread]).toEqual([undefined, ['NgayBanHanh']])
  })
})
