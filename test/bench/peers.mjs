/**
 * The same rows by other programs, as a whole process that does nothing else:
 *   node peers.mjs docxtemplater <rows.json> <template.docx> <output.docx>
 *   node peers.mjs typst <document.json> <template.typ> <output.pdf>
 * Neither checks its data, nor does either know of the other's file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname } from 'node:path'

const require = createRequire(import.meta.url)

const makers = {
  docxtemplater(rows, template) {
    const PizZip = require('pizzip')
    const Docxtemplater = require('docxtemplater')
    const writer = new Docxtemplater(new PizZip(readFileSync(template)), {
      paragraphLoop: true,
      linebreaks: true,
    })
    writer.render({ rows: JSON.parse(readFileSync(rows, 'utf8')) })
    return writer
      .getZip()
      .generate({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } })
  },
  /** The template reads `document.json` beside it. */
  typst(document, template) {
    const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler')
    const fonts = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
    const compiler = NodeCompiler.create({
      workspace: dirname(template),
      fontArgs: [{ fontPaths: [fonts] }],
      inputs: { document: `/${basename(document)}` },
    })
    return compiler.pdf({ mainFilePath: template })
  },
}

const [name, input, template, output] = process.argv.slice(2)
writeFileSync(output, makers[name](input, template))
