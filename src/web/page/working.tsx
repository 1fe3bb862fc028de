import { useEffect, useState } from 'preact/hooks'

/** What is being done, and for how long already. */
export function Working({ doing }: { readonly doing: string | undefined }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    setSeconds(0)
    if (doing === undefined) return
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [doing])
  return (
    <p role="status">
      {doing}
      {doing !== undefined && seconds > 0 && <span aria-hidden> {seconds} giây</span>}
    </p>
  )
}

/** Why an answer is not taken, beside its field. */
export function Faults({ of }: { readonly of: readonly string[] }) {
  return (
    <>
      {of.map((line) => (
        <span class="qua-han" role="alert">
          {line}
        </span>
      ))}
    </>
  )
}

/** Why something was not done, a fault a line. */
export function Refused({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div class="bao" role="alert">
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </div>
  )
}
