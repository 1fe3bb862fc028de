import { compareKeHoach } from '../../src/index'
import { readFileSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import type { QuyetDinh } from '../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import { NINH_HOA } from '../domain/cu-the-hoa/derived'
import { complete, derivedFolder, deriveOne } from './derived-files'

/** The plan of a unit whose clerk has given its own value of one target, and what comparing it says. */
async function withValue(id: string, chuDe: string, giaTriRieng: number) {
  const { province, path } = await derivedFolder(id)
  const sheet = path('quyet-dinh-cu-the-hoa.yaml')
  const quyetDinh = parse(readFileSync(sheet, 'utf8')) as QuyetDinh
  writeFileSync(
    sheet,
    stringify({
      ...quyetDinh,
      chiTieu: quyetDinh.chiTieu.map((dong) => (dong.chuDe === chuDe ? { ...dong, giaTriRieng } : dong)),
    }),
  )
  await deriveOne(province, id, { quyetDinh: sheet })
  complete(path('ke-hoach.yaml'))
  return {
    text: readFileSync(path('ke-hoach.yaml'), 'utf8').replace(/\s+/gu, ' '),
    khacBiet: compareKeHoach(path('ke-hoach.yaml')).khacBiet.filter(({ loai }) => loai !== 'sai-cap'),
  }
}

test.each([
  [
    'so-y-te-khanh-hoa',
    'sự phục vụ của Sở Y tế đạt trên 77%, đối với sự phục vụ của đơn vị sự nghiệp công lập đạt trên 90%',
  ],
  [
    NINH_HOA,
    'sự phục vụ của cơ quan hành chính nhà nước trên địa bàn thị xã đạt trên 77%, đối với sự phục vụ của đơn vị sự nghiệp công lập đạt trên 90%',
  ],
])(
  'The value that %s gives its satisfaction target stands in its goal, and is seen to be lower than the province’s',
  async (id, goal) => {
    const { text, khacBiet } = await withValue(id, 'hai-long-hanh-chinh', 77)
    expect(text).toContain(goal)
    const said = khacBiet.map(({ noiDung }) => noiDung)
    expect(said.filter((each) => !each.endsWith('kết quả còn để trống'))).toEqual([
      'Mức độ hài lòng đối với cơ quan hành chính nhà nước: 77% thấp hơn của tỉnh (90%)',
    ])
  },
)
