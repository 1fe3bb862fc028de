import ts from 'typescript'
import * as api from '../../src/index'
import { nodesOf, read } from './source'

const VALUES = [
  'CACH',
  'HOME',
  'InputError',
  'SLUGS',
  'TEN_CACH',
  'THU_MUC_VI_DU',
  'UserError',
  'WordTemplateError',
  'addEntry',
  'addGoc',
  'bytesOfGoc',
  'changeSua',
  'checkKy',
  'chonNhap',
  'closeKy',
  'compareGoc',
  'compareKeHoach',
  'compareViDu',
  'convertBang',
  'deriveKeHoach',
  'dropEntry',
  'exportWordTemplate',
  'filesOfGocThem',
  'findBaoCaoTruoc',
  'findCoQuanBaoCao',
  'findNguon',
  'findPhieu',
  'findSoThu',
  'findThuFolder',
  'findVanBan',
  'foldersAround',
  'formatFinding',
  'formatFindings',
  'generateBaoCao',
  'generateKeHoach',
  'ghiChuOf',
  'hasBanGoc',
  'hasDonViOf',
  'hasQuyetDinh',
  'hasSoNgay',
  'importGoc',
  'importKeHoach',
  'inspectNhap',
  'inspectOnce',
  'inspectVanBan',
  'inspectWordTemplate',
  'isNhapChanged',
  'keepSoNgay',
  'linesOfDerived',
  'listBuoc',
  'listCoQuanBaoCao',
  'listDonViDaKhai',
  'listDonViNamed',
  'listDonViOfKeHoach',
  'listDongDoi',
  'listTenGoiY',
  'listViDu',
  'makePhieu',
  'makeTraLai',
  'moveFromWord',
  'moveNhap',
  'nameVanBan',
  'nhapOf',
  'openGoc',
  'openKhoiTao',
  'openSua',
  'openSuaQuyetDinh',
  'openThu',
  'otherSpellingOf',
  'packFiles',
  'prepareBaoCao',
  'proposeAsSteps',
  'proposeFromPhieu',
  'putBackGoc',
  'readAgain',
  'readCauViet',
  'readChon',
  'readNguonQuyetDinh',
  'renderDauVanBan',
  'renderTinhHinh',
  'rowOfChapNhan',
  'setThu',
  'showTinhHinh',
  'showTyped',
  'startBaoCao',
  'startBaoCaoDau',
  'takePhieu',
  'undoSua',
  'upgradeDataFile',
  'upgradeSua',
  'writeSoNgay',
]
const TYPES = [
  'BanGoc',
  'BangSua',
  'Cach',
  'CauHoi',
  'CheDoKhai',
  'ChonDau',
  'ChonKy',
  'ChonNhap',
  'CoQuanBaoCao',
  'CompareResult',
  'ConvertedBang',
  'CotSua',
  'DaDocKeHoach',
  'DaGo',
  'DaKhoa',
  'DaNhapLai',
  'DaPhat',
  'DaSua',
  'DaSuaTay',
  'DaThu',
  'DeriveOptions',
  'Derived',
  'DonViCuaKeHoach',
  'DonViDaKhai',
  'DongNguon',
  'DongTomTat',
  'Finding',
  'Format',
  'GenerateOptions',
  'Generated',
  'GhiChu',
  'HangSua',
  'ImportedKeHoach',
  'Kem',
  'KetQuaNhan',
  'Khoa',
  'KhoiTao',
  'KiemTraKy',
  'LenhSua',
  'LocSua',
  'Loi',
  'LoiSua',
  'LuaChon',
  'MucGhi',
  'NewBaoCao',
  'NguonSoLieu',
  'Place',
  'Slug',
  'SoDaGhi',
  'SoVoiGoc',
  'SuaO',
  'TenGoiY',
  'TepDen',
  'TepSua',
  'TepVanBan',
  'TinhHinhThu',
  'TinhTrangVanBan',
  'TraLoi',
  'VanBanDaXem',
  'VuongSua',
]

describe('src/index.ts', () => {
  test('gives exactly these values', () => {
    expect(Object.keys(api).sort()).toEqual(VALUES)
  })

  test('gives exactly these names, types among them', () => {
    const names = nodesOf('src/index.ts', read('src/index.ts'))
      .filter(ts.isExportSpecifier)
      .map(({ name }) => name.text)
    expect(names.sort()).toEqual([...VALUES, ...TYPES].sort())
  })

  test('has no code of its own', () => {
    const [file] = nodesOf('src/index.ts', read('src/index.ts'))
    if (!file || !ts.isSourceFile(file)) throw new Error('no source file')
    expect(
      file.statements.filter((statement) => !ts.isExportDeclaration(statement) || !statement.moduleSpecifier),
    ).toEqual([])
  })

  test('is what the package says it is', () => {
    const { main, types, bin } = JSON.parse(read('package.json')) as {
      main: string
      types: string
      bin: Record<string, string>
    }
    expect([main, types, bin]).toEqual(['dist/index.js', 'dist/index.d.ts', { cchc: 'dist/cli/main.js' }])
  })
})
