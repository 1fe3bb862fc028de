import { startsWithChucTrach, startsWithCoQuan } from '../../domain/co-quan/ten-co-quan'
import type { VaiTroCot } from '../table/columns'

const CHO_NGAT = /\s+(?=[-–•+]\s)|(?<=[.;)])\s+(?=[-–]\S)/u
const GACH = /^[-–•+*]\s*/u

/**
 * Bullets that were written one after another in a cell, each on a line of its own. Dashes inside names stay.
 */
export function splitBullets(chu: string, vaiTro: VaiTroCot): string {
  return chu
    .split('\n')
    .flatMap((line) => (GACH.test(line) ? splitLine(line, vaiTro) : [line]))
    .map(normalizeBullet)
    .join('\n')
}

/** "•" and "–" at the start of a line are dashes. */
const normalizeBullet = (line: string): string => line.replace(/^[–•]\s*/u, '- ')

function splitLine(line: string, vaiTro: VaiTroCot): string[] {
  const [first = '', ...rest] = line.split(CHO_NGAT)
  const lines = [first]
  for (const piece of rest) {
    const left = lines.at(-1) ?? ''
    if (isNewBullet(left, piece.replace(GACH, ''), vaiTro)) lines.push(piece)
    else lines[lines.length - 1] = `${left} ${piece}`
  }
  return lines
}

function isNewBullet(left: string, right: string, vaiTro: VaiTroCot): boolean {
  if (!/^[\p{Lu}\d]/u.test(right)) return false
  const whole = /[.;]$/u.test(left)
  if (vaiTro !== 'phanCong' && vaiTro !== 'chuTri' && vaiTro !== 'phoiHop') return true
  // "Sở Lao động - Thương binh và Xã hội", "Sở … - Thường trực Ban …": one name.
  return whole || (startsWithCoQuan(right) && !startsWithChucTrach(right))
}
