import { decimals, growth, whole } from './figures.mjs'

const MEMORY = 512
const LINEAR = 1.1
const WORD = 2
const IMPORT = { ratio: 2, memory: 400 }
const PDF = { 1000: 4, 5000: 20 }
const SHARE = 0.6
const HELP = 250

/** What we aim at, each { name, found, reached }; `reached` is undefined where it was not measured. */
export const targets = (results) => [
  ...startTargets(results),
  ...commandTargets(results),
  reportTarget(results),
  ...peerTargets(results),
  ...pdfTargets(results),
  wordTarget(results),
  ...importTargets(results),
  ...memoryTargets(results),
  ...growthTargets(results),
]

function commandTargets({ real }) {
  const ratio = real.soffice && real.command.wall / real.soffice.wall
  const found = ratio === undefined ? '' : `${decimals(ratio)} lần thời gian của LibreOffice`
  return [
    { name: 'Cả lệnh, kế hoạch thật: ít thời gian hơn LibreOffice', found, reached: ratio && ratio < 1 },
    { name: '  (mong muốn: một nửa)', found, reached: ratio && ratio <= 0.5 },
  ]
}

function startTargets({ help, real: { command, before } }) {
  const share = before && command.cpu / before.cpu
  return [
    {
      name: `cchc --help: dưới ${HELP} ms bộ xử lý`,
      found: `${whole(help.cpu)} ms`,
      reached: help.cpu < HELP,
    },
    {
      name: `Cả lệnh, kế hoạch thật: bộ xử lý không quá ${decimals(SHARE, 1)} bản dựng trước (--before)`,
      found: share === undefined ? '' : `${decimals(share)} lần`,
      reached: share && share <= SHARE,
    },
  ]
}

/** docxtemplater's Word and Typst's PDF, one process after the other. */
export const bothPeers = ({ peerWord, typst }) => ({
  wall: peerWord.wall + typst.wall,
  cpu: peerWord.cpu + typst.cpu,
})

function peerTargets({ sizes }) {
  return sizes.map((size) => {
    const both = bothPeers(size)
    const wall = size.command.wall / both.wall
    const cpu = size.command.cpu / both.cpu
    return {
      name: `Word và PDF, ${whole(size.rows)} hàng: không chậm hơn docxtemplater + Typst, hai tiến trình`,
      found: `${decimals(wall)} lần thời gian, ${decimals(cpu)} lần bộ xử lý`,
      reached: wall <= 1,
    }
  })
}

function reportTarget({ baoCao }) {
  const ratio = baoCao.soffice && baoCao.command.wall / baoCao.soffice.wall
  return {
    name: 'Cả lệnh, báo cáo 30 trang: ít thời gian hơn LibreOffice',
    found: ratio === undefined ? '' : `${decimals(ratio)} lần thời gian của LibreOffice`,
    reached: ratio && ratio < 1,
  }
}

/**
 * Process against process: Node's start, our modules, our data and our PDF against LibreOffice's start and
 * its PDF.
 */
function pdfTargets({ sizes }) {
  return sizes
    .filter(({ rows }) => PDF[rows])
    .map(({ rows, pdf, soffice }) => {
      const times = soffice && soffice.wall / pdf.wall
      const found = times === undefined ? '' : `nhanh gấp ${soffice.late ? 'hơn ' : ''}${decimals(times, 1)}`
      return {
        name: `PDF ${whole(rows)} hàng: nhanh gấp ${PDF[rows]} LibreOffice`,
        found,
        reached: times && times >= PDF[rows],
      }
    })
}

/** With and without the loading of modules: the worse of the two counts. */
function wordTarget({ sizes }) {
  const ratios = sizes.map(({ docx, docxtemplater }) =>
    Math.max(
      docx.work / docxtemplater.work,
      (docx.load + docx.work) / (docxtemplater.load + docxtemplater.work),
    ),
  )
  const found = sizes.map(({ rows }, index) => `${whole(rows)} hàng: ${decimals(ratios[index])}`).join('; ')
  return {
    name: `Word: không quá ${WORD} lần docxtemplater`,
    found,
    reached: ratios.every((ratio) => ratio <= WORD),
  }
}

/**
 * To read a plan against what only reads its text: with and without the loading of modules, the worse of the
 * two.
 */
function importTargets({ sizes }) {
  const ratios = sizes.map(({ nhap, mammoth }) =>
    Math.max(nhap.work / mammoth.work, (nhap.load + nhap.work) / (mammoth.load + mammoth.work)),
  )
  const peak = Math.max(...sizes.filter(({ rows }) => rows <= 1000).map(({ nhap }) => nhap.peak))
  return [
    {
      name: `Nhập: không quá ${IMPORT.ratio} lần mammoth`,
      found: sizes.map(({ rows }, index) => `${whole(rows)} hàng: ${decimals(ratios[index])}`).join('; '),
      reached: ratios.every((ratio) => ratio <= IMPORT.ratio),
    },
    {
      name: `Bộ nhớ, nhập đến 1000 hàng: dưới ${IMPORT.memory} MB`,
      found: `${whole(peak)} MB`,
      reached: peak < IMPORT.memory,
    },
  ]
}

function memoryTargets({ sizes }) {
  return [
    ['docx', 'Word'],
    ['pdf', 'PDF'],
    ['command', 'cả lệnh'],
  ].map(([key, name]) => {
    const peak = Math.max(...sizes.map((size) => size[key].peak))
    return { name: `Bộ nhớ, ${name}: dưới ${MEMORY} MB`, found: `${whole(peak)} MB`, reached: peak < MEMORY }
  })
}

function growthTargets({ sizes }) {
  return [
    ['docx', 'work', 'Word'],
    ['pdf', 'work', 'PDF'],
    ['command', 'wall', 'cả lệnh'],
  ].map(([key, field, name]) => {
    const worst = Math.max(
      ...growth(sizes.map((size) => ({ rows: size.rows, ms: size[key][field] }))).flatMap(
        ({ plain, marginal }) => [plain, marginal].filter(Number.isFinite),
      ),
    )
    const known = Number.isFinite(worst)
    return {
      name: `Tăng theo số hàng, ${name}: tuyến tính (số mũ ≤ ${decimals(LINEAR, 1)})`,
      found: known ? `số mũ ${decimals(worst)}` : '',
      reached: known ? worst <= LINEAR : undefined,
    }
  })
}
