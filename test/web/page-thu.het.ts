import { dirname } from 'node:path'
import { DAMAGES } from '../jobs/thu/damages'
import { fillPhieu, gridOf, makeTinh, writeGrid } from '../jobs/thu/province'
import { testNeeding } from '../read/programs'
import { openPage } from './browser'
import { seriousOn } from './serious'
import { serving } from './serving'

const testInBrowser = testNeeding('chromium')
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A form after something happened to it on its way. */
function damaged(form: Uint8Array, what: string): Uint8Array {
  const grid = gridOf(form)
  DAMAGES.find(({ ten }) => ten === what)?.damage(grid)
  return writeGrid(grid)
}

testInBrowser(
  'the forms of a province are dropped at once; what cannot be taken is said, and whose one is asked',
  async () => {
    const tinh = await makeTinh(6, 24)
    const { address, ask } = await serving({ folder: dirname(dirname(dirname(tinh.baoCao))) })
    const { vanBan } = JSON.parse((await ask('/api/van-ban')).body.toString()) as {
      vanBan: { ma: string; loai: string }[]
    }
    const { page, complaints } = await openPage(address)
    const ma = vanBan.find(({ loai }) => loai === 'bao-cao')?.ma ?? ''
    await page.goto(new URL(`/#/thu/${ma}`, address).href)
    await page.getByText(/^30 đơn vị:/u).waitFor()

    const forms = Array.from(tinh.forms, ([id, form], nth) => ({ id, form: fillPhieu(form, nth) }))
    // A commune's: its name stands in fewer places than that of a sở.
    const [nameless, stale] = forms.splice(-2)
    if (!nameless || !stale) throw new Error('the province has no forms')
    const files = [
      ...forms.map(({ form }, nth) => ({ name: `Phiếu nhận ${nth}.xlsx`, content: form })),
      { name: 'phieu.xlsx', content: damaged(nameless.form, 'nothing that says whose it is') },
      { name: 'kỳ trước.xlsx', content: damaged(stale.form, 'another period') },
      { name: 'thư mời.xlsx', content: Buffer.from('không phải Excel') },
    ]
    await page
      .getByLabel('Chọn các phiếu')
      .setInputFiles(
        files.map(({ name, content }) => ({ name, mimeType: TYPE, buffer: Buffer.from(content) })),
      )
    const taken = page.getByRole('region', { name: 'Các tệp vừa nhận' })
    await taken.waitFor({ timeout: 100_000 })
    const rowOf = (name: string) => taken.getByRole('row').filter({ hasText: name })
    expect(await taken.getByText('Đã nhận', { exact: true }).count()).toBe(forms.length)
    expect(await rowOf('thư mời.xlsx').innerText()).toContain('Không nhận')
    expect(await rowOf('kỳ trước.xlsx').innerText()).toMatch(/Không nhận[^]*phiếu của quý I năm 2026/u)
    expect(await seriousOn(page)).toEqual([])

    // Whose it is a person says, and then it is taken.
    await rowOf('phieu.xlsx').getByRole('combobox').selectOption(nameless.id)
    await rowOf('phieu.xlsx').getByText('Đã nhận', { exact: true }).waitFor()
    const missing = page.locator('.bang-van-ban').getByRole('row').filter({ hasText: 'chưa gửi' })
    expect(await missing.count()).toBe(1)
    expect(complaints).toEqual([])
  },
)
