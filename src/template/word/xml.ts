/** What `w:` stands for. */
export const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Text as XML holds it between tags. */
export const encode = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** The text that XML holds between tags. */
export const decode = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
