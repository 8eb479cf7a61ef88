// Puts one RUN's script behind another's, where the second finds there what it found in a RUN of its own.

import type { Dockerfile } from '../model/dockerfile.ts'
import type { Instruction } from '../model/instruction.ts'
import { missingOperator } from '../model/missing-operator.ts'
import { because, type Reason } from '../model/refusal.ts'
import { isTooLong, type Script } from '../model/script.ts'
import { commentBetween } from '../model/sections.ts'
import type { Command, Element, Tail, Word } from '../model/shell.ts'
import type { Fix } from '../model/span.ts'
import { variable } from '../model/stages.ts'
import {
  changesFiles,
  isInstalledAnew,
  isMoved,
  makesHardLinks,
  replacesShell,
  startsDaemon,
  writesFresh,
} from '../read/outlasting.ts'
import { mayLoseFolder } from '../read/own-folder.ts'
import { treeOf } from '../read/shell-tree.ts'
import { errexitOf, isPlain, isPureList, operatorBehind, operatorMissing } from './chain.ts'
import { behindSameFolder, type Containment } from './containment.ts'
import { type Join, joinFixes } from './join-fix.ts'
import { isPlaceholder } from './placeholders.ts'
import type { Operator } from './style.ts'

/** How neighbours are looked at. */
export interface JoinOptions {
  /** A comment behind a blank line does not keep two RUNs apart. */
  readonly acrossSections?: boolean
  /** A comment between two RUNs goes above the first, rather than inside: it speaks of both. */
  readonly commentsAbove?: boolean
  /** Of neighbours in a row all are joined, or none. */
  readonly whole?: boolean
  /** What becomes of the cleanup at the end of the first; or why the two must stay apart. */
  tailOf(first: Script, second: Script): Tail | Reason | undefined
  /** How what a script changes in its shell is kept from those that come behind it; without it such scripts stay apart. */
  contained?(script: Script): Containment | undefined
  /** Where, in the command that would come behind another one, begins what that can do as well; of these scripts, one behind the other. */
  behindWords?(last: Element, next: Element, scripts: readonly Script[]): number | undefined
}

/**
 * Joins every pair of neighbours that `wanted` takes, several in a row into one, where the second finds the same shell,
 * files and environment as in a RUN of its own.
 *
 * @param wanted is told of the scripts in front of `a` too that `a` itself joins; it may say why the two stay apart
 * @param refused is told of the pairs that stay apart, and why
 */
export function joinNeighbours(
  dockerfile: Dockerfile,
  instructions: readonly Instruction[],
  wanted: (a: Instruction, b: Instruction, group: readonly Script[]) => boolean | Reason,
  refused: (a: Instruction, b: Instruction, reason: string) => void,
  options: JoinOptions,
): Dockerfile {
  const fixes: Fix[] = []
  let group: Join[] = []
  // Why a row that is joined whole stays as it is, from the pair on that cannot be joined.
  let fallen: string | undefined
  for (const [i, a] of instructions.entries()) {
    const b = instructions[i + 1]
    // Behind a cleanup that was put to the end, the text that comes of it says how to go on.
    const isOpen = group.at(-1)?.tail?.repeated !== false
    const scripts = group.map(({ first }) => first)
    const isNext = b?.index === a.index + 1 && isOpen
    const want = isNext && wanted(a, b, scripts)
    if (want === true && fallen !== undefined) {
      refused(a, b!, `one in front of it cannot: ${fallen}`)
      continue
    }
    const joined = want === true ? joinOf(dockerfile, a, b!, scripts, options) : want || undefined
    if (joined !== undefined && !('reason' in joined)) {
      group.push(joined)
      continue
    }
    fallen = options.whole === true ? joined?.reason : undefined
    if (fallen !== undefined)
      for (const { first, second } of group)
        refused(first.instruction, second.instruction, `one behind it cannot: ${fallen}`)
    else fixes.push(...joinFixes(dockerfile, group, options.commentsAbove))
    group = []
    if (joined !== undefined) refused(a, b!, joined.reason)
  }
  return dockerfile.edit(fixes)
}

