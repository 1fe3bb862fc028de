// Reads PDFs for test/run/environment.cjs.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readPage } from './pdf-page.mjs'

// pdf.js makes a DOMMatrix while it loads, though only drawing needs one; without this it wants a canvas.
globalThis.DOMMatrix ??= class {}
globalThis.ImageData ??= class {}
globalThis.Path2D ??= class {}
const { getDocument, AnnotationMode, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')

const standardFonts = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
)

async function pageOf(pdf, destination) {
  const found = typeof destination === 'string' ? await pdf.getDestination(destination) : destination
  const target = found?.[0]
  if (target === undefined || target === null) return 0
  return typeof target === 'number' ? target + 1 : (await pdf.getPageIndex(target)) + 1
}

async function readOutline(pdf, items) {
  const outline = []
  for (const item of items ?? []) {
    outline.push({ title: item.title.normalize('NFC'), page: await pageOf(pdf, item.dest) })
    outline.push(...(await readOutline(pdf, item.items)))
  }
  return outline
}

async function readPages(pdf) {
  const pages = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
    pages.push(readPage(page, operators, OPS))
    page.cleanup()
  }
  return pages
}

/** What pdf.js throws is no error of JavaScript's own. */
async function readPdf(bytes) {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    standardFontDataUrl: `${standardFonts}/`,
    isEvalSupported: false,
    stopAtErrors: true,
  })
  try {
    const pdf = await task.promise
    const { info } = await pdf.getMetadata()
    return { info, outline: await readOutline(pdf, await pdf.getOutline()), pages: await readPages(pdf) }
  } catch (error) {
    throw new Error(error.message, { cause: error })
  } finally {
    await task.destroy()
  }
}

/** What a PDF shows, as JSON: the tests are a realm of their own, where objects of this one are strangers. */
export const readPdfAsJson = async (bytes) => JSON.stringify(await readPdf(bytes))
