import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder } from '../read/temporary'
import { oneFiles } from './one-file'

/** A browser that does no more than to note what it was to open. */
export type Browser = {
  readonly bin: string
  readonly addresses: (many: number) => Promise<readonly string[]>
}

export function fakeBrowser(): Browser {
  const bin = temporaryFolder()
  const asked = join(bin, 'asked')
  writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" >>'${asked}'\n`)
  chmodSync(join(bin, 'xdg-open'), 0o755)
  const addresses = async (many: number): Promise<readonly string[]> => {
    for (;;) {
      const lines = existsSync(asked) ? readFileSync(asked, 'utf8').split('\n').filter(Boolean) : []
      if (lines.length >= many) return lines
      await wait(50)
    }
  }
  return { bin, addresses }
}

/** Puts the one file of a system on the desktop of a user, under a path as users have them. */
export function putOnDesktop(name: 'cchc' | 'cchc.exe', place: string): string {
  mkdirSync(place, { recursive: true })
  const program = join(place, name)
  linkSync(join(oneFiles(), name), program)
  return program
}

/** A user of this machine who has nothing but the one file: no Node is on the PATH. */
export function newUser(): {
  readonly place: string
  readonly env: NodeJS.ProcessEnv
  readonly browser: Browser
} {
  const home = temporaryFolder()
  const browser = fakeBrowser()
  mkdirSync(join(home, 'tam'))
  return {
    place: join(home, 'Màn hình', 'Phòng CCHC – Sở Nội vụ'),
    env: { HOME: home, PATH: browser.bin, TMPDIR: join(home, 'tam') },
    browser,
  }
}
