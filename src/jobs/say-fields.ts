export { sayFields } from '../workspace/bang/say-fields'
