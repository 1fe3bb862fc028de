/** What may be done by a deadline: the words with which such a phrase begins. */
const DAU = [
  'ban hành',
  'bàn giao',
  'báo cáo',
  'bồi dưỡng',
  'bổ sung',
  'cập nhật',
  'chấm điểm',
  'chuẩn bị',
  'công bố',
  'công khai',
  'cung cấp',
  'cử',
  'đánh giá',
  'đạt',
  'đăng ký',
  'đăng tải',
  'đề xuất',
  'đôn đốc',
  'đối thoại',
  'đưa vào',
  'gửi',
  'hoàn thiện',
  'hoàn thành',
  'họp',
  'hướng dẫn',
  'kết nối',
  'khai trương',
  'khảo sát',
  'kiểm tra',
  'ký',
  'lấy ý kiến',
  'lập',
  'nghiệm thu',
  'nghiên cứu',
  'nộp',
  'phát động',
  'phê duyệt',
  'phối hợp',
  'quán triệt',
  'rà soát',
  'sơ kết',
  'sửa đổi',
  'tập huấn',
  'tham mưu',
  'thành lập',
  'thẩm định',
  'theo dõi',
  'thống kê',
  'thông báo',
  'thực hiện',
  'tiếp tục',
  'tổ chức',
  'tổng hợp',
  'tổng kết',
  'triển khai',
  'trình',
  'tuyên truyền',
  'tự đánh giá',
  'vận hành',
  'xây dựng',
  'xử lý',
  // What is to be there by then.
  'bước',
  'cuộc họp',
  'dự thảo',
  'đề án',
  'đợt',
  'giai đoạn',
  'hội nghị',
  'kế hoạch',
  'kết quả',
  'kỳ',
  'lần',
  'lớp',
  'nghị quyết',
  'phiên',
  'quyết định',
  'tờ trình',
  'văn bản',
  // For whom.
  'cấp',
  'đối với',
  'các',
  'khối',
]
const BAT_DAU = new RegExp(`^(?:${DAU.join('|')})(?![\\p{L}\\d])`, 'iu')
/** The kind of a report or plan is said by its period. */
const TEN_KY =
  /(?:báo cáo|kế hoạch|kỳ báo cáo) (?:định kỳ |hằng |hàng )?(?:6 tháng|06 tháng|9 tháng|tháng|quý|năm)(?: \d{4})?/giu
/** Words that say or change a time, or make it depend on something: with them the phrase is more than work. */
const KHAC_VIEC =
  /\d{2}|\d ?[/.] ?\d|(?<!\p{L})(?:ngày|tháng|quý|năm|tuần|khi|sau|trước|từ|đến|hết|trong|chậm nhất|muộn nhất|nếu|trừ|riêng|tùy|không|hoặc|hằng|hàng|định kỳ|thường xuyên|theo)(?!\p{L})|[;()]/iu
const MOST_WORDS = 25

/** How much, and of which period, is no time. */
const withoutSo = (text: string): string =>
  text
    .replace(/\d+(?:[.,]\d+)? ?%/gu, 'đủ')
    .replace(/(?<!\p{L})\d{1,2} (?=đợt|lần|lớp|kỳ|cuộc|hội nghị|phiên)/giu, '')
    .replace(TEN_KY, 'báo cáo')

/** Whether words only say what is to be done: "Ban hành Kế hoạch", "báo cáo kết quả", "đợt 1". */
export function isViec(text: string): boolean {
  const plain = withoutSo(text)
  return BAT_DAU.test(text) && !KHAC_VIEC.test(plain) && text.split(' ').length <= MOST_WORDS
}

/** The name of a period, as a label of the time for it: "6 tháng: trước 15/6". */
export const isKy = (text: string): boolean =>
  /^(?:(?:đối với|cho|báo cáo|kỳ) )*(?:định kỳ )?(?:0?[69] tháng|quý|tháng|năm)(?: đầu năm)?$/iu.test(text)

/**
 * The places where a cell may be cut into work and time ("Ban hành Kế hoạch | trong tháng 01/2026"), the rest
 * that says the time: after the shortest beginning that is work, then before the shortest such end.
 */
export function* withoutViec(text: string): Generator<string> {
  const [, label, told] = /^([^:;()]{1,60}): ?(.+)$/u.exec(text) ?? []
  const isLabel = label !== undefined && (!KHAC_VIEC.test(withoutSo(label)) || isKy(label))
  if (isLabel && told !== undefined) yield told
  const spaces = Array.from(text.matchAll(/ /gu), ({ index }) => index)
  for (const at of spaces) if (isViec(text.slice(0, at))) yield text.slice(at + 1)
  for (const at of spaces) {
    const end = text.slice(at + 1)
    if (isViec(end)) yield text.slice(0, at).replace(/ ?[:,-]$/u, '')
  }
}
