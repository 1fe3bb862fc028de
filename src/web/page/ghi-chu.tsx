import { useEffect, useState } from 'preact/hooks'
import type { GhiChuNhap as Notes } from '../protocol'

/** Lines of which those at the margin are titles of what is set in below them. */
export function NoteLines({ ten, dong }: { readonly ten: string; readonly dong: readonly string[] }) {
  return (
    <div class="ghi-chu" tabIndex={0} role="region" aria-label={ten}>
      {dong.map((line) => (line.startsWith(' ') ? <p>{line.trim()}</p> : <h2>{line}</h2>))}
    </div>
  )
}

/** What the import of a plan has said, beside its data; nothing where it was not imported. */
export function GhiChuNhap({ ma }: { readonly ma: string }) {
  const [dong, setDong] = useState<readonly string[]>([])
  useEffect(() => {
    const read = async (): Promise<void> => {
      const answer = await fetch(`/api/ghi-chu/${ma}`).catch(() => undefined)
      setDong(answer?.ok ? ((await answer.json()) as Notes).dong : [])
    }
    void read()
  }, [ma])
  if (dong.length === 0) return null
  return (
    <details>
      <summary>Ghi chú khi nhập, đối chiếu với bản gốc</summary>
      <NoteLines ten="Ghi chú khi nhập" dong={dong} />
    </details>
  )
}
