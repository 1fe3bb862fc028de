import { LAYOUTS, testNoticed } from './noticed'

describe('Made-up figures say so at the head of every page of an office’s own layout', () => {
  testNoticed(LAYOUTS.slice(0, -1))
})
