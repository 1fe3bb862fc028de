export { writeSoNgay } from '../../workspace/write-so-ngay'
