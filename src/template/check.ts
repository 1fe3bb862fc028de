import { findInvisible } from '../language/text'
import type { Finding } from '../problem'
import { callFaults, explainCall, type Helpers } from './check-call'
import {
  fieldOf,
  type Found,
  inside,
  insideEntry,
  insidePartial,
  isFalsy,
  type Scope,
  scopeOf,
  startOf,
} from './scope'

export type CheckInput = {
  readonly file: string
  readonly helpers: Helpers
  readonly partials: Readonly<Record<string, { readonly file: string; readonly program: hbs.AST.Program }>>
  /** Blocks that open a heading: with a title, and the same data inside. */
  readonly headings?: ReadonlySet<string>
}

type Named = { readonly hash?: unknown }

const BLOCKS = new Set(['if', 'unless', 'each', 'with'])
/** Partials that call each other without end. */
const DEEPEST = 20
/** No document has so many parts and tasks that a partial is called for. */
const MOST_CALLS = 100_000
/** Expressions and texts that are walked, and letters that are printed: 20,000 tasks take a tenth. */
const MOST_STEPS = 2_000_000
const MOST_LETTERS = 20_000_000

/**
 * Walks a template as Handlebars would with this data and returns every expression that would fail or print a
 * blank: fields the data lacks, helpers and partials that do not exist, values that are not text. Handlebars
 * itself stops at the first and lets `{{#if …}}` and `{{#each …}}` pass over a misspelt name.
 */
export function checkTemplate(program: hbs.AST.Program, data: unknown, input: CheckInput): Finding[] {
  return new Checker(input).program(program, scopeOf(data), 0)
}

class Checker {
  private readonly known = new Set<string>()
  /** Partials that were walked from a scope: the same again says the same, and may be without end. */
  private readonly walked = new WeakMap<Scope, Map<string, Set<unknown>>>()
  private readonly findings: Finding[] = []
  private calls = 0
  private steps = 0
  private letters = 0
  private endless = false
  constructor(
    private readonly input: CheckInput,
    private file = input.file,
  ) {}

  program(program: hbs.AST.Program | undefined, scope: Scope, depth: number): Finding[] {
    for (const statement of program?.body ?? []) {
      this.steps += 1
      if (this.isEndless()) return this.refuseEndless(statement)
      this.statement(statement, scope, depth)
    }
    return this.findings
  }

  private isEndless = (): boolean => this.steps > MOST_STEPS || this.letters > MOST_LETTERS

  /** Said once, however many lists stand around. */
  private refuseEndless(node: hbs.AST.Node): Finding[] {
    if (!this.endless)
      this.fault(node, 'mẫu in ra quá nhiều: danh sách lồng trong danh sách', 'bớt khối {{#each …}}')
    this.endless = true
    return this.findings
  }

  private statement(node: hbs.AST.Statement, scope: Scope, depth: number): void {
    switch (node.type) {
      case 'MustacheStatement':
        return this.mustache(node as hbs.AST.MustacheStatement, scope)
      case 'BlockStatement':
        return this.block(node as hbs.AST.BlockStatement, scope, depth)
      case 'PartialStatement':
      case 'PartialBlockStatement':
        return this.partial(node as hbs.AST.PartialStatement, scope, depth)
      case 'ContentStatement':
      case 'CommentStatement':
        return
      default: {
        const { path } = node as hbs.AST.Decorator
        this.fault(
          node,
          `không dùng được "${(path as hbs.AST.PathExpression).original}" trong mẫu`,
          'chỉ dùng {{…}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}} và {{> …}}',
        )
      }
    }
  }

