import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../src/cli/run'
import { checkKy } from '../../src/index'
import { contentOf } from '../../src/pdf/page-text'
import { pagesOf } from '../../src/pdf/page-tree'
import { PdfFile } from '../../src/pdf/pdf-file'
import { testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { appendRevision, write } from './fill'
import { prepare, signed } from './office'

const testSigning = testNeeding('pdfsig', 'certutil', 'qpdf')

describe('A plan that was signed', () => {
  testSigning('has both signatures valid, with number and day filled between and after', async () => {
    const { done, judge, check } = await signed()
    expect(judge(done).match(/Signature is Valid/gu)).toHaveLength(2)
    const { faults, dong, soNgay } = await check(done)
    expect(faults).toEqual([])
    expect(dong.join('\n')).toMatch(
      /ChuKyNguoiKy: Nguyen Van Thu, Co quan thu nghiem; ký lúc .*SHA-256; chữ ký khớp/u,
    )
    expect(dong.join('\n')).toContain('ChuKyCoQuan: Co quan thu nghiem')
    expect(dong.join('\n')).toContain('Đúng là tệp đã viết')
    expect(soNgay).toMatchObject({ so: 122, ngay: '2023-01-28' })
  })

  testSigning('begins with the bytes that were written', async () => {
    const { done, pdf } = await signed()
    expect(done.subarray(0, pdf.length).equals(pdf)).toBe(true)
  })

  testSigning('lets its number and day be written into the data', async () => {
    const { done, data, hoSo, check } = await signed()
    const { file } = await check(done)
    const open = readFileSync(data, 'utf8')
      .replace(/^ +so: 122\n/mu, '')
      .replace('ngay: 2023-01-28', 'ngay: 2023-01-27')
    writeFileSync(data, open)
    const spoken = [jest.spyOn(console, 'log'), jest.spyOn(console, 'error')].map((each) =>
      each.mockReturnValue(),
    )
    expect(await run(['kiem-tra-ky', file, hoSo])).toBe(0)
    expect(readFileSync(data, 'utf8')).toBe(open)
    expect(await run(['kiem-tra-ky', file, hoSo, '--ghi'])).toBe(0)
    for (const each of spoken) each.mockRestore()
    const written = readFileSync(data, 'utf8')
    expect(written).toMatch(/^ +so: 122$/mu)
    expect(written).toContain('ngay: 2023-01-28')
    expect(written.replace(/^ +so: 122\n/mu, '').replace('2023-01-28', '2023-01-27')).toBe(open)
  })

  testSigning('is called unfinished while the agency has not signed', async () => {
    const { numbered, check } = await signed()
    expect((await check(numbered)).faults).toEqual([
      'ô ChuKyCoQuan: chưa ký (chữ ký số của cơ quan, tổ chức)',
    ])
  })

  testSigning('takes small signatures for number and day', async () => {
    const { pdf, sign, check } = await prepare({ choSoNgay: 'o-ky' })
    const all = ['ChuKyNguoiKy', 'SoVanBan', 'NgayBanHanh', 'ChuKyCoQuan'].reduce<Buffer>(
      (bytes, field) => sign(bytes, field === 'ChuKyNguoiKy' ? 'nguoi-ky' : 'co-quan', field),
      pdf,
    )
    const { faults, dong } = await check(all)
    expect(faults.filter((each) => !/NgayBanHanh2|SoVanBan2/u.test(each))).toEqual([])
    expect(dong.filter((line) => line.includes('chữ ký khớp nội dung'))).toHaveLength(4)
  })
})

/** One page's words changed in a later revision. */
function rewritePage(bytes: Buffer, from: number): Buffer {
  const file = new PdfFile(bytes)
  const { number, dict } = pagesOf(file)[from] ?? { number: 0, dict: new Map() }
  const content = contentOf(file, dict).toString('latin1')
  const next = Number(file.trailer.get('Size'))
  const changed = content.replace(/<([0-9a-f]{4})([0-9a-f]{4})/u, '<$2$1')
  return appendRevision(
    bytes,
    new Map([
      [next, `<</Length ${changed.length}>>\nstream\n${changed}\nendstream`],
      [
        number,
        write(
          new Map(dict).set('Contents', new Map([['x', 0]])).set('Type', dict.get('Type') ?? null),
        ).replace(/\/Contents <<\/x 0>>/u, `/Contents ${next} 0 R`),
      ],
    ]),
  )
}

/** Each page said twice. */
function addPage(bytes: Buffer): Buffer {
  const file = new PdfFile(bytes)
  const pages = file.dictAt(file.root, 'Pages')
  const ref = write(file.root.get('Pages') ?? null)
  const kids = file.list(pages, 'Kids')
  const copy = Number(file.trailer.get('Size'))
  const first = pagesOf(file)[0]?.dict ?? new Map()
  const changed = new Map(pages).set('Kids', [...kids, ...kids.slice(0, 0)]).set('Count', kids.length + 1)
  return appendRevision(
    bytes,
    new Map([
      [copy, write(first)],
      [parseInt(ref, 10), write(changed).replace(/\/Kids \[(.*?)\]/su, `/Kids [$1 ${copy} 0 R]`)],
    ]),
  )
}

describe('Found is', () => {
  testSigning('one letter changed in what is signed', async () => {
    const { done, check, first } = await signed()
    const bytes = Buffer.from(done)
    const at = bytes.indexOf('stream\n') + 20
    expect(at).toBeLessThan(first.length)
    bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at)
    const found = await check(bytes).catch((error: unknown) => ({ faults: [String(error)] }))
    expect(found.faults.join('\n')).toMatch(/nội dung đã ký bị sửa|không đọc được/u)
  })

  testSigning('a page written anew after the signature', async () => {
    const { done, check } = await signed()
    expect((await check(rewritePage(done, 2))).faults).toContain('sau chữ ký đầu tiên: trang 3 đã bị sửa')
  })

  testSigning('a page written anew before the signature', async () => {
    const { pdf, sign, check } = await signed()
    const { faults } = await check(sign(rewritePage(pdf, 1), 'nguoi-ky', 'ChuKyNguoiKy'))
    expect(faults.join('\n')).toContain('trang 2 đã bị sửa')
  })

  testSigning('a page added', async () => {
    const { second, check } = await signed()
    expect((await check(addPage(second))).faults.join('\n')).toMatch(/số trang đổi từ \d+ thành \d+/u)
  })

  testSigning('a signature cut off, with its revision or in its middle', async () => {
    const { second, numbered, check } = await signed()
    expect((await check(second.subarray(0, numbered.length))).faults.join('\n')).toContain(
      'ChuKyCoQuan: chưa ký',
    )
    await expect(check(second.subarray(0, second.length - 700))).rejects.toThrow('hỏng hoặc bị cắt')
  })

  testSigning('a field filled that is none of number and day, and one moved', async () => {
    const { first, check } = await signed()
    const file = new PdfFile(first)
    const [number = 0] = file
      .list(file.root, 'AcroForm', 'Fields')
      .flatMap((each) => /^(\d+)/u.exec(write(each))?.[1] ?? '0')
      .map(Number)
    const dict = file.object(number) as ReadonlyMap<string, never>
    const moved = appendRevision(
      first,
      new Map([[number, write(new Map(dict).set('Rect', [0, 0, 500, 500] as never))]]),
    )
    expect((await check(moved)).faults.join('\n')).toContain('đã bị dời chỗ')
  })

  testSigning('another document', async () => {
    const { sign, check } = await signed()
    const { pdf } = await prepare({})
    const { faults } = await check(sign(pdf, 'nguoi-ky', 'ChuKyNguoiKy'))
    expect(faults.join('\n')).toContain('chữ ở trang 1 khác tệp đã viết')
  })
})

test.each([
  ['nothing', ''],
  ['no PDF', 'chỉ là chữ'],
  ['a PDF of nothing', '%PDF-1.7\n'],
  [
    'one that leads in a circle',
    '%PDF-1.7\nxref\n0 0\ntrailer\n<</Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF\n',
  ],
  ['one that is nested without end', `%PDF-1.7\n${'['.repeat(100000)}\nstartxref\n9\n%%EOF\n`],
])('%s is told in words', async (_, content) => {
  const file = join(temporaryFolder(), 'a.pdf')
  writeFileSync(file, content)
  await expect(checkKy(file)).rejects.toThrow(/hỏng hoặc bị cắt/u)
})
