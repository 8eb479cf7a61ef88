// The HTML report as a reader uses it.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { html } from '../../src/report/html.ts'
import type { Target } from '../../src/report/reporter.ts'
import { emptyTally } from '../../src/report/tally.ts'
import type { Rewritten } from '../../src/rewrite/result.ts'
import { dockershift, monorepo, OLD, sandbox } from '../cli-sandbox.ts'
import { PROVED } from '../tried.ts'
import { barriers, found, open, withBrowser } from './page.ts'

withBrowser()

async function reportOf(folder: string, ...flags: string[]): Promise<string> {
  const file = join(folder, 'report.html')
  const ran = await dockershift(folder, ['--format', 'html', '--output', file, ...flags])
  expect(ran.code).toBe(0)
  return file
}

function current(page: Page): Promise<string> {
  return page.locator('[aria-current] .path').evaluate((element) => element.textContent ?? '')
}

describe.skipIf(found === undefined)('the HTML report', () => {
  test('is one file that asks for nothing else', async () => {
    const text = readFileSync(await reportOf(monorepo()), 'utf8')
    // Links lead to reasons in the file, or are followed by who presses them; nothing is loaded.
    expect(text.match(/\bsrc=|<link\b|@import|\burl\(/g) ?? []).toEqual([])
    expect((text.match(/\bhref="[^"]*/g) ?? []).filter((link) => !/^href="(?:#why-|https:\/\/)/.test(link))).toEqual([])
    expect(text).toContain("default-src 'none'")
  })

  test('shows the files, and the change of one side by side, with its reasons', async () => {
    const page = await open(`file://${await reportOf(monorepo())}`)
    const paths = await page.locator('#files .path').allTextContents()
    expect(paths).toContain('services/web/Dockerfile')
    await page.getByRole('button', { name: 'services/web/Dockerfile' }).click()
    expect(await page.locator('main h2').innerText()).toBe('services/web/Dockerfile')
    const removed = await page.locator('td.removed').allInnerTexts()
    const added = await page.locator('td.added').allInnerTexts()
    expect(removed[0]).toBe('RUN apk add tzdata')
    expect(added[0]).toBe('RUN apk add --no-cache tzdata && \\')
    expect(await page.locator('ins').first().innerText()).toContain('--no-cache')
    const why = page.locator('.why', { hasText: 'apk-no-cache' })
    expect(await why.locator('p').first().isVisible()).toBe(false)
    await why.locator('summary').click()
    expect(await why.locator('p').first().innerText()).toMatch(/^Install Alpine packages/)
  })

  test('is used by keys alone', async () => {
    const page = await open(`file://${await reportOf(monorepo())}`)
    const paths = await page.locator('#files .path').allTextContents()
    expect(await page.locator('[aria-current]').count()).toBe(0)
    await page.keyboard.press('j')
    expect(await current(page)).toBe(paths[0])
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await current(page)).toBe(paths[2])
    await page.keyboard.press('k')
    expect(await current(page)).toBe(paths[1])
    await page.keyboard.press('/')
    await page.keyboard.type('WEB/')
    expect(await page.locator('#files .path').allTextContents()).toEqual(['services/web/Dockerfile'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('n')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('hunk')
    await page.keyboard.press('u')
    expect(await page.locator('.diff.unified').count()).toBe(1)
    await page.keyboard.press('o')
    expect(await page.locator('main h2').innerText()).toBe('Overview')
    await page.keyboard.press('x')
    expect(await page.locator('#files .path').allTextContents()).toEqual(paths)
    await page.keyboard.press('?')
    expect(await page.locator('#keys').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('#keys').isVisible()).toBe(false)
  })

  test('filters by transform, folder and safety', async () => {
    // Where a cache may be mounted, nothing is left to clean up.
    const page = await open(`file://${await reportOf(monorepo(), '--unsafe', '--builder', 'any')}`)
    const all = await page.locator('#files li').count()
    const folders = await page.locator('#files .path').getByText('vendor', { exact: true }).count()
    await page.locator('#transform').selectOption('dnf-clean-all')
    expect(await page.locator('#files .path').allTextContents()).toEqual(['tools/Containerfile'])
    await page.locator('#transform').selectOption('')
    await page.locator('#folder').selectOption('tools/')
    expect(await page.locator('#files .path').allTextContents()).toEqual(['tools/Containerfile'])
    await page.locator('#folder').selectOption('')
    await page.locator('#safety').selectOption('unsafe')
    const unsafe = await page.locator('#files li').count()
    expect(unsafe).toBeGreaterThan(0)
    expect(unsafe).toBeLessThan(all)
    expect(await page.locator('#count').innerText()).toBe(`${unsafe} of ${all - folders} files`)
  })

  test('counts files, and no folder that was not entered', async () => {
    const page = await open(`file://${await reportOf(sandbox({ 'a/Dockerfile': OLD, 'vendor/b/Dockerfile': OLD }))}`)
    expect(await page.locator('#files .path').allTextContents()).toEqual(['a/Dockerfile', 'vendor'])
    expect(await page.locator('#count').innerText()).toBe('1 of 1 file')
    expect(await page.locator('header p').innerText()).toContain('1 file, 1 would change')
  })

  test('shows what files say as text', async () => {
    const evil = '</script><script>document.title="taken"</script><img src=x onerror="document.title=1">'
    const folder = sandbox({
      'a/Dockerfile': `FROM alpine:3.20\n# ${evil}\nRUN apk add curl\n`,
      'b/Dockerfile': `FROM alpine:3.20\nRUM ${evil}\n`,
    })
    const ran = await dockershift(folder, ['--format', 'html', '--output', join(folder, 'report.html')])
    expect(ran.code).toBe(2)
    const page = await open(`file://${join(folder, 'report.html')}`)
    await page.keyboard.press('j')
    expect(await page.locator('main').innerText()).toContain(evil)
    await page.keyboard.press('j')
    expect(await page.title()).toBe('dockershift')
    expect(await page.locator('img').count()).toBe(0)
  })

  test.each(['light', 'dark'] as const)('has no barriers in %s', async (colorScheme) => {
    const page = await open(`file://${await reportOf(monorepo(), '--unsafe')}`, { colorScheme })
    for (let i = 0; i < 3; i++) await page.keyboard.press('j')
    for (const summary of await page.locator('summary').all()) await summary.click()
    await page.locator('.by .mark').first().click()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('u')
    await page.locator('.by .mark').first().click()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('o')
    expect(await barriers(page)).toEqual([])
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(ground).toBe(colorScheme === 'dark' ? 'rgb(20, 23, 28)' : 'rgb(255, 255, 255)')
    await page.keyboard.press('d')
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(ground)
    expect(await barriers(page)).toEqual([])
  })

  test('has an overview whose bars filter, and a way back', async () => {
    const page = await open(`file://${await reportOf(monorepo(), '--unsafe', '--builder', 'any')}`)
    const all = await page.locator('#files .path').allTextContents()
    const bar = (title: string, name: string): Locator =>
      page.locator('.bars', { hasText: title }).getByRole('button', { name })
    expect(await page.locator('.bars h3').allInnerTexts()).toEqual(
      expect.arrayContaining(['Files', 'What would change, by transform', 'By aim', 'Left alone, and why']),
    )
    // Each bar says how many files it leaves.
    for (const [title, name] of [
      ['by transform', /^dnf-clean-all/],
      ['By aim', /^security/],
      ['Files', /^skipped/],
    ] as const) {
      const one = page.locator('.bars', { hasText: title }).getByRole('button', { name })
      const n = Number(await one.locator('.count').innerText())
      expect(n).toBeLessThan(all.length)
      await one.click()
      expect(await page.locator('#files li').count()).toBe(n)
      expect(await one.getAttribute('aria-pressed')).toBe('true')
      await page.locator('#clear').click()
      expect(await page.locator('#files .path').allTextContents()).toEqual(all)
    }
    const reason = page.locator('.bars', { hasText: 'Left alone' }).locator('button').first()
    const kind = (await reason.locator('.label').innerText()).split(':')[0]!
    await reason.click()
    await page.keyboard.press('j')
    expect(await page.locator('.notes code').allInnerTexts()).toContain(kind)
    await page.locator('#chips .chip').first().click()
    expect(await page.locator('#files .path').allTextContents()).toEqual(all)
    expect(await bar('Files', 'changes').count()).toBe(1)
  })

  test.each([768, 390])(
    'keeps the numbers of the lines before, which notes speak of, at a width of %i',
    async (width) => {
      const page = await open(`file://${await reportOf(monorepo())}`, { viewport: { width, height: 844 } })
      await page.getByRole('button', { name: 'services/web/Dockerfile' }).click()
      const row = page.locator('.unified tr', { has: page.locator('td.removed') }).first()
      const number = row.locator('.number').first()
      expect([await number.isVisible(), await number.innerText()]).toEqual([true, '9'])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(wide).toBe(false)
    },
  )

  test.each([1280, 768, 390])('nothing lies over anything else in the overview, at a width of %i', async (width) => {
    const page = await open(`file://${await reportOf(monorepo())}`, { viewport: { width, height: 844 } })
    const boxes = await page
      .locator('main :is(h2, h3, p, .bar)')
      .evaluateAll((all) =>
        all
          .filter((element) => element.parentElement?.closest('.bar') === null)
          .map((element) => ({ text: element.textContent, ...element.getBoundingClientRect().toJSON() })),
      )
    expect(boxes.length).toBeGreaterThan(10)
    const over = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
        .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1)
        .map((b) => [a.text, b.text]),
    )
    expect(over).toEqual([])
    // Nor does what a bar says hang out of it.
    const high = await page
      .locator('main .bar')
      .evaluateAll((bars) => bars.filter((bar) => bar.scrollHeight > bar.clientHeight + 2).length)
    expect(high).toBe(0)
  })

  test('counts what is hidden, and filters by it', async () => {
    const page = await open(`file://${await reportOf(monorepo())}`)
    const one = page.locator('.bars', { hasText: 'Hidden' }).getByRole('button', { name: /^cache-mounts/ })
    const n = Number(await one.locator('.count').innerText())
    await one.click()
    expect(await page.locator('#files li').count()).toBe(n)
  })

  test('offers to clear where nothing fits', async () => {
    const page = await open(`file://${await reportOf(monorepo())}`)
    const all = await page.locator('#files li').count()
    await page.locator('#search').fill('no such path')
    expect(await page.locator('main').innerText()).toContain('No file fits these filters.')
    await page.locator('#clear-all').click()
    expect(await page.locator('#files li').count()).toBe(all)
    expect(await page.locator('#search').inputValue()).toBe('')
  })

  test('marks whose each line is, and opens the reason beside the line', async () => {
    const page = await open(`file://${await reportOf(monorepo())}`)
    await page.getByRole('button', { name: 'services/web/Dockerfile' }).click()
    for (const layout of ['split', 'unified']) {
      expect(await page.locator(`.diff.${layout}`).count()).toBe(1)
      const row = page.locator('tr', { hasText: 'apk add --no-cache tzdata' })
      const added = row.locator('td.by').last().locator('.mark')
      expect(await added.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')))).toEqual([
        '1: why apk-no-cache in line 9',
        '2: why run-merge in line 9',
      ])
      await added.first().click()
      const reason = page.locator('tr.reason')
      expect(await reason.innerText()).toContain('Install Alpine packages with --no-cache.')
      expect(await row.evaluate((element) => element.nextElementSibling?.className)).toBe('reason')
      await added.first().click()
      expect(await reason.count()).toBe(0)
      await page.locator('#layout').click()
    }
    // No line changes without a mark.
    const cells = page.locator('td.removed, td.added')
    const marked = await cells.evaluateAll((all) =>
      all.map((cell) => cell.previousElementSibling?.querySelector('.mark') !== null),
    )
    expect(marked.length).toBeGreaterThan(5)
    expect(marked.every((one) => one)).toBe(true)
  })

  test('colours keywords, and keeps every character', async () => {
    const page = await open(`file://${await reportOf(monorepo())}`)
    await page.getByRole('button', { name: 'services/web/Dockerfile' }).click()
    expect(await page.locator('.tok-keyword').first().innerText()).toBe('RUN')
    expect(await page.locator('td.added').first().innerText()).toBe('RUN apk add --no-cache tzdata && \\')
  })

  test('draws what verify measured', async () => {
    const folder = monorepo()
    const figures = (bytes: number, layers: number): object => ({
      ...{ bytes, layers, wastedBytes: 0, files: 1, milliseconds: 1000 },
      byLayer: [
        { origin: 'ADD file:1 in / ', bytes: 80e6 },
        { origin: 'RUN apk add tzdata', bytes: bytes - 80e6 },
      ],
    })
    const proof = { path: 'services/web/Dockerfile', status: 'equal', differences: [], disposable: {} }
    const proofs = [{ ...proof, before: figures(112.5e6, 7), after: figures(92.7e6, 3) }]
    const text = JSON.stringify({ version: 1, engine: 'an engine', unchanged: 0, proofs })
    writeFileSync(join(folder, 'proofs.json'), text)
    const page = await open(`file://${await reportOf(folder, '--proofs', 'proofs.json')}`)
    const picture = await page.locator('.proof').innerText()
    for (const words of ['services/web/Dockerfile', 'equal', '112.5 MB → 92.7 MB', '7 → 3'])
      expect(picture).toContain(words)
    const layers = page.locator('.sides .bar')
    expect(await layers.allInnerTexts()).toEqual([
      'ADD file:1 in /\n80.0 MB',
      'RUN apk add tzdata\n32.5 MB',
      'ADD file:1 in /\n80.0 MB',
      'RUN apk add tzdata\n12.7 MB',
    ])
    const lengths = await layers
      .locator('.fill')
      .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width))
    expect(lengths[3]! / lengths[0]!).toBeCloseTo(12.7 / 80, 2)
    expect(await barriers(page)).toEqual([])
    const width = (side: string): Promise<number> =>
      page
        .locator(`.picture .${side}`)
        .first()
        .evaluate((bar) => bar.getBoundingClientRect().width)
    expect((await width('after')) / (await width('before'))).toBeCloseTo(92.7 / 112.5, 2)
  })

  test('on a phone: a header of one line, unified, nothing wider than the screen, and a way back', async () => {
    const page = await open(`file://${await reportOf(monorepo())}`, { viewport: { width: 390, height: 844 } })
    const isAsWide = (): Promise<boolean> =>
      page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
    expect(await page.locator('header').evaluate((element) => element.clientHeight)).toBeLessThan(50)
    expect(await isAsWide()).toBe(true)
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'services/web/Dockerfile' }).click()
    expect(await page.locator('.diff.unified').count()).toBe(1)
    expect(await page.locator('#files').isVisible()).toBe(false)
    expect(await isAsWide()).toBe(true)
    expect(await barriers(page)).toEqual([])
    await page.locator('#overview').click()
    expect(await page.locator('#files').isVisible()).toBe(true)
  })

  test('the button for the theme says what it does', async () => {
    const page = await open(`file://${await reportOf(monorepo())}`, { colorScheme: 'light' })
    const theme = page.locator('#theme')
    expect(await theme.innerText()).toBe('Dark')
    await theme.click()
    expect(await theme.innerText()).toBe('Light')
  })

  test('says so when nothing would change', async () => {
    const page = await open(`file://${await reportOf(sandbox({ Dockerfile: 'FROM scratch\n' }))}`)
    expect(await page.locator('main').innerText()).toBe('Nothing would change.')
  })

  test('of 1,000 files opens all of them, and moves through them one key at a time', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [
        `s${i % 20}/app${i}/Dockerfile`,
        `FROM debian:bookworm\nRUN apt-get update && apt-get install -y ${'curl '.repeat(20)}\nCOPY a${i} /\n`,
      ]),
    )
    const page = await open(`file://${await reportOf(sandbox(files))}`)
    expect(await page.locator('#files li').count()).toBe(1000)
    const paths = await page.locator('#files .path').allTextContents()
    for (let i = 0; i <= 50; i++) await page.keyboard.press('j')
    expect(await current(page)).toBe(paths[50])
  })

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('draws the layers before and after, in %s at a width of %i', async (colorScheme, width) => {
    const file = provedReport()
    const page = await open(`file://${file}`, { colorScheme, viewport: { width, height: 844 } })
    await page.keyboard.press('j')
    const picture = page.locator('.tried')
    expect(await picture.locator('.image h4').allInnerTexts()).toEqual([
      'Before: 180.0 MB, 20.0 MB of it wasted',
      'After: 90.0 MB',
    ])
    const wasteful = picture.locator('.layer', { hasText: 'RUN apt-get update' }).first()
    expect(await wasteful.innerText()).toContain('changed by apt-remove-lists')
    // As wide as its part of the larger image, and what is wasted at its end.
    const widths = await wasteful
      .locator('rect')
      .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width)))
    expect(widths[1]! / widths[0]!).toBeCloseTo(79.9 / 180, 1)
    expect(widths[2]! / widths[0]!).toBeCloseTo(20 / 180, 1)
    expect(await picture.locator('pre').innerText()).toContain('PermissionError: /data | <b>not</b> `yours`')
    expect(await barriers(page)).toEqual([])
    // Nothing has to be moved sideways to be read.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    if (process.env.PICTURES !== undefined)
      await page.screenshot({ path: join(process.env.PICTURES, `proved-${colorScheme}-${width}.png`) })
  })
})

