// The README and the pages beside it: each command is run, what it prints is what is shown, and each link leads somewhere.

import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CLI, environment, monorepo, ROOT, raw, sandbox } from './cli-sandbox.ts'
import { readmeBlocks } from './readme-blocks.ts'

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'editors/README.md']
for (const file of readdirSync(join(ROOT, 'docs'))) if (file.endsWith('.md')) PAGES.push(`docs/${file}`)

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8')

describe('the README', () => {
  const blocks = readmeBlocks()
  const run = blocks.filter(({ by }) => by === undefined).map(({ text, commands }) => [text, commands] as const)

  test('has blocks to run, and those of others are run by them', () => {
    expect(run.length).toBeGreaterThanOrEqual(4)
    const others = blocks.flatMap(({ by }) => by ?? [])
    // What builds images is run by test/images.
    expect(others.filter((by) => by === 'nobody')).toHaveLength(2)
    for (const by of others.filter((by) => by !== 'nobody'))
      expect([by, read(by)]).toEqual([by, expect.stringContaining(`shownFor('${by}')`)])
  })

  test.each(run)('shows what is printed: $ %s', (_, commands) => {
    const folder = monorepo()
    const npx = `#!/bin/sh\n[ "$1" = dockershift ] && shift && exec '${process.execPath}' '${CLI}' "$@"\n`
    const bin = sandbox({ npx })
    chmodSync(join(bin, 'npx'), 0o755)
    const me = ['AUTHOR', 'COMMITTER'].flatMap((who) => [`GIT_${who}_NAME=me`, `GIT_${who}_EMAIL=me@example.com`])
    for (const { command, shown } of commands) {
      const path = `PATH=${bin}${delimiter}${environment().PATH}`
      const ran = raw('env', [path, ...me, 'sh', '-c', command], folder)
      expect(ran.stdout.toString('utf8') + ran.stderr.toString('utf8')).toBe(shown)
    }
  })

  test('shows the three uses within one screen', () => {
    const text = read('README.md')
    const start = text.indexOf('## Three ways to use it')
    expect(start).toBeGreaterThan(0)
    const lines = text.slice(start, text.indexOf('\n## ', start)).split('\n')
    expect(lines.length).toBeLessThan(60)
  })
})

describe('links', () => {
  test.each(PAGES)('of %s lead to files and headings that are there', (page) => {
    const text = read(page).replace(/^```.*?^```$/gms, '')
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue
      const [path = '', heading] = target.split('#')
      const file = join(ROOT, dirname(page), path === '' ? page.slice(page.lastIndexOf('/') + 1) : path)
      expect([target, existsSync(file)]).toEqual([target, true])
      if (heading === undefined) continue
      const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\w\s-]/g, '')
          .replaceAll(' ', '-'),
      )
      expect(headings).toContain(heading)
    }
  })
})
