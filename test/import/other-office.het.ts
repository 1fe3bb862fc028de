import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { makeProfile } from '../../src/programs/make-profile'
import { writeWorkbook } from '../../src/office/workbook/write-workbook'
import { readOtherOffice } from '../../src/import/read/read-other-office'
import { testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { imported, tasksOf } from './made'
import { PLAN_ROWS } from './small-plan'

const folder = temporaryFolder()
/** Real files: another program opens no package that lacks what the format asks for. */
const SOURCES = {
  docx: () => {
    const cot = [700, 2500, 2000, 2000, 2000]
    const rows = PLAN_ROWS.filter((cells) => cells.length > 1)
    const lines = PLAN_ROWS.filter((cells) => cells.length === 1).map(([line = '']) => new Paragraph(line))
    const table = new Table({
      columnWidths: cot,
      rows: rows.map(
        (cells) =>
          new TableRow({
            children: cells.map(
              (chu, at) =>
                new TableCell({ width: { size: cot[at] ?? 0, type: 'dxa' }, children: [new Paragraph(chu)] }),
            ),
          }),
      ),
    })
    // LibreOffice writes no .doc whose last table has nothing behind it.
    return Packer.toBuffer(new Document({ sections: [{ children: [...lines, table, new Paragraph('')] }] }))
  },
  xlsx: () => {
    const rows = PLAN_ROWS.map((cells) => ({
      cells: cells.map((value) => ({ role: 'plain', value, format: '@' }) as const),
    }))
    const columns = [1, 2, 3, 4, 5].map(() => ({ width: 20 }))
    return Promise.resolve(writeWorkbook({ sheets: [{ name: 'Kế hoạch', columns, rows }] }))
  },
}

/** A file as an office program of another kind saves it. */
async function savedAs(ten: string, from: keyof typeof SOURCES): Promise<Buffer> {
  const source = join(folder, `${ten}.${from}`)
  writeFileSync(source, await SOURCES[from]())
  const settings = [makeProfile(join(folder, 'profile')), '--headless', '--norestore']
  execFileSync('soffice', [...settings, '--convert-to', ten, '--outdir', join(folder, 'made'), source], {
    stdio: 'pipe',
  })
  return readFileSync(join(folder, 'made', `${ten}.${ten}`))
}

describe('A plan that another office program saved', () => {
  const cases = [
    ['doc', 'docx'],
    ['odt', 'docx'],
    ['rtf', 'docx'],
    ['xls', 'xlsx'],
    ['ods', 'xlsx'],
  ] as const
  for (const [ten, from] of cases)
    testNeeding('soffice')(`as .${ten} comes in with its tasks`, async () => {
      const { keHoach } = imported(readOtherOffice(await savedAs(ten, from), `ke-hoach.${ten}`, `.${ten}`))
      expect(tasksOf(keHoach).flatMap(([, ...tasks]) => tasks.map((task) => task?.[0]))).toEqual([
        'Rà soát sổ văn bản',
        'Kiểm tra kho',
      ])
      expect(keHoach.trichYeu).toBe('Thực hiện công tác văn thư năm 2026')
    })
})
