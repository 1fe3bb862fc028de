/** Text as XML holds it between tags. */
export const escapeXmlText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Text as XML holds it in an attribute, and between tags as well. */
export const escapeXml = (text: string): string => escapeXmlText(text).replace(/"/g, '&quot;')

/** The text that XML holds between tags. */
export const unescapeXml = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
