import { testSuaTay } from './sua-tay'

testSuaTay('without it')
