import { addShapes, newDrawing } from '../../src/office/edit/note-shapes'

/** More than a call takes as arguments. */
const MANY = 200_000

test('The boxes of the notes of a sheet are gone through, however many there are', () => {
  const boxes = Array.from({ length: MANY }, (_, nth) => `<v:shape id="_x0000_s${nth + 2000}"/>`)
  const drawing = newDrawing.replace('</xml>', `${boxes.join('')}</xml>`)
  expect(addShapes(drawing, [{ row: 1, column: 1, chu: 'a' }])).toContain(`id="_x0000_s${MANY + 2000}"`)
})
