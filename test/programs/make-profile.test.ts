import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeProfile } from '../../src/programs/make-profile'
import { testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'

testNeeding('soffice')('LibreOffice prints without first trying out how it draws', () => {
  const folder = temporaryFolder()
  const [source, profile] = [join(folder, 'Kế hoạch.txt'), join(folder, 'hồ sơ')]
  writeFileSync(source, 'Kế hoạch cải cách hành chính')
  execFileSync(
    'soffice',
    [makeProfile(profile), '--headless', '--convert-to', 'pdf', '--outdir', folder, source],
    {
      stdio: 'pipe',
    },
  )
  expect(existsSync(join(folder, 'Kế hoạch.pdf'))).toBe(true)
  // Where it tries, it writes down how that went.
  expect(existsSync(join(profile, 'user', 'GraphicsRenderTests.log'))).toBe(false)
})
