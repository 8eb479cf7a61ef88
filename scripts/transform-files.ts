// Where each transform lies: in a file of its own, or in a folder with its private parts beside it.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The path of each transform's file by its name, from the root. */
export function transformFiles(root: string): ReadonlyMap<string, string> {
  const found = readdirSync(join(root, 'transforms'), { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory())
      return entry.name.endsWith('.ts') && entry.name !== 'index.ts'
        ? [[entry.name.slice(0, -'.ts'.length), `transforms/${entry.name}`] as const]
        : []
    const path = `transforms/${entry.name}/index.ts`
    return existsSync(join(root, path)) ? [[entry.name, path] as const] : []
  })
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}
