import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addShapes, newDrawing } from '../../src/office/edit/note-shapes'
import { InputError } from '../../src/problem'
import { readKeHoach } from '../../src/workspace/read-ke-hoach'
import { temporaryFolder } from '../read/temporary'

/** More than a call takes as arguments. */
const MANY = 200_000
const GOOD = join(__dirname, '../workspace/cases/khong-loi')

describe('A list of a file that is longer than a call takes arguments is gone through all the same:', () => {
  test('the boxes of the notes of a sheet', () => {
    const boxes = Array.from({ length: MANY }, (_, nth) => `<v:shape id="_x0000_s${nth + 2000}"/>`)
    const drawing = newDrawing.replace('</xml>', `${boxes.join('')}</xml>`)
    expect(addShapes(drawing, [{ row: 1, column: 1, chu: 'a' }])).toContain(`id="_x0000_s${MANY + 2000}"`)
  })

  test('the faults of a field that may be written in two ways', () => {
    const folder = temporaryFolder()
    for (const name of ['co-quan.yaml', 'van-ban.yaml'])
      copyFileSync(join(GOOD, name), join(folder, name))
    const file = join(folder, 'ke-hoach.yaml')
    const plan = readFileSync(join(GOOD, 'ke-hoach.yaml'), 'utf8')
    writeFileSync(file, `${plan}keHoachCha: [${Array(MANY).fill('1').join(',')}]\n`)
    expect(() => readKeHoach(file)).toThrow(InputError)
  })
})
