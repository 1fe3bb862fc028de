import { setTimeout as wait } from 'node:timers/promises'
import { openLooking } from '../../src/web/look'

const FILES = ['a', 'b'].map((file) => ({ slug: 'ke-hoach', file }) as const)

/** A folder of two documents, and what was looked at of them: each look takes a moment. `onFirst`: while the first is looked at. */
function lookingAt(onFirst: () => void = () => undefined) {
  const looked: string[] = []
  const told: string[] = []
  const looking = openLooking<string>({
    list: () => FILES,
    look: async ({ file }, turn) => {
      looked.push(`${file}${turn}`)
      if (looked.length === 1) onFirst()
      await wait(20)
      return `${file}${turn}`
    },
    onSeen: ({ file }) => void told.push(looking.seenOf(file)?.found ?? ''),
  })
  const until = async (count: number): Promise<void> => {
    while (told.length < count) await wait(5)
  }
  return { looking, looked, told, until }
}

test('what is not looked at yet is unknown, and then told document by document', async () => {
  const { looking, told, until } = lookingAt()
  looking.again()
  expect(looking.seenOf('a')).toBeUndefined()
  await until(2)
  expect(told).toEqual(['a1', 'b1'])
  expect(looking.seenOf('b')).toEqual({ found: 'b1', isOld: false })
})

test('ten changes in a row are looked at once, of the last state; what was found before is old meanwhile', async () => {
  const { looking, looked, told, until } = lookingAt()
  looking.again()
  await until(2)
  for (let nth = 0; nth < 10; nth++) looking.change()
  expect(looking.seenOf('a')).toEqual({ found: 'a1', isOld: true })
  await until(4)
  expect(looked).toEqual(['a1', 'b1', 'a11', 'b11'])
  expect(told.slice(2)).toEqual(['a11', 'b11'])
})

test('what was being looked at when something changed is not told', async () => {
  const { looking, told, until } = lookingAt(() => looking.change())
  looking.again()
  expect(await looking.turnWhenQuiet()).toBe(2)
  await until(2)
  expect(told).toEqual(['a2', 'b2'])
})

test('the document at hand is looked at first', async () => {
  const { looking, told, until } = lookingAt()
  looking.prefer('b')
  looking.again()
  await until(2)
  expect(told).toEqual(['b1', 'a1'])
})
