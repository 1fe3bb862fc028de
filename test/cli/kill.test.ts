import { testKilled } from './killed'

// kill.het.ts has more rounds.
testKilled(2)
