import { ODD, testOddPlans } from './odd-plans'

testOddPlans(ODD.filter((_, nth) => nth % 8 !== 0))
