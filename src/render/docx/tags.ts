import type { Role } from '../../document/nodes'
import { escapeXml } from '../../office/xml'

/**
 * Puts a template's text in the place of the printed paragraphs of each role; their form, their rule and the
 * room around them stay.
 */
export function withTags(body: string, tags: Partial<Record<Role, readonly string[]>>): string {
  return Object.entries(tags).reduce((xml, [role, lines]) => {
    const paragraph = `<w:p><w:pPr>(<w:pStyle w:val="${role}"/>(?:(?!</w:pPr>).)*)</w:pPr>(?:(?!</w:p>).)*</w:p>`
    return xml.replace(
      new RegExp(`${paragraph}(?:${paragraph.replaceAll('(<w:pStyle', '(?:<w:pStyle')})*`, 'gs'),
      (_, properties: string) =>
        lines
          .map(
            (line) =>
              `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
          )
          .join(''),
    )
  }, body)
}
