// A build context for a Dockerfile that came without one: dummy files for all that it copies or seems to mention.

import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { sourcesOf } from '../../src/dockerfile/model/sources.ts'
import type { Wishes } from './lacks.ts'
import { treeOf } from './source-tree.ts'
import { fileFor, isFileName, type LabFile, wishedFiles } from './wished.ts'

/** Fills `folder`, which may be full already. The same Dockerfile and the same wishes give the same files. */
export function fillContext(folder: string, dockerfile: Dockerfile, wishes: Wishes): void {
  const takesAll = sourcesOf(dockerfile).some(({ path }) => path === '')
  for (const path of wishes.context) source(folder, path, path)
  for (const { path } of sourcesOf(dockerfile)) {
    if (path === undefined) continue
    if (path === '') tree(folder)
    else source(folder, path.replaceAll(/\[.*?\]|[*?]/g, 'x'), path)
  }
  if (takesAll) {
    mentioned(folder, dockerfile)
    for (const [path, file] of wishedFiles(wishes, 'relative')) put(join(folder, path), file)
  }
  const executables = new Set(wishes.executables.map((path) => path.slice(path.lastIndexOf('/') + 1)))
  if (executables.size === 0) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && executables.has(entry.name)) chmodSync(join(entry.parentPath, entry.name), 0o755)
}

function tree(folder: string): void {
  for (const [path, file] of Object.entries(treeOf('context'))) put(join(folder, path), file)
}

function source(folder: string, path: string, written: string): void {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const target = join(folder, path)
  if (isFileName(name) || written.includes('*')) {
    put(target, fileFor(path))
    return
  }
  if (kindOf(target) === 'file') return
  mkdirSync(target, { recursive: true })
  for (const [inner, file] of Object.entries(treeOf(name)).slice(0, 8)) put(join(target, inner), file)
}

/** Files that a command names and that only `COPY .` can bring. */
function mentioned(folder: string, dockerfile: Dockerfile): void {
  for (const [word] of dockerfile.text.matchAll(
    /(?<![\w/.:$-])(?:\.\/)?[\w-]+(?:\/[\w.-]+)*\.(?:sh|py|js|ts|rb|php|pl|txt|json|ya?ml|conf|cfg|ini|toml|xml|lock|go|jar|sql)\b/g,
  ))
    put(join(folder, word), fileFor(word))
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? undefined : found.isDirectory() ? 'folder' : 'file'
}

function put(path: string, { content, mode }: LabFile): void {
  if (kindOf(path) !== undefined) return
  for (let at = dirname(path); ; at = dirname(at)) {
    const kind = kindOf(at)
    if (kind === 'file') return
    if (kind === 'folder') break
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  // Whatever the umask is.
  chmodSync(path, mode)
}
