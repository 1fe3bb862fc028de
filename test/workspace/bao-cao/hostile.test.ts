import { testDamaged } from './damaged'

describe('A report of which one line is damaged, each in another way, is read or refused with a place:', () => {
  testDamaged((damages, line) => damages.slice(line % damages.length).slice(0, 1))
})
