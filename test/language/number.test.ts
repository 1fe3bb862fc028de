import { formatNumber, formatPercent, roundRate } from '../../src/language/number'
import { readNumber, tidyNumber } from '../../src/language/typed-number'

describe('A rate in per cent', () => {
  test.each([
    [33333, 33334, '99,99%'],
    [99996, 100000, '99,99%'],
    [9999, 10000, '99,99%'],
    [33334, 33333, '100,01%'],
    [1, 1_000_000, '0,01%'],
    [1, 3, '33,33%'],
    [318, 318, '100%'],
    [0, 318, '0%'],
    [975, 1000, '97,5%'],
  ])('%d of %d reads %s', (part, whole, text) => {
    expect(formatPercent((part / whole) * 100)).toBe(text)
  })

  test('keeps away from 0 and 100 with as many decimals as it has', () => {
    const rate = (33333 / 33334) * 100
    expect([0, 1, 3].map((decimals) => roundRate(rate, decimals))).toEqual([99, 99.9, 99.997])
    expect([0, 1, 3].map((decimals) => roundRate(0.0001, decimals))).toEqual([1, 0.1, 0.001])
  })
})

test('A number has a point between thousands and a comma before as many decimals as are asked for', () => {
  expect([formatNumber(1234567.891), formatNumber(1234.5678, 4), formatNumber(12.5, 0)]).toEqual([
    '1.234.567,89',
    '1.234,5678',
    '13',
  ])
})

describe('A text as a number:', () => {
  const [none, one] = [{}, (so: number, le = 0) => ({ so, le })]
  test.each([
    ['40372', { viet: one(40372) }],
    ['40.372', { viet: one(40372), may: one(40.372, 3) }],
    ['40 372', { viet: one(40372) }],
    ['40\u00A0372', { viet: one(40372) }],
    ['40\u202F372', { viet: one(40372) }],
    ['４０３７２', { viet: one(40372) }],
    ['７．１３４．０００，５', { viet: one(7134000.5, 1) }],
    ['40,372', { viet: one(40.372, 3), may: one(40372) }],
    ['97,5', { viet: one(97.5, 1) }],
    ['97.5', { may: one(97.5, 1) }],
    ['1.250,5', { viet: one(1250.5, 1) }],
    ['1 250,5', { viet: one(1250.5, 1) }],
    ['1,250.5', { may: one(1250.5, 1) }],
    ['1.250.000', { viet: one(1250000) }],
    ['0.372', { may: one(0.372, 3) }],
    ['0,5', { viet: one(0.5, 1) }],
    ['05', { viet: one(5) }],
    ['0', { viet: one(0) }],
    ['007', none],
    ['40.37.2', none],
    ['40.37', { may: one(40.37, 2) }],
    ['40 37', none],
    ['1.250 000', none],
    ['40.', none],
    ['.5', none],
    ['', none],
    ['-5', none],
    ['1e3', none],
    ['0x1F', none],
    ['١٢', none],
    ['10²', none],
    ['½', none],
    ["40'372", none],
    ['1234567890123456', none],
  ])('%s', (text, readings) => {
    expect(readNumber(tidyNumber(text))).toEqual(readings)
  })
})
