import { chmodSync, existsSync, lstatSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../read/temporary'
import { namesIn } from './captured'
import { BASE, dataWith, khoiTao, read, text, withLast, XA } from './khoi-tao-data'

/**
 * The old text with something put in at one place: the first and the last part of the old text are there, one
 * after the other.
 */
function isOnlyInserted(old: string, now: string): boolean {
  let start = 0
  while (start < old.length && old[start] === now[start]) start += 1
  return now.endsWith(old.slice(start))
}

describe('A register keeps every byte and can be read afterwards', () => {
  test.each<[string, string]>([
    ['comments after the last entry', `${BASE}# hết\n  # thụt\n    # thụt thêm\n`],
    ['a comment without a line end', `${BASE}# hết`],
    ['line ends of Windows', BASE.replace(/\n/gu, '\r\n')],
    ['a byte order mark', `\uFEFF${BASE}`],
    ['no last line end', BASE.trimEnd()],
    ['entries not indented', BASE.replace(/^ {2}/gmu, '')],
    ['entries indented further', BASE.replace(/^ {2}/gmu, '      ')],
    ['the dash on a line of its own', BASE.replace(/^ {2}- /gmu, '  -\n    ')],
    ['wide dashes', BASE.replace(/^ {2}- /gmu, '  -   ').replace(/^ {4}(?!id)/gmu, '      ')],
    ['a text that keeps its empty lines', withLast('    nguon: |+\n      một\n\n\n')],
    ['a text without a last line end', withLast('    nguon: >-\n      một\n      hai')],
    [
      'a text in which a hash is no comment',
      withLast('    nguon: |\n      một # hai\n\n      # ba\n# hết\n'),
    ],
    ['a plain text over several lines', withLast('    nguon: một\n      hai\n')],
    ['a list in brackets over several lines', withLast('    tenKhac: [\n      A,\n      B ] # hết\n')],
    ['an anchor before a key', BASE.replace('- id: so-tu-phap', '- &x id: so-tu-phap')],
    ['a name used again', `${BASE.replace('ten: Sở', 'ten: &ten Sở')}    tenGon: *ten\n`],
    ['an end of the document', `${BASE}...\n`],
    [
      'another entry in braces',
      BASE.replace(
        '  - id: so-tu-phap',
        '  - { id: so-y-te, ten: Sở Y tế tỉnh Khánh Hòa, cap: so }\n  - id: so-tu-phap',
      ),
    ],
    [
      'a way of issuing partly filled in',
      withLast('    banHanh:\n      # của Sở\n      loai: quyet-dinh\n      kyHieu: QĐ-TP\n# hết\n'),
    ],
  ])('%s', async (_, register) => {
    for (const argv of [['so-tu-phap'], XA]) {
      const folder = dataWith(register)
      const before = read(folder)
      expect(
        await khoiTao(
          folder,
          ...argv,
          '--dia-danh',
          'Nha Trang',
          '--noi-nhan',
          'UBND tỉnh',
          '--noi-nhan',
          'Lưu: VT',
        ),
      ).toMatchObject({ code: 0 })
      const { findings, coQuan } = read(folder)
      expect({ before: before.findings, findings, inserted: isOnlyInserted(register, text(folder)) }).toEqual(
        { before: [], findings: [], inserted: true },
      )
      const id = argv.length === 1 ? 'so-tu-phap' : 'ubnd-xa-mau'
      expect(coQuan.get(id)?.banHanh).toMatchObject({
        diaDanh: 'Nha Trang',
        noiNhan: ['UBND tỉnh', 'Lưu: VT'],
      })
      for (const [other, entry] of before.coQuan)
        expect(coQuan.get(other)).toMatchObject(
          other === id ? { ...entry, banHanh: entry.banHanh ?? {} } : entry,
        )
      expect(/[^\r]\n/u.test(text(folder))).toBe(!register.includes('\r\n'))
    }
  })

  test.each([
    [withLast('    banHanh:\n'), 'dòng 9: "banHanh" của "so-tu-phap" đang để trống'],
    [withLast('    phong:\n  # hết\n'), 'dòng 9: "phong" của "so-tu-phap" đang để trống'],
    [withLast('    banHanh: { loai: ke-hoach }\n'), 'dòng 9: '],
    [BASE.replace('    cap: so', '\tcap: so'), 'thụt dòng bằng phím Tab'],
    ['', 'không được để trống'],
    ['coQuan: []\n', 'cần ít nhất 1'],
  ])('%j is refused before anything is asked: %s', async (register, said) => {
    const folder = dataWith(register)
    const { code, out, err } = await khoiTao(folder, 'so-tu-phap')
    expect({ code, out, after: text(folder) }).toEqual({ code: 2, out: '', after: register })
    expect(err).toContain(said)
    expect(err).not.toContain('Lấy theo đề nghị')
  })

  test('a unit that lacks only a part of how it issues is asked for that part, and may be given what it may lack', async () => {
    const folder = dataWith(withLast('    banHanh:\n      loai: quyet-dinh\n      kyHieu: QĐ-TP\n'))
    expect((await khoiTao(folder, 'so-tu-phap', '--ky-hieu', 'QĐ-STP')).err).toContain(
      '--ky-hieu: mục này đã ghi',
    )
    expect(
      await khoiTao(folder, 'so-tu-phap', '--de-nghi', 'Chánh Văn phòng Sở', '--ho-ten', 'Nguyễn Văn Mẫu'),
    ).toMatchObject({ code: 0 })
    expect(read(folder).coQuan.get('so-tu-phap')?.banHanh).toMatchObject({
      kyHieu: 'QĐ-TP',
      thamQuyen: 'Giám đốc Sở Tư pháp',
      deNghi: 'Chánh Văn phòng Sở',
      nguoiKy: { hoTen: 'Nguyễn Văn Mẫu' },
    })
    expect((await khoiTao(folder, 'so-tu-phap')).err).toContain('đã có đủ')
  })
})

describe('Folders', () => {
  test('a file in the place of the folder, or of one above it, and a folder given twice', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'tep'), '')
    for (const place of ['tep', 'tep/trong'])
      expect(await khoiTao(join(folder, place), ...XA)).toMatchObject({
        code: 2,
        err: expect.stringContaining('là tệp, không phải thư mục') as string,
      })
    expect(await khoiTao(folder, ...XA, '--thu-muc', folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('chỉ ghi một thư mục') as string,
    })
    expect(namesIn(folder)).toEqual(['tep'])
  })

  test('a folder that has lost its register, and one inside a data folder, get none of ours', async () => {
    const lost = temporaryFolder()
    writeFileSync(join(lost, 'van-ban.yaml'), 'vanBan: [{ id: rieng, loai: Luật }]\n')
    expect(await khoiTao(lost, ...XA)).toMatchObject({
      code: 2,
      err: expect.stringContaining('đã có van-ban.yaml mà không có co-quan.yaml') as string,
    })
    const inner = join(dataWith(), 'data')
    expect(await khoiTao(inner, ...XA)).toMatchObject({
      code: 2,
      err: expect.stringContaining('nằm trong thư mục dữ liệu') as string,
    })
    expect([namesIn(lost), existsSync(inner)]).toEqual([['van-ban.yaml'], false])
  })

  test('a register that is a link stays one, who may read it stays, and a path may have marks and blanks', async () => {
    const folder = join(dataWith(), 'Dữ liệu của xã')
    mkdirSync(folder)
    renameSync(join(folder, '../co-quan.yaml'), join(folder, 'that.yaml'))
    chmodSync(join(folder, 'that.yaml'), 0o640)
    symlinkSync('that.yaml', join(folder, 'co-quan.yaml'))
    expect(await khoiTao(folder, ...XA)).toMatchObject({ code: 0, out: `${join(folder, 'co-quan.yaml')}\n` })
    expect([
      lstatSync(join(folder, 'co-quan.yaml')).isSymbolicLink(),
      lstatSync(join(folder, 'that.yaml')).mode & 0o777,
      namesIn(folder),
    ]).toEqual([true, 0o640, ['co-quan.yaml', 'that.yaml']])
  })
})
