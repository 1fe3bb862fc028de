import type { Rule } from './rule'
import { capHuyen } from './rules/cap-huyen'
import { coQuanKhac } from './rules/co-quan-khac'
import { minhHoa } from './rules/minh-hoa'
import { namKhac } from './rules/nam-khac'
import { tenDaThay } from './rules/ten-da-thay'

/** The rules about the words of a report. An id that is no longer used is not given to another rule. */
export const RULES: readonly Rule[] = [namKhac, capHuyen, minhHoa, tenDaThay, coQuanKhac]
