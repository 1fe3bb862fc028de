import Handlebars from 'handlebars'

/**
 * Makes every printed expression pass through a helper, whatever its braces: Handlebars joins what it prints with `+`,
 * which adds two numbers that stand side by side. `helpers`: the names that an expression may call without values;
 * `throughOf`: the helper for the place where it stands.
 */
export class Printing extends Handlebars.Visitor {
  constructor(
    private readonly helpers: object,
    private readonly throughOf: (node: hbs.AST.MustacheStatement) => string,
  ) {
    super()
  }
  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    const { path, params, loc } = node
    const hash = node.hash as hbs.AST.Hash | undefined
    const called =
      params.length > 0 ||
      hash !== undefined ||
      (path.type === 'PathExpression' && (path as hbs.AST.PathExpression).original in this.helpers)
    const value = called
      ? ({ type: 'SubExpression', path, params, hash, loc } as unknown as hbs.AST.Expression)
      : path
    const helper = this.throughOf(node)
    Object.assign(node, {
      path: { type: 'PathExpression', original: helper, parts: [helper], depth: 0, data: false, loc },
      params: [value],
      hash: undefined,
    })
  }
}
