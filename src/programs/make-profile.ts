import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Above every version that LibreOffice will have. */
const LAST_VERSION = '99.9'
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>${LAST_VERSION}</value></prop></item>
</oor:items>
`

/**
 * Makes a profile for LibreOffice in `folder`; gives the argument that names it. In a profile of which its
 * windows do not know that they have run this version before, LibreOffice 7.2 and later draw a hundred test
 * pictures at each start: six of its seven seconds. A bare ";" would end its address.
 */
export function makeProfile(folder: string): string {
  mkdirSync(join(folder, 'user'), { recursive: true })
  writeFileSync(join(folder, 'user', 'registrymodifications.xcu'), SETTINGS)
  return `-env:UserInstallation=${pathToFileURL(folder).href.replaceAll(';', '%3B')}`
}
