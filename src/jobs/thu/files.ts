/** Files to be written below the folder of a collecting, by names with slashes. */
export type ThuFiles = {
  readonly folder: string
  readonly outputs: readonly { readonly name: string; readonly content: Uint8Array }[]
}
