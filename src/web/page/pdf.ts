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

/** Every line of a PDF, as its words. */
export async function linesOf({ doc, sizes }: Pdf): Promise<ReadonlySet<string>> {
  const pages = sizes.map(async (_, at) => (await doc.getPage(at + 1)).getTextContent())
  const items = (await Promise.all(pages)).flatMap((page) => page.items)
  return new Set(items.flatMap((item) => ('str' in item ? [item.str] : [])))
}

/**
 * Draws a page so wide (pixels of the page's style) into a new canvas, with its words above it, which can be
 * marked, found and read aloud. `other`: the lines of the document that it is held against; those that are
 * not among them are marked.
 */
export async function drawPage(
  { doc }: Pdf,
  {
    number,
    width,
    other,
  }: { readonly number: number; readonly width: number; readonly other?: ReadonlySet<string> | undefined },
): Promise<Node[]> {
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
  if (other)
    for (const line of words.querySelectorAll('span'))
      line.classList.toggle('khac', line.textContent !== '' && !other.has(line.textContent))
  return [canvas, words]
}
