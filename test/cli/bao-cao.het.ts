import { join } from 'node:path'
import { DATA, REPORTS } from '../data/reports'
import { testSameBytes } from './same-bytes'

testSameBytes([['with annexes and charts', join(DATA, REPORTS[2025]), ['--bieu-do']]])
