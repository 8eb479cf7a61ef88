// A project of .NET with those that it refers to, as they stand in the image that builds it.

import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { nameOf, parentOf, resolve } from '../../src/dockerfile/model/paths.ts'
import { mayBringWeb, type Project, readProject } from './dotnet.ts'

/** Files of MSBuild that are read for every project below their folder. */
const AROUND = /^directory\.(?:build|packages)\.(?:props|targets)$/i

/** The project of a file; `undefined` where it, or one that it refers to, is not understood. */
export function projectAt(
  copied: ReadonlyMap<string, CopiedFile>,
  read: (file: CopiedFile) => string,
  start: CopiedFile,
): Project | undefined {
  const own = readProject(read(start))
  if (own === undefined) return undefined
  const around = [...copied.values()].filter(({ path }) => AROUND.test(nameOf(path)))
  let needsWeb = own.needsWeb || around.some((file) => mayBringWeb(read(file)))
  const seen = new Set([start.path])
  const open = own.references.map((path) => ({ from: start.path, path }))
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const path = resolve(parentOf(one.from), one.path)
    if (path !== undefined && seen.has(path)) continue
    const file = path === undefined ? undefined : copied.get(path)
    const other = file === undefined ? undefined : readProject(read(file))
    if (file === undefined || other === undefined) return undefined
    seen.add(file.path)
    needsWeb ||= other.needsWeb
    open.push(...other.references.map((reference) => ({ from: file.path, path: reference })))
  }
  return { ...own, needsWeb }
}
