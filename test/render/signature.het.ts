import { testLonger } from './signature-lines'

describe('However long the decision is, in the PDF', () => testLonger([0, 1, 2, 3, 4, 6, 10, 16, 24, 32]))
