export { composeKeHoach } from '../../../src/compose/ke-hoach'
export { renderDocx } from '../../../src/render/docx/document'
