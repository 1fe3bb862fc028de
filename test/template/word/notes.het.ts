import { generateKeHoach } from '../../../src/index'
import { readPdf } from '../../read/pdf'
import { testNeeding } from '../../read/programs'
import { cut, ownWord } from './own-word'
import { paper, NOTES, notedPlan, save } from './noted-word'

testNeeding('soffice')(
  'LibreOffice prints each text under its mark, also where a note of the office stands below ours',
  async () => {
    const mau = save(await ownWord({ note: 'Của cơ quan', body: [cut('{{> noiDungKeHoach}}')] }))
    const { files } = await generateKeHoach(notedPlan(), { ...paper, formats: ['pdf'], mau })
    const { pages } = await readPdf(Buffer.from(files.get('pdf') ?? []))
    const { lines = [] } = pages.at(-1) ?? {}
    const atFoot = [...NOTES, 'Của cơ quan'].map(
      (note) => lines.find(({ text }) => text.endsWith(note))?.y ?? 0,
    )
    expect(Math.min(...atFoot)).toBeGreaterThan(0)
    expect(atFoot).toEqual([...atFoot].sort((a, b) => a - b))
  },
)
