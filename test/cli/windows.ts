import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder } from '../read/temporary'
import { onceARun } from '../run/once'
import { BUILT, type Said } from './captured'

export const WINE = '/usr/lib/wine/wine64'
const SERVER = '/usr/lib/wine/wineserver64'

/** How Windows names a place on this machine: Wine has it all on drive Z. */
const onDriveZ = (path: string): string => `Z:${path.replaceAll('/', '\\')}`

const envIn = (home: string) => ({
  ...process.env,
  // Its Documents and Desktop are those of the home there is.
  HOME: home,
  WINEPREFIX: join(home, 'prefix'),
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'mscoree,mshtml=',
  NODE_SKIP_PLATFORM_CHECK: '1',
  LC_ALL: 'C.UTF-8',
})

const endServer = (env: NodeJS.ProcessEnv): void => {
  for (const word of ['--kill', '--wait']) spawnSync(SERVER, [word], { env, stdio: 'ignore' })
}

/** A home with a drive C as Wine makes it, once a run: that takes longer than most that is tried there. */
const madeHome = (): Promise<string> =>
  onceARun('windows', (home) => {
    const env = envIn(home)
    mkdirSync(env.WINEPREFIX)
    spawnSync(WINE, ['wineboot', '--init'], { env, stdio: 'ignore' })
    endServer(env)
    const entries = readdirSync(env.WINEPREFIX, { recursive: true, withFileTypes: true })
    for (const link of entries.filter((entry) => entry.isSymbolicLink()))
      leadToHome(join(link.parentPath, link.name), home)
    return Promise.resolve()
  })

/** A link to the home leads to that of whoever has a copy. */
function leadToHome(link: string, home: string): void {
  if (readlinkSync(link) !== home) return
  rmSync(link)
  symlinkSync(relative(dirname(link), home), link)
}

/** Windows, as Wine gives it, with a drive C of its own that goes when the test file is done. */
export class Windows {
  private readonly env: ReturnType<typeof envIn>

  private constructor(
    private readonly node: string,
    private readonly home: string,
  ) {
    this.env = envIn(home)
    // Stays between two programs, which takes half of the start from each.
    spawnSync(SERVER, ['--persistent=60'], { env: this.env, stdio: 'ignore' })
  }

  static async open(node: string): Promise<Windows> {
    const home = temporaryFolder()
    // What Wine changes it writes anew: all else lies there once.
    execFileSync('cp', ['-al', join(await madeHome(), 'prefix'), home])
    return new Windows(node, home)
  }

  /** A place on drive C as this machine names it: a folder that is there. */
  folder(...names: readonly string[]): string {
    const path = join(this.home, 'prefix', 'drive_c', ...names)
    mkdirSync(path, { recursive: true })
    return path
  }

  /** Runs the built program in a folder of drive C. */
  run(argv: readonly string[], cwd: string): Said {
    return this.runCommand([this.node, onDriveZ(BUILT), ...argv], cwd)
  }

  /** Runs a program in a folder of drive C. Under Wine, Node writes to files better than to pipes. */
  runCommand(command: readonly string[], cwd: string): Said {
    const [out = '', err = ''] = ['out', 'err'].map((name) => join(this.home, name))
    const streams = [openSync(out, 'w'), openSync(err, 'w')]
    const { status, error } = spawnSync(WINE, command, { cwd, env: this.env, stdio: ['ignore', ...streams] })
    streams.forEach(closeSync)
    if (error) throw error
    return { code: status ?? -1, out: readFileSync(out, 'utf8'), err: readFileSync(err, 'utf8') }
  }

  /** Starts a program and leaves it running. `bin`: where Windows finds a browser of this machine. */
  start(command: readonly string[], cwd: string, bin: string): ChildProcess {
    const env = { ...this.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` }
    const stream = openSync(join(this.home, 'started'), 'w')
    const started = spawn(WINE, command, { cwd, env, stdio: ['ignore', stream, stream] })
    closeSync(stream)
    return started
  }

  /** Has another program keep a file open, while `body` runs. */
  async whileOpen(file: string, how: 'alone' | 'reading', body: () => void): Promise<void> {
    const held = join(temporaryFolder(), 'held')
    const words = [onDriveZ(join(__dirname, 'hold-open.cjs')), onDriveZ(file), how, onDriveZ(held)]
    const holder = spawn(WINE, [this.node, ...words], { env: this.env, stdio: ['pipe', 'ignore', 'ignore'] })
    try {
      while (!existsSync(held)) {
        if (holder.exitCode !== null) throw new Error(`nobody holds ${file} open`)
        await wait(50)
      }
      body()
    } finally {
      holder.kill()
    }
  }

  close(): void {
    endServer(this.env)
  }
}
