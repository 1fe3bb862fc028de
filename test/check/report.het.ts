import { testUnwritten } from './issued-report'

describe('A part that nobody wrote', () => testUnwritten(['kien-nghi', 'ket-qua-noi-bat', 'ton-tai-han-che']))
