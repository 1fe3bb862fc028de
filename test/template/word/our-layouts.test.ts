import { readFileSync } from 'node:fs'
import { exportWordTemplate, generateKeHoach } from '../../../src/index'
import { allParagraphs, readDocx } from '../../read/docx'

const paper = { duThao: false, dienTu: false, formats: ['docx'] } as const
const mau = 'templates/ke-hoach.docx'
const partsOf = (word: Uint8Array | undefined) => readDocx(Buffer.from(word ?? [])).parts

test.each(['ke-hoach', 'bao-cao'] as const)(
  'templates/%s.docx is our layout as mau xuat writes it',
  async (slug) => {
    const { content } = await exportWordTemplate(slug)
    expect(partsOf(readFileSync(`templates/${slug}.docx`))).toEqual(partsOf(content))
  },
)

test.each(['khanh-hoa/2025', 'ubnd-ninh-hoa/2022'])(
  'templates/ke-hoach.docx filled with %s says what the direct way says',
  async (folder) => {
    const [filled, direct] = await Promise.all([
      generateKeHoach(`data/${folder}/ke-hoach.yaml`, { ...paper, mau }),
      generateKeHoach(`data/${folder}/ke-hoach.yaml`, paper),
    ])
    const [one, other] = [filled, direct].map(({ files }) =>
      allParagraphs(readDocx(Buffer.from(files.get('docx') ?? []))).map(({ text }) => text),
    )
    expect(one).toEqual(other)
  },
)

test('templates/ke-hoach.docx names the places that a plan without a decision lacks', async () => {
  await expect(
    generateKeHoach('data/so-khdt-tuyen-quang/2023/ke-hoach.yaml', { ...paper, mau }),
  ).rejects.toThrow(/tieuDeQuyetDinh[\s\S]*noiDungQuyetDinh/u)
})
