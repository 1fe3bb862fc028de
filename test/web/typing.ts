import type { CDPSession, Page } from 'playwright-core'

/** How "đường" comes about, by Telex and by VNI: the key, and what stands there after it. */
export const TELEX = [
  ['d', 'd'],
  ['d', 'đ'],
  ['u', 'đu'],
  ['w', 'đư'],
  ['o', 'đưo'],
  ['w', 'đươ'],
  ['n', 'đươn'],
  ['g', 'đương'],
  ['f', 'đường'],
] as const
export const VNI = [
  ['d', 'd'],
  ['9', 'đ'],
  ['u', 'đu'],
  ['7', 'đư'],
  ['o', 'đưo'],
  ['7', 'đươ'],
  ['n', 'đươn'],
  ['g', 'đương'],
  ['2', 'đường'],
] as const
type Steps = readonly (readonly [key: string, shown: string])[]

/** As UniKey and its kin type on Windows: raw keys, then Backspaces and the corrected letters, at once. */
export async function typeByBackspaces(page: Page, steps: Steps): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  let shown = ''
  for (const [key, wanted] of steps) {
    const kept = commonStart(shown, wanted)
    if (wanted === shown + key) await press(cdp, key)
    else {
      for (let at = kept; at < shown.length; at++) await backspace(cdp)
      for (const letter of wanted.slice(kept)) await press(cdp, letter)
    }
    shown = wanted
  }
}

/**
 * As the input methods of Windows, macOS and ibus do: a composition, which there is only while something editable has
 * the focus; a key that meets none comes raw.
 */
export async function typeByComposition(page: Page, steps: Steps): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  let composed = ''
  for (const [key, wanted] of steps) {
    if (!(await isEditable(page))) {
      await press(cdp, key)
      continue
    }
    composed = wanted
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      windowsVirtualKeyCode: 229,
    })
    const end = composed.length
    await cdp.send('Input.imeSetComposition', { text: composed, selectionStart: end, selectionEnd: end })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key })
  }
  if (composed) await cdp.send('Input.insertText', { text: composed })
}

const isEditable = (page: Page): Promise<boolean> =>
  page.evaluate(
    '!document.activeElement.readOnly && /^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)',
  )

function commonStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

async function press(cdp: CDPSession, key: string): Promise<void> {
  const code = /[a-z0-9]/u.test(key) ? key.toUpperCase().charCodeAt(0) : 231
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key,
    text: key,
    unmodifiedText: key,
    windowsVirtualKeyCode: code,
  })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code })
}

async function backspace(cdp: CDPSession): Promise<void> {
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await cdp.send('Input.dispatchKeyEvent', {
      type,
      key: 'Backspace',
      code: 'Backspace',
      windowsVirtualKeyCode: 8,
    })
}

/** What another program has copied, pasted where the focus is. */
export const paste = (page: Page, text: string, html = ''): Promise<unknown> =>
  page.evaluate(`(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify(text)})
    if (${JSON.stringify(html)}) clipboardData.setData('text/html', ${JSON.stringify(html)})
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })()`)
