/** Fills forms in as their units would, with figures that are made up and contradict nothing. Needs `npm run build`. */
import { createRequire } from 'node:module'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const require = createRequire(import.meta.url)
const { openWorkbook } = require('../../dist/office/open-workbook.js')
const { editWorkbook } = require('../../dist/office/edit/edit-workbook.js')

const COMPUTED = /^ty-le-(?!van-ban)/u
function figureOf(ma, nth) {
  if (/dung-han|truc-tuyen|hoan-thanh$|co-mat|tra-loi|ky-so/u.test(ma)) return 40 + (nth % 7)
  return /qua-han/u.test(ma) ? 2 : 100 + (nth % 9)
}

/** A form with its figures; `other`: those of its own, by code. */
export function fillForm(bytes, nth, other = {}) {
  const sheet = openWorkbook(bytes, 'phieu.xlsx').find(({ ten }) => ten === 'Số liệu')
  const o = sheet.hang
    .filter(({ row }) => row > 4)
    .flatMap(({ row, o: cells }) => {
      const ma = cells.find(({ column }) => column === 0)?.chu
      if (!ma || COMPUTED.test(ma)) return []
      return [{ row, column: 5, gia: ma in other ? other[ma] : figureOf(ma, nth) }]
    })
  return editWorkbook(bytes, 'phieu.xlsx', [{ ten: 'Số liệu', o }])
}

/** Fills in every form of a folder into another; `but`: names that stay away, or figures of their own by name. */
export function fillForms(from, to, but = {}) {
  mkdirSync(to, { recursive: true })
  for (const [nth, name] of readdirSync(from).sort().entries())
    if (but[name] !== null)
      writeFileSync(join(to, name), fillForm(readFileSync(join(from, name)), nth, but[name]))
}
