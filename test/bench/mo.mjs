/**
 * The page of `cchc mo`: how long until it stands, what one changed cell of the real plan costs (written, read again,
 * drawn again), what 500 changes leave in memory, and how a written cell grows with the plan. The bounds: the list in
 * 1 s, a preview after a change in 0.4 s of processor time, under 400 MB.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lookedThrough, openNhiemVu, openPage, print } from './opened-page.mjs'
import { bundleInside, HOME, writeData } from './plan.mjs'

const CHANGES = Number(process.argv[2] ?? 500)
/** So often a page that is open looks at all again: a person types faster than she looks. */
const LOOKED = 10
const SIZES = [250, 500, 1000]
const TYPED = 8

const folder = mkdtempSync(join(tmpdir(), 'cchc-mo-'))
try {
  cpSync(join(HOME, 'data'), join(folder, 'data'), { recursive: true })
  await measureReal(join(folder, 'data/khanh-hoa/2025'))
  await bundleInside()
  for (const rows of SIZES) await measureSize(rows)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measureReal(of) {
  const page = await openPage(of)
  try {
    await page.json('/api/van-ban')
    print('first screen: the list', performance.now() - page.began, 'ms')
    print('the same, of processor', page.processorTime(), 'ms of processor')
    await lookedThrough(page)
    print('first screen: how far each document is', performance.now() - page.began, 'ms')
    print('the same, of processor', page.processorTime(), 'ms of processor')
    const { plan, table, change } = await openNhiemVu(page)
    const draw = () => page.ask(`/api/van-ban/${plan}/theo-du-lieu.pdf`)
    await change()
    await draw()
    const parts = { 'a changed cell, written': change, 'read again': table, 'drawn again': draw }
    for (const [name, run] of Object.entries(parts))
      print(name, (await measure(page, run, 5)).processor, 'ms of processor')
    for (let nth = 0; nth < CHANGES; nth++) {
      await change()
      if (nth % LOOKED === 0) await Promise.all([draw(), table(), page.ask('/api/van-ban')])
    }
    await draw()
    print(`memory after ${CHANGES} changes`, page.memory(), 'MB')
  } finally {
    page.close()
  }
}

/** A cell that is typed after another, as far as whoever types waits; then the whole plan, looked at again. */
async function measureSize(rows) {
  const of = join(folder, String(rows))
  const file = writeData(of, rows)
  writeFileSync(file, `phienBan: 1\n${readFileSync(file, 'utf8')}`)
  const page = await openPage(of)
  try {
    await lookedThrough(page)
    const { table, change } = await openNhiemVu(page)
    // The first ones find a thread that has just begun.
    for (let nth = 0; nth < TYPED; nth++) await change()
    const { time, processor } = await measure(page, change, TYPED)
    print(`${rows} tasks: a written cell, answered`, time, 'ms')
    print('the same, of processor', processor, 'ms of processor')
    print('all of it looked at again', (await measure(page, table, 1)).time, 'ms')
  } finally {
    page.close()
  }
}

async function measure(page, run, times) {
  const [began, before] = [performance.now(), page.processorTime()]
  for (let nth = 0; nth < times; nth++) await run()
  return {
    time: (performance.now() - began) / times,
    processor: (page.processorTime() - before) / times,
  }
}
