import { allParagraphs, readDocx } from '../read/docx'
import { type Change, numbered, sentences, task, written } from './bent-plan'
import { linesOf } from './captured'

describe('A plan written by the rule', () => {
  const paragraphs = async (change: Change): Promise<string[]> => {
    const { out } = await written(change)
    return allParagraphs(readDocx(linesOf(out)[0] ?? '')).map(({ text }) => text)
  }

  test('ends its last căn cứ with a full stop when nobody proposes, with a semicolon when someone does', async () => {
    const canCu = (all: string[]) =>
      all.filter((text) => text.startsWith('Căn cứ ')).map((text) => text.at(-1))
    expect(canCu(await paragraphs(() => undefined))).toEqual([';', ';'])
    expect(
      canCu(
        await paragraphs(({ banHanh }) => {
          delete banHanh.deNghi
        }),
      ),
    ).toEqual([';', '.'])
  })

  test('puts the place of a committee on the line below its name', async () => {
    expect((await paragraphs(() => undefined)).slice(0, 2)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH MẪU'])
  })
})

describe('A plan that cannot be printed right is refused, and is never a bug:', () => {
  test.each<[string, Change, RegExp]>([
    [
      'emoji',
      ({ nhiemVu }) => {
        nhiemVu.gach = ['Xin 😀']
      },
      /U\+1F600/,
    ],
    [
      'Chinese',
      ({ nhiemVu }) => {
        nhiemVu.gach = ['中文']
      },
      /U\+4E2D/,
    ],
    [
      'a sign that turns the direction of reading',
      ({ nhiemVu }) => {
        nhiemVu.gach = ['a\u202Ecba\u202Cd']
      },
      /U\+202E/,
    ],
  ])('%s', async (_, change, message) => {
    const { code, out, err } = await written(change)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })

  test.each<[string, Change]>([
    [
      'a title of 2,000 characters',
      ({ banHanh }) => {
        banHanh.trichYeu = sentences(2000)
      },
    ],
    [
      'the name of a group higher than a page',
      ({ linhVuc }) => {
        for (const each of linhVuc) each.ten = sentences(6000)
      },
    ],
    [
      '100 nơi nhận',
      ({ banHanh }) => {
        banHanh.noiNhan = ['Như Điều 3', ...numbered(100, 'Đơn vị'), 'Lưu: VT']
      },
    ],
    [
      '40 lines of authority',
      ({ banHanh }) => {
        banHanh.nguoiKy.quyenHan = numbered(40, 'TM. Ủy ban')
      },
    ],
    [
      'the head of a column higher than half a page',
      ({ phuLuc }) => {
        if (phuLuc.cot[1]) phuLuc.cot[1].ten = sentences(1000)
      },
    ],
    [
      'a line separator in a text',
      (plan) => {
        plan.nhiemVu.gach = ['một\u2028hai']
        task(plan).ten = 'ba\u2029bốn'
      },
    ],
  ])('%s, unless it is written', async (_, change) => {
    const { code, err } = await written(change)
    expect([0, 2]).toContain(code)
    expect(err).not.toMatch(/\n\s+at /)
  })
})
