import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { findUnprintable, nameLine } from '../language/text'
import { type Finding, UserError } from '../problem'
import { checkFigures, checkMarks, ownMarks, withFigures } from './loi-van'
import { isThere, readBytes } from '../disk/read-bytes'

/** A template and the file it came from, by slug. */
export type TemplateFiles = Readonly<
  Record<string, { readonly file: string; readonly source: string; readonly ours?: boolean }>
>

/** What an office wrote itself: a file of prose or a template of its own. `o`: its name in messages. */
export type OwnText = { readonly o: string; readonly file: string; readonly source: string }

/** The prose of an office as partials: `{{> loi-van/tên}}`. */
const PROSE = 'loi-van/'
const COMMENT = /\{\{!--[^]*?--\}\}|\{\{![^]*?\}\}/gu
const CALLED = /\{\{~?>\s*["']?([\p{L}\d/-]+)/gu

/**
 * `mau`: a template given by hand; `goc`: the template of the body, which calls the others; `known`: whether the
 * register of documents holds an id that prose cites; `knownChiTieu`: whether there is such a row; `loiVan`: prose
 * from elsewhere in the place of the folder, for the templates there are.
 */
export type TemplateOptions = {
  readonly mau?: string | undefined
  readonly goc?: string | undefined
  readonly known?: ((id: string) => boolean) | undefined
  readonly knownChiTieu?: ((ma: string) => boolean) | undefined
  readonly loiVan?: ((templates: TemplateFiles) => readonly OwnText[]) | undefined
}

/**
 * Our templates by slug (`home`); one of the same name beside the data, or given by hand, takes the place of
 * ours. The prose of an office is a partial too: `tên.txt` in a folder named as the data file. One that is
 * not there is empty; one that no template calls is named: its words would be lost.
 */
export function readTemplates(
  home: string,
  data: string,
  {
    mau,
    goc,
    known = () => true,
    knownChiTieu = () => true,
    loiVan = () => readLoiVanFolder(data),
  }: TemplateOptions = {},
): {
  readonly templates: TemplateFiles
  readonly own: readonly OwnText[]
  readonly findings: readonly Finding[]
} {
  const ours = filesIn(home, '.hbs')
  const slugs = ours.map(slugOf)
  if (mau !== undefined && !slugs.includes(slugOf(mau)))
    throw new UserError(`mẫu ${mau} không thay cho mẫu nào`, {
      hint: `đặt tên theo mẫu được thay: ${slugs.join(', ')}`,
    })
  const files = [...ours, ...filesIn(dirname(data), '.hbs'), ...(mau === undefined ? [] : [mau])]
  const templates = Object.fromEntries(
    files.map((file) => [slugOf(file), { file, source: read(file), ours: ours.includes(file) }]),
  )
  const written = loiVan(templates).map(({ o, file, source }) => ({ name: `${PROSE}${o}`, o, file, source }))
  const prose = Object.fromEntries(
    written.map(({ name, file, source }, nth) => [
      name,
      { file, source: withFigures(ownMarks(source, nth + 1)) },
    ]),
  )
  const called = proseCalled({ ...templates, ...prose }, goc)
  const empty = Object.fromEntries(called.map((name) => [name, { file: name, source: '' }]))
  const unused = Object.entries(prose).filter(([name]) => !called.includes(name))
  const all = { ...templates, ...empty, ...prose }
  return {
    templates: all,
    own: [
      ...written.map(({ o, file, source }) => ({ o, file, source })),
      ...Object.values(templates)
        .filter(({ file }) => !ours.includes(file))
        .map(({ file, source }) => ({ o: basename(file), file, source })),
    ],
    findings: [
      ...unused.map(([name, { file }]) => uncalled(name, file, called)),
      ...Object.values(all).flatMap(unprintable),
      ...written.flatMap(({ source, file }) => [
        ...checkMarks(source, file, known),
        ...checkFigures(source, file, knownChiTieu),
      ]),
    ],
  }
}

/** The folder of prose: named as the data file. */
export const folderOfLoiVan = (data: string): string => data.replace(/\.ya?ml$/iu, '')

/** The files of prose in that folder. */
export const readLoiVanFolder = (data: string): OwnText[] =>
  filesIn(folderOfLoiVan(data), '.txt').map((file) => ({
    o: slugOf(file),
    file,
    source: read(file),
  }))

/** By its letters: a disk may hold them decomposed. */
const slugOf = (file: string): string => basename(file, extname(file)).normalize('NFC')

/** Windows writes endings in any case. Throws UserError for what is none where a folder belongs. */
function filesIn(folder: string, ending: string): string[] {
  if (!isThere(folder)) return []
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UserError(`${folder}: đây không phải thư mục, cần một thư mục chứa các tệp ${ending}`, {
      hint: 'đổi tên tệp này, hoặc chuyển nội dung vào thư mục cùng tên',
    })
  return readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith(ending))
    .sort()
    .map((name) => join(folder, name))
}

/** The prose that templates call: all of them, or those that the template of the body leads to. */
function proseCalled(all: TemplateFiles, goc: string | undefined): string[] {
  const called = new Set<string>()
  const open = goc === undefined ? Object.keys(all).filter((slug) => !slug.startsWith(PROSE)) : [goc]
  for (let slug = open.pop(); slug !== undefined; slug = open.pop()) {
    if (called.has(slug)) continue
    called.add(slug)
    for (const each of callsIn(all[slug]?.source ?? '')) open.push(each)
  }
  return [...called].filter((name) => name.startsWith(PROSE))
}

const callsIn = (source: string): string[] =>
  Array.from(source.replace(COMMENT, '').matchAll(CALLED), ([, name = '']) => name)

const uncalled = (name: string, file: string, called: readonly string[]): Finding => ({
  severity: 'error',
  place: { file, line: 1, column: 1 },
  message: `không có mẫu nào dùng lời văn "${name.slice(PROSE.length)}": nội dung này sẽ không được in`,
  hint: `đổi tên tệp theo một chỗ {{> loi-van/…}} trong mẫu, hoặc xóa tệp; các chỗ có: ${called
    .map((each) => each.slice(PROSE.length))
    .sort()
    .join(', ')}`,
  messageOnPage: 'lời văn này không có chỗ trong báo cáo: sẽ không được in',
  hintOnPage: 'chép lời văn sang mục cần in ở bảng Lời văn, rồi xóa tệp này',
})

function unprintable({ file, source }: TemplateFiles[string]): Finding[] {
  const hit = findUnprintable(source)
  if (!hit) return []
  const before = source.slice(0, hit.index).split('\n')
  const place = {
    file,
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    ...nameLine(source, before.length),
  }
  return [
    {
      severity: 'error',
      place,
      message: `có ký tự ${hit.code}, Word và PDF không ghi được`,
      hint: 'xóa ký tự này',
    },
  ]
}

/** Five hundred pages: no template and no prose of a report is longer. */
const MOST_BYTES = 1024 * 1024

function read(file: string): string {
  const bytes = readBytes(file, 'mẫu', MOST_BYTES)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new UserError(`${file}: tệp không phải văn bản UTF-8`, {
      hint: 'lưu lại tệp với bảng mã UTF-8',
      cause: error,
    })
  }
}
