import { testAgree } from './reports-agree'

// bao-cao-agree.het.ts has the others.
testAgree([[2025, true]])
