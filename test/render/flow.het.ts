import { testFlow } from './longer-plan'

testFlow([1, 2, 3, 9, 12, 15])
