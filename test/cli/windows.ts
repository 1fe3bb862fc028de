import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder } from '../read/temporary'
import { BUILT, type Said } from './captured'

export const WINE = '/usr/lib/wine/wine64'
const SERVER = '/usr/lib/wine/wineserver64'

/** How Windows names a place on this machine: Wine has it all on drive Z. */
const onDriveZ = (path: string): string => `Z:${path.replaceAll('/', '\\')}`

/** Windows, as Wine gives it, with a drive C of its own that goes when the test file is done. */
export class Windows {
  private readonly home = temporaryFolder()
  private readonly env = {
    ...process.env,
    // Its Documents and Desktop are those of the home there is.
    HOME: this.home,
    WINEPREFIX: join(this.home, 'prefix'),
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
    NODE_SKIP_PLATFORM_CHECK: '1',
    LC_ALL: 'C.UTF-8',
  }

  constructor(private readonly node: string) {
    mkdirSync(this.env.WINEPREFIX)
    // Stays between two programs, which takes half of the start from each.
    spawnSync(SERVER, ['--persistent=60'], { env: this.env, stdio: 'ignore' })
    spawnSync(WINE, ['wineboot', '--init'], { env: this.env, stdio: 'ignore' })
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
    for (const word of ['--kill', '--wait']) spawnSync(SERVER, [word], { env: this.env, stdio: 'ignore' })
  }
}
