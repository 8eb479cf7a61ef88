// Packages that are there for a few RUNs alone: one installs them, the next ones need them, the last one takes them away again.

import { onlyCleans } from '../../src/analysis/packages/cleanups.ts'
import { isPlain } from '../../src/dockerfile/edit/chain.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import { commentsBetween } from '../../src/dockerfile/model/sections.ts'
import { type Call, callOf } from '../../src/knowledge/packages/managers.ts'
import type { Run } from '../../src/transform/runs.ts'
import { cleansUpBehind } from './rows.ts'

/** So many RUNs may stand between: what needs the packages, and little else. */
const MOST_BETWEEN = 3

/** A reader follows no chain of more commands. */
const MOST_COMMANDS = 30

/** What installs packages, and all that stand behind it up to what takes them away; none where one has to stay apart. */
export function borrowedRows(dockerfile: Dockerfile, all: readonly Run[]): readonly (readonly Instruction[])[] {
  return all.flatMap((last, at) => {
    const row = onlyCleans(last.script) ? rowUpTo(all, at) : undefined
    return row !== undefined && isReadable(dockerfile, row) ? [row.map(({ instruction }) => instruction)] : []
  })
}

function rowUpTo(all: readonly Run[], at: number): readonly Run[] | undefined {
  const last = all[at]!
  for (let from = at - 2; from >= Math.max(0, at - MOST_BETWEEN - 1); from--) {
    const row = all.slice(from, at + 1)
    if (last.instruction.index - row[0]!.instruction.index !== row.length - 1) return undefined
    const before = row.slice(0, -1).map(({ script }) => script)
    if (givesBack(row[0]!.script, last.script) && cleansUpBehind(before, last.script)) return row
  }
  return undefined
}

/** Whether all that a script takes away by name is what the first one has installed. */
function givesBack(first: Script, last: Script): boolean {
  const installed = new Set(callsOf(first).flatMap((call) => [...namesOf(call), ...groupOf(call)]))
  const given = callsOf(last).flatMap(namesOf)
  return given.length > 0 && given.every((name) => installed.has(name))
}

function callsOf({ commands }: Script): readonly Call[] {
  return commands.flatMap((command) => callOf(command) ?? [])
}

function namesOf({ operands }: Call): readonly string[] {
  return operands.map(({ text }) => text)
}

/** The name that apk's `--virtual` gives to what it installs. */
function groupOf({ given }: Call): readonly string[] {
  return given.flatMap(({ names, value }) => (names.includes('--virtual') && value !== undefined ? [value] : []))
}

/** Whether a reader finds their way in one RUN: plain chains, and no comment that would speak of others. */
function isReadable(dockerfile: Dockerfile, row: readonly Run[]): boolean {
  const scripts = row.map(({ script }) => script)
  const [first, last] = [row[0]!.instruction, row.at(-1)!.instruction]
  return (
    scripts.every(({ list }) => list.flatMap(({ elements }) => elements).every(isPlain)) &&
    scripts.reduce((sum, { commands }) => sum + commands.length, 0) <= MOST_COMMANDS &&
    commentsBetween(dockerfile, { start: first.span.end, end: last.span.start }).length === 0
  )
}
