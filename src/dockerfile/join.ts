// Puts one RUN's script behind another's, where the second finds there what it found in a RUN of its own.

import { brokenGlue, errexitOf, isPlain, type Operator, ownGlue } from './chain.ts'
import type { Dockerfile } from './dockerfile.ts'
import type { Instruction } from './instruction.ts'
import type { Script } from './script.ts'
import { commentBetween, commentsBetween } from './sections.ts'
import type { Command } from './shell.ts'
import type { Fix } from './span.ts'
import { variable } from './stages.ts'

/** Two RUNs that may become one, and how. */
export interface Join {
  readonly first: Script
  readonly second: Script
  readonly fix: Fix
}

/**
 * Makes one RUN of two neighbours, where the second finds the same shell, files and environment as in one of its own.
 *
 * @param options.group RUNs in front of `a` that it is joined to in the same edit: their chaining style is kept
 * @param options.acrossSections a comment behind a blank line does not keep them apart
 * @returns the join, or why the two must stay apart
 */
export function join(
  dockerfile: Dockerfile,
  a: Instruction,
  b: Instruction,
  { group = [], acrossSections = false }: { group?: readonly Script[]; acrossSections?: boolean } = {},
): Join | string {
  const reason = separate(dockerfile, a, b) ?? commentBetween(dockerfile, a, b, acrossSections)
  if (reason !== undefined) return reason
  const first = dockerfile.script(a)
  const second = dockerfile.script(b)
  if (first === undefined || second === undefined) return 'one of them is not read as shell'
  const how = operatorBetween(first, second)
  if (typeof how === 'string') return how
  return { first, second, fix: joinFix(dockerfile, [...group, first], second, how) }
}

/**
 * Joins every pair of neighbours that `wanted` takes, several in a row into one.
 *
 * @param wanted is told of the scripts in front of `a` too that `a` itself joins
 * @param refused is told of the pairs that are wanted but must stay apart, and why
 */
export function joinNeighbours(
  dockerfile: Dockerfile,
  instructions: readonly Instruction[],
  wanted: (a: Instruction, b: Instruction, group: readonly Script[]) => boolean,
  refused: (a: Instruction, b: Instruction, reason: string) => void,
  { acrossSections = false }: { acrossSections?: boolean } = {},
): Dockerfile {
  const fixes: Fix[] = []
  let group: Script[] = []
  for (const [i, a] of instructions.entries()) {
    const b = instructions[i + 1]
    const joined =
      b?.index === a.index + 1 && wanted(a, b, group) ? join(dockerfile, a, b, { group, acrossSections }) : undefined
    if (joined === undefined || typeof joined === 'string') {
      group = []
      if (joined !== undefined) refused(a, b!, joined)
    } else {
      group.push(joined.first)
      fixes.push(joined.fix)
    }
  }
  return dockerfile.edit(fixes)
}

/** What keeps two RUNs apart whatever their scripts do. */
function separate(dockerfile: Dockerfile, a: Instruction, b: Instruction): string | undefined {
  if (b.index !== a.index + 1) return 'something stands between them'
  if (a.keyword !== 'RUN' || b.keyword !== 'RUN') return 'not two RUNs'
  if (a.line.heredocs.length > 0 || b.line.heredocs.length > 0) return 'a heredoc'
  const flags = (run: Instruction): string =>
    JSON.stringify(run.flags.map(({ name, value }) => `${name}=${value ?? ''}`).toSorted())
  if (flags(a) !== flags(b)) return 'their flags differ'
  if (a.flags.some(({ value }) => value?.includes('tmpfs') === true || value?.includes('rw') === true)) {
    return 'a mount whose content is dropped between them'
  }
  const { variables } = dockerfile.settings(a)
  if (variable(variables, 'BASH_ENV') !== undefined || variable(variables, 'ENV') !== undefined) {
    return 'each shell reads the file that BASH_ENV names'
  }
  return undefined
}

/** Paths that the builder mounts anew for each RUN: what is written there is gone for the next one. */
const FRESH = ['/etc/hosts', '/etc/resolv.conf', '/etc/hostname', '/dev/shm', '/proc/', '/sys/']

