// Where the script of a RUN may be cut around an install, and what goes with it.

import type { Script } from '../../dockerfile/model/script.ts'
import type { Command, Element } from '../../dockerfile/model/shell.ts'
import type { Stage } from '../../dockerfile/model/stages.ts'
import type { Cache } from '../../knowledge/packages/cache.ts'
import { CACHES } from '../../knowledge/packages/caches.ts'
import { isApart } from './installs-apart.ts'
import type { Project } from './project.ts'

/** Whether all that stands in front of a member only sets the shell. */
export function isFirst({ list }: Script, item: number, member: number): boolean {
  return list
    .slice(0, item + 1)
    .every(({ elements }, i) =>
      elements.slice(0, i === item ? member : undefined).every(({ command }) => command?.name === 'set'),
    )
}

/** Members at the end that delete nothing of the project, or empty a cache: both steps want them. */
export function trailing({ list }: Script, project: Project): readonly Element[] {
  const [only] = list
  const elements = list.length === 1 ? (only?.elements ?? []) : []
  const isCleanup = ({ command, negated }: Element): boolean =>
    !negated &&
    command !== undefined &&
    (cacheEmptiedBy(command) !== undefined || (command.name === 'rm' && isApart(command, project)))
  return elements.slice(elements.findLastIndex((element) => !isCleanup(element)) + 1)
}

/** Why a RUN is better whole, though nothing of it is cut off. */
export function deletionObjection(
  { list }: Script,
  item: number,
  member: number,
  cleanups: readonly Element[],
  { ships }: Stage,
): string | undefined {
  const behind = list.slice(item).flatMap(({ elements }, i) => elements.slice(i === 0 ? member + 1 : 0))
  return ships && deletes(behind.filter((element) => !cleanups.includes(element))) ? DELETES : undefined
}

/** Members at the end that empty a cache which nothing behind the cut fills. */
export function cleanupsOf({ list }: Script, at: number): readonly Element[] {
  const behind = list[0]?.elements.slice(at) ?? []
  const first = behind.findLastIndex(({ command, negated }) => negated || cacheEmptiedBy(command) === undefined) + 1
  const cleanups = behind.slice(first)
  const isFilled = cleanups.some((cleanup) =>
    behind.some(({ command }) => command !== undefined && cacheEmptiedBy(cleanup.command)!.uses(command)),
  )
  return isFilled ? [] : cleanups
}

function cacheEmptiedBy(command: Command | undefined): Cache | undefined {
  return command === undefined ? undefined : CACHES.find((cache) => cache.empties(command))
}

export function cutObjection(
  script: Script,
  at: number,
  cleanups: readonly Element[],
  { ships }: Stage,
): string | undefined {
  const [only, ...more] = script.list
  const front = only?.elements[at - 1]
  if (only === undefined || front === undefined || more.length > 0 || only.background || only.operators.includes('||'))
    return 'the script is more than an && chain, and cannot be cut behind the install'
  const { comments } = script.instruction.line
  if (script.comment !== undefined || comments.some(({ start }) => start < script.place(0)))
    return 'a comment stands where the script would be cut'
  if (script.leaks.some(({ start }) => start < front.end)) return 'what the script sets reaches over the install'
  return ships && deletes(only.elements.slice(at, only.elements.length - cleanups.length)) ? DELETES : undefined
}

const DELETES = 'the RUN deletes what it has installed, which saves space in one layer only'

const DELETING = ['rm', 'find', 'prune', 'purge', 'remove', 'autoremove', 'del', 'uninstall', 'clean', 'ci']

/** Commands that take away what the RUN has put there. */
function deletes(elements: readonly Element[]): boolean {
  return elements.some(({ command }) => {
    const words = command?.words.map(({ text }) => text)
    return words === undefined || DELETING.some((word) => words.includes(word))
  })
}
