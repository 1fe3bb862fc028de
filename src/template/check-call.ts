/** What an expression may call; each a pure function of its values. `named`: what it takes by name. */
export type Helper = ((...values: never[]) => unknown) & { readonly named?: readonly string[] }
export type Helpers = Readonly<Record<string, Helper>>

type Call = hbs.AST.Node & {
  readonly params: readonly hbs.AST.Expression[]
  /** Their types forget that there may be none. */
  readonly hash?: unknown
}
type CallFault = { readonly node: hbs.AST.Node; readonly message: string; readonly hint: string }

/** What a call gives that its helper does not look at, and what it leaves out: JavaScript would pass over both. */
export function callFaults(name: string, helper: Helper, call: Call): CallFault[] {
  const { length, named = [] } = helper
  const { params } = call
  const pairs = (call.hash as hbs.AST.Hash | undefined)?.pairs ?? []
  const isTwice = ({ key }: hbs.AST.HashPair, nth: number): boolean =>
    pairs.findIndex((each) => each.key === key) < nth
  const hint = named.length ? `chỉ nhận: ${named.join(', ')}` : 'bỏ phần tên=giá trị'
  return [
    ...(params.length < length || (length > 0 && params.length > length)
      ? [
          {
            node: call,
            message: `hàm "${name}" cần ${length} giá trị, không phải ${params.length}`,
            hint: 'thêm hoặc bớt giá trị',
          },
        ]
      : []),
    ...pairs
      .filter(({ key }) => !named.includes(key))
      .map((node) => ({ node, message: `hàm "${name}" không nhận "${node.key}"`, hint })),
    ...pairs
      .filter(isTwice)
      .map((node) => ({ node, message: `"${node.key}" ghi hai lần trong một lời gọi`, hint: 'bỏ một lần' })),
  ]
}

/** What a helper says of a value that it does not take; what JavaScript says of it helps nobody. */
export const explainCall = (error: unknown, name: string): string =>
  error instanceof Error && error.constructor === Error
    ? error.message
    : `hàm "${name}" không nhận giá trị này`
