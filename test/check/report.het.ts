import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileOf, type Outcome, outcomeOf, proseOf, REPORT, testUnwritten } from './issued-report'

const STALE = 'Trong quý I/2024, Sở Nội vụ đã kiểm tra 03 cơ quan.'
const saying = ({ findings }: Outcome, words: string) =>
  findings.filter(({ message }) => message.includes(words))

describe('Words of another year in the prose', () => {
  test('stand in the way of an issue, with file, line, column and the way to accept them', async () => {
    const file = fileOf()
    writeFileSync(proseOf(file, 'kiem-tra'), `Đã ban hành kế hoạch.\n\n${STALE}\n`)
    const outcome = await outcomeOf(file)
    expect(outcome.refused).toBe(true)
    expect(outcome.findings).toEqual([
      expect.objectContaining({
        severity: 'error',
        place: { file: proseOf(file, 'kiem-tra'), line: 3, column: 7, oTrang: `đoạn “${STALE}”` },
        hint: expect.stringContaining(
          'chapNhan: [{ quyTac: nam-khac, o: kiem-tra, chu: "quý I/2024", lyDo: "…" }]',
        ) as string,
      }),
    ])
  })

  test('are a notice in a draft', async () => {
    const file = fileOf()
    writeFileSync(proseOf(file, 'kiem-tra'), STALE)
    const outcome = await outcomeOf(file, true)
    expect(outcome.refused).toBe(false)
    expect(saying(outcome, 'quý I/2024').map(({ severity }) => severity)).toEqual(['notice'])
  })

  test.each(['quý I/2024', 'Trong quý I/2024, Sở Nội vụ'])(
    'pass once "%s" is accepted, and the acceptance is named when nothing needs it any more',
    async (chu) => {
      const file = fileOf()
      appendFileSync(
        file,
        `chapNhan:\n  - { quyTac: nam-khac, o: kiem-tra, chu: "${chu}", lyDo: Nói lại việc cũ }\n`,
      )
      writeFileSync(proseOf(file, 'kiem-tra'), STALE)
      const accepted = await outcomeOf(file)
      expect([accepted.refused, saying(accepted, '"quý I/2024"')]).toEqual([false, []])
      writeFileSync(proseOf(file, 'kiem-tra'), 'Đã ban hành kế hoạch.')
      expect(saying(await outcomeOf(file), 'không còn ứng với lời nhắc nào')).toHaveLength(1)
    },
  )

  test('are not passed by an acceptance of another file or another rule', async () => {
    const file = fileOf()
    appendFileSync(
      file,
      'chapNhan:\n  - { quyTac: nam-khac, o: chi-dao, chu: quý I/2024, lyDo: a }\n  - { quyTac: cap-huyen, o: kiem-tra, chu: quý I/2024, lyDo: b }\n',
    )
    writeFileSync(proseOf(file, 'kiem-tra'), STALE)
    expect((await outcomeOf(file)).refused).toBe(true)
  })
})

describe('Titles, names and templates of the office', () => {
  test('are read too: the title', async () => {
    const file = fileOf([
      REPORT,
      'hành chính quý I năm 2025 của tỉnh Khánh Hòa',
      'hành chính quý I năm 2025 của tỉnh Phú Yên',
    ])
    const { refused, findings } = await outcomeOf(file)
    expect(refused).toBe(true)
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('tỉnh Phú Yên')])
  })

  test('a template beside the data, where its words are printed', async () => {
    const file = fileOf()
    const own = join(file, '..', 'bao-cao-ket-thuc.hbs')
    writeFileSync(own, 'Trên đây là báo cáo của {{diaBan}} năm 2024./.\n')
    const { refused, findings } = await outcomeOf(file)
    expect([refused, findings.map(({ place }) => place)]).toEqual([
      true,
      [
        {
          file: own,
          line: 1,
          column: 36,
          oTrang: 'đoạn “Trên đây là báo cáo của {{diaBan}} năm 2024./.”',
        },
      ],
    ])
    writeFileSync(
      own,
      '{{#unless diaBan}}Báo cáo năm 2024.{{/unless}}\nTrên đây là báo cáo của {{diaBan}}./.\n',
    )
    expect((await outcomeOf(file)).refused).toBe(false)
  })
})

describe('A part that nobody wrote', () => {
  testUnwritten(['phuong-huong', 'kien-nghi', 'ket-qua-noi-bat', 'ton-tai-han-che'])

  test('may be left out by the data, with a reason', async () => {
    const file = fileOf()
    rmSync(proseOf(file, 'kien-nghi'))
    appendFileSync(file, 'boMuc:\n  - { loiVan: kien-nghi, lyDo: Kỳ này không có kiến nghị }\n')
    const { refused, findings, text } = await outcomeOf(file)
    expect([refused, findings.filter(({ hint }) => hint?.includes('kien-nghi'))]).toEqual([false, []])
    expect(text).not.toContain('Kiến nghị, đề xuất')
  })

  test('is not left out when it is there: the data is asked', async () => {
    const file = fileOf()
    appendFileSync(file, 'boMuc:\n  - { loiVan: kien-nghi, lyDo: Kỳ này không có kiến nghị }\n')
    expect(saying(await outcomeOf(file), '"boMuc" ghi kien-nghi')).toHaveLength(1)
  })

  test('is named with its file where only figures, or nothing, are left of it', async () => {
    const file = fileOf()
    for (const name of ['the-che', 'tuyen-truyen']) rmSync(proseOf(file, name))
    const outcome = await outcomeOf(file)
    expect(outcome.refused).toBe(false)
    expect(saying(outcome, 'Cải cách thể chế').map(({ hint }) => hint)).toEqual([
      expect.stringContaining('the-che.txt'),
    ])
    expect(saying(outcome, 'Tuyên truyền CCHC').map(({ hint }) => hint)).toEqual([
      expect.stringContaining('tuyen-truyen.txt'),
    ])
  })

  test('is not missed in the report that has everything', async () => {
    const { refused, findings } = await outcomeOf(fileOf())
    expect(refused).toBe(false)
    expect(findings.filter(({ hint }) => hint?.includes('.txt'))).toEqual([])
  })
})
