// The modules of a workspace of Go, each with the others beside it.
//
// Source: go.dev/ref/mod#workspaces.

import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { readGoWork } from '../../src/analysis/project/go-files.ts'
import { parentOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import { type ModuleAt, moduleOf, type ReadText } from './program.ts'

type Files = ReadonlyMap<string, CopiedFile>

/** The modules of the workspace that a folder is in, or why they cannot be told; `undefined` where no go.work is seen. */
export function workspaceAt(files: Files, read: ReadText, folder: string): readonly ModuleAt[] | Reason | undefined {
  for (let at = folder; ; at = parentOf(at)) {
    const file = files.get(at === '/' ? '/go.work' : `${at}/go.work`)
    if (file !== undefined) return modulesIn(files, read, at, file.source)
    if (at === '/') return undefined
  }
}

function modulesIn(files: Files, read: ReadText, top: string, source: string): readonly ModuleAt[] | Reason {
  const text = read(source)
  const workspace = text === undefined ? undefined : readGoWork(text)
  if (workspace === undefined) return { reason: `${source} is not understood` }
  const { used, requires } = workspace
  const modules: ModuleAt[] = []
  for (const path of used) {
    const folder = resolve(top, path)
    const module = folder === undefined ? undefined : moduleOf(files, read, folder)
    if (module === undefined || module.folder !== folder) return { reason: `${source} uses ${path}, which is not seen` }
    modules.push(module)
  }
  const replaced = [...workspace.local].map(([path, folder]) => [path, resolve(top, folder) ?? ''] as const)
  if (replaced.some(([, folder]) => folder === '')) return { reason: `where ${source} leads cannot be told` }
  return modules.map((module) => {
    const up = '../'.repeat(module.folder.split('/').length - 1)
    const others = modules
      .filter((other) => other !== module)
      .map((other) => [other.path, up + other.folder.slice(1)] as const)
    const local = new Map([...module.local, ...replaced, ...others])
    return { ...module, requires: [...module.requires, ...requires], local }
  })
}
