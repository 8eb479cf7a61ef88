// Takes the README's picture: the HTML report over __fixtures__/_monorepo, in Chromium, at docs/report.png.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'dockershift-picture-'))
const report = join(folder, 'report.html')
const args = [join(root, 'dist/cli.js'), '--quiet', '--no-config', '--format', 'html', '--output', report]
execFileSync(process.execPath, args, { cwd: join(root, '__fixtures__/_monorepo'), stdio: 'inherit' })

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, colorScheme: 'light' })
  await page.goto(`file://${report}`)
  await page.getByRole('button', { name: 'services/web/Dockerfile' }).click()
  await page.locator('.why summary').first().click()
  await page.screenshot({ path: join(root, 'docs/report.png') })
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
