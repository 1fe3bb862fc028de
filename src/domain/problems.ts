export type Problem = {
  readonly severity: 'error' | 'notice'
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly hint?: string
  /** How it is mended where the fields are cells of a page and have names in words. */
  readonly hintOnPage?: string
  readonly register?: 'coQuan' | 'vanBan'
}

/** Something that must be put right. */
export const wrong = (
  path: readonly PropertyKey[],
  message: string,
  hint: string,
  hintOnPage?: string,
): Problem => ({
  severity: 'error',
  path,
  message,
  hint,
  ...(hintOnPage === undefined ? {} : { hintOnPage }),
})

/** Something a person should look at. */
export const note = (
  path: readonly PropertyKey[],
  message: string,
  hint: string,
  hintOnPage?: string,
): Problem => ({
  severity: 'notice',
  path,
  message,
  hint,
  ...(hintOnPage === undefined ? {} : { hintOnPage }),
})

export const explainUnknownId = (
  path: readonly PropertyKey[],
  register: keyof typeof REGISTERS,
  id: string,
): Problem => ({
  severity: 'error',
  path,
  message: `không có ${REGISTERS[register][0]} "${id}"`,
  hint: `thêm vào ${REGISTERS[register][1]} hoặc sửa lại mã`,
  register,
})

const REGISTERS = { coQuan: ['cơ quan', 'co-quan.yaml'], vanBan: ['văn bản', 'van-ban.yaml'] } as const