  private mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    if (node.path.type !== 'PathExpression')
      return this.fault(node, `không có hàm "${nameOf(node.path)}"`, hintFor(Object.keys(this.input.helpers)))
    const found = this.called(node) ? this.call(node, scope) : this.value(node.path, scope)
    if (typeof found?.value === 'string') this.letters += found.value.length
    else if (found && typeof found.value !== 'number')
      this.fault(
        node.path,
        `không in được "${nameOf(node.path)}": đây không phải là chữ hay số`,
        'ghi tên một mục bên trong',
      )
  }

  /** An expression with values, or the bare name of a helper. */
  private called({
    path,
    params,
    hash,
  }: hbs.AST.MustacheStatement | hbs.AST.SubExpression | hbs.AST.BlockStatement): boolean {
    return (
      params.length > 0 ||
      (hash as hbs.AST.Hash | undefined) !== undefined ||
      (path.type === 'PathExpression' && nameOf(path) in this.input.helpers)
    )
  }

  private call(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): Found {
    const name = nameOf(node.path)
    const helper = Object.hasOwn(this.input.helpers, name) ? this.input.helpers[name] : undefined
    if (!helper)
      return this.fault(node.path, `không có hàm "${name}"`, hintFor(Object.keys(this.input.helpers)))
    const wrong = callFaults(name, helper, node)
    if (wrong.length) {
      for (const each of wrong) this.fault(each.node, each.message, each.hint)
      return undefined
    }
    const values = node.params.map((param) => this.value(param, scope))
    const hash = this.hashOf(node, scope)
    if (values.some((found) => !found) || !hash) return undefined
    try {
      const given = values.map((found) => found?.value)
      return { value: (helper as (...all: unknown[]) => unknown)(...given, { hash }) }
    } catch (error) {
      return this.fault(node.path, explainCall(error, name), `xem lại giá trị đưa vào hàm "${name}"`)
    }
  }

  private block(node: hbs.AST.BlockStatement, scope: Scope, depth: number): void {
    const name = nameOf(node.path)
    const heading = this.input.headings?.has(name) ?? false
    if (!BLOCKS.has(name) && !heading) {
      const field = node.params.length === 0 && !(name in this.input.helpers)
      if (!field || this.value(node.path, scope))
        this.fault(node.path, `không có khối "${name}"`, hintFor([...BLOCKS, ...(this.input.headings ?? [])]))
      return
    }
    const [subject] = node.params
    if (!subject || node.params.length > 1)
      return this.fault(node, `khối "${name}" thiếu hoặc thừa giá trị`, `viết {{#${name} tênMục}}`)
    const [option] = (node.hash as hbs.AST.Hash | undefined)?.pairs ?? []
    if (option)
      return this.fault(option, `khối "${name}" không nhận "${option.key}"`, `viết {{#${name} tênMục}}`)
    const found = this.value(subject, scope)
    if (!found) return
    if (heading) return this.heading(node, found.value, scope, depth)
    const [body, other] = name === 'unless' ? [node.inverse, node.program] : [node.program, node.inverse]
    if (name === 'each') return this.each(node, found.value, scope, depth)
    if (name === 'with') {
      if (isFalsy(found.value) && found.value !== 0) this.program(node.inverse, scope, depth)
      else
        this.program(node.program, inside(scope, found.value, node.program.blockParams, [found.value]), depth)
      return
    }
    this.program(isFalsy(found.value) ? other : body, scope, depth)
  }

  private heading(node: hbs.AST.BlockStatement, title: unknown, scope: Scope, depth: number): void {
    if (typeof title !== 'string')
      return this.fault(
        node.path,
        `tiêu đề của khối "${nameOf(node.path)}" không phải là chữ`,
        `viết {{#${nameOf(node.path)} "Tiêu đề"}}`,
      )
    this.program(node.program, scope, depth)
  }

  private each(node: hbs.AST.BlockStatement, list: unknown, scope: Scope, depth: number): void {
    if (list === null || typeof list !== 'object')
      return this.fault(
        node.path,
        `"${nameOf(node.params[0])}" không phải là danh sách`,
        'dùng {{#each}} cho danh sách, {{#if}} cho điều kiện',
      )
    const entries = Object.entries(list)
    if (!entries.length) this.program(node.inverse, scope, depth)
    for (const [index, [key, value]] of entries.entries()) {
      const number = Array.isArray(list) ? index : key
      const data = { index: number, key: number, first: index === 0, last: index === entries.length - 1 }
      const entry = inside(scope, value, node.program.blockParams, [value, number])
      this.program(node.program, insideEntry(entry, data), depth)
    }
  }

  private partial(node: hbs.AST.PartialStatement, scope: Scope, depth: number): void {
    const name = nameOf(node.name)
    const partial = Object.hasOwn(this.input.partials, name) ? this.input.partials[name] : undefined
    if (!partial)
      return this.fault(node, `không có mẫu con "${name}"`, hintFor(Object.keys(this.input.partials)))
    if (depth > DEEPEST) return this.fault(node, `mẫu con "${name}" gọi vòng quanh`, 'bỏ một lời gọi')
    const [context, more] = node.params
    if (more) return this.fault(more, `mẫu con "${name}" chỉ nhận một giá trị`, `viết {{> ${name} tênMục}}`)
    const found = context ? this.value(context, scope) : { value: scope.around[0] }
    const hash = this.hashOf(node, scope)
    const named = Object.keys(hash ?? {}).length > 0
    if (!found || !hash || this.hasWalked(name, scope, named ? node : found.value)) return
    if (++this.calls > MOST_CALLS)
      return this.fault(node, `mẫu con "${name}" được gọi quá nhiều lần`, 'bỏ bớt lời gọi')
    const outer = this.file
    this.file = partial.file
    const value = named ? { ...(found.value as object), ...hash } : found.value
    this.program(partial.program, insidePartial(scope, value), depth + 1)
    this.file = outer
  }

  /** What is given by name; undefined when one of them lacks. */
  private hashOf({ hash }: Named, scope: Scope): Readonly<Record<string, unknown>> | undefined {
    const pairs = (hash as hbs.AST.Hash | undefined)?.pairs ?? []
    const found = pairs.map(({ key, value }) => [key, this.value(value, scope)] as const)
    if (found.some(([, each]) => !each)) return undefined
    return Object.fromEntries(found.map(([key, each]) => [key, each?.value]))
  }

  private hasWalked(name: string, scope: Scope, value: unknown): boolean {
    const partials = this.walked.get(scope) ?? new Map<string, Set<unknown>>()
    const values = partials.get(name) ?? new Set<unknown>()
    const again = values.has(value)
    this.walked.set(scope, partials.set(name, values.add(value)))
    return again
  }

  private value(node: hbs.AST.Expression, scope: Scope): Found {
    switch (node.type) {
      case 'PathExpression':
        return this.path(node as hbs.AST.PathExpression, scope)
      case 'SubExpression':
        return this.call(node as hbs.AST.SubExpression, scope)
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return { value: (node as hbs.AST.StringLiteral).value }
      default:
        return this.fault(node, 'mẫu dùng giá trị rỗng', 'ghi tên một mục của dữ liệu')
    }
  }

  private path(node: hbs.AST.PathExpression, scope: Scope): Found {
    const { rest, ...start } = startOf(node, scope)
    let { found } = start
    for (const part of rest) {
      found = found && fieldOf(found.value, part)
      if (!found)
        return this.fault(
          node,
          `dữ liệu không có "${part}"${node.parts.length > 1 ? ` (${node.original})` : ''}`,
          'thêm vào dữ liệu hoặc sửa tên trong mẫu',
        )
    }
    return (
      found ?? this.fault(node, `dữ liệu không có "${node.original}"`, 'bớt "../" hoặc sửa tên trong mẫu')
    )
  }

  /** Said once for each place, however often a list passes it. */
  private fault({ loc }: hbs.AST.Node, message: string, hint: string): undefined {
    const place = { file: this.file, line: loc.start.line, column: loc.start.column + 1 }
    const key = JSON.stringify([place, message])
    const code = findInvisible(message)
    const mend = code === undefined ? hint : `trong tên có ký tự không nhìn thấy (${code}): xóa rồi gõ lại`
    if (!this.known.has(key)) this.findings.push({ severity: 'error', place, message, hint: mend })
    this.known.add(key)
    return undefined
  }
}

const nameOf = (node: hbs.AST.Expression | undefined): string =>
  node && 'original' in node ? String(node.original) : ''
const hintFor = (names: readonly string[]): string =>
  names.length ? `có thể dùng: ${names.join(', ')}` : 'sửa tên trong mẫu'
