export { recogniseKeHoach } from '../../../src/import/import-ke-hoach'
export { readDocx } from '../../../src/import/read/read-docx'
export { writeYaml } from '../../../src/workspace/write-yaml'