/** How two neighbours become one, or why they must stay apart. */
function joinOf(
  dockerfile: Dockerfile,
  a: Instruction,
  b: Instruction,
  group: readonly Script[],
  { acrossSections = false, contained, tailOf, behindWords }: JoinOptions,
): Join | Reason {
  const apart = because(separate(dockerfile, a, b) ?? commentBetween(dockerfile, a, b, acrossSections))
  if (apart !== undefined) return apart
  const first = dockerfile.script(a)
  const second = dockerfile.script(b)
  if (first === undefined || second === undefined) return { reason: 'one of them is not read as shell' }
  const forgotten = missingOperator(dockerfile, first) ?? missingOperator(dockerfile, second)
  if (forgotten !== undefined) return { reason: operatorMissing(forgotten) }
  if (isTooLong(...[...group, first, second].map(({ text }) => text)))
    return { reason: 'together they would be longer than a shell takes' }
  // Backquotes in front of a backslash are not read for sure.
  const all = [...group, first, second].map(({ text }) => text).join(' && ')
  if (all.includes('`') && !all.includes('<<') && treeOf(all) === undefined)
    return { reason: 'together, a backquote would stand in front of a backslash, which is not read for sure' }
  if ([...group, first].some((script) => mayLoseFolder(dockerfile, script, true)))
    return { reason: 'the folder that it works in would be gone, and is made anew for a RUN of its own' }
  // What a shell remembers it has of all that stands in front.
  const earlier = [...group, first].flatMap(({ commands }) => commands)
  if (isInstalledAnew(earlier, second.commands))
    return { reason: 'the shell would remember a program that is installed anew' }
  if (isMoved(earlier, second.commands)) return { reason: 'the shell would remember where a program was' }
  const tail = tailOf(first, second)
  if (tail !== undefined && 'reason' in tail) return tail
  const doubt = tail === undefined ? undefined : because(doubtAbout(dockerfile, first, second, tail))
  if (doubt !== undefined) return doubt
  const kept = tail === undefined ? first : withoutTail(first, tail)
  const held = { first: contained?.(first), second: contained?.(second) }
  if (writesFresh(first, dockerfile.settings(a).workdir ?? undefined))
    return { reason: 'it writes what the builder mounts anew for each RUN' }
  if (changesFiles(second) && [...group, first].some(makesHardLinks))
    return { reason: 'it gives a file two names, and what changes one would change the other' }
  const how = operatorBetween(kept, second, held)
  if ('reason' in how) return how
  const last = kept.list.at(-1)?.elements.at(-1)
  const next = second.list.find(({ start }) => start >= how.from)?.elements[0]
  const words =
    last === undefined || next === undefined ? undefined : behindWords?.(last, next, [...group, first, second])
  const inFolder = held.first?.kind === 'none needed' ? behindSameFolder(first, second) : undefined
  return { first, second, tail, ...how, from: inFolder ?? how.from, words, held }
}

/** Why a cleanup cannot leave its place. */
function doubtAbout(dockerfile: Dockerfile, first: Script, second: Script, tail: Tail): string | undefined {
  const { end } = withoutTail(first, tail).list.at(-1) ?? { end: 0 }
  const dropped = dockerfile.text.slice(first.place(end - 1) + 1, first.instruction.line.head.end)
  const isTied = dropped.includes('#') || dropped.includes('||')
  if (isTied || (!tail.repeated && operatorBehind(second) === undefined))
    return 'its cleanup would be left in the middle'
  // `install a; clean` succeeds as its cleanup does, whatever became of the install.
  return isOfItsOwnItem(first, tail) && errexitOf(first) !== true
    ? 'its cleanup behind ; hides whether what is in front of it fails'
    : undefined
}

/** Whether a cleanup stands behind `;` or a line end, and not behind an operator. */
function isOfItsOwnItem({ list }: Script, { elements: [head] }: Tail): boolean {
  return list.some(({ elements }) => elements[0] === head)
}

/** A script as it is without the members at its end. */
function withoutTail(script: Script, { elements }: Tail): Script {
  const gone = new Set<Element>(elements)
  const list = script.list.flatMap((item) => {
    const kept = item.elements.filter((element) => !gone.has(element))
    const last = kept.at(-1)
    if (last === undefined) return []
    return kept.length === item.elements.length ? [item] : [{ ...item, elements: kept, end: last.end }]
  })
  return { ...script, list, text: script.text.slice(0, list.at(-1)?.end) }
}

/** What keeps two RUNs apart whatever their scripts do. */
function separate(dockerfile: Dockerfile, a: Instruction, b: Instruction): string | undefined {
  if (b.index !== a.index + 1) return 'something stands between them'
  if (a.keyword !== 'RUN' || b.keyword !== 'RUN') return 'not two RUNs'
  if (a.line.heredocs.length > 0 || b.line.heredocs.length > 0) return 'a heredoc'
  const flags = (run: Instruction): string =>
    JSON.stringify(run.flags.map(({ name, value }) => `${name}=${value ?? ''}`).toSorted())
  if (flags(a) !== flags(b)) return 'their flags differ'
  if (a.flags.some(({ value }) => value?.includes('tmpfs') === true || /(?:^|,)(?:rw|readwrite)\b/.test(value ?? ''))) {
    return 'a mount whose content is dropped between them'
  }
  const { variables } = dockerfile.settings(a)
  if (variable(variables, 'BASH_ENV') !== undefined || variable(variables, 'ENV') !== undefined) {
    return 'each shell reads the file that BASH_ENV names'
  }
  return undefined
}

