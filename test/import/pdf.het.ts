import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate'
import { madeIn } from '../data/made'
import { printAll, testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { faultsOf, fileOf, testPrinted } from './printed-plans'

testPrinted(['khanh-hoa/2025', 'ubnd-ninh-hoa/2022', 'so-khdt-tuyen-quang/2023'])

testNeeding('soffice')(
  'Cells centred from top to bottom, and columns so narrow that pages cut rows, cost no task and no word',
  async () => {
    const { VARIANTS } = jest.requireActual<{ VARIANTS: Readonly<Record<string, (xml: string) => string>> }>(
      './pdf-variants.cjs',
    )
    const folder = temporaryFolder()
    const [words, pdfs] = [join(folder, 'word'), join(folder, 'pdf')]
    for (const each of [words, pdfs]) mkdirSync(each)
    const plan = 'khanh-hoa/2025'
    const parts = unzipSync(readFileSync(join(await madeIn('ke-hoach', fileOf(plan), {}), 'docx')))
    for (const name of ['centred', 'narrow'])
      writeFileSync(
        join(words, `${name}.docx`),
        zipSync(
          Object.fromEntries(
            Object.entries(parts).map(([path, content]) => [
              path,
              path.endsWith('.xml') ? strToU8(VARIANTS[name]?.(strFromU8(content)) ?? '') : content,
            ]),
          ),
        ),
      )
    printAll(words, pdfs)
    for (const name of ['centred', 'narrow'])
      expect(await faultsOf(plan, join(pdfs, `${name}.pdf`))).toEqual({ wrong: [], lost: [] })
  },
)
