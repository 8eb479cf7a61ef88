// A build context of many files: how long it takes to look at all of it, and how that compares with a bare walk.

import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Patterns } from '../src/files/dockerignore.ts'
import { openContext } from '../src/files/tree.ts'

const RULES = '.git\n**/*.log\n!keep.log\ndist/**\n*.md\n!README.md\n'

/** Seconds. */
export interface ContextFigures {
  /** To list every file. */
  readonly list: number
  /** For the whole of `dockershift -t dockerignore`, which lists, measures and judges every file. */
  readonly dockerignore: number
  /** To list and measure every file with nothing but Node.js. */
  readonly walk: number
}

/** Looks at a context of `count` files, three quarters of them in `node_modules`, in the ways that there are. */
export function contextFigures(count: number, cli: string): ContextFigures {
  const folder = mkdtempSync(join(tmpdir(), 'dockershift-bench-'))
  try {
    fill(folder, count)
    const list = seconds(() => {
      const files = openContext(folder, { patterns: Patterns.read(RULES) }).below('') ?? []
      if (files.length !== count) throw new Error(`${files.length} files instead of ${count}`)
    })
    const walk = seconds(() => void bareWalk(folder))
    const dockerignore = seconds(() => {
      const args = [cli, folder, '--no-config', '--transform', 'dockerignore', '--format', 'summary']
      const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      if (!stdout.includes('the build context shrinks by')) throw new Error(`nothing is proposed: ${stdout}${stderr}`)
    })
    return { list, dockerignore, walk }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function seconds(deed: () => void): number {
  const start = performance.now()
  deed()
  return (performance.now() - start) / 1000
}

const PROJECT: Readonly<Record<string, string>> = {
  Dockerfile: 'FROM node:20\nWORKDIR /srv\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n',
  'package.json': '{}',
  'package-lock.json': '{}',
}

function fill(folder: string, count: number): void {
  const names = Object.keys(PROJECT)
  for (const name of names) writeFileSync(join(folder, name), PROJECT[name]!)
  for (let i = names.length; i < count; i++) {
    const sub = join(folder, i % 400 < 300 ? 'node_modules' : 'src', `part-${Math.floor(i / 100)}`)
    if (i % 100 === 0 || i === names.length) mkdirSync(sub, { recursive: true })
    writeFileSync(join(sub, `file-${i % 100}.js`), '')
  }
}

function bareWalk(folder: string): number {
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    bytes += entry.isDirectory() ? bareWalk(path) : lstatSync(path).size
  }
  return bytes
}
