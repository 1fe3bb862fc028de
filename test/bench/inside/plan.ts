export { readKeHoach } from '../../../src/workspace/read-ke-hoach'
export { makeProfile } from '../../../src/programs/make-profile'
