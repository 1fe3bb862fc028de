import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs'

GlobalWorkerOptions.workerSrc = '/pdf.worker.js'

export type Size = { readonly width: number; readonly height: number }
/** A PDF with the sizes of its pages, in points. */
export type Pdf = { readonly doc: PDFDocumentProxy; readonly sizes: readonly Size[] }

/** Opens a PDF of ours; no code in it is run. */
export async function openPdf(data: Uint8Array): Promise<Pdf> {
  const doc = await getDocument({ data, isEvalSupported: false, useWasm: false }).promise
  const numbers = Array.from({ length: doc.numPages }, (_, at) => at + 1)
  const pages = await Promise.all(numbers.map((number) => doc.getPage(number)))
  return { doc, sizes: pages.map((page) => page.getViewport({ scale: 1 })) }
}

/**
 * Draws a page so wide (pixels of the page's style) into a new canvas, with its words above it, which can be
 * marked, found and read aloud.
 */
export async function drawPage({ doc }: Pdf, number: number, width: number): Promise<Node[]> {
  const page = await doc.getPage(number)
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  const ratio = devicePixelRatio
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width * ratio)
  canvas.height = Math.round(viewport.height * ratio)
  await page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] }).promise
  const words = document.createElement('div')
  words.className = 'chu-cua-trang'
  words.style.setProperty('--total-scale-factor', String(viewport.scale))
  await new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport }).render()
  return [canvas, words]
}
