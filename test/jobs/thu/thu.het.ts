import { testThu } from './whole-period'

testThu({ so: 14, xa: 65, luuLai: 4 })
