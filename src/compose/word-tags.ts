import type { Role } from '../document/nodes'

/**
 * The letterhead and the signature as a Word template says them: for each role, the paragraphs that take the
 * place of the printed ones. What stands here names only what every plan's view has (`word-view.ts`), so that
 * no office prints the name of another.
 */
export const wordTags: Partial<Record<Role, readonly string[]>> = {
  coQuanChuQuan: ['{{#if chuQuan}}', '{{chuHoa chuQuan}}', '{{/if}}'],
  coQuanBanHanh: ['{{#each coQuan.dong}}', '{{chuHoa this}}', '{{/each}}'],
  soKyHieu: ['Số: {{soKyHieu}}'],
  diaDanhNgay: ['{{diaDanh}}, {{ngayBanHanh}}'],
  duThao: ['{{#if duThao}}', 'DỰ THẢO', '{{/if}}'],
  noiNhan: ['Nơi nhận:{{#if noiNhanGhiChu}} {{noiNhanGhiChu}}{{/if}}'],
  noiNhanMuc: ['{{#each noiNhan}}', '- {{this}}{{#if @last}}.{{else}};{{/if}}', '{{/each}}'],
  quyenHan: ['{{#each nguoiKy.quyenHan}}', '{{chuHoa this}}', '{{/each}}', '{{chuHoa nguoiKy.chucVu}}'],
  hoTen: ['{{nguoiKy.hoTen}}'],
}
