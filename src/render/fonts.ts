import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** The four files of a font family, and where they come from, for the user. */
export type FontFamily = {
  readonly name: string
  readonly normal: string
  readonly bold: string
  readonly italics: string
  readonly bolditalics: string
}

/**
 * The file names Times New Roman has: as Windows and macOS ship it, and as Debian's msttcorefonts package
 * does.
 */
const TIMES: readonly (readonly [string, string, string, string])[] = [
  ['times.ttf', 'timesbd.ttf', 'timesi.ttf', 'timesbi.ttf'],
  [
    'Times New Roman.ttf',
    'Times New Roman Bold.ttf',
    'Times New Roman Italic.ttf',
    'Times New Roman Bold Italic.ttf',
  ],
  [
    'Times_New_Roman.ttf',
    'Times_New_Roman_Bold.ttf',
    'Times_New_Roman_Italic.ttf',
    'Times_New_Roman_Bold_Italic.ttf',
  ],
]

const systemFolders = (): string[] => [
  join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
  join(homedir(), 'AppData', 'Local', 'Microsoft', 'Windows', 'Fonts'),
  '/Library/Fonts',
  '/System/Library/Fonts/Supplemental',
  '/usr/share/fonts/truetype/msttcorefonts',
  join(homedir(), '.local', 'share', 'fonts'),
  join(homedir(), '.fonts'),
]

/**
 * Times New Roman when its files lie in one of the `folders` (the office's own) or on the system;
 * otherwise Tinos, the free family of the same metrics.
 */
export function findFonts(folders: readonly string[]): FontFamily {
  for (const folder of [...folders, ...systemFolders()]) {
    for (const names of TIMES) {
      const [normal, bold, italics, bolditalics] = names.map((name) => join(folder, name))
      if (normal && bold && italics && bolditalics && [normal, bold, italics, bolditalics].every(isFile)) {
        return { name: `Times New Roman (${folder})`, normal, bold, italics, bolditalics }
      }
    }
  }
  return tinos()
}

/** In a folder that nobody but another user may look into there is no font for us. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

export function tinos(): FontFamily {
  const folder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
  const file = (style: string, name: string) => join(folder, style, `Tinos_${name}.ttf`)
  return {
    name: 'Tinos (cùng kích thước chữ với Times New Roman; muốn dùng Times New Roman thì chép bốn tệp phông vào thư mục fonts)',
    normal: file('400Regular', '400Regular'),
    bold: file('700Bold', '700Bold'),
    italics: file('400Regular_Italic', '400Regular_Italic'),
    bolditalics: file('700Bold_Italic', '700Bold_Italic'),
  }
}
