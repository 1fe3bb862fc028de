// Bends a file a little, the same way for the same number: texts by their lines and signs, packages of Word and
// Excel by the text of one part, PDF by the text of one object or stream, or by their bytes.
import { deflateSync, inflateSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Throws of a die, the same for a seed (mulberry32, public domain). */
export function dice(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return (sides) => next() % sides
}

const STRANGE = [
  '',
  '0',
  '-1',
  '1e999',
  '99999999999999999999',
  '2026-02-30',
  '.inf',
  'null',
  '~',
  '[]',
  '{}',
  '*x',
  '&x',
  '!!binary x',
  '"',
  "'",
  '{{',
  '}}}',
  '{{#each',
  '{{> ke-hoach}}',
  '__proto__',
  'constructor',
  '\u200B',
  '\u202E',
  '\uFEFF',
  '\uD800',
  '\u0000',
  'a\u0301'.repeat(50),
  ' '.repeat(500),
  '- '.repeat(300),
  '<w:p>',
  '</w:tc>',
  '&#x110000;',
  '&amp;amp;',
  '<![CDATA[',
  '1048576',
  'XFD1048576',
  '4294967295',
  '😀',
]

/** One change of a list: of lines, or of signs. */
function bendList(list, roll, strange) {
  const at = roll(list.length)
  const copy = [...list]
  const length = 1 + roll(Math.min(5, list.length))
  const changes = [
    () => copy.splice(at, length),
    () => copy.splice(at, 0, ...list.slice(at, at + length)),
    () => copy.splice(at, 0, strange),
    () => copy.splice(at, 1, strange),
    () => copy.splice(roll(copy.length), 0, ...copy.splice(at, length)),
    () => copy.splice(at),
  ]
  // Cut short is the dullest of all: seldom.
  changes[roll(20) ? roll(changes.length - 1) : changes.length - 1]()
  return copy
}

const SIGNS = /[\p{L}\p{N}_-]+|\s+|[^\p{L}\p{N}\s_-]/gu

/** A text with one to four changes, each of whole lines or of words and signs. */
export function bendText(text, roll) {
  let bent = text
  for (let times = roll(2) ? 1 : 1 + roll(4); times; times--) {
    const strange = STRANGE[roll(STRANGE.length)]
    bent = roll(2)
      ? bendList(bent.split('\n'), roll, strange).join('\n')
      : bendList(bent.match(SIGNS) ?? [bent], roll, strange).join('')
  }
  return bent
}

export function bendBytes(bytes, roll) {
  const bent = Buffer.from(bytes)
  for (let times = 1 + roll(8); times; times--) bent[roll(bent.length)] = roll(256)
  return roll(10) ? bent : bent.subarray(0, roll(bent.length))
}

/** A package with one part bent: its text, or seldom its name; or now and then the bytes of the whole. */
export function bendPackage(bytes, roll) {
  if (!roll(6)) return bendBytes(bytes, roll)
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name))
  const name = names[roll(names.length)]
  const bent = strToU8(bendText(strFromU8(parts[name]), roll))
  if (!roll(15)) delete parts[name]
  return zipSync({ ...parts, [roll(20) ? name : `x/${name}`]: bent }, { level: 1 })
}

const OBJECT = /\d+ 0 obj[^]*?endobj/gu
const STREAM = /(?<=stream\r?\n)[^]*?(?=\r?\nendstream)/u

/** A PDF with one object bent: the words that say what it is, or what its stream holds; now and then its bytes. */
export function bendPdf(bytes, roll) {
  if (!roll(5)) return bendBytes(bytes, roll)
  const text = Buffer.from(bytes).toString('latin1')
  const objects = text.match(OBJECT) ?? []
  const object = objects[roll(objects.length)] ?? ''
  const bent = roll(2) ? bendStream(object, roll) : bendOutside(object, roll)
  // What the file says of where its objects lie is bent as seldom as any of them.
  if (!roll(15)) return Buffer.from(bendTail(text, roll), 'latin1')
  return Buffer.from(
    text.replace(object, () => bent),
    'latin1',
  )
}

/** Strange letters as bytes. */
const inBytes = (text) => Buffer.from(text, 'utf8').toString('latin1')

function bendOutside(object, roll) {
  const [stream = ''] = STREAM.exec(object) ?? []
  const [before, after = ''] = stream === '' ? [object] : object.split(stream)
  return `${inBytes(bendText(before, roll))}${stream}${after}`
}

function bendStream(object, roll) {
  const [stream = ''] = STREAM.exec(object) ?? []
  if (stream === '') return bendOutside(object, roll)
  try {
    const content = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
    const packed = deflateSync(Buffer.from(inBytes(bendText(content, roll)), 'latin1'))
    const said = object.replace(/\/Length \d+/u, `/Length ${packed.length}`)
    return said.replace(stream, () => packed.toString('latin1'))
  } catch {
    return object.replace(stream, () => stream.slice(0, roll(stream.length)))
  }
}

function bendTail(text, roll) {
  const at = text.lastIndexOf('xref', text.lastIndexOf('startxref') - 1)
  return text.slice(0, at) + inBytes(bendText(text.slice(at), roll))
}
