import { testThu } from './whole-period'

// thu.het.ts has a province of its true size.
testThu({ so: 3, xa: 5, luuLai: 0 })
