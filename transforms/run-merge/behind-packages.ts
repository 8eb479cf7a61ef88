// What may stand behind a package install: a step or two that make sense with the package alone, and not what changes
// for its own reasons, which would have the packages be installed anew.

import { onlyCleans } from '../../src/analysis/packages/cleanups.ts'
import { runKind } from '../../src/analysis/packages/run-kinds.ts'
import { isIn } from '../../src/dockerfile/model/paths.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { haveOneOwner } from '../../src/knowledge/packages/belongings.ts'
import { type Call, callOf } from '../../src/knowledge/packages/managers.ts'
import { optionsOf } from './one-list.ts'
import { areRelated } from './related.ts'

/** So many steps about one thing go along with the packages in front of them. */
const MOST_STEPS = 2

/**
 * Why a small step does not go behind the packages of a group.
 *
 * @param below the scripts of the RUNs right below it
 */
export function apartFromPackages(
  group: readonly Script[],
  next: Script,
  below: readonly Script[],
): string | undefined {
  if (!group.some(isOfPackages) || !isStep(next)) return undefined
  if (next.commands.some(writesContent)) return 'what is served changes more often than the packages in front of it'
  const row = [...rowFrom(next, group.toReversed()), next, ...rowFrom(next, below)]
  const steps = row.flatMap(({ commands }) => commands.filter(({ name }) => name !== 'set'))
  return steps.length > MOST_STEPS
    ? 'several steps about one thing stay apart from the packages in front of them'
    : undefined
}

function isOfPackages(script: Script): boolean {
  return runKind(script)?.kind === 'packages'
}

function isStep(script: Script): boolean {
  return runKind(script)?.kind === 'small' && !onlyCleans(script)
}

/** The steps right behind each other, away from one, that are about the same. */
function rowFrom(from: Script, scripts: readonly Script[]): readonly Script[] {
  const row: Script[] = []
  for (const script of scripts) {
    if (!isStep(script) || !areOfOne(row.at(-1) ?? from, script)) break
    row.push(script)
  }
  return row
}

function areOfOne(a: Script, b: Script): boolean {
  return (
    areRelated(a, b) ||
    areRelated(b, a) ||
    thingsOf(a).some((one) => thingsOf(b).some((other) => haveOneOwner(one, other)))
  )
}

/** The programs that a step calls, and the files that it names. */
function thingsOf({ commands }: Script): readonly string[] {
  return commands.flatMap(({ name = '', words }) => [name, ...words.slice(1).map(({ text }) => text)])
}

/** Where pages and programs of the author's own lie that a server serves. */
const SERVED = ['/var/www', '/usr/share/nginx', '/srv', '/usr/local/apache2/htdocs', '/usr/share/caddy']

/** Programs that write the files that they are given. */
const WRITING = new Set(['tee', 'sed', 'cp', 'mv', 'install'])

function writesContent({ name, words, redirects }: Command): boolean {
  const written = redirects.filter(({ operator }) => operator.startsWith('>')).map(({ target }) => target?.text ?? '')
  const named = WRITING.has(name ?? '') ? words.slice(1).map(({ text }) => text) : []
  return [...written, ...named].some((path) => isIn(path, SERVED))
}

/** Lists shorter than so many packages are put into one by whoever reads them side by side. */
const SHORT = 3

/**
 * Whether a reader would write the lists of two RUNs, and of those around them, as one: nothing but packages, and the same
 * options. Where lists are fetched, which then serve all of them and can be removed, a chain is worth it.
 */
export function wouldBeOneList(group: readonly Script[], next: Script, below: readonly Script[]): boolean {
  const calls = [...group, next, ...below].map(({ commands }) => commands.map(installOf))
  const [before, own, behind] = [calls.slice(0, group.length), calls[group.length]!, calls.slice(group.length + 1)]
  const [first] = own
  if (first === undefined) return false
  const options = optionsOf(first, isOfTalk)
  const isLike = (call: Call | undefined): boolean => call !== undefined && optionsOf(call, isOfTalk) === options
  const row = [...takenWhile(before.flat().toReversed(), isLike), ...takenWhile([...own, ...behind.flat()], isLike)]
  const isOwn = row.length > 1 && isLike(before.flat().at(-1))
  if (!isOwn || Math.min(...row.map((call) => call!.operands.length)) >= SHORT) return false
  return group.every(({ commands }) => commands.every((one) => callOf(one)?.verb !== 'update'))
}

/** Options that make apt ask less and say less: a reader does not tell lists by these. */
function isOfTalk(text: string): boolean {
  return /^-[qy]+$/.test(text) || ['--quiet', '--yes', '--assume-yes'].includes(text)
}

function installOf(command: Command): Call | undefined {
  const call = callOf(command)
  return call?.manager === 'apt' && call.verb === 'install' ? call : undefined
}

function takenWhile<T>(items: readonly T[], test: (item: T) => boolean): readonly T[] {
  const end = items.findIndex((item) => !test(item))
  return end < 0 ? items : items.slice(0, end)
}

/** Whether the second makes anew what the first removes last: side by side they would look like a slip. */
export function makesAnew(first: Script, { commands }: Script): boolean {
  const last = first.commands.at(-1)
  if (last?.name !== 'rm') return false
  const gone = new Set(last.words.slice(1).map(({ text }) => text))
  const made = commands.filter(({ name }) => name === 'mkdir').flatMap(({ words }) => words.slice(1))
  return made.some(({ text }) => !text.startsWith('-') && gone.has(text))
}
