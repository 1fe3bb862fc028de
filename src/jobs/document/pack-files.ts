import { closePackage } from '../../office/close-package'
import type { Generated, Kem } from './document-types'

/** All files of a document for signing in one .zip, by their names. */
export function packFiles({ document, files, kem = [] }: Generated): Kem {
  const own = Array.from(files, ([format, content]) => [`${document.name}.${format}`, content] as const)
  return {
    name: `${document.name}-trinh-ky.zip`,
    content: closePackage([...own, ...kem.map(({ name, content }) => [name, content] as const)]),
  }
}
