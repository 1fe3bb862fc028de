import Handlebars from 'handlebars'
import { InputError } from '../problem'
import { checkTemplate, type Helpers } from './check'
import { guard } from './escape'
import { HEADINGS, headings } from './headings'
import { helpers as common } from './helpers'

/** A template and the file it came from, for messages. `ours`: the program's own wording. */
export type Template = { readonly file: string; readonly source: string; readonly ours?: boolean }
/**
 * `helpers`: more of them, made anew for each run, for one that remembers (a document is cited in full only
 * once).
 */
export type FillOptions = {
  readonly helpers?: () => Helpers
  readonly partials?: Readonly<Record<string, Template>>
}

/**
 * Fills a template with data. The result is our markup, not HTML.
 * A field the data lacks is an error with file, line and column, never a blank.
 * Throws InputError with every wrong expression of the template and its partials.
 */
export function fill(
  template: Template,
  data: object,
  { helpers = () => ({}), partials = {} }: FillOptions = {},
): string {
  const engine = Handlebars.create()
  const program = parse(template)
  const parsed = Object.fromEntries(
    Object.entries(partials).map(([name, partial]) => [
      name,
      { file: partial.file, program: parse(partial) },
    ]),
  )
  const guarded = guard(data)
  const faults = checkTemplate(program, guarded, {
    file: template.file,
    helpers: { ...common, ...helpers() },
    partials: parsed,
    headings: HEADINGS,
  })
  if (faults.length) throw new InputError(faults)
  for (const [name, { program: partial }] of Object.entries(parsed))
    engine.registerPartial(name, engine.compile(partial, OPTIONS))
  engine.registerHelper({ ...common, ...helpers(), ...headings() } as Record<
    string,
    Handlebars.HelperDelegate
  >)
  return engine.compile(program, OPTIONS)(guarded, {
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  })
}

const OPTIONS: CompileOptions = { noEscape: true }

/** Throws InputError when the braces do not close. */
function parse({ file, source }: Template): hbs.AST.Program {
  try {
    return Handlebars.parse(source)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const { lineNumber } = error as { lineNumber?: number }
    const line = lineNumber ?? Number(/line (\d+)/u.exec(error.message)?.[1] ?? 1)
    throw new InputError([
      {
        severity: 'error',
        place: { file, line, column: 1 },
        message: 'mẫu viết sai cú pháp',
        hint: 'xem lại các dấu {{ }} và khối {{#…}} {{/…}} quanh dòng này',
      },
    ])
  }
}
