import Handlebars from 'handlebars'
import { type Finding, InputError, type UserError } from '../problem'
import { guard } from './escape'

/** A template and the file it came from, for messages. */
export type Template = { readonly file: string; readonly source: string }

/**
 * Fills a template with data. The result is our markup, not HTML.
 * A field the data lacks is an error with file, line and column, never a blank.
 * Throws InputError with every wrong expression of the template.
 */
export function fill(template: Template, data: object): string {
  const engine = Handlebars.create()
  for (const unsafe of ['log', 'lookup']) engine.unregisterHelper(unsafe)
  const faults = reachesOutside(template, engine)
  if (faults.length) throw new InputError(faults)
  try {
    return engine.compile(template.source, { noEscape: true, strict: true })(guard(data))
  } catch (error) {
    throw explain(error, template)
  }
}

const FORBIDDEN = new Set(['constructor', '__proto__', 'prototype', '__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__'])

function reachesOutside({ file, source }: Template, engine: typeof Handlebars): Finding[] {
  const found: Finding[] = []
  class Reader extends Handlebars.Visitor {
    override PathExpression(path: hbs.AST.PathExpression): void {
      const part = path.parts.find((name) => FORBIDDEN.has(name))
      if (part === undefined) return
      const { line, column } = path.loc.start
      found.push({ severity: 'error', place: { file, line, column: column + 1 }, message: `mẫu gọi "${part}", ngoài phạm vi dữ liệu`, hint: 'chỉ dùng các mục có trong dữ liệu' })
    }
  }
  try {
    new Reader().accept(engine.parse(source))
  } catch (error) {
    throw explain(error, { file, source })
  }
  return found
}

function explain(error: unknown, { file }: Template): UserError {
  if (!(error instanceof Error)) throw error
  const { line, column } = placeOf(error)
  const missing = /^"(.+?)" not defined/u.exec(error.message)?.[1]
  const helper = /Missing helper: "(.+?)"/u.exec(error.message)?.[1]
  const message = missing ? `dữ liệu không có "${missing}"` : helper ? `không có hàm "${helper}"` : 'mẫu viết sai cú pháp'
  const hint = missing ? 'thêm vào dữ liệu hoặc sửa tên trong mẫu' : helper ? 'sửa tên hàm trong mẫu' : 'xem lại các dấu {{ }} và khối {{#…}} {{/…}} quanh dòng này'
  return new InputError([{ severity: 'error', place: { file, line, column }, message, hint }])
}

function placeOf(error: Error): { line: number; column: number } {
  const { lineNumber, column } = error as { lineNumber?: number; column?: number }
  const parsed = /line (\d+)/u.exec(error.message)?.[1]
  return { line: lineNumber ?? (parsed ? Number(parsed) : 1), column: (column ?? 0) + 1 }
}
