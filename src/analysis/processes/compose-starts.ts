// What compose files start and check in services that they build: commands, entrypoints and health checks, as words.
//
// Read line by line, by indentation: what is written in one line of braces is not seen.

import type { BuildContext } from '../../files/build-context.ts'

export interface ComposeStart {
  /** The compose file. */
  readonly path: string
  readonly words: readonly string[]
}

const known = new WeakMap<BuildContext, readonly ComposeStart[]>()

/** Those of the compose files at the top of a build context. */
export function composeStarts(files: BuildContext): readonly ComposeStart[] {
  let starts = known.get(files)
  if (starts === undefined) {
    starts = composeFiles(files).flatMap(({ path, text }) => startsIn(text).map((words) => ({ path, words })))
    known.set(files, starts)
  }
  return starts
}

/** The compose files beside a build context, whether or not the builder is given them. */
export function composeFiles(files: BuildContext): readonly { readonly path: string; readonly text: string }[] {
  return files.told().flatMap((one) => (one.kind === 'compose' ? [{ path: one.path, text: one.text }] : []))
}

function startsIn(text: string): readonly (readonly string[])[] {
  // A comment stands as far in as its author likes.
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*#/.test(line))
  return lines.flatMap((line, i) => {
    const said = /^\s*["']?(?:command|entrypoint|test)["']?:(.*)$/.exec(line)?.[1]
    if (said === undefined || !isBuilt(lines, i)) return []
    const all = [said, ...lines.slice(i + 1, endOf(lines, i))].join(' ')
    return [all.split(/[\s"',[\];&|()]+/).filter((word) => word !== '' && word !== '-')]
  })
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length
}

/** Where the value of a key ends: a list may stand as far in as its key. */
function endOf(lines: readonly string[], at: number): number {
  const depth = depthOf(lines[at]!)
  const end = lines.findIndex(
    (line, i) =>
      i > at && line.trim() !== '' && depthOf(line) <= depth && !(depthOf(line) === depth && /^\s*- /.test(line)),
  )
  return end < 0 ? lines.length : end
}

/** Whether a key stands in a service with `build:`, however deep. */
function isBuilt(lines: readonly string[], at: number): boolean {
  for (let key = at; key >= 0; ) {
    const depth = depthOf(lines[key]!)
    const isAbove = (line: string): boolean => line.trim() !== '' && depthOf(line) < depth
    const parent = lines.slice(0, key).findLastIndex(isAbove)
    if (parent < 0) return false
    const block = lines.slice(parent + 1, endOf(lines, parent))
    // What it takes over from elsewhere may say so.
    if (block.some((line) => depthOf(line) === depth && /^\s*["']?(?:build|extends|<<)["']?\s*:/.test(line)))
      return true
    key = parent
  }
  return false
}
