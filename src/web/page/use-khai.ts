import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { HoiDonVi, LenhDonVi } from '../protocol'
import { tenKhai } from './don-vi-da-khai'
import { request } from './post'
import { useAsking } from './use-asking'

/** What was typed, by question; a field that nobody touched follows the proposal. */
export type Typed = LenhDonVi['traLoi']
/** What was typed of each unit and is not written yet, and the unit at work: it outlives Back and a page loaded anew. */
type DangKhai = { readonly ten: string; readonly traLoi: Readonly<Record<string, Typed>> }

const KEPT = 'dang-khai'
const NOTHING: DangKhai = { ten: '', traLoi: {} }
const keptNow = (): DangKhai => {
  const text = sessionStorage.getItem(KEPT)
  return text === null ? NOTHING : (JSON.parse(text) as DangKhai)
}
const keep = (kept: DangKhai): void => sessionStorage.setItem(KEPT, JSON.stringify(kept))
/** Without what was typed of a unit. */
function leave(ten: string): void {
  const others = Object.entries(keptNow().traLoi).filter(([each]) => each !== ten)
  keep({ ten: '', traLoi: Object.fromEntries(others) })
}

/** A unit that is set up: what is asked of it as answered so far, and what can be done. */
export function useKhai() {
  const ten = useSignal(tenKhai.peek() || keptNow().ten)
  const typed = useSignal<Typed>({})
  const asked = useSignal<HoiDonVi | undefined>(undefined)
  const isLookedOver = useSignal(false)
  const { doing, tuChoi, ask } = useAsking()
  const send = async (ghi: boolean): Promise<void> => {
    const lenh: LenhDonVi = { ten: ten.value, traLoi: typed.value, ghi }
    const made = await ask<HoiDonVi>(ghi ? 'Đang ghi …' : 'Đang đọc …', '/api/don-vi', lenh)
    // Somebody went on to another one, or typed more, meanwhile.
    if (lenh.ten !== ten.value || lenh.traLoi !== typed.value) return ten.value ? send(false) : undefined
    if (made) asked.value = made
    if (made?.daGhi) leave(lenh.ten)
  }
  const begin = (name: string): void => {
    ten.value = name
    typed.value = keptNow().traLoi[name] ?? {}
    asked.value = undefined
    isLookedOver.value = false
    keep({ ...keptNow(), ten: name })
    void send(false)
  }
  const change = (khoa: string, lines: readonly string[]): void => {
    isLookedOver.value = false
    typed.value = { ...typed.value, [khoa]: lines }
    const { traLoi } = keptNow()
    keep({ ten: ten.value, traLoi: { ...traLoi, [ten.value]: typed.value } })
    void send(false)
  }
  const drop = (): void => {
    leave(ten.value)
    ten.value = ''
    typed.value = {}
    asked.value = undefined
    tuChoi.value = []
  }
  useEffect(() => {
    if (ten.peek() !== '') begin(ten.peek())
    tenKhai.value = ''
  }, [])
  const askDau = (): Promise<Response> =>
    request('/api/don-vi/dau-van-ban.pdf', { ten: ten.value, traLoi: typed.value, ghi: false })
  return {
    ten,
    typed,
    asked,
    isLookedOver,
    doing,
    tuChoi,
    begin,
    change,
    drop,
    write: () => send(true),
    askDau,
  }
}
