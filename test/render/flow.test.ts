import { testFlow } from './longer-plan'

// flow.het.ts has more lengths.
testFlow([0, 6])
