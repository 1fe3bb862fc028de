/** Changes to the XML of a Word file that make LibreOffice print other pages of the same plan. */
exports.VARIANTS = {
  plain: (xml) => xml,
  centred: (xml) => xml.replaceAll(/(<w:tcPr>.*?)(<\/w:tcPr>)/gsu, '$1<w:vAlign w:val="center"/>$2'),
  narrow: (xml) =>
    xml
      .replaceAll(/<w:sz(Cs)? w:val="2[68]"\/>/gu, '<w:sz$1 w:val="22"/>')
      .replaceAll('<w:cantSplit/>', '')
      .replaceAll(
        /<w:(gridCol|tcW) w:w="(\d+)"/gu,
        (_, name, width) => `<w:${name} w:w="${Math.round(width * 0.72)}"`,
      ),
}
