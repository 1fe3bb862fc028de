export { composeKeHoach } from '../../../src/compose/ke-hoach'
export { findFonts } from '../../../src/render/fonts'
export { renderPdf } from '../../../src/render/pdf/document'
