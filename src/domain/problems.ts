export type Problem = {
  readonly severity: 'error' | 'notice'
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly hint?: string
  /** What is wrong, and how it is mended, where the fields are cells of a page and have names in words. */
  readonly messageOnPage?: string
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
  message: `không có ${REGISTERS[register].ten} "${id}"`,
  hint: `thêm vào ${REGISTERS[register].tep} hoặc sửa lại mã`,
  hintOnPage: REGISTERS[register].oTrang,
  register,
})

const REGISTERS = {
  coQuan: {
    ten: 'cơ quan',
    tep: 'co-quan.yaml',
    oTrang: 'chọn lại cơ quan ở ô ấy, hoặc khai cơ quan ở màn hình Đơn vị',
  },
  vanBan: {
    ten: 'văn bản',
    tep: 'van-ban.yaml',
    oTrang:
      'chọn lại văn bản ở ô ấy; chưa có trong danh sách thì thêm trước ở màn hình Danh mục văn bản, biểu mẫu',
  },
} as const
