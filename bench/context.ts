// A build context of many files: how long it takes to look at all of it, and how fast its ignore rules are.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Patterns } from '../src/files/patterns.ts'
import { openContext } from '../src/files/tree.ts'

const RULES = '.git\n**/node_modules\n**/*.log\n!keep.log\ndist/**\n*.md\n!README.md\n'

/** Seconds to list every file of a context of `count` files, and to add up their sizes. */
export function contextSeconds(count: number): { readonly list: number; readonly sizes: number } {
  const folder = mkdtempSync(join(tmpdir(), 'dockershift-bench-'))
  try {
    for (let i = 0; i < count; i += 100) {
      const sub = join(folder, `area-${Math.floor(i / 10_000)}`, `part-${i / 100}`)
      mkdirSync(sub, { recursive: true })
      for (let j = 0; j < 100; j++) writeFileSync(join(sub, `file-${j}.txt`), '')
    }
    const patterns = Patterns.read(RULES)
    const start = performance.now()
    const files = openContext(folder, { patterns }).below('') ?? []
    const listed = performance.now()
    if (files.length !== count) throw new Error(`${files.length} files instead of ${count}`)
    let bytes = 0
    for (const { size } of files) bytes += size
    if (bytes !== 0) throw new Error('the files are empty')
    return { list: (listed - start) / 1000, sizes: (performance.now() - listed) / 1000 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
