import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { helpers } from '../../src/template/helpers'
import { exportWordTemplate } from '../../src/index'
import { runHere } from '../cli/captured'
import { readDocx } from '../read/docx'

const ROOT = join(__dirname, '..', '..')
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
const guide = readFileSync(join(ROOT, 'templates', 'README.md'), 'utf8')
const scripts = Object.keys(
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
    .scripts,
)
const named = (pattern: RegExp): string[] =>
  Array.from(new Set(Array.from(readme.matchAll(pattern), ([, name = '']) => name)))

test('The README names only scripts that there are, and every one that a person would run', () => {
  const said = named(/npm (?:run )?([a-z:-]+)/gu).filter(
    (name) => !['ci', 'packages', 'install'].includes(name),
  )
  expect(said.filter((name) => !scripts.includes(name))).toEqual([])
  expect(scripts.filter((name) => !/^(?:pre.*|build)$/u.test(name) && !said.includes(name))).toEqual([])
})

test('The README is short, and each page it leads to is there', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(150)
  const links = named(/\]\(([^#)][^)]*)\)/gu)
  expect(links.length).toBeGreaterThan(4)
  expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

test('The README names only folders that there are', () => {
  expect(
    named(/`((?:src|data|templates|fonts|test|output)\/[a-z/-]*)`/gu).filter(
      (folder) => !existsSync(join(ROOT, folder)),
    ),
  ).toEqual([])
})

test.each(named(/`cchc ([a-z]+(?:-[a-z]+)*(?: (?:xuat|kiem-tra))?)/gu))(
  'The command "cchc %s" of the README answers to --help',
  async (command) => {
    const { code, out } = await runHere(...command.split(' '), '--help')
    expect(code).toBe(0)
    expect(out).toContain(`cchc ${command}`)
  },
)

test('The README of the templates lists the helpers and the places of a Word template', async () => {
  for (const name of [...Object.keys(helpers), 'vienDan']) expect(guide).toContain(`\`${name}\``)
  const { content } = await exportWordTemplate()
  const body = readDocx(Buffer.from(content)).parts.get('word/document.xml') ?? ''
  const places = Array.from(body.matchAll(/\{\{&gt; (\w+)\}\}/gu), ([, name = '']) => name)
  expect(places.length).toBeGreaterThan(5)
  for (const place of places) expect(guide).toContain(`\`${place}\``)
})
