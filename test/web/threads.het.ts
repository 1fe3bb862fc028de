import { UserError } from '../../src/problem'
import { Left, openThreads, type Threads } from '../../src/web/threads'
import { lenhOf, opened, post } from './asking'
import { officeFolder, planIn, rewrite } from './serving'

const open: Threads[] = []
afterAll(() => Promise.all(open.map((each) => each.close())))
function threadsWith(options?: Parameters<typeof openThreads>[0]): Threads {
  const threads = openThreads(options)
  open.push(threads)
  return threads
}

const DRAFT = { duThao: true, dienTu: false }
const PLAN = { slug: 'ke-hoach', file: planIn(officeFolder()) } as const
const draw = ({ draw: ask }: Threads, left?: AbortSignal) => ask('makeFile', [PLAN, 'pdf', DRAFT], left)

const TASK = `      - ten: Rà soát văn bản
        moc:
          - ketQua: Kế hoạch được ban hành
            thoiHan: Quý I/2025
            phanCong: Sở Tư pháp chủ trì; các cơ quan, đơn vị liên quan phối hợp
`

test('while a large document is drawn, cells are written and answered', async () => {
  const folder = officeFolder()
  rewrite(planIn(folder), TASK, TASK.repeat(150))
  const { served, base, table } = await opened(folder)
  const answered: string[] = []
  const noting = async <T>(name: string, doing: Promise<T>): Promise<T> => {
    const made = await doing
    answered.push(name)
    return made
  }
  const nhiemVu = await table('nhiem-vu')
  const drawn = noting('drawn', served.ask(`${base.replace('sua', 'van-ban')}/du-thao.pdf`))
  const row = nhiemVu.hang.find(({ nhom }) => !nhom)?.ma ?? ''
  const lenh = lenhOf(nhiemVu, { hang: row, cot: 'moc.thoiHan' }, 'Quý II/2025')
  const wrote = await noting('written', post(served, `${base}/nhiem-vu`, lenh))
  expect(wrote.status).toBe(200)
  expect((await drawn).status).toBe(200)
  expect(answered).toEqual(['written', 'drawn'])
})

test('what nobody waits for any more is not begun, and what comes after it is', async () => {
  const threads = threadsWith()
  const left = new AbortController()
  const first = draw(threads)
  const second = draw(threads, left.signal)
  const third = draw(threads)
  left.abort()
  await expect(second).rejects.toBeInstanceOf(Left)
  expect((await third).content).toEqual((await first).content)
})

test('a job that takes too long is ended and said, and leaves the other thread alone', async () => {
  const threads = threadsWith({ patience: 1 })
  const error: unknown = await draw(threads).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UserError)
  expect(error).toMatchObject({
    message: expect.stringMatching(/mất quá nhiều thời gian nên đã dừng/u) as string,
  })
  // The thread that was ended makes way for a new one, which answers too.
  await expect(draw(threads)).rejects.toBeInstanceOf(UserError)
})

test('what is refused in a thread comes back with its places', async () => {
  const folder = officeFolder()
  rewrite(planIn(folder), 'thoiHan: Quý I/2025', 'thoiHan: [1]')
  const file = planIn(folder)
  const refused = threadsWith().draw('makeFile', [{ slug: 'ke-hoach', file }, 'pdf', DRAFT])
  await expect(refused).rejects.toMatchObject({
    findings: [expect.objectContaining({ place: expect.objectContaining({ file }) as object })],
  })
})

test('closing waits a moment for what is being done, drops what waits for it, and is no bug', async () => {
  const threads = threadsWith()
  const read = () => threads.read('makeFile', [PLAN, 'docx', DRAFT])
  const [drawn, spelt, ...waiting] = [draw(threads), read(), draw(threads), read()].map((job) =>
    job.catch((error: unknown) => error),
  )
  await new Promise((done) => setTimeout(done, 200))
  await threads.close()
  for (const made of await Promise.all([drawn, spelt]))
    expect(made instanceof Left || Object.hasOwn(made as object, 'content')).toBe(true)
  for (const made of await Promise.all(waiting)) expect(made).toBeInstanceOf(Left)
})
