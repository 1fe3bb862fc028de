import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const FIELDS = ['so', 'ten', 'ketQua', 'thoiHan', 'phanCong']

/**
 * Our own Word file as a docxtemplater template: all of it stays, but of the appendix's rows only the header
 * and one row of five cells, which loops. Group rows are left out: a little less work for docxtemplater than
 * for us.
 */
export function templateFrom(docx) {
  const { strFromU8, strToU8, unzipSync, zipSync } = require('fflate')
  const files = unzipSync(docx)
  const xml = strFromU8(files['word/document.xml'])
  files['word/document.xml'] = strToU8(
    xml.slice(0, xml.lastIndexOf('<w:tbl>')) + looped(xml.slice(xml.lastIndexOf('<w:tbl>'))),
  )
  return zipSync(files)
}

function looped(xml) {
  const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
  const sample = rows.slice(1).find((row) => !/gridSpan|vMerge/.test(row))
  const head = xml.slice(0, xml.indexOf(rows[1]))
  const tail = xml.slice(xml.lastIndexOf('</w:tr>') + '</w:tr>'.length)
  return `${head}${tagged(sample)}${tail}`
}

/** Each cell keeps its properties and its first paragraph; the text is the field's tag. */
function tagged(row) {
  let index = 0
  return row.replace(/(<w:tc>.*?<\/w:tcPr>)(<w:p>.*?<\/w:pPr>).*?<\/w:tc>/gs, (_, cell, paragraph) => {
    const open = index === 0 ? '{#rows}' : ''
    const close = index === FIELDS.length - 1 ? '{/rows}' : ''
    return `${cell}${paragraph}<w:r><w:t xml:space="preserve">${open}{${FIELDS[index++]}}${close}</w:t></w:r></w:p></w:tc>`
  })
}