describe.skipIf(found === undefined)('the HTML report where no script runs', () => {
  /** Without scripts, as a mail client or the policy of a server has it. */
  async function read(file: string, options: BrowserContextOptions = {}): Promise<Page> {
    return open(`file://${file}`, { javaScriptEnabled: false, ...options })
  }

  test('has the overview first, then the reasons, then each file with its changes', async () => {
    const folder = monorepo()
    const page = await read(await reportOf(folder))
    const order = ['h1', 'h2:text("Overview")', 'h2:text("Why")', 'h2:text("Files")', '.file >> nth=0']
    const tops = await Promise.all(order.map(async (one) => (await page.locator(one).boundingBox())!.y))
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
    expect(new Set(tops).size).toBe(order.length)
    const change = page.locator('.file', { hasText: 'services/web/Dockerfile' }).locator('pre')
    // As it would be copied, too.
    expect(await change.innerText()).toContain(
      '   9 -RUN apk add tzdata  <- apk-no-cache, run-merge\n  10 -RUN cp /usr/share/zoneinfo/Europe/Lisbon /etc/localtime  <- run-merge\n',
    )
    expect(await change.locator('.added').first().innerText()).toContain(
      '+RUN apk add --no-cache tzdata && \\  <- apk-no-cache',
    )
    // Nothing of it is left where the script runs.
    const scripted = await open(`file://${await reportOf(folder)}`)
    expect(await scripted.locator('#plain').count()).toBe(0)
    expect(await scripted.locator('#files li').count()).toBe(await page.locator('.file').count())
  })

  test('says the same of each file as the script shows', async () => {
    const file = await reportOf(monorepo(), '--unsafe', '--builder', 'any')
    const [plain, scripted] = [await read(file), await open(`file://${file}`)]
    const bars = (page: Page): Promise<readonly string[]> =>
      page.locator('.groups .bar').evaluateAll((all) => all.map((bar) => bar.textContent.replace(/\s/g, '')))
    expect(await bars(plain)).toEqual(await bars(scripted))
    const own = await plain.locator('.file').evaluateAll((all) =>
      all.map((file) => {
        const lines = (kind: string): readonly string[] =>
          [...file.querySelectorAll(`.${kind}`)].map(({ textContent }) =>
            textContent.slice(6).replace(/ {2}<- [\w, -]+$/, ''),
          )
        return {
          path: file.querySelector('summary code')!.textContent,
          removed: lines('removed'),
          added: lines('added'),
        }
      }),
    )
    expect(own.map(({ path }) => path)).toEqual(await scripted.locator('#files .path').allTextContents())
    await scripted.keyboard.press('u')
    for (const { removed, added } of own) {
      await scripted.keyboard.press('j')
      expect(removed).toEqual(await scripted.locator('td.removed').allTextContents())
      expect(added).toEqual(await scripted.locator('td.added').allTextContents())
    }
    expect(own.flatMap(({ added }) => added).length).toBeGreaterThan(10)
  })

  test('opens the reason that a link leads to', async () => {
    const page = await read(await reportOf(monorepo()))
    const why = page.locator('#why-run-merge')
    expect(await why.isVisible()).toBe(false)
    await page.locator('.groups a', { hasText: 'run-merge' }).click()
    expect(await why.isVisible()).toBe(true)
  })

  test.each(
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      [1280, 768, 390].map((width) => [colorScheme, width] as const),
    ),
  )('has no barriers, and nothing to move sideways, in %s at a width of %i', async (colorScheme, width) => {
    const file = await reportOf(monorepo(), '--unsafe')
    // The test itself needs a script: where the page's are forbidden, as by the policy of a server, its own do not run either.
    const page = await open(`file://${bare(file)}`, { colorScheme, viewport: { width, height: 844 } })
    expect(await page.locator('#plain').isVisible()).toBe(true)
    expect(await barriers(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    if (process.env.PICTURES !== undefined)
      await page.screenshot({ path: join(process.env.PICTURES, `plain-${colorScheme}-${width}.png`) })
  })

  test('shows what files say as text', async () => {
    const evil = '</pre></details></main><img src=x onerror="document.title=1"><b>'
    const folder = sandbox({ 'a/Dockerfile': `FROM alpine:3.20\n# ${evil}\nRUN apk add curl\n` })
    const page = await read(await reportOf(folder))
    expect(await page.locator('.file pre').innerText()).toContain(evil)
    expect(await page.locator('img').count()).toBe(0)
  })

  test('shows what builds proved', async () => {
    const page = await read(provedReport())
    const text = await page.locator('.tried').evaluate((section) => section.textContent)
    for (const words of [
      'Proved by builds',
      'Before: 180.0 MB, 20.0 MB of it wasted',
      'RUN apt-get update',
      'PermissionError',
    ])
      expect(text).toContain(words)
  })

  test('of 1,000 files has all of them, the first ones open', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [`app${i}/Dockerfile`, `FROM alpine:3.20\nRUN apk add a${i}\n`]),
    )
    const page = await read(await reportOf(sandbox(files)))
    expect(await page.locator('.file').count()).toBe(1000)
    expect(await page.locator('.file[open]').count()).toBe(20)
  })

  test('says so when nothing would change', async () => {
    const page = await read(await reportOf(sandbox({ Dockerfile: 'FROM scratch\n' })))
    expect(await page.locator('main').innerText()).toContain('Nothing would change.')
  })
})

