import ts from 'typescript'
import { codeFiles, nodesOf, read } from './source'

/** The verbs and predicates that may begin a function's name. */
const VERBS = new Set(
  `accumulate add annotate answer append apply ask await awaits break build can carry change check
  choose cite clean close collect combine compare compose compute continue convert count cut declare
  derive divide draw drop edit ensure escape explain export extend fill filter find fits flatten
  flush format gather generate go has hoist import inflate insert inspect is isolate join keep lacks lay
  leads learn limit list load locate lower make match mend merge move name needs normalize note
  number open order overlaps pack pair parse place prepare propose prove push put quote reaches read recognise record
  refuse relate remove rename render repeats replace restore rewrite round say select set settle share shorten show skip slugify sort spell split start starts stays take tell tidy toggle trim undo unescape unpack unzip
  upgrade upper validate walk widen wrap write`.split(/\s+/u),
)
/** What a name says that is no verb: a value of something, in some form, with or without something. */
const RELATION =
  /(?:Of|At|In|By|To|For|From|Between|Than|Inside)(?=\p{Lu}|$)|^(?:as|in|to|with|without)\p{Lu}/u
/** Values that are named by what they are: builders of small things, one word each. */
const NOUNS = new Set(['doan', 'wrong', 'numbered', 'twoDigits'])
/** Verbs of Vietnamese without their marks: each is a riddle, and most are three words at once. */
const RIDDLES =
  /^(?:doc|la|them|bo|gop|tach|chia|tim|viet|lap|xep|dat|sua|mo|dem|chon|giu|thay|kiem|cat|ghep|luu|tao|xoa)(?=\p{Lu})/u

type Named = { readonly file: string; readonly name: string }

function functionsOf(file: string, content: string): Named[] {
  return nodesOf(file, content).flatMap((node) => {
    if (ts.isFunctionDeclaration(node)) return node.name ? [{ file, name: node.name.text }] : []
    const made = ts.isVariableDeclaration(node) ? node.initializer : undefined
    const isFunction = made !== undefined && (ts.isArrowFunction(made) || ts.isFunctionExpression(made))
    return isFunction && ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)
      ? [{ file, name: node.name.text }]
      : []
  })
}

const firstWord = (name: string): string => /^\p{Ll}+/u.exec(name)?.[0] ?? name
const isRiddle = ({ name }: Named): boolean => RIDDLES.test(name)
const isWellNamed = ({ name }: Named): boolean =>
  VERBS.has(firstWord(name)) || RELATION.test(name) || NOUNS.has(name)

const files = codeFiles('src').filter((file) => !file.endsWith('.d.ts'))
const all = files.flatMap((file) => functionsOf(file, read(file)))

describe('Names', () => {
  test('of functions in the rooms that decide begin with an English verb, or say whose value they are', () => {
    const deciding = all.filter(({ file }) => /^src\/(?:domain|import|jobs|office)\//u.test(file))
    expect(deciding.length).toBeGreaterThan(400)
    expect(deciding.filter((each) => !isWellNamed(each))).toEqual([])
  })

  test('of functions are nowhere a Vietnamese verb without its marks', () => {
    // Helpers of templates are the office's own words: what an officer writes between braces.
    const ours = all.filter(({ file }) => !file.startsWith('src/template/helpers/'))
    expect(ours.filter(isRiddle)).toEqual([])
  })

  test('of files are nowhere a Vietnamese verb without its marks', () => {
    const riddles =
      /(?:^|\/)(?:doc|la|them|bo|gop|tach|chia|tim|viet|xep|sua|dem|chon|giu|thay|kiem)-[a-z-]+\.ts$/u
    expect(files.filter((file) => riddles.test(file) && !/\/(?:bo-may|la-ma)/u.test(file))).toEqual([])
  })

  test.each([
    ['docChuKy', false],
    ['laChuHoa', false],
    ['const', true],
  ])('%s is judged', (name, fine) => {
    expect(isRiddle({ file: '', name })).toBe(!fine)
  })

  test.each([
    ['readChuKy', true],
    ['isChuHoa', true],
    ['hanOf', true],
    ['withoutMark', true],
    ['chuKy', false],
    ['themChucVu', false],
  ])('%s is well named or not', (name, fine) => {
    expect(isWellNamed({ file: '', name })).toBe(fine)
  })
})
