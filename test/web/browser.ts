import { type Browser, chromium, type Page } from 'playwright-core'
import { findProgram } from '../read/programs'

let browser: Browser | undefined
afterAll(() => browser?.close())

export type Opened = { readonly page: Page; readonly complaints: string[] }

/** A page of a small office machine; what its console complains of. */
export async function openPage(address: string): Promise<Opened> {
  browser ??= await chromium.launch({
    executablePath: findProgram('chromium') ?? '',
    // Whoever is root in a container has no sandbox.
    args: ['--no-sandbox'],
  })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  const complaints = listen(page)
  await page.goto(address)
  return { page, complaints }
}

/** A second window of the same person. */
export async function openBeside({ page }: Opened): Promise<Opened> {
  const other = await page.context().newPage()
  const complaints = listen(other)
  await other.goto(page.url())
  return { page: other, complaints }
}

function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  return complaints
}

/** Goes from link to link until the one of these words has the focus. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Tab')
    if (words.test(String(await page.evaluate('document.activeElement.textContent')))) return
  }
  throw new Error(`no key leads to ${words.source}`)
}
