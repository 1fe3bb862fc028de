import { testDamaged } from './damaged'

describe('A report of which one line is damaged, in every way, is read or refused with a place:', () => {
  testDamaged((damages) => damages)
})
