// What calls of apk do with the index: fetch it, keep it, read it.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import type { Word } from '../../src/dockerfile/model/shell.ts'
import { assignments } from '../../src/dockerfile/model/stages.ts'
import { variableNames } from '../../src/dockerfile/read/variables.ts'
import type { Release } from '../../src/knowledge/images/releases.ts'
import { type Call, callOf, hasOption } from '../../src/knowledge/packages/managers.ts'
import { mayHoldOptions } from '../../src/transform/runs.ts'

const VERBS = new Set(['add', 'upgrade', 'fix'])

/** With these a call keeps no index, or says itself which one it reads. */
const OWN_WAY = ['--no-cache', '--cache-dir', '--no-network', '--cache-max-age', '--cache']

/** Verbs that look at what is installed, or at files, and at no index. */
const INDEXLESS = new Set(['del', 'update', 'audit', 'verify', 'index', 'manifest'])

/** Whether a call installs, which a fresh index is fetched for. */
export function installs({ verb }: Call): boolean {
  return VERBS.has(verb)
}

/** Since 2.9.1, which came with Alpine 3.8, apk fetches an index that is missing by itself. */
export function fetchesIndex(apk: Release | undefined): boolean {
  return apk?.family === 'alpine' && apk.version >= 3.08
}

/** Whether a call would keep no index with `--no-cache`, and does so now. */
export function keepsIndex(call: Call): boolean {
  return installs(call) && !hasOption(call, undefined, ...OWN_WAY) && !isOpen(call)
}

/** Whether a variable may hold an option of the call. */
export function isOpen(call: Call): boolean {
  return mayHoldOptions(call)
}

/** Whether a call reads the index that an earlier one left, whatever is done about the flags of both. */
export function readsIndex(call: Call): boolean {
  if (installs(call) || INDEXLESS.has(call.verb)) return false
  return call.verb !== 'info' || (call.operands.length > 0 && !hasOption(call, 'e', '--installed'))
}

/** Whether a call of local packages alone, which gets no flag, takes what they depend on from the index that is there. */
export function countsOnIndex(dockerfile: Dockerfile, call: Call): boolean {
  return mayTakeFiles(dockerfile, call) && !hasOption(call, 'U', '--update-cache', '--update', ...OWN_WAY)
}

/**
 * Whether all that a call adds may be files, `apk add ./local.apk`: an apk that does not fetch a missing index by itself fetches
 * none for these, and reads the one that is there. What a variable or xargs hands over may be such files, too.
 */
export function mayTakeFiles(dockerfile: Dockerfile, { operands, expands }: Call): boolean {
  return operands.length === 0 ? expands : operands.every((word) => mayBeFile(dockerfile, word))
}

function mayBeFile(dockerfile: Dockerfile, { value, text, glob }: Word): boolean {
  const plain = value ?? text.replaceAll('"', '')
  if (plain.endsWith('.apk')) return true
  if (value !== undefined) return glob && plain.endsWith('*')
  // `python=$VERSION`, `$NAME-dev`
  // What stands for a list is any: `$@` of a script that set it.
  if (/\$[@*]$/.test(plain)) return true
  if (plain.includes('=') || !/(?:\$\w+|[})`])$/.test(plain)) return false
  const names = variableNames(plain)
  return names.length === 0 || names.some((name) => mayHoldFiles(dockerfile, name))
}

/** Whether a variable may hold names of files, by all that the Dockerfile gives it. */
function mayHoldFiles(dockerfile: Dockerfile, name: string): boolean {
  if (dockerfile.instructions.some((one) => setsUnseen(dockerfile, one))) return true
  const values = dockerfile.instructions.flatMap((instruction): readonly (string | undefined)[] => {
    const { keyword } = instruction
    const isDeclared = keyword === 'ENV' || keyword === 'ARG'
    const own = isDeclared ? assignments(instruction, dockerfile.reading.escape) : []
    const { commands = [] } = dockerfile.script(instruction) ?? {}
    return [
      ...own.filter((one) => one.name === name && one.raw !== undefined).map(({ raw }) => raw),
      ...commands.flatMap(({ assigned }) => assigned.filter((one) => one.name === name).map(({ value }) => value)),
    ]
  })
  return values.length === 0 || values.some((value) => value === undefined || /\.apk|[$*]/.test(value))
}

/** Where nobody fetched an index, an older apk upgrades nothing; with a fresh one it would. */
export function upgradesNothing(calls: readonly Call[]): boolean {
  const first = calls.findIndex(
    (call) => call.verb === 'update' || hasOption(call, 'U', '--update-cache', '--no-cache'),
  )
  return calls.some(({ verb }, i) => (verb === 'upgrade' || verb === 'fix') && (first < 0 || i < first))
}

/** The call of apk that a command is. */
export function apkCallOf(command: Call['command']): Call | undefined {
  const call = callOf(command)
  return call?.manager === 'apk' ? call : undefined
}

/** Commands that give variables values which do not stand in the file. */
const SETTING = new Set(['.', 'source', 'read', 'eval', 'mapfile', 'readarray'])

function setsUnseen(dockerfile: Dockerfile, instruction: Instruction): boolean {
  return dockerfile.script(instruction)?.commands.some(({ name }) => name !== undefined && SETTING.has(name)) === true
}
