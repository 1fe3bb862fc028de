import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { addEntry, makePhieu, renderTinhHinh, showTinhHinh } from '../../../src/index'
import { decide, decided } from './decide'
import { arrive, fillPhieu, gridOf, makeTinh, take, writeAll, writeGrid, type Tinh } from './province'

const XA = 'ubnd-xa-01'
const formOf = (nth: number): Uint8Array => fillPhieu(tinh.forms.get(XA) ?? new Uint8Array(), nth)

/** A workbook as a program saves it at a moment. */
function savedAt(content: Uint8Array, moment: string): Uint8Array {
  const parts = unzipSync(content)
  const rels = new TextDecoder().decode(parts['_rels/.rels'])
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>${moment}</dcterms:modified></cp:coreProperties>`
  const relation =
    '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
  return zipSync({
    ...parts,
    '_rels/.rels': strToU8(rels.replace('</Relationships>', `${relation}</Relationships>`)),
    'docProps/core.xml': strToU8(core),
  })
}
/** The file of a unit that counts, and what was said of each. */
function takeTwo(...files: Parameters<typeof arrive>[]) {
  const { ketQua, thu } = take(
    tinh,
    files.map((each) => arrive(...each)),
  )
  return {
    dung: thu.donVi.find(({ donVi }) => donVi.id === XA)?.dung?.ten,
    said: new Map(ketQua.map(({ ten, loi }) => [ten, loi])),
  }
}
let tinh: Tinh
beforeAll(async () => {
  tinh = await makeTinh(1, 3)
})

describe('Of two files of one unit', () => {
  test('the one that was saved later counts, however the copies are dated, and both say why', () => {
    const { dung, said } = takeTwo(
      ['sau.xlsx', savedAt(formOf(1), '2026-09-12T02:00:00Z'), '2026-09-01T00:00:00.000Z'],
      ['truoc.xlsx', savedAt(formOf(2), '2026-09-11T02:00:00Z'), '2026-09-20T00:00:00.000Z'],
    )
    expect(dung).toBe('sau.xlsx')
    expect(said.get('sau.xlsx')).toMatch(
      /đơn vị có 2 tệp, dùng tệp này: trong tệp ghi lưu lúc 12\/09\/2026 02:00/u,
    )
    expect(said.get('truoc.xlsx')).toMatch(/không dùng, có sau\.xlsx: trong tệp ghi lưu lúc/u)
  })

  test('that do not say when they were saved, the times of the files tell', () => {
    const { dung, said } = takeTwo(
      ['b.xlsx', formOf(3), '2026-09-14T00:00:00.000Z'],
      ['a.xlsx', formOf(4), '2026-09-13T00:00:00.000Z'],
    )
    expect(dung).toBe('b.xlsx')
    expect(said.get('b.xlsx')).toMatch(/dùng tệp này: tệp có giờ 14\/09\/2026/u)
  })

  test('an older form gives way to the one of this period, also when it was saved later', () => {
    const old = gridOf(formOf(5))
    for (const { rows } of old)
      for (const cells of rows)
        for (const [at, cell] of cells.entries())
          if (typeof cell?.value === 'string')
            cells[at] = {
              ...cell,
              value: cell.value.replace(/^(Mã phiếu: .* \/ )[\da-f]{8}$/u, '$100000000'),
            }
    const { dung, said } = takeTwo(
      ['cu.xlsx', savedAt(writeGrid(old), '2026-09-16T00:00:00Z')],
      ['moi.xlsx', savedAt(formOf(6), '2026-09-15T00:00:00Z')],
    )
    expect(dung).toBe('moi.xlsx')
    expect(said.get('cu.xlsx')).toMatch(/phiếu bản cũ.*không dùng, có moi\.xlsx: phiếu bản mới/u)
  })

  test('a form that nobody can tell is asked for, and taken for the unit that a person names', () => {
    const grid = gridOf(formOf(7)).filter(({ name }) => name === 'Số liệu')
    for (const { rows } of grid)
      for (const cells of rows)
        for (const [at, cell] of cells.entries())
          if (typeof cell?.value === 'string' && /^(?:Mã phiếu|Đơn vị):/u.test(cell.value))
            cells[at] = undefined
    const unknown = arrive('scan.xlsx', writeGrid(grid))
    expect(take(tinh, [unknown]).ketQua).toEqual([
      expect.objectContaining({ loai: 'tu-choi', hoi: true, loi: 'không rõ phiếu của đơn vị nào' }),
    ])
    expect(take(tinh, [{ ...unknown, donVi: 'ubnd-xa-02' }]).ketQua).toEqual([
      expect.objectContaining({ loai: 'nhan', donVi: 'ubnd-xa-02' }),
    ])
  })
})

describe('A form that is sent back', () => {
  test('is so from that moment, also on the day it came, until the unit sends another', () => {
    const stateOf = (): string | undefined =>
      showTinhHinh(tinh.book).dong.find(({ donVi }) => donVi === 'UBND xã Thử 01')?.tinhTrang
    const chung = { lyDo: 'sai', nguoi: 'A', homNay: '2026-09-15' }
    writeAll(addEntry(tinh.book, { ...chung, loai: 'tra-lai', donVi: XA, han: '2026-09-20' }))
    expect(stateOf()).toBe('Đã trả lại')
    take(tinh, [arrive('lai.xlsx', formOf(8))])
    expect(stateOf()).toBe('Được chấp nhận')
  })
})

describe('The page to be printed', () => {
  test('has every unit under its state, those first that have not answered, and is the same twice', async () => {
    const { handedOut } = await renderTinhHinh(tinh.book, ['docx'])
    const [page] = handedOut
    const words = strFromU8(
      unzipSync(page?.content ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array(),
    ).replace(/<[^>]*>/gu, '|')
    expect(page?.name).toBe('tinh-hinh.docx')
    expect(words).toMatch(/được chấp nhận 2\/4 đơn vị, tính đến phiếu nhận lúc 08:00 ngày 15\/09\/2026/u)
    const at = [
      'Chưa gửi: 2 đơn vị',
      'Sở Nội vụ',
      'UBND xã Thử 03',
      'Được chấp nhận: 2 đơn vị',
      'UBND xã Thử 01',
    ].map((each) => words.indexOf(each))
    expect(at.every((place) => place > 0)).toBe(true)
    expect((await renderTinhHinh(tinh.book, ['docx'])).handedOut).toEqual(handedOut)
  })
})

describe('The book of a collecting', () => {
  test('keeps what runs at the same time write into it', async () => {
    const ids = ['ubnd-xa-02', 'ubnd-xa-03', 'so-01']
    const runs = ids.map((id) => spawn(process.execPath, decide(tinh, id), { stdio: 'ignore' }))
    const codes = await Promise.all(runs.map(async (run) => (await once(run, 'exit'))[0] as number))
    expect(codes).toEqual([0, 0, 0])
    expect(decided(tinh)).toEqual(ids.sort())
  })

  test('a form that is sent out again keeps what came in', async () => {
    writeAll(await makePhieu(tinh.baoCao, { donVi: ['tat-ca'], han: '2026-09-20' }))
    expect(readFileSync(join(tinh.folder, 'so-thu.yaml'), 'utf8')).toMatch(
      /han: 2026-09-20[^]*nhan:[^]*quyetDinh:/u,
    )
  })
})