/** What stands between two scripts, and where the second then starts. */
interface Link {
  readonly operator: Operator
  readonly from: number
}

/** The operator that puts `second` behind `first`, and where `second` then starts; or why there is none. */
function operatorBetween(first: Script, second: Script, held: Join['held']): Link | Reason {
  if (first.shell.login || second.shell.login) return { reason: 'a login shell reads its profile anew each time' }
  if (first.comment !== undefined) return { reason: 'the first ends in a comment, which would swallow what follows' }
  if (second.comment !== undefined)
    return { reason: 'the second ends in a comment, behind which nothing could be put any more' }
  if (first.list.length === 0 || second.list.length === 0) return { reason: 'an empty script' }
  const leaks = held.first === undefined ? first.leaks.filter(({ kind }) => kind !== 'option') : []
  if (leaks.length > 0) return { reason: `${leaks[0]!.what} reaches into what follows` }
  if (!endsAtItsEnd(first)) return { reason: 'it ends in a separator' }
  if (changesOwnGroups(first)) return { reason: 'a user gets new groups only in a new process' }
  if (changesHomes(first)) return { reason: 'HOME is read from /etc/passwd at the start of each RUN' }
  if (first.shell.name === 'zsh' && first.text.includes('zshenv')) return { reason: 'zsh reads .zshenv anew each time' }
  if (second.text.includes('BASH_REMATCH')) return { reason: 'BASH_REMATCH reaches into what follows' }
  if (replacesShell(first)) return { reason: 'it puts another shell in place, which runs the next RUN' }
  if (first.commands.some(startsDaemon))
    return { reason: 'what it starts ends with its RUN, and would run on in front of what follows' }
  const prelude = setPrelude(first)
  if (prelude === undefined && hasOption(first)) return { reason: 'set reaches into what follows' }
  const preludeBehind = setPrelude(second)
  const isSaid = errexitOf(first) === true && errexitOf(second) === true
  if (first.shell.errexit === undefined && !isSaid && !(isPureList(first) && isPureList(second)))
    return { reason: 'the base image has a SHELL of its own, which may stop at each error' }
  if (prelude !== undefined || preludeBehind !== undefined || first.shell.errexit === true) {
    return underErrexit(first, second, prelude, preludeBehind)
  }
  if (hasOption(second)) return { reason: 'set reaches into what follows' }
  if (held.second?.kind === 'subshell') return { operator: '&&', from: 0 }
  // Behind `&&` only one `&&` list is still the same list.
  const [only] = second.list
  if (second.list.length > 1 || only!.operators.includes('||') || only!.background) {
    return { reason: 'what follows is no plain && list' }
  }
  if (second.leaks.some(({ kind }) => kind === 'exit')) return { reason: 'what follows may exit early' }
  return { operator: '&&', from: behindPlaceholder(only!.elements) }
}

/** Where a list begins whose author put a `true` in front, so that all others have a line with an operator. */
function behindPlaceholder([first, next]: readonly Element[]): number {
  return first !== undefined && isPlaceholder(first) && next !== undefined ? next.start : 0
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
): Link | Reason {
  if (prelude !== preludeBehind) return { reason: 'they run under different shell options' }
  if (errexitOf(first) !== true || errexitOf(second) !== true) return { reason: 'set reaches into what follows' }
  const last = first.list.at(-1)!
  if (last.elements.length > 1 || last.elements[0]!.negated || !isPlain(last.elements[0]!)) {
    return { reason: 'under set -e its last command may fail unnoticed' }
  }
  const next = second.list[prelude === undefined ? 0 : 1]
  return next === undefined ? { reason: 'an empty script' } : { operator: ';', from: next.start }
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

const GROUPS = new Set(['usermod', 'gpasswd', 'adduser', 'addgroup', 'groupmod', 'deluser', 'delgroup', 'groupdel'])

/** Root has no use for groups; whoever needs sudo to change his own does. */
function changesOwnGroups({ commands, text }: Script): boolean {
  if (text.includes('/etc/group') && commands.some(({ wrapper }) => wrapper.length > 0)) return true
  const isOfMembers = (words: readonly Word[]): boolean =>
    words.some(({ text: one }) => /^(?:-[a-zA-Z]*U|--users)/.test(one))
  return commands.some(
    ({ name = '', wrapper, words }) =>
      wrapper.length > 0 && (GROUPS.has(name) || (name === 'groupadd' && isOfMembers(words))),
  )
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
