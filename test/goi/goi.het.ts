import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Said } from '../cli/captured'
import { findNode, testWith } from '../cli/other-nodes'
import { WINE, Windows } from '../cli/windows'
import { findProgram } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { openPage } from '../web/browser'
import { fakeBrowser, newUser, putOnDesktop } from './desktop'
import { contentsBelow, oneFiles, prepareOffice, runSteps, STEPS } from './one-file'

const LIMIT = 110_000
const nodes = findNode('linux', '22') && findNode('windows', '22')
const onLinux = testWith(nodes && findProgram('chromium'), 'Node 22 for Linux and Windows, Chromium')
const onWindows = testWith(
  nodes && existsSync(WINE) ? findProgram('chromium') : undefined,
  'Wine, Node 22 for Linux and Windows, Chromium',
)

// Making them is no part of what a test has time for.
if (nodes) beforeAll(() => void oneFiles())

let office: { readonly said: readonly Said[]; readonly files: ReadonlyMap<string, Buffer> } | undefined
/** What the program as it is built makes of both jobs; its words without the folder. */
function expected() {
  if (office) return office
  const folder = join(temporaryFolder(), 'co-quan')
  const said = runSteps(folder).map((each) => withoutPlace(each, folder))
  return (office = { said, files: contentsBelow(folder) })
}

const withoutPlace = ({ code, out, err }: Said, folder: string): Said => ({
  code,
  out: out.replaceAll(folder, ''),
  err: err.replaceAll(folder, ''),
})

function filesOf(place: string, program: string): ReadonlyMap<string, Buffer> {
  const files = new Map(contentsBelow(place))
  files.delete(program.slice(place.length))
  return files
}

/** Works on the page of an office without documents, and ends the program there. */
async function endFromPage(address: string, folder: string): Promise<void> {
  const { page, complaints } = await openPage(address)
  await page.getByRole('heading', { name: 'Chưa có văn bản nào' }).waitFor()
  expect(await page.getByRole('banner').innerText()).toContain(folder)
  expect(complaints).toEqual([])
  await page.getByRole('button', { name: 'Dừng chương trình' }).click()
}

describe('The one file for Linux', () => {
  onLinux(
    'does both jobs from an empty folder, with the bytes and words of the program as it is built',
    () => {
      const { place, env } = newUser()
      const program = putOnDesktop('cchc', place)
      prepareOffice(place)
      const said = STEPS.map((step): Said => {
        const options = { cwd: place, env, encoding: 'utf8', timeout: LIMIT } as const
        const { status, stdout, stderr } = spawnSync(program, step, options)
        return withoutPlace({ code: status ?? -1, out: stdout, err: stderr }, place)
      })
      expect(said).toEqual(expected().said)
      expect(said.map(({ code }) => code)).toEqual(STEPS.map(() => 0))
      expect(filesOf(place, program)).toEqual(expected().files)
      expect(expected().files.size).toBeGreaterThan(20)
    },
  )

  onLinux('unpacks itself whole when it is started three times at once', async () => {
    const { place, env } = newUser()
    const program = putOnDesktop('cchc', place)
    const started = [1, 2, 3].map(() => spawn(program, ['mau', 'kiem-tra', '--help'], { cwd: place, env }))
    const codes = await Promise.all(started.map(async (each) => (await once(each, 'exit'))[0] as unknown))
    expect(codes).toEqual([0, 0, 0])
    const unpacked = contentsBelow(join(env['HOME'] ?? '', '.cache', 'cchc'))
    expect(unpacked.size).toBeGreaterThan(100)
    // What the packages in it ask to go with them, and what Node asks.
    const licences = Array.from(unpacked.keys()).filter((name) =>
      /dist\/LICENSE(?:S|-node)\.txt$/u.test(name),
    )
    expect(licences).toHaveLength(2)
    expect(Array.from(unpacked.keys()).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  onLinux('opens the page of a folder beside it; started again, it opens the same page', async () => {
    const { place, env, browser } = newUser()
    const program = putOnDesktop('cchc', place)
    const running = spawn(program, { cwd: '/', env, stdio: 'ignore' })
    const [address = ''] = await browser.addresses(1)
    expect(readdirSync(place)).toEqual(['Văn bản CCHC', 'cchc'])
    expect(spawnSync(program, { cwd: '/', env, timeout: LIMIT, encoding: 'utf8' })).toMatchObject({
      status: 0,
    })
    expect(await browser.addresses(2)).toEqual([address, address])
    const ended = once(running, 'exit')
    await endFromPage(address, join(place, 'Văn bản CCHC'))
    expect(await ended).toEqual([0, null])
  })
})

describe('The one file for Windows', () => {
  let windows: Windows | undefined
  afterAll(() => windows?.close())
  /** The desktop of a user, as this machine names it. */
  const openDesktop = async (...names: readonly string[]): Promise<string> => {
    windows ??= await Windows.open('')
    return windows.folder('Users', 'Chị Hà', 'Desktop', ...names)
  }

  const open = async (): Promise<{ place: string; program: string }> => {
    const place = await openDesktop('Cơ quan')
    return { place, program: join(place, 'cchc.exe') }
  }
  // Under Wine each takes some ten seconds.
  STEPS.forEach((step, nth) =>
    onWindows(`does ${step[0] ?? ''} of both jobs (${nth + 1})`, async () => {
      const { place, program } = await open()
      if (nth === 0) {
        putOnDesktop('cchc.exe', place)
        prepareOffice(place)
      }
      expect(windows?.runCommand([program, ...step], place).code).toBe(0)
    }),
  )
  onWindows('has then made the same files', async () => {
    const { place, program } = await open()
    expect(filesOf(place, program)).toEqual(expected().files)
  })

  onWindows('opens the page of a folder beside it, in a browser of this machine', async () => {
    const place = await openDesktop()
    const program = putOnDesktop('cchc.exe', place)
    const { bin, addresses } = fakeBrowser()
    const running = windows?.start([program], dirname(place), bin)
    const [address = ''] = await addresses(1)
    const ended = once(running ?? process, 'exit')
    await endFromPage(address, 'C:\\Users\\Chị Hà\\Desktop\\Văn bản CCHC')
    expect(await ended).toEqual([0, null])
  })
})
