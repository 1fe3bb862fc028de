/**
 * One measurement in a process of its own: `node measure.mjs <job> <rows> <input> <output>` prints JSON: ms
 * to load the modules, ms to do the work, peak memory in MB. Reading the data and writing the file are not
 * counted.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { peakMemory } from './peak-memory.cjs'
import { enlarged, HOME, inside, realHoSo, templateRows, templates } from './plan.mjs'

const require = createRequire(import.meta.url)
const SLUGS = ['quyet-dinh', 'ke-hoach', 'kem-theo', 'phan', 'khoan']
const OPTIONS = { duThao: false, dienTu: false }
const SET = 'lon'

// As the command does, for every job alike.
inside('short-run')

const loaders = {
  docx() {
    const { composeKeHoach, renderDocx } = inside('docx')
    return (hoSo) => renderDocx(composeKeHoach(hoSo, templates(SLUGS), OPTIONS).document, { set: SET })
  },
  pdf() {
    const { composeKeHoach, findFonts, renderPdf } = inside('pdf')
    return (hoSo) =>
      renderPdf(composeKeHoach(hoSo, templates(SLUGS), OPTIONS).document, {
        set: SET,
        fonts: findFonts([join(HOME, 'fonts')]),
      })
  },
  docxtemplater() {
    const PizZip = require('pizzip')
    const Docxtemplater = require('docxtemplater')
    return ({ keHoach }, template) => {
      const writer = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
      writer.render({ rows: templateRows(keHoach) })
      return writer
        .getZip()
        .generate({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } })
    }
  },
  nhap() {
    const { readDocx, recogniseKeHoach, writeYaml } = inside('nhap')
    return (hoSo, word) =>
      writeYaml(recogniseKeHoach(readDocx(word, 'ke-hoach.docx'), hoSo, { suaOcr: false }).keHoach)
  },
  mammoth() {
    const mammoth = require('mammoth')
    return async (_, word) => (await mammoth.convertToHtml({ buffer: word })).value
  },
}

const [job, rows, input, output] = process.argv.slice(2)
const began = performance.now()
const run = loaders[job]()
const loaded = performance.now()
const real = realHoSo()
const hoSo = { ...real, keHoach: enlarged(real.keHoach, Number(rows)) }
const template = input ? readFileSync(input) : undefined
const ready = performance.now()
const bytes = await run(hoSo, template)
const done = performance.now()
const peak = peakMemory()
if (output) writeFileSync(output, bytes)
console.log(JSON.stringify({ load: loaded - began, work: done - ready, peak }))
