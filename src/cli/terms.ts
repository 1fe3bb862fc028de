/** Vietnamese has no plural; yargs asks for both. */
const plural = (key: string, value: string) => ({ [key]: { one: value, other: value } })

/** yargs in Vietnamese. */
const strings = {
  'Commands:': 'Các lệnh:',
  'Options:': 'Tùy chọn:',
  'Positionals:': 'Tham số:',
  'Examples:': 'Ví dụ:',
  boolean: 'có/không',
  string: 'chữ',
  array: 'danh sách',
  required: 'bắt buộc',
  default: 'mặc định',
  'default:': 'mặc định:',
  'choices:': 'chọn:',
  'aliases:': 'tên khác:',
  'Show help': 'Xem hướng dẫn',
  ...plural(
    'Not enough non-option arguments: got %s, need at least %s',
    'Thiếu tham số: đã ghi %s, cần ít nhất %s.',
  ),
  ...plural(
    'Too many non-option arguments: got %s, maximum of %s',
    'Thừa tham số: đã ghi %s, nhiều nhất %s.',
  ),
  ...plural('Missing required argument: %s', 'Thiếu tham số: %s'),
  ...plural('Unknown argument: %s', 'Không có tùy chọn: %s'),
  ...plural('Unknown command: %s', 'Không có lệnh: %s'),
  'Not enough arguments following: %s': 'Thiếu giá trị sau: %s',
  'Did you mean %s?': 'Không có lệnh này. Có phải ý bạn là %s?',
}

export const terms = strings as unknown as Record<string, string>
