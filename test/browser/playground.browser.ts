// The playground as a visitor uses it.

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { barriers, found, open, withBrowser } from './page.ts'

withBrowser()

const TEXT = 'FROM alpine:3.20\nRUN apk add curl # 漢字\n'

async function opened(fragment = ''): Promise<Page> {
  const page = await open(`${found!.playground}${fragment}`)
  await page.locator('#state').filter({ hasText: /./ }).waitFor()
  return page
}

/** Waits until the page has made the result of what was typed. */
async function settled(page: Page, state: string | RegExp): Promise<void> {
  await page.locator('#state').filter({ hasText: state }).waitFor()
}

describe.skipIf(found === undefined)('the playground', () => {
  test('shows an example, the diff, and the reasons', async () => {
    const page = await opened()
    expect(await page.locator('#state').innerText()).toContain('apt-remove-lists')
    expect(await page.locator('td.added').allInnerTexts()).toContain('ENV PORT=8080')
    await page.locator('.why summary').first().click()
    expect(await page.locator('.why p').first().isVisible()).toBe(true)
  })

  test('follows what is typed, and what is chosen', async () => {
    const page = await opened()
    await page.locator('#text').fill('FROM scratch\n')
    await settled(page, 'Nothing would change.')
    await page.locator('#text').fill(TEXT)
    await settled(page, 'Changed by apk-no-cache.')
    await page.locator('#none').click()
    await settled(page, 'Nothing would change.')
    await page.locator('#t-apk-no-cache').check()
    await settled(page, 'Changed by apk-no-cache.')
    await page.locator('#text').fill('FROM alpine\nRUM x\n')
    await settled(page, 'No builder takes this.')
    expect(await page.locator('#result').innerText()).toContain('RUM')
  })

  test('notes what is left alone, and why', async () => {
    const page = await opened()
    await page.locator('#text').fill('FROM internal.example.com/base\nWORKDIR app\n')
    await settled(page, 'Nothing would change.')
    expect(await page.locator('.notes').innerText()).toContain('workdir-absolute')
  })

  test('gives a link that brings everything back', async () => {
    const page = await opened()
    await page.locator('#all').click()
    await page.locator('#t-sort-packages').uncheck()
    await page.locator('#text').fill(TEXT.repeat(3))
    await page.locator('#link').click()
    await page.locator('#copied').filter({ hasText: /./ }).waitFor()
    const fragment = new URL(page.url()).hash
    expect(fragment).toMatch(/^#1[\w-]+$/)
    const again = await opened(fragment)
    expect(await again.locator('#text').inputValue()).toBe(TEXT.repeat(3))
    expect(await again.locator('#t-sort-packages').isChecked()).toBe(false)
    expect(await again.locator('#t-apt-no-install-recommends').isChecked()).toBe(true)
  })

  test.each(['#1', '#1AAAA', '#1%00<script>', '#nothing'])('takes the fragment %s for none', async (fragment) => {
    const page = await opened(fragment)
    expect(await page.locator('#text').inputValue()).toContain('FROM node:22')
  })

  test('shows what is typed as text', async () => {
    const page = await opened()
    await page.locator('#text').fill('FROM alpine:3.20\nRUN apk add "<img src=x onerror=alert(1)>"\n')
    await page.locator('td', { hasText: '<img src=x' }).first().waitFor()
    expect(await page.locator('img').count()).toBe(0)
  })

  test.each(['light', 'dark'] as const)('has no barriers in %s', async (colorScheme) => {
    const page = await open(found!.playground, { colorScheme })
    await page.locator('td.added').first().waitFor()
    expect(await barriers(page)).toEqual([])
  })
})
