import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '../house/source'
import { temporaryFolder } from '../read/temporary'
import { namesIn, type Said } from './captured'
import { findNode, JOBS, runUnder, testWith } from './other-nodes'

type Made = Said & { readonly files: readonly (readonly [name: string, content: Buffer])[] }

function make(node: string, job: readonly string[]): Made {
  const folder = temporaryFolder()
  const { code, out, err } = runUnder(node, [...job, '--ra', folder])
  const files = namesIn(folder).map((name) => [name, readFileSync(join(folder, name))] as const)
  return { code, out: out.replaceAll(folder, ''), err, files }
}

/** What the Node of the tests makes, once a job. */
const ours = new Map<string, Made>()
function makeByOurs(name: string, job: readonly string[]): Made {
  const made = ours.get(name) ?? make(process.execPath, job)
  ours.set(name, made)
  return made
}

const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }
const majors = engines.node.split('||').map((range) => /\d+/u.exec(range)?.[0] ?? '')

describe.each(majors)('Node %s, which package.json promises,', (major) => {
  const withNode = testWith(findNode('linux', major), `Node ${major} for Linux`)
  for (const [name, job] of JOBS)
    withNode(`writes the ${name} with the same bytes and words as the Node of the tests`, (node) => {
      const made = make(node, job)
      expect(made.files.map(([file]) => file)).toHaveLength(2)
      expect(made).toEqual(makeByOurs(name, job))
      expect(made.err).not.toMatch(/error|warning|unrecognized/iu)
    })

  withNode('says no word of its own before a command', (node) => {
    expect(runUnder(node, ['--help'])).toMatchObject({ code: 0, err: '' })
  })
})

test('The Nodes that package.json promises are 20, 22 and 24', () => {
  expect(majors).toEqual(['20', '22', '24'])
})
