// Keeps what a script changes in its shell from reaching what is put behind it: by a way back, or by a subshell.
//
// Each tried in dash, bash, busybox ash and mksh: `(…)` ends with the status of what is inside and leaves folder, variables and
// functions as they were, and `exit` inside ends it alone. Behind `&&` `set -e` would not hold in there, so that a script that
// sets it is not put into one.

import type { Dockerfile } from '../model/dockerfile.ts'
import { isOneLine, type Script } from '../model/script.ts'
import type { Command } from '../model/shell.ts'
import { variable } from '../model/stages.ts'
import type { LeakKind } from '../read/leaks.ts'
import { expand } from '../read/variables.ts'
import { errexitOf } from './chain.ts'

/** How a script's changes of its shell are kept to itself. */
export type Containment =
  /** What comes behind works in any folder. */
  | { readonly kind: 'none needed' }
  /** A command behind it leads back. */
  | { readonly kind: 'back'; readonly command: string }
  | { readonly kind: 'subshell' }

/** What a subshell keeps inside; nobody waits there for what runs in the background, and a trap has its own time. */
const KEPT_INSIDE = new Set<LeakKind>(['directory', 'variable', 'mask', 'function', 'exit', 'source', 'exec'])

/** A subshell of one line is no wider than this. */
const WIDEST = 100

/**
 * How a script can be put in front of others so that they find their shell as in RUNs of their own.
 *
 * @param followers the scripts that are to come behind it
 * @returns `undefined` where it cannot, or needs nothing
 */
export function containmentOf(
  dockerfile: Dockerfile,
  script: Script,
  followers: readonly Script[],
): Containment | undefined {
  if (script.heredoc || script.comment !== undefined || errexitOf(script) !== false) return undefined
  const leaks = followers.length === 0 ? [] : script.leaks
  if (isChain(script)) {
    if (leaks.length === 0) return undefined
    if (leaks.every(({ kind }) => kind === 'directory')) {
      if (followers.every((one, i) => worksAnywhere(one) || followers.slice(0, i).some(leadsElsewhere)))
        return { kind: 'none needed' }
      const command = wayBack(dockerfile, script)
      if (command !== undefined) return { kind: 'back', command }
    }
  }
  return mayBeSubshell(script) ? { kind: 'subshell' } : undefined
}

/** One list that is tied by `&&` alone. */
function isChain({ list }: Script): boolean {
  const [only] = list
  return list.length === 1 && only!.background === false && !only!.operators.includes('||')
}

function mayBeSubshell(script: Script): boolean {
  const { instruction, list, text, leaks } = script
  return (
    isOneLine(instruction.line) &&
    text.length <= WIDEST &&
    !list.some(({ background }) => background) &&
    list.at(-1)?.end === text.trimEnd().length &&
    // `((` is something else in bash.
    !text.startsWith('(') &&
    leaks.every(({ kind }) => KEPT_INSIDE.has(kind))
  )
}

/** The `cd` that undoes the only one of a script, where that goes into folders by their names. */
function wayBack(dockerfile: Dockerfile, script: Script): string | undefined {
  const { variables } = dockerfile.settings(script.instruction)
  const moves = script.commands.filter(({ name }) => name === 'cd' || name === 'pushd' || name === 'popd')
  const [move] = moves
  const [, target, ...more] = move?.words ?? []
  if (move === undefined || target === undefined || more.length > 0 || moves.length > 1) return undefined
  if (!move.top || move.redirects.length > 0 || variable(variables, 'CDPATH') !== undefined) return undefined
  if (script.text.includes('CDPATH')) return undefined
  const folder =
    target.value ??
    expand(target.text, dockerfile.reading.escape, (name) => variable(variables, name)?.value ?? undefined)
  if (folder === undefined || target.glob || /^[/~-]/.test(folder)) return undefined
  const parts = folder.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.length === 0 || parts.includes('..')) return undefined
  return `cd ${parts.map(() => '..').join('/')}`
}

/**
 * Where a script begins that goes to the folder first in which the one in front of it ends: its own `cd` can be left out.
 *
 * @returns `undefined` where it is not known to be the same, or nothing is left
 */
export function behindSameFolder(first: Script, second: Script): number | undefined {
  const moves = first.leaks.filter(({ kind }) => kind === 'directory')
  const [target, own] = [
    folderOf(first.commands.find(({ name }) => name === 'cd')),
    folderOf(second.list[0]?.elements[0]?.command),
  ]
  const isOne = isChain(first) && moves.length === 1 && moves.length === first.leaks.length && target === own
  // A folder that is made anew is another one.
  const isKept = !first.commands.some(({ name }) => name === undefined || ['rm', 'rmdir', 'mv'].includes(name))
  return isOne && isKept && target !== undefined ? second.list[0]!.elements[1]?.start : undefined
}

function folderOf(command: Command | undefined): string | undefined {
  const [, target, ...more] = command?.words ?? []
  const isPlain = command?.name === 'cd' && command.redirects.length === 0 && command.wrapper.length === 0
  return isPlain && target !== undefined && more.length === 0 && isAbsolute(target.text) ? target.text : undefined
}

/** Whether a script does the same in whatever folder it starts. */
function worksAnywhere(script: Script): boolean {
  return leadsElsewhere(script) || script.commands.every(namesPathsOnly)
}

/** Whether a script goes to a folder of its own first. */
function leadsElsewhere({ list }: Script): boolean {
  return folderOf(list[0]?.elements[0]?.command) !== undefined
}

const BY_PATH = new Set(['rm', 'mv', 'cp', 'mkdir', 'ln', 'chmod', 'chown', 'touch'])

/** Whether a command works on files that it names by their paths, and on nothing else. */
function namesPathsOnly({ name, words, redirects, wrapper }: Command): boolean {
  if (name === undefined || !BY_PATH.has(name) || redirects.length > 0 || wrapper.length > 0) return false
  const operands = words.slice(1).filter(({ text }) => !text.startsWith('-'))
  const paths = name === 'chmod' || name === 'chown' ? operands.slice(1) : operands
  return paths.length > 0 && paths.every(({ text }) => isAbsolute(text))
}

function isAbsolute(text: string): boolean {
  return (text.startsWith('/') || text === '~' || text.startsWith('~/')) && !text.includes('{')
}
