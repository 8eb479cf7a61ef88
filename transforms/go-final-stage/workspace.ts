// The modules of a workspace of Go, each with the others beside it.
//
// Source: go.dev/ref/mod#workspaces.

import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { parentOf, resolve } from '../../src/dockerfile/model/paths.ts'
import { type ModuleAt, moduleOf, type ReadText } from './program.ts'

type Files = ReadonlyMap<string, CopiedFile>

/**
 * The modules of the workspace that a folder is in; `undefined` where no go.work is seen. None of one that is not understood, or
 * whose modules are not all there.
 */
export function workspaceAt(files: Files, read: ReadText, folder: string): readonly ModuleAt[] | undefined {
  for (let at = folder; ; at = parentOf(at)) {
    const file = files.get(at === '/' ? '/go.work' : `${at}/go.work`)
    if (file !== undefined) return modulesIn(files, read, at, read(file.source) ?? '')
    if (at === '/') return undefined
  }
}

function modulesIn(files: Files, read: ReadText, top: string, text: string): readonly ModuleAt[] {
  const plain = text.replace(/\/\/.*$/gm, '')
  if (/^\s*replace\b/m.test(plain)) return []
  const used = [...plain.matchAll(/(?:\buse[ \t]+|^\s*)"?(\.{1,2}(?:\/[^\s"]*)?)"?[ \t]*$/gm)].map(([, path]) => path!)
  const modules = used.flatMap((path) => moduleOf(files, read, resolve(top, path) ?? top) ?? [])
  if (modules.length < used.length) return []
  return modules.map((module) => {
    const up = '../'.repeat(module.folder.split('/').length - 1)
    const others = modules
      .filter((other) => other !== module)
      .map((other) => [other.path, up + other.folder.slice(1)] as const)
    return { ...module, local: new Map([...module.local, ...others]) }
  })
}
