import { closePackage } from '../../office/close-package'
import { type Generated, type Kem, nameFiles } from './document-types'

/** All files of a document for signing in one .zip, by their names. */
export function packFiles({ document, files, kem = [] }: Generated): Kem {
  const all = [...nameFiles(document.name, files), ...kem]
  return {
    name: `${document.name}-trinh-ky.zip`,
    content: closePackage(all.map(({ name, content }) => [name, content])),
  }
}
