/**
 * Files to be written below the folder of a collecting, by names with slashes. `outputs`: the books and what came in;
 * `handedOut`: what goes to people, who may write in it: forms, copies with notes, lists.
 */
export type ThuFiles = {
  readonly folder: string
  readonly outputs: readonly { readonly name: string; readonly content: Uint8Array }[]
  readonly handedOut: ThuFiles['outputs']
}
