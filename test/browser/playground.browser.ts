// The playground as a visitor uses it.

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { sandbox } from '../cli-sandbox.ts'
import { barriers, found, open, withBrowser } from './page.ts'

withBrowser()

const TEXT = 'FROM alpine:3.20\nRUN apk add curl # 漢字\n'

async function opened(fragment = ''): Promise<Page> {
  const page = await open(`${found!.playground}${fragment}`)
  await page.locator('#state').filter({ hasText: /./ }).waitFor()
  return page
}

/** Puts a text in the place of the one in the editor. */
async function type(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').fill(text)
}

/** What stands in the editor. */
function typed(page: Page): Promise<string> {
  return page.locator('.cm-line').evaluateAll((lines) => lines.map((line) => line.textContent).join('\n'))
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
    await type(page, 'FROM scratch\n')
    await settled(page, 'Nothing would change.')
    await type(page, TEXT)
    await settled(page, 'Changed by apk-no-cache.')
    await page.locator('#none').click()
    await settled(page, 'Nothing would change.')
    await page.locator('#t-apk-no-cache').check()
    await settled(page, 'Changed by apk-no-cache.')
    await type(page, 'FROM alpine\nRUM x\n')
    await settled(page, 'No builder takes this.')
    expect(await page.locator('#result').innerText()).toContain('RUM')
  })

  test('notes what is left alone, and why', async () => {
    const page = await opened()
    await type(page, 'FROM internal.example.com/base\nWORKDIR app\n')
    await settled(page, 'Nothing would change.')
    expect(await page.locator('.notes').innerText()).toContain('workdir-absolute')
  })

  test('gives a link that brings everything back', async () => {
    const page = await opened()
    await page.locator('#all').click()
    await page.locator('#t-sort-packages').uncheck()
    await page.locator('#o-run-merge-when').selectOption('packages')
    await type(page, TEXT.repeat(3))
    await page.locator('#link').click()
    await page.locator('#copied').filter({ hasText: /./ }).waitFor()
    const fragment = new URL(page.url()).hash
    expect(fragment).toMatch(/^#1[\w-]+$/)
    const again = await opened(fragment)
    expect(await typed(again)).toBe(TEXT.repeat(3))
    expect(await again.locator('#o-run-merge-when').inputValue()).toBe('packages')
    expect(await again.locator('#t-sort-packages').isChecked()).toBe(false)
    expect(await again.locator('#t-apt-no-install-recommends').isChecked()).toBe(true)
  })

  test.each(['#1', '#1AAAA', '#1%00<script>', '#nothing'])('takes the fragment %s for none', async (fragment) => {
    const page = await opened(fragment)
    expect(await typed(page)).toContain('FROM node:22')
  })

  test('shows what is typed as text', async () => {
    const page = await opened()
    await type(page, 'FROM alpine:3.20\nRUN apk add "<img src=x onerror=alert(1)>"\n')
    await page.locator('td', { hasText: '<img src=x' }).first().waitFor()
    expect(await page.locator('img').count()).toBe(0)
  })

  test('is an editor: colours, undoing, and the tabulator leads out', async () => {
    const page = await opened()
    expect(await page.locator('.cm-content .tok-keyword').first().innerText()).toBe('FROM')
    const before = await typed(page)
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+Home')
    // One deed: what `fill` does are two, which are undone together only where they come fast enough.
    await page.keyboard.insertText('# a comment in front: ')
    expect(await typed(page)).toBe(`# a comment in front: ${before}`)
    await page.keyboard.press('Control+z')
    expect(await typed(page)).toBe(before)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.cm-editor'))).toBe(null)
  })

  test('has examples to start from', async () => {
    const page = await opened()
    await page.locator('#examples').selectOption('Go on Alpine')
    await settled(page, /apk-no-cache/)
    expect(await typed(page)).toContain('go mod download')
  })

  test('sets options of transforms', async () => {
    const page = await opened()
    await type(page, 'FROM alpine:3.20\nRUN addgroup a\nRUN apk add curl\nRUN apk add git\n')
    await settled(page, /run-merge/)
    const before = await page.locator('#result').innerText()
    await page.locator('#o-run-merge-when').selectOption('packages')
    await expect.poll(() => page.locator('#result').innerText()).not.toBe(before)
  })

  test('takes a small build context, and forgets it', async () => {
    const folder = sandbox({
      'project/package.json': '{ "name": "x", "dependencies": { "express": "^4.0.0" } }',
      'project/package-lock.json': '{ "lockfileVersion": 3, "packages": {} }',
      'project/server.js': 'require("express")',
      'project/.dockerignore': 'node_modules\n',
    })
    const page = await opened()
    await type(page, 'FROM node:22\nWORKDIR /srv\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n')
    await page.locator('#none').click()
    await page.locator('#t-copy-manifests-first').check()
    await settled(page, 'Nothing would change.')
    await page.locator('#folder').setInputFiles(join(folder, 'project'))
    await settled(page, /copy-manifests-first/)
    expect(await page.locator('#folder-state').innerText()).toBe('4 files. They stay in this page.')
    await page.locator('#forget').click()
    await settled(page, 'Nothing would change.')
  })

  test.each([1280, 768, 390])('is as wide as a screen of %d pixels, without barriers', async (width) => {
    const page = await open(found!.playground, { viewport: { width, height: 844 } })
    await page.locator('td.added').first().waitFor()
    await page.locator('.by .mark').first().click()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBe(0)
    expect(await barriers(page)).toEqual([])
  })

  test.each(['light', 'dark'] as const)('has no barriers in %s', async (colorScheme) => {
    const page = await open(found!.playground, { colorScheme })
    await page.locator('td.added').first().waitFor()
    expect(await barriers(page)).toEqual([])
  })
})
