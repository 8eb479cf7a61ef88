// The README and the pages beside it: each command is run, what it prints is what is shown, and each link leads somewhere.

import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CLI, environment, monorepo, ROOT, raw, sandbox } from './cli-sandbox.ts'

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'editors/README.md']
for (const file of readdirSync(join(ROOT, 'docs'))) if (file.endsWith('.md')) PAGES.push(`docs/${file}`)

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8')

/** Each command of a block, which goes on behind `>`, with what is shown below it. */
function commandsOf(block: string): readonly { readonly command: string; readonly shown: string }[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [first = '', ...lines] = part.split('\n')
      const end = lines.findIndex((line) => !line.startsWith('>'))
      const more = lines.slice(0, end).map((line) => line.replace(/^> ?/, ''))
      return { command: [first, ...more].join('\n'), shown: lines.slice(end).join('\n') }
    })
}

describe('the README', () => {
  const blocks = [...read('README.md').matchAll(/(<!-- not run: [^\n]+ -->\n)?^```console\n(.*?)^```$/gms)]
  const run = blocks.filter(([, mark]) => mark === undefined).map(([, , text = '']) => text)

  test('has blocks to run', () => {
    expect(run.length).toBeGreaterThanOrEqual(4)
    // What builds images is run by test/images.
    expect(blocks).toHaveLength(run.length + 2)
  })

  test.each(run)('shows what is printed: $ %s', (block) => {
    const folder = monorepo()
    const npx = `#!/bin/sh\n[ "$1" = dockershift ] && shift && exec '${process.execPath}' '${CLI}' "$@"\n`
    const bin = sandbox({ npx })
    chmodSync(join(bin, 'npx'), 0o755)
    const me = ['AUTHOR', 'COMMITTER'].flatMap((who) => [`GIT_${who}_NAME=me`, `GIT_${who}_EMAIL=me@example.com`])
    for (const { command, shown } of commandsOf(block)) {
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
