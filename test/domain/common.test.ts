import { ma } from '../../src/domain/common'

test.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9'])(
  '%s is no id: on Windows no file has that name',
  (id) => {
    expect(ma.safeParse(id).error?.issues[0]?.message).toMatch(/Windows dành riêng/u)
  },
)

test.each(['con-dao', 'com', 'so-noi-vu', 'lpt10', 'nul1'])('%s is an id', (id) => {
  expect(ma.safeParse(id).success).toBe(true)
})