/** The operator that puts `second` behind `first`, and where `second` then starts; or why there is none. */
function operatorBetween(first: Script, second: Script): { operator: Operator; from: number } | string {
  if (first.shell.login || second.shell.login) return 'a login shell reads its profile anew each time'
  if (first.comment !== undefined || second.comment !== undefined)
    return 'a trailing comment would swallow what follows'
  if (first.list.length === 0 || second.list.length === 0) return 'an empty script'
  if (FRESH.some((path) => first.text.includes(path))) return 'it writes what the builder mounts anew for each RUN'
  const leaks = first.leaks.filter(({ kind }) => kind !== 'option')
  if (leaks.length > 0) return `${leaks[0]!.what} reaches into what follows`
  if (!endsAtItsEnd(first)) return 'it ends in a separator'
  if (changesOwnGroups(first)) return 'a user gets new groups only in a new process'
  if (changesHomes(first)) return 'HOME is read from /etc/passwd at the start of each RUN'
  if (replacesShell(first)) return 'it puts another shell in place, which runs the next RUN'
  if (sharedProgramMoved(first, second)) return 'the shell would remember where a program was'
  const prelude = setPrelude(first)
  if (prelude === undefined && hasOption(first)) return 'set reaches into what follows'
  const preludeBehind = setPrelude(second)
  if (prelude !== undefined || preludeBehind !== undefined || first.shell.errexit) {
    return underErrexit(first, second, prelude, preludeBehind)
  }
  if (hasOption(second)) return 'set reaches into what follows'
  // Behind `&&` only one `&&` list is still the same list.
  const [only] = second.list
  if (second.list.length > 1 || only!.operators.includes('||') || only!.background) {
    return 'what follows is more than one && list'
  }
  if (second.leaks.some(({ kind }) => kind === 'exit')) return 'what follows may exit early'
  return { operator: '&&', from: 0 }
}

function hasOption(script: Script): boolean {
  return script.leaks.some(({ kind }) => kind === 'option')
}

/** `set -eux;` in front of both: one of them serves both, when the first script's last item fails by itself. */
function underErrexit(
  first: Script,
  second: Script,
  prelude: string | undefined,
  preludeBehind: string | undefined,
): { operator: Operator; from: number } | string {
  if (prelude !== preludeBehind) return 'they run under different shell options'
  if (errexitOf(first) !== true || errexitOf(second) !== true) return 'set reaches into what follows'
  const last = first.list.at(-1)!
  if (last.elements.length > 1 || last.elements[0]!.negated || !isPlain(last.elements[0]!)) {
    return 'under set -e its last command may fail unnoticed'
  }
  const next = second.list[prelude === undefined ? 0 : 1]
  return next === undefined ? 'an empty script' : { operator: ';', from: next.start }
}

/** The text of a first item that is nothing but `set` with options. */
function setPrelude(script: Script): string | undefined {
  const [first] = script.list
  const command = first?.elements.length === 1 ? first.elements[0]!.command : undefined
  return command?.name === 'set' && script.list.length > 1 ? script.text.slice(command.start, command.end) : undefined
}

function endsAtItsEnd(script: Script): boolean {
  return script.list.at(-1)!.end === script.text.length
}

const GROUPS = new Set(['usermod', 'gpasswd', 'adduser', 'addgroup', 'groupmod'])

/** Root has no use for groups; whoever needs sudo to change his own does. */
function changesOwnGroups({ commands }: Script): boolean {
  return commands.some(({ name, wrapper }) => name !== undefined && GROUPS.has(name) && wrapper.length > 0)
}

/** Programs that write one of the files that they are given. */
const WRITERS = new Set(['sed', 'tee', 'cp', 'mv', 'ln', 'install', 'dd', 'perl', 'ed', 'ex'])

