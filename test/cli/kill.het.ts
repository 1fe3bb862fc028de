import { testKilled } from './killed'

testKilled(8)
