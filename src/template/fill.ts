import Handlebars from 'handlebars'
import { InputError } from '../problem'
import { checkTemplate } from './check'
import type { Helpers } from './check-call'
import { guard, type Meaning } from './escape'
import { type Gap, gapsOf, withMark, withoutGaps } from './gaps'
import { HEADINGS, headings } from './headings'
import { helpers as common } from './helpers'
import { MOST_TAGS, tooDeepAt, tooManyAt } from './nesting'
import { Printing } from './print-texts'

/** A template and the file it came from, for messages. `ours`: the program's own wording. */
export type Template = { readonly file: string; readonly source: string; readonly ours?: boolean }
/**
 * `helpers`: more of them, made anew for each run, for one that remembers (a document is cited in full only
 * once).
 */
export type FillOptions = {
  readonly helpers?: () => Helpers
  readonly partials?: Readonly<Record<string, Template>>
  /** What the texts of the data are; without it plain. */
  readonly texts?: Meaning
}

/**
 * Fills a template with data. The result is our markup, not HTML.
 * A field the data lacks is an error with file, line and column, never a blank.
 * Throws InputError with every wrong expression of the template and its partials.
 */
export const fill = (template: Template, data: object, options: FillOptions = {}): string =>
  fillWithGaps(template, data, options).text

/** As `fill`, with the headings and the prose that nobody has written anything for. */
export function fillWithGaps(
  template: Template,
  data: object,
  { helpers = () => ({}), partials = {}, texts = 'plain' }: FillOptions = {},
): { readonly text: string; readonly gaps: readonly Gap[] } {
  const program = parse(template)
  const called = new Map<string, hbs.AST.Program>()
  const guarded = guard(data, texts)
  const faults = checkTemplate(program, guarded, {
    file: template.file,
    helpers: { ...common, ...helpers() },
    partials: parsedWhenCalled(partials, called),
    headings: HEADINGS,
  })
  if (faults.length) throw new InputError(faults)
  const engine = engineWith({ ...common, ...helpers() })
  for (const [name, partial] of called) engine.registerPartial(name, partial)
  const filled = engine.compile(program)(guarded, {
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  })
  return { text: withoutGaps(filled), gaps: gapsOf(filled) }
}

/** The helper that every printed expression passes through; no template can name it. */
const PRINT = 'in ra'

/** Strict: should the check ever let a field pass that is not there, nothing is printed rather than a blank. */
function engineWith(own: Helpers) {
  const engine = Handlebars.create()
  const all = { ...own, ...headings(), [PRINT]: (value: unknown) => String(value) }
  engine.registerHelper(all as Record<string, Handlebars.HelperDelegate>)
  const compile = (program: hbs.AST.Program) => {
    const printed = structuredClone(program)
    new Printing(own, () => PRINT).accept(printed)
    return engine.compile(printed, { noEscape: true, strict: true })
  }
  return {
    compile,
    registerPartial: (name: string, program: hbs.AST.Program) =>
      engine.registerPartial(name, compile(program)),
  }
}

/** Parsing is the dearest part, and a document calls few of all templates. `called` gets those it calls. */
const parsedWhenCalled = (
  partials: Readonly<Record<string, Template>>,
  called: Map<string, hbs.AST.Program>,
) =>
  Object.fromEntries(
    Object.entries(partials).map(([name, partial]) => [
      name,
      {
        file: partial.file,
        get program() {
          const program = called.get(name) ?? parse(withMark(name, partial))
          called.set(name, program)
          return program
        },
      },
    ]),
  )

/** The parts of a document share their templates. */
const programs = new WeakMap<Template, hbs.AST.Program>()

/** Throws InputError when the braces do not close, or blocks nest without end. */
function parse(template: Template): hbs.AST.Program {
  const { file, source } = template
  const deep = tooDeepAt(source)
  const endless = deep ?? tooManyAt(source)
  if (endless !== undefined)
    throw new InputError([
      {
        severity: 'error',
        place: { file, line: source.slice(0, endless).split('\n').length, column: 1 },
        ...(deep === undefined
          ? { message: `có trên ${MOST_TAGS} thẻ {{…}}`, hint: 'dùng {{#each}}, hoặc tách thành mẫu con' }
          : {
              message: 'các khối {{#…}} lồng nhau quá sâu',
              hint: 'khép bớt khối bằng {{/…}}, hoặc tách thành mẫu con',
            }),
      },
    ])
  try {
    const program = programs.get(template) ?? Handlebars.parse(source)
    programs.set(template, program)
    return program
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
