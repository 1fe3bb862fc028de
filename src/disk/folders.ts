import { readdirSync, rmSync } from 'node:fs'

/** What lies in a folder, by name; nothing of one that is not there or cannot be listed: who needs it hears why. */
export function listNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Takes away what a run has left; what a program still holds stays, for another run to take. */
export function removeLeft(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    return
  }
}
