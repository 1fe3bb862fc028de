import type { Change, REPORTS } from './reports'

export type Year = keyof typeof REPORTS
/** A piece of text where a figure is spoken of, before and after; a row of a table is given by its cells. */
export type Place = readonly [
  where: string,
  before: string | readonly string[],
  after: string | readonly string[],
]
type Case = {
  readonly name: string
  readonly year: Year
  readonly change: readonly Change[]
  readonly places: readonly Place[]
  readonly gone: readonly RegExp[]
}

const PLAN = 'khanh-hoa/2025/tien-do-quy-1.yaml'
export const CASES: readonly Case[] = [
  {
    name: 'how many dossiers were settled in time',
    year: 2025,
    change: [
      ['khanh-hoa/2025/so-lieu-quy-1.yaml', 'ho-so-dung-han-tinh: 38104', 'ho-so-dung-han-tinh: 34605'],
    ],
    // 34.605 of 38.450 is nine tenths.
    places: [
      [
        'the sentence',
        'giải quyết đúng hạn 38.104/38.450 hồ sơ, đạt 99,1%.',
        'giải quyết đúng hạn 34.605/38.450 hồ sơ, đạt 90%.',
      ],
      [
        'its row',
        ['3.3.1.2', 'Số hồ sơ giải quyết đúng hạn', 'Hồ sơ', '38.104', ''],
        ['3.3.1.2', 'Số hồ sơ giải quyết đúng hạn', 'Hồ sơ', '34.605', ''],
      ],
      [
        'the rate',
        [
          '3.3.1',
          'Tỷ lệ hồ sơ TTHC giải quyết đúng hạn tại các cơ quan chuyên môn cấp tỉnh',
          '%',
          '99,1',
          '',
        ],
        ['3.3.1', 'Tỷ lệ hồ sơ TTHC giải quyết đúng hạn tại các cơ quan chuyên môn cấp tỉnh', '%', '90', ''],
      ],
    ],
    gone: [/38\.104/u, /99,1(?!\d)/u],
  },
  {
    name: 'a part of a sum',
    year: 2025,
    change: [
      ['khanh-hoa/2025/so-lieu-quy-1.yaml', 'don-vi-tu-dam-bao-tu-70: 15', 'don-vi-tu-dam-bao-tu-70: 19'],
    ],
    places: [
      [
        'the sentence, of a sum and of a sum of sums',
        'Trong 570 đơn vị sự nghiệp công lập có 06 đơn vị tự bảo đảm chi thường xuyên và chi đầu tư, 28 đơn vị tự bảo đảm chi thường xuyên, 108 đơn vị',
        'Trong 574 đơn vị sự nghiệp công lập có 06 đơn vị tự bảo đảm chi thường xuyên và chi đầu tư, 28 đơn vị tự bảo đảm chi thường xuyên, 112 đơn vị',
      ],
      [
        'its row',
        ['6.2.4.1', 'Tự bảo đảm từ 70% đến dưới 100% chi thường xuyên', 'Đơn vị', '15', ''],
        ['6.2.4.1', 'Tự bảo đảm từ 70% đến dưới 100% chi thường xuyên', 'Đơn vị', '19', ''],
      ],
      [
        'the sum',
        ['6.2.4', 'Số ĐVSNCL tự bảo đảm một phần chi thường xuyên', 'Đơn vị', '108', ''],
        ['6.2.4', 'Số ĐVSNCL tự bảo đảm một phần chi thường xuyên', 'Đơn vị', '112', ''],
      ],
      [
        'the sum of sums',
        ['6.2.1', 'Tổng số ĐVSNCL của tỉnh', 'Đơn vị', '570', ''],
        ['6.2.1', 'Tổng số ĐVSNCL của tỉnh', 'Đơn vị', '574', ''],
      ],
    ],
    gone: [/(?<![\d.])570/u, /(?<!\d)108(?!\d)/u],
  },
  {
    name: 'the status of a task',
    year: 2025,
    change: [
      [
        PLAN,
        '- ma: VI.12\n    ten: Xây dựng cơ sở dữ liệu ngành khoa học và công\n    trangThai: dang-thuc-hien\n    ghiChu: "Minh họa: phần mềm đang được hiệu chỉnh sau thử nghiệm, chưa nghiệm thu"',
        '- ma: VI.12\n    ten: Xây dựng cơ sở dữ liệu ngành khoa học và công\n    ngay: 2024-12-30\n    minhChung: Biên bản nghiệm thu',
      ],
    ],
    // 8 of 62; done the day before the end of December.
    places: [
      [
        'the sentence on the plan',
        'đã hoàn thành 07/62 nhiệm vụ, đạt 11,29%, trong đó 01 nhiệm vụ hoàn thành sau thời hạn; riêng trong kỳ báo cáo hoàn thành 07 nhiệm vụ.',
        'đã hoàn thành 08/62 nhiệm vụ, đạt 12,9%, trong đó 01 nhiệm vụ hoàn thành sau thời hạn; riêng trong kỳ báo cáo hoàn thành 08 nhiệm vụ.',
      ],
      [
        'the sentence on its field',
        'Chính quyền số: 12 nhiệm vụ; đang thực hiện 07; chưa đến hạn 04; quá hạn 01.',
        'Chính quyền số: 12 nhiệm vụ; đã hoàn thành 01; đang thực hiện 07; chưa đến hạn 04.',
      ],
      [
        'what comes next',
        'Tập trung hoàn thành 01 nhiệm vụ đến hạn trong kỳ tới và 01 nhiệm vụ quá hạn của Kế hoạch',
        'Tập trung hoàn thành 01 nhiệm vụ đến hạn trong kỳ tới của Kế hoạch',
      ],
      [
        'Phụ lục I, the number',
        ['1.1.2', 'Số nhiệm vụ đã hoàn thành', 'Nhiệm vụ', '7', ''],
        ['1.1.2', 'Số nhiệm vụ đã hoàn thành', 'Nhiệm vụ', '8', ''],
      ],
      [
        'Phụ lục I, the rate',
        ['1.1', 'Thực hiện Kế hoạch CCHC', '%', '11,29', ''],
        ['1.1', 'Thực hiện Kế hoạch CCHC', '%', '12,9', ''],
      ],
      [
        'the counts of its field',
        [
          '6',
          'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số',
          '12',
          '0',
          '0',
          '0',
          '7',
          '0',
          '4',
          '1',
        ],
        [
          '6',
          'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số',
          '12',
          '1',
          '0',
          '1',
          '7',
          '0',
          '4',
          '0',
        ],
      ],
      [
        'the sum of the counts',
        ['Tổng', '62', '7', '1', '7', '34', '1', '19', '1'],
        ['Tổng', '62', '8', '1', '8', '34', '1', '19', '0'],
      ],
      [
        'its own row',
        [
          'Tháng 12/2024',
          'Quá hạn 73 ngày',
          '',
          'Minh họa: phần mềm đang được hiệu chỉnh sau thử nghiệm, chưa nghiệm thu',
        ],
        ['Tháng 12/2024', 'Đã hoàn thành ngày 30/12/2024', 'Biên bản nghiệm thu', ''],
      ],
      [
        'the counts of its lead',
        ['Sở Khoa học và Công nghệ', '1', '0', '0', '0', '0', '0', '0', '1'],
        ['Sở Khoa học và Công nghệ', '1', '1', '0', '1', '0', '0', '0', '0'],
      ],
      [
        'the list of what is overdue',
        ['Sở Khoa học và Công nghệ', '31/12/2024', '73'],
        'Không có nhiệm vụ quá hạn.',
      ],
      [
        'the chart of its field in words',
        'Chính quyền số: tổng số 12 (Đã hoàn thành: 0; Đang thực hiện: 7; Đến hạn trong kỳ tới: 0; Quá hạn: 1; Chưa đến hạn: 4)',
        'Chính quyền số: tổng số 12 (Đã hoàn thành: 1; Đang thực hiện: 7; Đến hạn trong kỳ tới: 0; Quá hạn: 0; Chưa đến hạn: 4)',
      ],
      [
        'the chart of the year in words',
        'đã hoàn thành 1. T2: phải hoàn thành 3, đã hoàn thành 6. 14/3: phải hoàn thành 3, đã hoàn thành 7.',
        'đã hoàn thành 2. T2: phải hoàn thành 3, đã hoàn thành 7. 14/3: phải hoàn thành 3, đã hoàn thành 8.',
      ],
    ],
    gone: [/07\/62/u, /11,29/u, /Quáhạn73/u, /chưanghiệmthu/u, /VI\.12/u],
  },
  {
    name: 'how many tasks the plan has, where they are not counted',
    year: 2023,
    change: [['khanh-hoa/2023/bao-cao-quy-1.yaml', 'nhiemVu: 64', 'nhiemVu: 71']],
    places: [
      [
        'the sentence',
        'đề ra 12 mục tiêu trọng tâm, 64 nhiệm vụ, giải pháp',
        'đề ra 12 mục tiêu trọng tâm, 71 nhiệm vụ, giải pháp',
      ],
    ],
    gone: [/(?<!\d)64(?!\d)/u],
  },
  {
    name: 'the day on which the figures are closed',
    year: 2025,
    change: [
      [
        'ky-bao-cao.yaml',
        'vanBan: vb-581-2022-bnv\n    nguoiNhan: Bộ Nội vụ\n    tuNgay: 15\n    denNgay: 14\n',
        'vanBan: vb-581-2022-bnv\n    nguoiNhan: Bộ Nội vụ\n    tuNgay: 11\n    denNgay: 10\n',
      ],
    ],
    // The 69th day after the end of December 2024.
    places: [
      [
        'the sentence on the plan',
        'Tính đến ngày 14/3/2025, đã hoàn thành',
        'Tính đến ngày 10/3/2025, đã hoàn thành',
      ],
      [
        'the sentence on what is overdue',
        '(Sở Khoa học và Công nghệ), quá hạn 73 ngày.',
        '(Sở Khoa học và Công nghệ), quá hạn 69 ngày.',
      ],
      [
        'the row of the task',
        [
          'Tháng 12/2024',
          'Quá hạn 73 ngày',
          '',
          'Minh họa: phần mềm đang được hiệu chỉnh sau thử nghiệm, chưa nghiệm thu',
        ],
        [
          'Tháng 12/2024',
          'Quá hạn 69 ngày',
          '',
          'Minh họa: phần mềm đang được hiệu chỉnh sau thử nghiệm, chưa nghiệm thu',
        ],
      ],
      [
        'the chart of the year in words',
        '14/3: phải hoàn thành 3, đã hoàn thành 7.',
        '10/3: phải hoàn thành 3, đã hoàn thành 7.',
      ],
    ],
    gone: [/14\/3/u, /(?<!\d)73ngày/u],
  },
]
