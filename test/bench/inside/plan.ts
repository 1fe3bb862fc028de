export { readKeHoach } from '../../../src/workspace/read-ke-hoach'
