import { keHoachFile, type KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { readText } from '../../src/import/read/read-text'
import { recogniseKeHoach } from '../../src/import/import-ke-hoach'
import { readRegisters } from '../../src/workspace/registers'
import { readYaml } from '../../src/workspace/read-yaml'
import { testNeeding } from '../read/programs'
import { fileOf, testCopied, testLayout, textOf } from './printed-text'

// pdf-text.het.ts has the other plans and viewers.
testLayout([['so-khdt-tuyen-quang/2023', 21, 0]])
testCopied(['pdf'], [['so-khdt-tuyen-quang/2023', 21]])

testNeeding('pdftotext')(
  'Text that was taken out column by column gives no task, and a note says why',
  async () => {
    const { keHoach, baoCao } = recogniseKeHoach(
      readText(await textOf('khanh-hoa/2025'), 'a.txt'),
      readRegisters(fileOf('khanh-hoa/2025')),
      { suaOcr: false },
    )
    expect(keHoach.linhVuc ?? []).toEqual([])
    expect(baoCao[0]?.loi).toContain('bị trộn cột')
  },
)

testNeeding('pdftotext')(
  'A full line that goes on at the margin belongs to its paragraph, also with a bracket or a capital',
  async () => {
    const plan = 'khanh-hoa/2025'
    const { keHoach } = recogniseKeHoach(
      readText(await textOf(plan, '-layout'), 'a.txt'),
      readRegisters(fileOf(plan)),
      { suaOcr: false },
    )
    const { mucTieu, toChuc } = readYaml(fileOf(plan), keHoachFile).value as KeHoach
    expect({ mucTieu: keHoach.mucTieu, toChuc: keHoach.toChuc }).toEqual({ mucTieu, toChuc })
  },
)

testNeeding('pdftotext')(
  'A letterhead and a signature that stand side by side are read one after the other',
  async () => {
    const plan = 'vp-ubnd-khanh-hoa/2023'
    const { keHoach, baoCao } = recogniseKeHoach(
      readText(await textOf(plan, '-layout'), 'a.txt'),
      readRegisters(fileOf(plan)),
      { suaOcr: false },
    )
    expect(keHoach.banHanh).toMatchObject({
      so: 12,
      kyHieu: 'QĐ-VPUBND',
      diaDanh: 'Khánh Hòa',
      noiNhanGhiChu: '(VBĐT)',
      nguoiKy: { chucVu: 'Chánh Văn phòng', hoTen: 'Nguyễn Thanh Hà' },
    })
    expect(baoCao.filter(({ loai }) => loai === 'khong-xep-duoc')).toEqual([])
  },
)
