// Follows the operators of one page and collects its texts and rules, in points from the top left corner.
import { identity, multiply, place, scaleOf } from './pdf-matrix.mjs'
import { rulesOfPath } from './pdf-path.mjs'
import { showText } from './pdf-show-text.mjs'

const initialState = {
  fill: '000000',
  lineWidth: 1,
  font: undefined,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
}

function moveText(page, x, y) {
  page.lineMatrix = multiply(page.lineMatrix, [1, 0, 0, 1, x, y])
  page.advance = 0
}

function setFont(page, name, size) {
  page.state.font = page.fontOf(name)
  page.state.size = size
}

function setGraphicsState(page, entries) {
  for (const [key, value] of entries) {
    if (key === 'LW') page.state.lineWidth = value
    if (key === 'Font') setFont(page, value[0], value[1])
  }
}

function save(page) {
  page.saved.push({ ...page.state })
}

function restore(page) {
  page.state = page.saved.pop() ?? page.state
}

function transform(page, matrix) {
  page.state.matrix = multiply(page.state.matrix, matrix)
}

function setTextMatrix(page, matrix) {
  page.lineMatrix = matrix
  page.advance = 0
}

function paintPath(page, paint, [path]) {
  const { matrix, lineWidth } = page.state
  const source = { path, strokes: page.strokes.has(paint), fills: page.fills.has(paint) }
  page.rules.push(...rulesOfPath(source, (x, y) => place(matrix, x, y), lineWidth * scaleOf(matrix)))
}

/**
 * What each operator does to the page being read; the operators that are not here paint nothing that is
 * measured.
 */
function handlersFor(OPS) {
  return {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (page, ...matrix) => transform(page, matrix),
    [OPS.paintFormXObjectBegin]: (page, matrix) => (save(page), transform(page, matrix ?? identity)),
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.setLineWidth]: (page, width) => (page.state.lineWidth = width),
    [OPS.setGState]: setGraphicsState,
    [OPS.setFillRGBColor]: (page, colour) => (page.state.fill = colour.slice(1).toUpperCase()),
    [OPS.beginText]: (page) => setTextMatrix(page, identity),
    [OPS.setTextMatrix]: setTextMatrix,
    [OPS.moveText]: moveText,
    [OPS.setLeading]: (page, leading) => (page.state.leading = leading),
    [OPS.setLeadingMoveText]: (page, x, y) => ((page.state.leading = -y), moveText(page, x, y)),
    [OPS.nextLine]: (page) => moveText(page, 0, -page.state.leading),
    [OPS.setFont]: setFont,
    [OPS.setCharSpacing]: (page, spacing) => (page.state.charSpacing = spacing),
    [OPS.setWordSpacing]: (page, spacing) => (page.state.wordSpacing = spacing),
    [OPS.setHScale]: (page, percent) => (page.state.stretch = percent / 100),
    [OPS.setTextRise]: (page, rise) => (page.state.rise = rise),
    [OPS.setTextRenderingMode]: (page, mode) => (page.state.mode = mode),
    [OPS.showText]: (page, glyphs) => page.texts.push(...showText(page, glyphs)),
    [OPS.constructPath]: paintPath,
  }
}

function strokesOf(OPS) {
  return new Set([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ])
}

/** LibreOffice draws some borders twice over. */
function withoutDoubles(rules) {
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()]
}

/** @returns {{ width: number, height: number, texts: object[], rules: object[] }} */
export function readPage(proxy, operators, OPS) {
  const viewport = proxy.getViewport({ scale: 1 })
  const page = {
    state: { ...initialState, matrix: viewport.transform },
    saved: [],
    lineMatrix: identity,
    advance: 0,
    texts: [],
    rules: [],
    strokes: strokesOf(OPS),
    fills: new Set([OPS.fill, OPS.eoFill]),
    fontOf: (name) => proxy.commonObjs.get(name),
  }
  const handlers = handlersFor(OPS)
  operators.fnArray.forEach((operator, at) => handlers[operator]?.(page, ...(operators.argsArray[at] ?? [])))
  return {
    width: viewport.width,
    height: viewport.height,
    texts: page.texts,
    rules: withoutDoubles(page.rules),
  }
}
