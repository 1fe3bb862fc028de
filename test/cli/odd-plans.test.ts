import { ODD, testOddPlans } from './odd-plans'

// odd-plans.het.ts has the others.
testOddPlans(ODD.filter((_, nth) => nth % 8 === 0))
