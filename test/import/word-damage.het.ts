import { damages } from './word-damage-run'

damages(['khanh-hoa/2025', 'so-khdt-tuyen-quang/2023', 'ubnd-ninh-hoa/2022', 'vp-ubnd-khanh-hoa/2023'], 12)
