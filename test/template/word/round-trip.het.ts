import { PLAN, testRoundTrip } from './exported'

const OTHERS = ['vp-ubnd-khanh-hoa/2023', 'so-khdt-tuyen-quang/2023', 'ubnd-ninh-hoa/2022'].map(
  (plan) => `data/${plan}/ke-hoach.yaml`,
)

testRoundTrip([[PLAN, true], ...OTHERS.flatMap((plan) => [[plan, false] as const, [plan, true] as const])])
