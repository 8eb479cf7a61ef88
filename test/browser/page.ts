// A page in headless Chromium for a test, which may reach nothing beyond what it is given.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const found = inject('browser')

let browser: Browser

/** Starts the browser for the tests of a file. */
export function withBrowser(): void {
  if (found === undefined) return
  beforeAll(async () => {
    // Without a sandbox of its own: as root, as in a container, Chromium has none.
    browser = await chromium.launch({ executablePath: found.program, args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())
}

/** Opens an address. The test fails when the page complains, or asks for anything elsewhere. */
export async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text())
  })
  const home = address.startsWith('http') ? new URL(address).origin : 'file://'
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) wrong.push(`asked for ${request.url()}`)
  })
  onTestFinished(async () => {
    await context.close()
    expect(wrong).toEqual([])
  })
  await page.goto(address)
  return page
}

/** What axe finds wrong for people who do not see, or who use no mouse. */
export async function barriers(page: Page): Promise<readonly string[]> {
  // Evaluated, not added as a script: the page's own policy forbids scripts of others.
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
    }
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}
