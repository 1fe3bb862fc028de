import { useSignal } from '@preact/signals'
import type {
  DaLam,
  DaNhanPhieu,
  LenhBoQuyet,
  LenhDoi,
  LenhKhoa,
  LenhNguonTinh,
  LenhPhat,
  LenhQuyet,
  LenhVao,
  PhieuGui,
  TinhHinhThu,
} from '../protocol-thu'
import { ANY, noteOwn } from './own-steps'
import { post } from './post'
import { renew } from './state'
import { useRead } from './use-read'

/** The collecting of a report's period: how far each unit is, what was done last, and what can be done. */
export function useThu(ma: string) {
  const doing = useSignal<string | undefined>(undefined)
  const tuChoi = useSignal<readonly string[]>([])
  const daLam = useSignal<readonly string[]>([])
  const nhan = useSignal<DaNhanPhieu | undefined>(undefined)
  /** The files that were dropped, by name: whoever says whose one is sends it again. */
  const files = useSignal<ReadonlyMap<string, File>>(new Map())
  const base = `/api/thu/${ma}`
  // How far each unit is.
  const { said: tinhHinh, khongDoc } = useRead<TinhHinhThu>(base)
  const send = async <T>(what: string, path: string, body: object | File): Promise<T | undefined> => {
    if (doing.value !== undefined) return undefined
    doing.value = what
    tuChoi.value = []
    daLam.value = []
    const answer = await post<T>(`${base}/${path}`, body)
    doing.value = undefined
    await renew()
    if ('made' in answer) return answer.made
    tuChoi.value = answer.tuChoi
    return undefined
  }
  /** Whether it was done; what was done is told. */
  const tell = async (what: string, path: string, body: object): Promise<boolean> => {
    const made = await send<DaLam>(what, path, body)
    daLam.value = made?.dong ?? []
    for (const ban of made?.ban ?? []) noteOwn({ ma, bang: ANY }, ban)
    return made !== undefined
  }
  const take = async (list: readonly File[], donVi?: string): Promise<void> => {
    if (list.length === 0) return
    files.value = new Map([...files.value, ...list.map((file) => [file.name, file] as const)])
    const what = `Đang nhận ${list.length} tệp …`
    nhan.value = (await send<DaNhanPhieu>(what, 'nhan', packFiles(list, donVi))) ?? nhan.value
  }
  return {
    base,
    tinhHinh,
    doing,
    tuChoi,
    khongDoc,
    daLam,
    nhan,
    take,
    sendOut: (lenh: LenhPhat) => tell('Đang viết phiếu …', 'phat', lenh),
    decide: (lenh: LenhQuyet) => tell('Đang ghi quyết định …', 'quyet-dinh', lenh),
    drop: (lenh: LenhBoQuyet) => tell('Đang bỏ quyết định …', 'quyet-dinh/bo', lenh),
    change: (lenh: LenhDoi) => tell('Đang ghi điều chỉnh …', 'dieu-chinh', lenh),
    compare: (lenh: LenhNguonTinh) => tell('Đang ghi số để đối chiếu …', 'nguon-tinh', lenh),
    close: (lenh: LenhKhoa) => tell('Đang khóa số liệu …', 'khoa', lenh),
    link: (lenh: LenhVao) => tell('Đang ghi vào báo cáo …', 'bao-cao', lenh),
    propose: () => tell('Đang đưa vào báo cáo …', 'de-xuat', {}),
    /** Whose a form is that does not say it. */
    say: (ten: string, donVi: string) => {
      const file = files.value.get(ten)
      if (file && donVi) void take([file], donVi)
    },
  }
}
/** The same, for the parts of its screen. */
export type DangThu = ReturnType<typeof useThu>

/** Several files as one: their list on the first line, then their bytes. */
export function packFiles(list: readonly File[], donVi?: string): File {
  const gui = list.map(({ name, lastModified, size }): PhieuGui => ({
    ten: name,
    luc: new Date(lastModified).toISOString(),
    co: size,
    ...(donVi === undefined ? {} : { donVi }),
  }))
  return new File([`${JSON.stringify(gui)}\n`, ...list], 'phieu')
}
