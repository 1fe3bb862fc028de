import { testKilled } from './killed'

testKilled(10)