/** The home of whoever runs the RUN may move: by `usermod -d`, or by whatever writes the user database by hand. */
function changesHomes({ commands }: Script): boolean {
  return commands.some(
    (command) =>
      command.name === 'vipw' ||
      movesOwnHome(command) ||
      (WRITERS.has(command.name ?? '') && command.words.some(({ text }) => isUserDatabase(text))) ||
      command.redirects.some(({ operator, target }) => operator.includes('>') && isUserDatabase(target?.text ?? '')),
  )
}

/** Root moves the home of another without having to do with it; through sudo it may be one's own. */
function movesOwnHome({ name, words, wrapper }: Command): boolean {
  if (name !== 'usermod' || !words.some(({ text }) => text.startsWith('--home') || /^-[a-zA-Z]*d/.test(text)))
    return false
  const user = words.at(-1)?.value
  return user === undefined || user === 'root' || wrapper.length > 0
}

function isUserDatabase(path: string): boolean {
  return path.includes('/etc/passwd')
}

/** `ln -sf /bin/bash /bin/sh`: the next RUN gets the new shell, the rest of this one does not. */
function replacesShell({ commands, shell }: Script): boolean {
  const path = `bin/${shell.name}`
  return commands.some(
    ({ name, words, redirects }) =>
      words.slice(1).some(({ text }) => text.endsWith(path) || text.endsWith(`${path}"`) || text === 'dash') ||
      redirects.some(({ target }) => target?.text.endsWith(path) === true) ||
      name === 'chsh',
  )
}

/** A shell remembers where it found a program: one that the first script ran and then puts elsewhere. */
function sharedProgramMoved(first: Script, second: Script): boolean {
  const names = new Set(second.commands.map(({ name }) => name))
  return first.commands.some(
    ({ name }) =>
      name !== undefined &&
      names.has(name) &&
      first.commands.some(({ words }) => words.slice(1).some(({ text }) => text.endsWith(`bin/${name}`))),
  )
}

function joinFix(
  dockerfile: Dockerfile,
  group: readonly Script[],
  second: Script,
  { operator, from }: { operator: Operator; from: number },
): Fix {
  const first = group.at(-1)!
  const start = repeatedTail(dockerfile, first, second) ?? first.instruction.line.head.end
  const end = second.place(from)
  let style: string | undefined
  for (const script of [...group, second]) style ??= ownGlue(dockerfile, script, operator)
  style ??= brokenGlue(dockerfile, operator)
  const newline = style.indexOf('\n') + 1
  const behind = style.slice(newline)
  const indent = behind.slice(0, behind.length - behind.trimStart().length)
  const kept = commentsBetween(dockerfile, { start, end }, second.instruction.line.comments).map(
    (comment) => `${indent}${comment}${dockerfile.reading.eol}`,
  )
  return [{ span: { start, end }, text: style.slice(0, newline) + kept.join('') + behind }]
}

/** Cleanups that do the same again for all that came before. */
const CLEANUPS = [' clean all', ' clean -a', ' clean --all']

/** Whether joining the two drops the first one's cleanup, because the second ends in the same. */
export function sharesCleanup(dockerfile: Dockerfile, first: Script, second: Script): boolean {
  return repeatedTail(dockerfile, first, second) !== undefined
}

/** Where the first script ends when the cleanup at its end stands at the end of the second too; else `undefined`. */
function repeatedTail(dockerfile: Dockerfile, first: Script, second: Script): number | undefined {
  const [tail, before] = (first.list.at(-1)?.elements ?? []).toReversed()
  const other = second.list.at(-1)?.elements.at(-1)
  if (tail === undefined || before === undefined || other === undefined) return undefined
  const text = first.text.slice(tail.start, tail.end)
  if (!CLEANUPS.some((cleanup) => text.endsWith(cleanup)) || text !== second.text.slice(other.start, other.end))
    return undefined
  const start = first.place(before.end - 1) + 1
  // Whatever else stands in between may change where packages come from, and then the old metadata must go.
  const tool = tail.command?.name
  if (second.commands.some(({ name }) => name !== tool)) return undefined
  const dropped = dockerfile.text.slice(start, first.instruction.line.head.end)
  return dropped.includes('#') || dropped.includes('||') ? undefined : start
}
