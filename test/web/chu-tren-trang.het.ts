import { setTimeout as wait } from 'node:timers/promises'
import { lookedThrough, listOf } from './asking'
import { exampleFolder, FAULTS, type Fault, spoil } from './faults'
import { type Served, serving } from './serving'
import { listWords, codesIn } from './words-of-page'

let folder: string
let served: Served
/** What the page says of the folder as it stands. */
let sound: ReadonlySet<string>
beforeAll(async () => {
  folder = exampleFolder()
  served = await serving({ folder })
  await lookedThrough(served)
  sound = new Set(await wordsNow())
})

async function wordsNow(): Promise<string[]> {
  const { vanBan } = await listOf(served)
  const paths = [
    ...vanBan.map(({ ma }) => `/api/sua/${ma}`),
    ...vanBan.filter(({ loai }) => loai === 'bao-cao').map(({ ma }) => `/api/thu/${ma}`),
    '/api/van-ban',
    '/api/don-vi',
    '/api/cu-the-hoa',
    '/api/bao-cao-dau',
  ]
  const said: string[] = []
  for (const path of paths) {
    const { status, body } = await served.ask(path)
    if (status !== 200 && status !== 422) said.push(`${path}: ${status}`)
    else said.push(...listWords(JSON.parse(body.toString())))
  }
  return said
}

/** When every document has been looked at again. */
async function lookedAgain(): Promise<void> {
  while (!(await listOf(served)).vanBan.some(({ cu }) => cu)) await wait(20)
  await lookedThrough(served)
}

test('a sound folder is told in words', () => {
  expect(Array.from(sound).flatMap((each) => codesIn(each))).toEqual([])
})

test.each(FAULTS)('%s', async (...fault: Fault) => {
  const mend = spoil(folder, fault)
  await lookedAgain()
  const said = (await wordsNow()).filter((each) => !sound.has(each))
  mend()
  await lookedAgain()
  expect(said.length).toBeGreaterThan(0)
  expect(said.flatMap((each) => codesIn(each, fault[3]))).toEqual([])
})
