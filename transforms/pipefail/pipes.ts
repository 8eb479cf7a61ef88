// Which pipelines lose a failure, and which end in one that means nothing as soon as each of their commands counts.

import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { everyNode, treeOf } from '../../src/dockerfile/read/shell-tree.ts'
import { checksSums, isSeenToFail, readerOf } from '../../src/knowledge/programs/readers.ts'
import { readsToTheEnd, stopsEarly } from '../../src/knowledge/programs/whole-readers.ts'

/** They answer a question by failing. */
const ASK = new Set([
  'grep',
  'egrep',
  'fgrep',
  'zgrep',
  'rg',
  'ag',
  'diff',
  'cmp',
  'pgrep',
  'which',
  'type',
  'expr',
  'test',
  '[',
])

/** They only write what they are given, and have nothing to fail by. */
const SPEAKERS = new Set(['echo', 'printf'])

/** Whether a failure inside one of a script's pipelines goes unnoticed, and would stop the script with `pipefail`. */
export function losesFailure({ list, commands }: Script): boolean {
  return list.some(({ elements }) =>
    elements.some((element) => {
      // Another shell has options of its own: `bash -c "a | b"`.
      const inside = commands.filter(
        ({ start, end, within }) => within === undefined && element.start <= start && end <= element.end,
      )
      return (
        inside.some(({ piped, decisive }) => piped && decisive) &&
        !onlySpeaks(inside) &&
        !inside.slice(0, -1).every((command, i) => feedsCheck(command, inside[i + 1]))
      )
    }),
  )
}

/** Whether a pipeline of others than `echo` stands in `$(…)` or in parentheses. */
export function hasInnerPipeline({ list, commands, text }: Script): boolean {
  return list.some(({ elements }) =>
    elements.some(({ kind, start, end }) => {
      const inside = commands.filter((one) => start <= one.start && one.end <= end)
      const isAround = kind === 'simple' || text[start] === '('
      return isAround && inside.some((command, i) => writesOn(command, inside[i + 1]))
    }),
  )
}

/** Where all pipelines of a script stand, if not in its list: behind `!`, or in what decides what an `if` or a loop runs. */
export function placeOfPipelines({ list, commands, text }: Script): 'negated' | 'condition' | undefined {
  const piped = commands.filter((one) => one.piped && one.within === undefined)
  const elements = list.flatMap((item) => item.elements)
  const around = piped.map((one) => elements.find(({ start, end }) => start <= one.start && one.end <= end))
  if (around.length === 0) return undefined
  if (around.every((element) => element?.negated === true)) return 'negated'
  const clauses = clausesIn(text)
  const isCondition = (one: Command): boolean => clauses.some(({ pos, end }) => pos <= one.start && one.end <= end)
  return piped.every(isCondition) ? 'condition' : undefined
}

/** What decides in each `if`, `while` and `until`. */
function clausesIn(text: string): readonly { readonly pos: number; readonly end: number }[] {
  const clauses: { readonly pos: number; readonly end: number }[] = []
  const tree = treeOf(text)
  if (tree !== undefined)
    everyNode(tree, (node) => {
      if (node.type === 'If' || node.type === 'Elif' || node.type === 'While') clauses.push(node.clause)
    })
  return clauses
}

/** Whether anything but `echo` and `printf` writes into a pipe. */
export function othersWrite({ commands }: Script): boolean {
  return commands.some((command, i) => writesOn(command, commands[i + 1]))
}

function writesOn({ name = '', within }: Command, next: Command | undefined): boolean {
  return within === undefined && next?.piped === true && !SPEAKERS.has(name)
}

/** Whether all but the last command of a pipeline do nothing but write: `echo user:secret | chpasswd`, `{ echo a; echo b; } | tee x`. */
function onlySpeaks(inside: readonly Command[]): boolean {
  const isNested = (command: Command): boolean =>
    inside.some((other) => other !== command && other.start <= command.start && command.end <= other.end)
  const writers = inside.filter((command) => !isNested(command)).slice(0, -1)
  return (
    inside.at(-1)?.piped === true &&
    writers.every(
      ({ name = '', wrapper, redirects }) => SPEAKERS.has(name) && wrapper.length === 0 && redirects.length === 0,
    )
  )
}

/**
 * The commands that write into a pipe whose failure goes unnoticed today: what reads there in the end takes it well that nothing comes.
 */
export function unseenWriters({ commands }: Script): readonly Command[] {
  return commands.filter(
    (command) =>
      command.within === undefined && readerOf(command, commands) !== undefined && !isSeenToFail(command, commands),
  )
}

/**
 * The command of a script whose pipelines may fail, with `pipefail`, though nothing is wrong: it stops reading early, or
 * says no by failing. A program of which nothing is known is no such command.
 */
export function harmlessFailure(script: Script): Command | undefined {
  // Another shell has options of its own.
  const commands = script.commands.filter(({ within }) => within === undefined)
  const pipelines = script.list.flatMap(({ elements }) => elements.filter(({ kind }) => kind === 'pipeline'))
  const inside = (command: Command): boolean =>
    pipelines.some(({ start, end }) => start <= command.start && command.end <= end)
  const nested = commands.some((command) => command.piped && !inside(command))
  const lasts = new Set(
    pipelines.map(({ start, end }) => commands.findLast((command) => start <= command.start && command.end <= end)),
  )
  return commands.find((command, i) => {
    if (feedsCheck(command, commands[i + 1])) return false
    if (!nested && !inside(command)) return false
    if (stopsEarly(command)) return true
    if (!lasts.has(command) && isEndless(command)) return true
    return !lasts.has(command) && (asks(command) || (command.name === undefined && command.words.length > 0))
  })
}

/** A command that is not known to read to the end what others than `echo` write into its pipe. */
export function partialReader({ commands }: Script): Command | undefined {
  const shared = commands.filter(({ within }) => within === undefined)
  return shared.find((reader) => {
    if (!reader.piped) return false
    const before = shared.filter(({ end }) => end <= reader.start)
    const writer = before.reduce<Command | undefined>(
      (last, one) => (last && last.end > one.end ? last : one),
      undefined,
    )
    return writer !== undefined && !SPEAKERS.has(writer.name ?? '') && !readsToTheEnd(reader, writer)
  })
}

/** `grep app.tgz SHA256SUMS | sha256sum -c -`, which fails where it is given nothing. */
function feedsCheck(command: Command, next: Command | undefined): boolean {
  return next?.piped === true && (command.name ?? '').endsWith('grep') && checksSums(next)
}

/** What it reads has no end: who reads from it stops first, and it is ended by a signal. */
function isEndless({ words, redirects }: Command): boolean {
  const paths = [...words.map(({ text }) => text), ...redirects.map(({ target }) => target?.text ?? '')]
  return paths.some((path) => ['/dev/zero', '/dev/urandom', '/dev/random'].some((device) => path.endsWith(device)))
}

function asks({ name = '', words, wrapper }: Command): boolean {
  // It says by its end whether what it wrote last was true.
  if (name === 'jq' && words.some(({ text }) => text === '--exit-status' || /^-[a-zA-Z]*e/.test(text))) return true
  if (ASK.has(name) || wrapper.some(({ value }) => value === 'xargs' || value === 'timeout')) return true
  // /proc changes while it is searched.
  if (name === 'find') return words.some(({ value }) => value === '/')
  return name === 'command' || name === 'xargs'
}
