import { ODD, testOddPlans } from './odd-plans'

testOddPlans(ODD)
