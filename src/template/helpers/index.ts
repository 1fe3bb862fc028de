import { chuCai } from './chu-cai'
import { chuHoa } from './chu-hoa'
import { dem } from './dem'
import { haiChuSo } from './hai-chu-so'
import { inSo } from './in-so'
import { laMa } from './la-ma'
import { lietKe } from './liet-ke'
import { ngayDai } from './ngay-dai'
import { ngayNgan } from './ngay-ngan'
import { noiTen } from './noi-ten'
import { phanTram } from './phan-tram'
import { soSanh } from './so-sanh'
import { tong } from './tong'

/** What every template may call, in text and in Word. */
export const helpers = {
  chuCai,
  chuHoa,
  dem,
  haiChuSo,
  inSo,
  laMa,
  lietKe,
  ngayDai,
  ngayNgan,
  noiTen,
  phanTram,
  soSanh,
  tong,
} as const
