import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TU_PHAP } from '../domain/cu-the-hoa/derived'
import { temporaryFolder } from '../read/temporary'
import { deriveOne } from './derived-files'
import { SHEET, unit } from './unit'

test('A sheet from elsewhere does not take the place of one of the folder that decides otherwise', async () => {
  const { province, path, decide, sheet } = await unit(TU_PHAP)
  const ma = sheet().nhiemVu[0]?.ma ?? ''
  const elsewhere = join(temporaryFolder(), 'quyet-dinh.yaml')
  copyFileSync(path(SHEET), elsewhere)
  decide({ [ma]: { quyetDinh: 'bo-qua' } })
  const before = readFileSync(path(SHEET), 'utf8')
  await expect(deriveOne(province, TU_PHAP, { quyetDinh: elsewhere })).rejects.toThrow(
    `có quyết định khác ở ${ma} (quyết định)`,
  )
  expect(readFileSync(path(SHEET), 'utf8')).toBe(before)

  // Where both say the same, it does.
  copyFileSync(path(SHEET), elsewhere)
  await deriveOne(province, TU_PHAP, { quyetDinh: elsewhere })
  expect(sheet().nhiemVu[0]?.quyetDinh).toBe('bo-qua')
})
