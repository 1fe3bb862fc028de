import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { decide, decided } from './decide'
import { makeTinh, type Tinh } from './province'

let tinh: Tinh

beforeAll(async () => {
  tinh = await makeTinh(1, 3)
})

describe('The book of a collecting', () => {
  test('is whole however a run is killed, and the next one goes on', async () => {
    for (const id of ['ubnd-xa-02', 'ubnd-xa-03', 'ubnd-xa-01']) spawnSync(process.execPath, decide(tinh, id))
    const before = readFileSync(tinh.book, 'utf8')
    for (const moment of [150, 300, 450, 600]) {
      writeFileSync(tinh.book, before)
      const run = spawn(process.execPath, decide(tinh, 'so-01'), { stdio: 'ignore' })
      setTimeout(() => run.kill('SIGKILL'), moment)
      await once(run, 'exit')
      const entries = decided(tinh).length
      expect([3, 4]).toContain(entries)
      expect(spawnSync(process.execPath, decide(tinh, 'so-01')).status).toBe(0)
      expect(decided(tinh)).toHaveLength(entries + 1)
    }
  })
})
