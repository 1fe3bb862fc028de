import { strToU8, zipSync } from 'fflate'

/** A workbook of 28 parts with what clerks add to a form, in the shapes that Excel writes. */
const H = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const M = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const REL = 'http://schemas.openxmlformats.org/package/2006/relationships'
const CT = 'application/vnd.openxmlformats-officedocument.'
const rels = (
  list: readonly (readonly [id: string, type: string, target: string, outside?: true])[],
): string =>
  H +
  `<Relationships xmlns="${REL}">` +
  list
    .map(
      ([id, type, target, ext]) =>
        `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : R + '/' + type}" Target="${target}"${ext ? ' TargetMode="External"' : ''}/>`,
    )
    .join('') +
  '</Relationships>'
const parts: Record<string, Uint8Array> = {}
const put = (name: string, xml: string): void => {
  parts[name] = strToU8(xml)
}
put(
  '[Content_Types].xml',
  H +
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="${CT}spreadsheetml.printerSettings"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${CT}vmlDrawing"/>` +
    [
      ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
      ['xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet+xml'],
      ['xl/worksheets/sheet2.xml', 'spreadsheetml.worksheet+xml'],
      ['xl/worksheets/sheet3.xml', 'spreadsheetml.worksheet+xml'],
      ['xl/theme/theme1.xml', 'theme+xml'],
      ['xl/styles.xml', 'spreadsheetml.styles+xml'],
      ['xl/sharedStrings.xml', 'spreadsheetml.sharedStrings+xml'],
      ['xl/comments1.xml', 'spreadsheetml.comments+xml'],
      ['xl/tables/table1.xml', 'spreadsheetml.table+xml'],
      ['xl/drawings/drawing1.xml', 'drawing+xml'],
      ['xl/charts/chart1.xml', 'drawingml.chart+xml'],
      ['xl/calcChain.xml', 'spreadsheetml.calcChain+xml'],
      ['docProps/app.xml', 'extended-properties+xml'],
      ['docProps/custom.xml', 'custom-properties+xml'],
      ['customXml/itemProps1.xml', 'customXmlProperties+xml'],
    ]
      .map(([p, t]) => `<Override PartName="/${p}" ContentType="${CT}${t}"/>`)
      .join('') +
    `<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/><Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
)
put(
  '_rels/.rels',
  rels([
    ['rId1', 'officeDocument', 'xl/workbook.xml'],
    [
      'rId2',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
    ['rId3', 'extended-properties', 'docProps/app.xml'],
    ['rId4', 'custom-properties', 'docProps/custom.xml'],
  ]),
)
put('customXml/item1.xml', '<nhan xmlns="urn:cchc"><phienBan>1</phienBan></nhan>')
put('customXml/_rels/item1.xml.rels', rels([['rId1', 'customXmlProps', 'itemProps1.xml']]))
put(
  'customXml/itemProps1.xml',
  H +
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{11111111-2222-3333-4444-555555555555}"><ds:schemaRefs/></ds:datastoreItem>',
)
put(
  'docProps/core.xml',
  H +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Nguyễn Văn A</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:created></cp:coreProperties>',
)
put(
  'docProps/app.xml',
  H +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Company>Sở Nội vụ</Company></Properties>',
)
put(
  'docProps/custom.xml',
  H +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="PhienBanMau"><vt:lpwstr>2</vt:lpwstr></property></Properties>',
)
put(
  'xl/_rels/workbook.xml.rels',
  rels([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
    ['rId4', 'theme', 'theme/theme1.xml'],
    ['rId5', 'styles', 'styles.xml'],
    ['rId6', 'sharedStrings', 'sharedStrings.xml'],
    ['rId7', 'calcChain', 'calcChain.xml'],
    ['rId8', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
    ['rId9', 'customXml', '../customXml/item1.xml'],
  ]),
)
put(
  'xl/workbook.xml',
  H +
    `<workbook xmlns="${M}" xmlns:r="${R}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr codeName="SoLam" defaultThemeVersion="124226"/><workbookProtection lockStructure="1"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="22260" windowHeight="12645" activeTab="0"/></bookViews><sheets><sheet name="Nhiệm vụ" sheetId="1" r:id="rId1"/><sheet name="Danh mục" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Biểu đồ của tôi" sheetId="3" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Nhiệm vụ'!$A$1:$F$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'Nhiệm vụ'!$A$1:$F$4</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Nhiệm vụ'!$1:$1</definedName><definedName name="TrangThai">'Danh mục'!$A$1:$A$3</definedName></definedNames><calcPr calcId="191029" /></workbook>`,
)
const ss: string[] = []
const S = (xml: string): number => {
  ss.push(`<si>${xml}</si>`)
  return ss.length - 1
}
const T = (t: string): number => S(`<t xml:space="preserve">${t}</t>`)
const head = ['STT', 'Nhiệm vụ', 'Đơn vị', 'Thời hạn', 'Trạng thái', 'Tỷ lệ'].map(T)
const rich = S(
  '<r><rPr><b/><sz val="13"/><rFont val="Times New Roman"/><family val="1"/></rPr><t xml:space="preserve">Ban hành </t></r><r><rPr><i/><color rgb="FFFF0000"/><sz val="13"/><rFont val="Times New Roman"/></rPr><t>kế hoạch</t></r><phoneticPr fontId="1"/>',
)
const b3 = T('Rà soát thủ tục hành chính'),
  c2 = T('Sở Nội vụ'),
  c3 = T('Sở Tài chính'),
  e2 = T('Đang thực hiện'),
  e3 = T('Hoàn thành'),
  ghiChu = T('Ghi chú của tôi'),
  g2 = T('nhớ hỏi lại'),
  merged = T('Tổng cộng')
const list = ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành'].map(T)
const s = (r: string, i: number, st = 0): string =>
  `<c r="${r}"${st ? ` s="${st}"` : ''} t="s"><v>${i}</v></c>`
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"'
put(
  'xl/worksheets/sheet1.xml',
  H +
    `<worksheet xmlns="${M}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr codeName="Sheet1" filterMode="1"><tabColor rgb="FF00B050"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H5"/><sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="C1" sqref="C1"/><selection pane="bottomRight" activeCell="C3" sqref="C3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="16.5" outlineLevelRow="1" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="6.7109375" customWidth="1"/><col min="2" max="2" width="52.5" style="2" customWidth="1"/><col min="3" max="6" width="18.25" customWidth="1"/><col min="8" max="8" width="30" hidden="1" customWidth="1"/></cols><sheetData>` +
    `<row r="1" spans="1:8" ht="33" customHeight="1" x14ac:dyDescent="0.25">${head.map((i, k) => s(`${'ABCDEF'[k] ?? ''}1`, i, 1)).join('')}${s('G1', ghiChu, 5)}</row>` +
    `<row r="2" spans="1:8" x14ac:dyDescent="0.25"><c r="A2"><v>1</v></c>${s('B2', rich, 2)}${s('C2', c2, 6)}<c r="D2" s="3"><v>45747</v></c>${s('E2', e2, 6)}<c r="F2" s="4"><v>0.30000000000000004</v></c>${s('G2', g2, 5)}<c r="H2"><f t="shared" ref="H2:H4" si="0">A2*2</f><v>2</v></c></row>` +
    `<row r="3" spans="1:8" outlineLevel="1" x14ac:dyDescent="0.25"><c r="A3"><v>2</v></c>${s('B3', b3, 2)}${s('C3', c3, 6)}<c r="D3" s="3"><v>45777.5</v></c>${s('E3', e3, 6)}<c r="F3" s="4"><v>1</v></c><c r="H3"><f t="shared" si="0"/><v>4</v></c></row>` +
    `<row r="4" spans="1:8" hidden="1" x14ac:dyDescent="0.25"><c r="A4"><v>3</v></c><c r="B4" s="2" t="inlineStr"><is><t>Chuỗi nội tuyến</t></is></c><c r="D4" s="7"><v>1234567.891</v></c><c r="E4" t="str"><f>IF(F4&gt;0,"có","không")</f><v>không</v></c><c r="F4" s="4"><f t="array" ref="F4">SUM(F2:F3*1)</f><v>1.3</v></c><c r="H4"><f t="shared" si="0"/><v>6</v></c></row>` +
    `<row r="5" spans="1:8" x14ac:dyDescent="0.25">${s('A5', merged, 1)}<c r="B5" s="1"/><c r="C5" s="1"/><c r="F5" s="4"><f ca="1">SUBTOTAL(9,F2:F4)</f><v>1.3</v></c><c r="G5" t="e"><v>#N/A</v></c><c r="H5" t="b"><v>1</v></c></row>` +
    `</sheetData><sheetProtection algorithmName="SHA-512" hashValue="q83vEjRWeJA=" saltValue="EjRWeJCrze8=" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" insertRows="0"/><protectedRanges><protectedRange sqref="E2:F4" name="NhapLieu"/></protectedRanges><autoFilter ref="A1:F4"><filterColumn colId="4"><filters><filter val="Hoàn thành"/></filters></filterColumn></autoFilter><mergeCells count="1"><mergeCell ref="A5:C5"/></mergeCells><conditionalFormatting sqref="E2:E4"><cfRule type="cellIs" dxfId="0" priority="2" operator="equal"><formula>"Hoàn thành"</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="F2:F4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext ${X14} uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{AAAAAAAA-0000-4000-8000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Sai" error="Chọn trong danh sách" promptTitle="Trạng thái" prompt="Chọn một" sqref="E2:E1048576"><formula1>TrangThai</formula1></dataValidation><dataValidation type="date" operator="greaterThan" allowBlank="1" showErrorMessage="1" sqref="D2:D4"><formula1>43831</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="C3" r:id="rId1" tooltip="Trang của Sở"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId2"/><headerFooter differentFirst="1"><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="A2" numberStoredAsText="1"/></ignoredErrors><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts><extLst><ext ${X14} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{AAAAAAAA-0000-4000-8000-000000000001}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>F2:F4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext ${X14} uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>'Danh mục'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C2:C4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`,
)
put(
  'xl/worksheets/_rels/sheet1.xml.rels',
  rels([
    ['rId1', 'hyperlink', 'https://example.gov.vn/', true],
    ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId4', 'comments', '../comments1.xml'],
    ['rId5', 'table', '../tables/table1.xml'],
    [
      'rId6',
      'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
      '../threadedComments/threadedComment1.xml',
    ],
  ]),
)
parts['xl/printerSettings/printerSettings1.bin'] = new Uint8Array(64).fill(7)
put(
  'xl/drawings/vmlDrawing1.vml',
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:300pt;height:90pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>3, 15, 1, 2, 8, 30, 6, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>1</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>`,
)
put(
  'xl/comments1.xml',
  H +
    `<comments xmlns="${M}"><authors><author>tc={BBBBBBBB-0000-4000-8000-000000000001}</author></authors><commentList><comment ref="C2" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="Tahoma"/></rPr><t xml:space="preserve">Chị Lan: </t></r><r><t>hỏi lại Sở</t></r></text></comment></commentList></comments>`,
)
put(
  'xl/threadedComments/threadedComment1.xml',
  H +
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C2" dT="2025-03-01T08:00:00.00" personId="{CCCCCCCC-0000-4000-8000-000000000001}" id="{BBBBBBBB-0000-4000-8000-000000000001}"><text>hỏi lại Sở</text></threadedComment></ThreadedComments>',
)
put(
  'xl/persons/person.xml',
  H +
    '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Lan" id="{CCCCCCCC-0000-4000-8000-000000000001}" userId="lan" providerId="None"/></personList>',
)
put(
  'xl/tables/table1.xml',
  H +
    `<table xmlns="${M}" id="1" name="Bang1" displayName="Bang1" ref="J1:K3" totalsRowShown="0"><autoFilter ref="J1:K3"/><tableColumns count="2"><tableColumn id="1" name="Mã"/><tableColumn id="2" name="Tên"><calculatedColumnFormula>Bang1[[#This Row],[Mã]]*1</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
)
put(
  'xl/worksheets/sheet2.xml',
  H +
    `<worksheet xmlns="${M}"><sheetPr codeName="Sheet2"/><sheetData>${list.map((i, k) => `<row r="${k + 1}">${s(`A${k + 1}`, i)}</row>`).join('')}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
)
put(
  'xl/worksheets/sheet3.xml',
  H +
    `<worksheet xmlns="${M}" xmlns:r="${R}"><sheetData><row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="A2"><v>5</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></worksheet>`,
)
put('xl/worksheets/_rels/sheet3.xml.rels', rels([['rId1', 'drawing', '../drawings/drawing1.xml']]))
put(
  'xl/drawings/drawing1.xml',
  H +
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
)
put('xl/drawings/_rels/drawing1.xml.rels', rels([['rId1', 'chart', '../charts/chart1.xml']]))
put(
  'xl/charts/chart1.xml',
  H +
    `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${R}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Biểu đồ của tôi'!$A$1:$A$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>5</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="111"/><c:axId val="222"/></c:barChart><c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="222"/></c:catAx><c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="111"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
)
put(
  'xl/calcChain.xml',
  H +
    `<calcChain xmlns="${M}"><c r="H2" i="1"/><c r="H3" i="1"/><c r="H4" i="1"/><c r="E4" i="1"/><c r="F4" i="1" a="1"/><c r="F5" i="1"/></calcChain>`,
)
put(
  'xl/sharedStrings.xml',
  H + `<sst xmlns="${M}" count="${ss.length}" uniqueCount="${ss.length}">${ss.join('')}</sst>`,
)
const clr = (n: string, v: string): string => `<a:${n}><a:srgbClr val="${v}"/></a:${n}>`
put(
  'xl/theme/theme1.xml',
  H +
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Cơ quan"><a:themeElements><a:clrScheme name="o">${['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((n, i) => clr(n, (i * 1118481 + 4096).toString(16).padStart(6, '0').slice(-6).toUpperCase())).join('')}</a:clrScheme><a:fontScheme name="o"><a:majorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="o"><a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${'<a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
)
put(
  'xl/styles.xml',
  H +
    `<styleSheet xmlns="${M}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;đồng&quot;"/></numFmts><fonts count="3"><font><sz val="13"/><color theme="1"/><name val="Times New Roman"/><family val="1"/><scheme val="minor"/></font><font><b/><sz val="13"/><color theme="0"/><name val="Times New Roman"/><family val="1"/></font><font><i/><sz val="11"/><color rgb="FF808080"/><name val="Times New Roman"/><family val="1"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FFFFFF00"/></stop></gradientFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="hair"><color auto="1"/></bottom><diagonal style="thin"><color rgb="FFFF0000"/></diagonal></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="2" fillId="3" borderId="0" applyNumberFormat="0"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1" readingOrder="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1" indent="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="0" fontId="2" fillId="3" borderId="0" xfId="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="165" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Ghi chú cơ quan" xfId="1"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF006100"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/><colors><mruColors><color rgb="FF00B050"/></mruColors></colors></styleSheet>`,
)

export const richParts: Readonly<Record<string, Uint8Array>> = parts
export const richWorkbook = (): Uint8Array => zipSync(parts, { level: 6 })