/** A report without its scripts, as a cleaner of mail leaves it; what axe needs may run in it. */
function bare(file: string): string {
  const text = readFileSync(file, 'utf8')
  const out = join(sandbox({}), 'bare.html')
  writeFileSync(out, text.replaceAll(/<script\b.*?<\/script>/gs, ''))
  return out
}

/** The report of one file that builds have proved. */
function provedReport(): string {
  const read = (name: string): string => readFileSync(join(import.meta.dirname, '../../dist', name), 'utf8')
  const page = { script: read('report.js'), style: read('report-style.css') }
  const target = { version: '1', transforms: [], prefix: '', terminal: false, page } as unknown as Target
  const result: Rewritten = {
    ...{ status: 'changed', path: 'api/Dockerfile', notes: [], discarded: [], hidden: [] },
    before: 'FROM python:3.12\nRUN apt-get update && apt-get install -y curl\n',
    after: 'FROM python:3.12-slim\nRUN apt-get update && apt-get install -y curl\n',
    steps: [{ transform: 'base-slim', safety: 'unsafe', line: 1, lines: [1], edits: 1 }],
    tried: PROVED,
  }
  const { opening, result: shown, closing } = html(target)
  const file = join(sandbox({}), 'report.html')
  writeFileSync(file, opening + shown(result) + closing(emptyTally(), { complete: true, written: false }))
  return file
}
