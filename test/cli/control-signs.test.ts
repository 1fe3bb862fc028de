import { runHere } from './captured'

/** What would clear a terminal, ring its bell, or turn the letters behind it about. */
const SIGNS = ['\u001B[2J', '\u0007', '\u009B2J', '\u202E', '\u007F']

describe('A sign in a name that would steer the terminal is shown, never sent to it:', () => {
  test.each([
    ['ke-hoach', (name: string) => [`${name}.yaml`]],
    ['nhap', (name: string) => [`${name}.docx`]],
    ['bang', (name: string) => [`${name}.yaml`]],
    ['mau', (name: string) => ['kiem-tra', `${name}.docx`]],
    ['doi-chieu', (name: string) => [`${name}.yaml`]],
    ['kiem-tra-ky', (name: string) => [`${name}.pdf`]],
    ['nang-cap', (name: string) => [name]],
    ['mo', (name: string) => [name]],
    ['thu', (name: string) => ['nhan', name]],
    ['bao-cao', (name: string) => ['moi', '--ky', name, '--nam', '2026', '--tu', name]],
  ] as const)('%s', async (command, argvOf) => {
    const { code, out, err } = await runHere(command, ...argvOf(`a${SIGNS.join('')}b`))
    expect(code).toBe(2)
    expect(err).toMatch(/a·/u)
    expect(out + err).not.toMatch(/(?![\n\t])\p{Control}|\u202E/u)
  })
})
