/**
 * `npm run build`: what is run, as a few files with what they need of the packages in them, so that Node does
 * not look for 900 modules at each start. A part that a command loads late is a file of its own. Beside each
 * its source map, from which a bug's stack names our files (`src/cli/stack.ts`). The types are tsc's.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'

const HOME = import.meta.dirname

/** Files that are read, not run: fonts and WebAssembly. They stay packages, found as Node finds packages. */
const EXTERNAL = [/^@expo-google-fonts\//u, /^@resvg\//u]

/** Bundles `input` (entries by name) into `dir`, as CommonJS. */
export const bundle = (input, dir) =>
  build({
    cwd: HOME,
    input,
    platform: 'node',
    external: EXTERNAL,
    transform: { target: 'node20' },
    output: { dir, format: 'cjs', exports: 'named', sourcemap: true, chunkFileNames: 'chunks/[name].js' },
    logLevel: 'warn',
  })

if (process.argv[1] === import.meta.filename) {
  const dist = join(HOME, 'dist')
  for (const old of ['cli', 'chunks']) rmSync(join(dist, old), { recursive: true, force: true })
  await bundle(
    { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts', 'chunks/worker': 'src/cli/worker.ts' },
    dist,
  )
}
