import { POINTERS, testAnnexes, WITHOUT_FIGURES, WITHOUT_PROGRESS } from './annexes'

describe('The annexes', () =>
  testAnnexes([
    ['figures and tasks', [], false, ['Báo cáo', 'Phụ lục I', 'Phụ lục II'], POINTERS.two],
    ['tasks only', [WITHOUT_FIGURES], false, ['Báo cáo', 'Phụ lục'], POINTERS.tasks],
    ['tasks and charts', [WITHOUT_FIGURES], true, ['Báo cáo', 'Phụ lục I', 'Phụ lục II'], POINTERS.drawn],
    ['figures only', [WITHOUT_PROGRESS], false, ['Báo cáo', 'Phụ lục'], POINTERS.figures],
  ]))
