import { decimals, growth, table, whole } from './figures.mjs'
import { bothPeers, targets } from './targets.mjs'

const HEADS = [
  'Việc',
  'hàng',
  'nạp mô-đun',
  'làm',
  'cả tiến trình',
  'nhanh nhất',
  'so đối thủ',
  'đỉnh MB',
  'µs/hàng',
  'số mũ',
  'trừ cố định',
]
const JOBS = [
  {
    key: 'docx',
    name: 'Word của ta',
    field: 'work',
    ratio: ({ docx, docxtemplater }) => `${decimals(docx.work / docxtemplater.work)}×`,
  },
  { key: 'docxtemplater', name: 'docxtemplater', field: 'work' },
  {
    key: 'pdf',
    name: 'PDF của ta',
    field: 'wall',
    grow: 'work',
    ratio: ({ pdf, soffice }) => soffice && `${late(soffice)}1/${decimals(soffice.wall / pdf.wall, 1)}`,
  },
  { key: 'soffice', name: 'LibreOffice', field: 'wall' },
  {
    key: 'nhap',
    name: 'nhập tệp Word',
    field: 'work',
    ratio: ({ nhap, mammoth }) => `${decimals(nhap.work / mammoth.work)}×`,
  },
  { key: 'mammoth', name: 'mammoth', field: 'work' },
  {
    key: 'command',
    name: 'cả lệnh, hai tệp',
    field: 'wall',
    ratio: ({ command, soffice }) =>
      soffice && `${late(soffice)}1/${decimals(soffice.wall / command.wall, 1)}`,
  },
]
const late = (found) => (found?.late ? '<' : '')

/** Whole processes that make the same: ours in one, the others in two. */
const WHOLE = [
  { name: 'của ta: Word và PDF', of: ({ command }) => command },
  { name: 'docxtemplater (Word) + Typst (PDF)', of: bothPeers },
  { name: '  docxtemplater: Word', of: ({ peerWord }) => peerWord },
  { name: '  Typst: PDF', of: ({ typst }) => typst },
  { name: 'LibreOffice: đổi Word của ta ra PDF', of: ({ soffice }) => soffice },
]

/** Prints everything that was measured, in Vietnamese, and whether each target is reached. */
export function report(results) {
  console.log('\nKẾ HOẠCH THẬT (ms, trung vị)\n')
  console.log(realTable(results.real))
  console.log('\nBÁO CÁO 30 TRANG, 60 CHÚ THÍCH, 3 PHỤ LỤC (ms, trung vị; số liệu minh họa)\n')
  console.log(realTable(results.baoCao))
  console.log(
    '\nPHỤ LỤC LỚN (ms, trung vị; mỗi lần đo một tiến trình mới; dữ liệu minh họa: lặp lại 62 nhiệm vụ thật)\n',
  )
  console.log(
    table(
      HEADS,
      JOBS.flatMap((job) => linesOf(job, results.sizes)),
    ),
  )
  console.log(NOTES)
  console.log(
    '\nCẢ TIẾN TRÌNH, CÙNG SỐ HÀNG (ms, trung vị: đồng hồ / bộ xử lý; số mũ của đồng hồ so với cỡ trước)\n',
  )
  console.log(wholeTable(results.sizes))
  console.log('\nNHIỀU TỆP TRONG MỘT LỆNH\n')
  console.log(manyLine(results.many))
  console.log('\nMỤC TIÊU\n')
  for (const { name, found, reached } of targets(results))
    console.log(
      `${(reached === undefined ? 'không đo' : reached ? 'đạt' : 'KHÔNG ĐẠT').padEnd(10)} ${name}${found && `: ${found}`}`,
    )
}

function wholeTable(sizes) {
  const heads = [
    'Việc',
    ...sizes.map(({ rows }) => `${whole(rows)} hàng`),
    ...sizes.slice(1).map(() => 'số mũ'),
  ]
  return table(
    heads,
    WHOLE.map(({ name, of }) => {
      const found = sizes.map(of)
      const measured = sizes.map(({ rows }, index) => ({ rows, ms: found[index]?.wall }))
      const cells = found.map((each) => each && `${late(each)}${whole(each.wall)} / ${whole(each.cpu)}`)
      return [
        name,
        ...cells,
        ...growth(measured)
          .slice(1)
          .map(({ plain }) => decimals(plain)),
      ].map((cell) => cell ?? '')
    }),
  )
}

/** 34 provinces and 3.321 communes, each document as Word and PDF; on two cores. */
const COUNTRY = 34 + 3321
function manyLine({ count, threads, wall, cpu, peak }) {
  const perMinute = (count / wall) * 60_000
  const minutes = ((COUNTRY / perMinute) * threads) / 2
  return [
    `${whole(count)} kế hoạch, mỗi kế hoạch Word và PDF, trên ${threads} luồng: ${decimals(wall / 1000, 1)} s (bộ xử lý ${decimals(cpu / 1000, 1)} s), ${whole(perMinute)} văn bản một phút, đỉnh ${whole(peak)} MB`,
    `Cả nước (34 tỉnh, 3.321 xã) trên hai lõi, tính từ đó: ${decimals(minutes, 1)} phút`,
  ].join('\n')
}

function realTable({ command, soffice, before }) {
  const lines = [lineOfWhole('cả lệnh: đọc YAML, Word và PDF', command)]
  if (before) lines.push(lineOfWhole('bản dựng trước, cả lệnh', before))
  if (soffice) lines.push(lineOfWhole('LibreOffice: chỉ đổi tệp Word ấy ra PDF', soffice))
  return table(['Việc', 'ms', 'nhanh nhất', 'bộ xử lý', 'đỉnh MB'], lines)
}

const lineOfWhole = (name, { wall, least, cpu, peak }) => [
  name,
  whole(wall),
  whole(least),
  whole(cpu),
  whole(peak),
]

function linesOf({ key, name, field, grow = field, ratio }, sizes) {
  const measured = sizes.filter((size) => size[key])
  const exponents = growth(measured.map((size) => ({ rows: size.rows, ms: size[key][grow] })))
  return measured.map((size, index) => {
    const { load, work, wall, least, peak, late: over } = size[key]
    const { plain, marginal } = exponents[index]
    return [
      name,
      whole(size.rows),
      whole(load),
      whole(work),
      `${over ? '>' : ''}${whole(wall)}`,
      whole(least),
      ratio?.(size) ?? '',
      whole(peak),
      whole((size[key][grow] * 1000) / size.rows),
      decimals(plain),
      decimals(marginal),
    ]
  })
}

const NOTES = `
nạp mô-đun: require() các mô-đun cần cho việc ấy. làm: dựng cây văn bản và viết ra tệp trong bộ nhớ, lần đầu của tiến trình.
cả tiến trình: từ lúc gọi đến lúc xong, kể cả khởi động Node, nạp mô-đun, đọc dữ liệu, ghi tệp.
so đối thủ: Word so phần "làm" với docxtemplater, nhập với mammoth đổi cùng tệp ra HTML (nhỏ hơn 1 là nhanh hơn); PDF và cả lệnh so "cả tiến trình" với LibreOffice đổi tệp Word cùng cỡ.
số mũ: log-log so với cỡ trước, 1 là tuyến tính; trừ cố định: cũng vậy sau khi bớt thời gian của cỡ nhỏ nhất.`
