import { testSuaTay } from './sua-tay'

testSuaTay('with the record of the last run')
testSuaTay('without it')
