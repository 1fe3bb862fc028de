// The Nodes of other versions and systems, fetched from npm once and kept: for the tests, and for the one file of
// an office (`.dong-goi.mjs`). Run by itself it fetches all, drops what is no longer named, and prints their folder.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** 20.19 in its oldest form, 22 and 24 in their newest; Node 24 for Windows crashes under Wine 8. */
const NODES = {
  'linux-x64@20.19.0': '34bc6627675906f8431892630b5e91fc4cc9f1e03ce15e9716025aa551e5c823',
  'linux-x64@22.23.3': 'fde6a4bf8d0562f7751d1a2d6cb9b417c4cfe107bbcb0aa3e9a24e125e348f48',
  'linux-x64@24.21.0': '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
  'win-x64@22.23.3': '9c9245166b4a8e182e0b797da9c20136117ff24368eaff1fec8343a123c8db0e',
}
const FOLDER =
  process.env['CCHC_NODES'] || join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'cchc-nodes')

const programOf = (name) => join(FOLDER, name, 'bin', name.startsWith('win') ? 'node.exe' : 'node')

/** npm is a script, which Windows starts through its shell only. */
const npm = (argv, cwd) =>
  execFileSync('npm', argv, {
    cwd,
    shell: process.platform === 'win32',
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** The program of one of the Nodes above, such as `win-x64@22.23.3`. Throws where it is not the one that was tried. */
export function fetchNode(name) {
  const program = programOf(name)
  if (!existsSync(program)) fetchInto(name, join(FOLDER, name))
  const sha256 = createHash('sha256').update(readFileSync(program)).digest('hex')
  if (sha256 !== NODES[name]) throw new Error(`${program} is not the Node that was tried: ${sha256}`)
  return program
}

/** The words of the licence of a Node for Linux, and of what it has in it: they go where it goes. That for Windows has none. */
export function licenceOfNode(name) {
  const file = join(FOLDER, name, 'LICENSE')
  if (!existsSync(file)) fetchInto(name, join(FOLDER, name))
  return file
}

const hasLicence = (name) => name.startsWith('linux')

function fetchInto(name, folder) {
  mkdirSync(FOLDER, { recursive: true })
  const draft = mkdtempSync(join(FOLDER, '.'))
  const archive = npm(['pack', '--silent', `node-${name}`], draft).trim()
  const licence = hasLicence(name) ? ['package/LICENSE'] : []
  execFileSync('tar', ['-xzf', archive, 'package/bin', ...licence], { cwd: draft })
  rmSync(folder, { recursive: true, force: true })
  renameSync(join(draft, 'package'), folder)
  rmSync(draft, { recursive: true })
}

if (process.argv[1] === import.meta.filename) {
  for (const name of Object.keys(NODES).filter(hasLicence)) licenceOfNode(name)
  for (const name of Object.keys(NODES)) fetchNode(name)
  const old = readdirSync(FOLDER).filter((name) => !name.startsWith('.') && !(name in NODES))
  for (const name of old) rmSync(join(FOLDER, name), { recursive: true })
  console.log(FOLDER)
}
