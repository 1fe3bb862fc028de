import './no-drawing'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { AnnotationMode, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type ChuKhac, type ManhChu, MOST_LETTERS, MOST_PAGES, type TraLoiPdf, type TrangPdf } from '../pages'
import { walkPage, type Knowledge } from './walk-page'
import { countPages } from './count-pages'
import { type Damage, openDamage, SAY_ALL } from './damage'
import { matrixFrom, IDENTITY } from './matrix'
import { findOtherLetters } from './other-letters'
import { type ChuHien, type Font, openCanvas } from './state'

/** Nothing is run, drawn, fetched or looked for on this machine; pictures are not unpacked. */
const OPTIONS = {
  verbosity: SAY_ALL,
  isEvalSupported: false,
  disableFontFace: true,
  fontExtraProperties: true,
  useSystemFonts: false,
  useWasm: false,
  enableXfa: false,
  maxImageSize: 0,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
} as const

/** What a PDF shows on its pages, or why it is not opened. `pageRead`: called after each page. */
export async function readPages(bytes: Uint8Array, pageRead: () => void): Promise<TraLoiPdf> {
  const there = countPages(bytes)
  const damage = openDamage()
  const task = getDocument({ data: bytes, ...OPTIONS })
  try {
    const pdf = await task.promise
    if (pdf.isPureXfa) return refuse('xfa')
    if (pdf.numPages > MOST_PAGES) return refuse('nhieu-trang', String(pdf.numPages))
    if (pdf.numPages < 1) return refuse('hong', 'no pages')
    if (there > pdf.numPages) return refuse('mat-trang', `${pdf.numPages} ${there}`)
    return await readAll(pdf, damage, pageRead)
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
    const isLocked = name === 'PasswordException' || /encrypt/iu.test(message)
    // Of a damaged file that anybody may open pdf.js reads the lock a second time, as if it were locked itself.
    return refuse(isLocked && !damage.isRebuilt() ? 'mat-khau' : 'hong', message)
  } finally {
    await task.destroy()
  }
}

type Vi = Extract<TraLoiPdf, { tuChoi: unknown }>['tuChoi']['vi']
const refuse = (vi: Vi, chiTiet = ''): TraLoiPdf => ({ tuChoi: { vi, chiTiet } })

async function readAll(pdf: PDFDocumentProxy, damage: Damage, pageRead: () => void): Promise<TraLoiPdf> {
  const layers = await pdf.getOptionalContentConfig()
  const isShown = (layer: unknown): boolean => Boolean(layers.isVisible(layer as never))
  const trang: TrangPdf[] = []
  const seen = new Map<string, ChuHien>()
  const chuKhac: ChuKhac[] = []
  let letters = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { page, shown, pathOf } = await readPage(await pdf.getPage(number), isShown)
    const fresh = Array.from(shown).filter(([key]) => !seen.has(key))
    chuKhac.push(
      ...findOtherLetters(
        fresh.map(([, letter]) => letter),
        pathOf,
      ),
    )
    for (const [key, letter] of fresh) seen.set(key, letter)
    letters += page.manh.reduce((sum, { chu }) => sum + chu.length, 0)
    if (letters > MOST_LETTERS) return refuse('nhieu-chu')
    trang.push(damage.isLeftOut() ? { ...page, hong: true } : page)
    pageRead()
  }
  const attachments = (await pdf.getAttachments()) as Readonly<Record<string, unknown>> | null
  return {
    tep: { trang, kem: Object.keys(attachments ?? {}), coMa: await pdf.hasJSActions(), chuKhac },
  }
}

/** Frames that carry what an office typed on the page itself; a signature or a comment is none. */
const TYPED = new Set(['FreeText', 'Tx', 'Ch'])

async function readPage(page: PDFPageProxy, isShown: Knowledge['isShown']) {
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const canvas = openCanvas(matrixFrom(transform) ?? IDENTITY, width, height)
  const frames = (await page.getAnnotations({ intent: 'any' })) as readonly Readonly<
    Record<string, unknown>
  >[]
  const typed = new Set(
    frames
      .filter(({ subtype, fieldType }) => TYPED.has(String(fieldType ?? subtype)))
      .map(({ id }) => String(id)),
  )
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE })
  walkPage(canvas, operators, {
    fontOf: (name) => findFont(page, name),
    isShown,
    isOverlay: (id) => !typed.has(id),
  })
  for (const each of piecesOfHidden(frames)) canvas.manh.push(each)
  const { manh, net, letters } = canvas
  page.cleanup()
  const read: TrangPdf = { rong: width, cao: height, manh, net }
  return {
    page: read,
    shown: letters,
    pathOf: (font: Font, fontChar: string) => findPath(page, font, fontChar),
  }
}

/** Flags of a frame that keep it from the screen (ISO 32000-1, 12.5.3): hidden, not to be viewed. */
const HIDDEN = 2 | 32
const SIZE = 10

/** What an office typed into frames that are not shown, one below the other. */
const piecesOfHidden = (frames: readonly Readonly<Record<string, unknown>>[]): ManhChu[] =>
  frames
    .filter(({ annotationFlags }) => Number(annotationFlags) & HIDDEN)
    .map(({ fieldValue, contentsObj }) => fieldValue ?? (contentsObj as { str?: unknown } | undefined)?.str)
    .filter((text) => typeof text === 'string')
    .map((chu, nth) => ({
      chu: chu.normalize('NFC'),
      x: 0,
      phai: SIZE,
      y: nth * 2 * SIZE,
      co: SIZE,
      dam: false,
      cach: false,
      goc: 0,
      an: 'khung-an',
    }))

/** The outline of a letter, which pdf.js sends with the page that shows it first. */
function findPath({ commonObjs }: PDFPageProxy, { loadedName = '' }: Font, fontChar: string) {
  const name = `${loadedName}_path_${fontChar}`
  return commonObjs.has(name)
    ? (commonObjs.get(name) as { readonly path: ArrayLike<number> }).path
    : undefined
}

const findFont = ({ commonObjs }: PDFPageProxy, name: string): Font | undefined =>
  commonObjs.has(name) ? (commonObjs.get(name) as Font) : undefined
