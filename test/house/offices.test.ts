import ts from 'typescript'
import { parse } from 'yaml'
import { codeFiles, nodesOf, read } from './source'

describe('No office of the seeds is in the program', () => {
  type Office = { readonly id: string; readonly ten: string; readonly tenGon?: string }
  const { coQuan } = parse(read('data/co-quan.yaml')) as { coQuan: Office[] }
  const names = [
    ...coQuan.flatMap(({ id, ten, tenGon }) => [id, ten, tenGon ?? ten]),
    'Khánh Hòa',
    'Ninh Hòa',
    'Tuyên Quang',
    'khanh-hoa',
    'ninh-hoa',
    'tuyen-quang',
  ]
  const named = (text: string) => names.filter((name) => text.normalize('NFC').includes(name))

  /** Texts of a program, but for what explains: comments, and the examples of `describe` and `example`. */
  function textsOf(file: string, content: string): string[] {
    const explains = (node: ts.Node): boolean =>
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      ['describe', 'example'].includes(node.expression.name.text)
    const nodes = nodesOf(file, content)
    const inside = new Set(
      nodes
        .filter(ts.isCallExpression)
        .filter(explains)
        .flatMap(({ arguments: given }) => [...given]),
    )
    return nodes
      .filter(
        (node) =>
          ts.isStringLiteralLike(node) ||
          ts.isTemplateHead(node) ||
          ts.isTemplateMiddleOrTemplateTail(node) ||
          ts.isRegularExpressionLiteral(node) ||
          ts.isJsxText(node),
      )
      .filter((node) => !inside.has(node as ts.Expression))
      .map((node) => node.getText())
  }

  test('no source names an office or a place', () => {
    expect(
      codeFiles('src').flatMap((file) =>
        textsOf(file, read(file))
          .filter((text) => named(text).length)
          .map((text) => `${file}: ${text}`),
      ),
    ).toEqual([])
    expect(names.length).toBeGreaterThan(20)
  })

  test('nor does a template of ours', () => {
    const templates = ['ke-hoach', 'kem-theo', 'khoan', 'phan', 'quyet-dinh'].map(
      (slug) => `templates/${slug}.hbs`,
    )
    expect(templates.filter((file) => named(read(file)).length)).toEqual([])
  })

  test.each([
    ['a comparison', "if (coQuan.id === 'ubnd-thi-xa-ninh-hoa') return 1", 1],
    ['a text', 'const x = `Ủy ban nhân dân tỉnh Khánh Hòa ${nam}`', 1],
    ['an example', "chu.describe('UBND thị xã Ninh Hòa')", 0],
    ['a comment', '// UBND thị xã Ninh Hòa', 0],
  ])('the scan sees %s', (_, content, times) => {
    expect(textsOf('x.ts', content).filter((text) => named(text).length)).toHaveLength(times)
  })
})
