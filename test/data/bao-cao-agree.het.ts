import { testAgree } from './reports-agree'

testAgree([
  [2023, false],
  [2025, false],
])
