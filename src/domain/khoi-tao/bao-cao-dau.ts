import { withoutMark } from '../co-quan/ban-hanh'
import type { BaoCao } from '../bao-cao/bao-cao'
import { type KyBaoCao, nameOfKy } from '../bao-cao/ky/ky-bao-cao'
import type { CoQuan } from '../co-quan/co-quan'
import { superiorOf } from '../co-quan/superior'
import { diaBanOf, fillWords, wordsOf } from '../cu-the-hoa/rules/don-vi'
import { type BoiCanh, coQuanAt } from './boi-canh'
import { abbreviationOf, isItself, placeNameOf } from './names'

/** What the head of a report says before anybody has written one: who reports, to whom, who signs. */
export type DauBaoCao = Pick<BaoCao, 'coQuan' | 'diaBan' | 'banHanh' | 'trichYeu' | 'kinhGui'>

/**
 * The head of an office's first report: as its rule proposes it, with the symbol, the place and the signer of its
 * register entry, else as such offices have them (Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II). A number, a day
 * or a signer's name is never made up.
 */
export function buildDauBaoCao(coQuan: CoQuan, ky: KyBaoCao, boiCanh: BoiCanh): DauBaoCao {
  const tren = coQuanAt(superiorOf(coQuan), boiCanh)
  const diaBan = diaBanOf(coQuan)
  const tinh = diaBanOf(coQuan.cap === 'tinh' || !tren ? coQuan : tren)
  const chu = {
    ...wordsOf(coQuan, coQuan.cap ?? 'so'),
    ky: nameOfKy(ky).dai,
    tinh: tinh?.ten ?? 'tỉnh',
    capTinh: tinh?.loai ?? 'tỉnh',
    tinhUy: tinh?.loai === 'thành phố' ? 'Thành ủy' : 'Tỉnh ủy',
  }
  const { kinhGui, noiNhan, trichYeu } = ky.cheDo.banHanh ?? {
    trichYeu: 'Kết quả công tác cải cách hành chính {ky} của {diaBanTen}',
    noiNhan: [ky.cheDo.nguoiNhan, 'Lưu: VT'],
    kinhGui: undefined,
  }
  const fill = (lines: readonly string[]): string[] =>
    lines.map((line) => fillWords(line, chu)).filter((line) => !isItself(line, coQuan))
  return {
    coQuan: coQuan.id,
    ...(diaBan ? { diaBan: diaBan.ten } : {}),
    banHanh: {
      loai: 'bao-cao',
      kyHieu: `BC-${symbolOf(coQuan, boiCanh)}`,
      diaDanh: coQuan.banHanh?.diaDanh ?? placeNameOf(coQuan, tren) ?? tinh?.rieng ?? coQuan.ten,
      noiNhan: fill(noiNhan).map(withoutMark),
      nguoiKy: signerOf(coQuan, boiCanh),
    },
    trichYeu: fillWords(trichYeu, chu),
    ...(kinhGui ? { kinhGui: fill(kinhGui) } : {}),
  }
}

/** How such offices issue: those of another level sign alike. */
const cachOf = ({ ten, cap }: CoQuan, { quyTac: { banHanh } }: BoiCanh) => {
  const alike = banHanh.filter(({ dau }) => ten.startsWith(dau))
  return alike.find((each) => each.cap.some((own) => own === cap)) ?? alike[0]
}

/** What follows the first letters of the office's symbols: "QĐ-UBND" → "UBND". */
const symbolOf = (coQuan: CoQuan, boiCanh: BoiCanh): string =>
  coQuan.banHanh?.kyHieu?.split('-').slice(1).join('-') ||
  (cachOf(coQuan, boiCanh)?.kyHieu ?? abbreviationOf(coQuan.tenGon ?? coQuan.ten))

/**
 * Who signs: as the register says, else who heads such an office. A committee's report is signed for the committee,
 * also where its plans are the Chủ tịch's own (Phụ lục I, mục II, khoản 7 điểm a, b).
 */
function signerOf(coQuan: CoQuan, boiCanh: BoiCanh): BaoCao['banHanh']['nguoiKy'] {
  const { quyenHan: thuong = [], chucVu = 'Thủ trưởng' } = cachOf(coQuan, boiCanh)?.nguoiKy ?? {}
  const { quyenHan = [], ...own } = coQuan.banHanh?.nguoiKy ?? { chucVu }
  return { quyenHan: [...thuong.filter((line) => !quyenHan.includes(line)), ...quyenHan], ...own }
}
