// Keeps what a script changes in its shell from reaching what is put behind it: by a way back, or by a subshell.
//
// Each tried in dash, bash, busybox ash and mksh: `(…)` ends with the status of what is inside and leaves folder, variables and
// functions as they were, and `exit` inside ends it alone. Behind `&&` `set -e` would not hold in there, so that a script that
// sets it is not put into one.

import type { Dockerfile } from '../model/dockerfile.ts'
import { isOneLine, type Script } from '../model/script.ts'
import type { Command, Redirect, Word } from '../model/shell.ts'
import { fixedValue, variable } from '../model/stages.ts'
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
 * How each script of a row can be put in front of those behind it so that they find their shell as in RUNs of their own:
 * `undefined` where it cannot, or needs nothing.
 */
export function containmentsOf(dockerfile: Dockerfile, row: readonly Script[]): readonly (Containment | undefined)[] {
  // From the last one on: how one is held says where those behind it start.
  let held: readonly (Containment | undefined)[] = []
  for (let i = row.length - 1; i >= 0; i--)
    held = [containmentOf(dockerfile, row[i]!, { scripts: row.slice(i + 1), held }), ...held]
  return held
}

/** What comes behind a script, and how it is held itself. */
interface Followers {
  readonly scripts: readonly Script[]
  readonly held: readonly (Containment | undefined)[]
}

function containmentOf(dockerfile: Dockerfile, script: Script, followers: Followers): Containment | undefined {
  if (script.heredoc || script.comment !== undefined || errexitOf(script) !== false) return undefined
  const leaks = followers.scripts.length === 0 ? [] : script.leaks
  if (isChain(script)) {
    if (leaks.length === 0) return undefined
    if (leaks.every(({ kind }) => kind === 'directory')) {
      if (workAnywhere(followers)) return { kind: 'none needed' }
      const command = wayBack(dockerfile, script)
      if (command !== undefined) return { kind: 'back', command }
    }
  }
  return mayBeSubshell(script) ? { kind: 'subshell' } : undefined
}

/** Whether scripts do the same in whatever folder the first of them starts. */
function workAnywhere({ scripts, held }: Followers): boolean {
  // Where one moves those behind it, the folder in front of it is nobody's any more; out of a subshell it moves nobody.
  const moved = scripts.findIndex((one, i) => leadsElsewhere(one) && held[i]?.kind === 'none needed')
  return (moved < 0 ? scripts : scripts.slice(0, moved)).every(worksAnywhere)
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
  const folder = target.value ?? expand(target.text, dockerfile.reading.escape, (name) => fixedValue(variables, name))
  // What a command prints has folders of its own.
  if (folder === undefined || target.glob || /^[/~-]|[$`(]/.test(folder)) return undefined
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
  const isOne = moves.length === 1 && moves.length === first.leaks.length
  if (!isOne || !isChain(first) || !isChain(second)) return undefined
  const target = folderOf(first.commands.find(({ name, top }) => name === 'cd' && top))
  // A folder that is made anew is another one.
  const isKept = !first.commands.some(({ name }) => name === undefined || ['rm', 'rmdir', 'mv'].includes(name))
  const isSame = target !== undefined && target === folderOf(second.list[0]?.elements[0]?.command)
  return isKept && isSame ? second.list[0]!.elements[1]?.start : undefined
}

function folderOf(command: Command | undefined): string | undefined {
  const [, target, ...more] = command?.words ?? []
  const isPlain = command?.name === 'cd' && command.redirects.length === 0 && command.wrapper.length === 0
  return isPlain && target !== undefined && more.length === 0 && isAbsolute(target) ? target.text : undefined
}

/** Whether a script does the same in whatever folder it starts. */
function worksAnywhere(script: Script): boolean {
  return leadsElsewhere(script) || (!script.text.includes('PWD') && script.commands.every(namesPathsOnly))
}

/** Whether a script goes to a folder of its own first, and does nothing where it cannot. */
function leadsElsewhere(script: Script): boolean {
  const looksBack =
    script.text.includes('OLDPWD') || script.commands.some(({ name, words }) => name === 'cd' && words[1]?.text === '-')
  return isChain(script) && !looksBack && folderOf(script.list[0]?.elements[0]?.command) !== undefined
}

/** Programs that read and write files which they are given. */
const BY_PATH = new Set(['rm', 'mv', 'cp', 'mkdir', 'ln', 'touch', 'chmod', 'chown'])

/** Of these the first word is a mode or an owner. */
const WITH_WORD_IN_FRONT = new Set(['chmod', 'chown'])

/** Programs that write out their words, and read no file. */
const SAYING = new Set(['echo', 'printf'])

/** Whether a command works on files that it names by their paths, and on nothing else. */
function namesPathsOnly({ name, words: [, ...words], redirects, wrapper }: Command): boolean {
  if (name === undefined || wrapper.length > 0) return false
  if (!redirects.every(leadsToPath)) return false
  if (SAYING.has(name)) return words.every(({ glob }) => !glob)
  const options = words.filter(({ text }) => text.startsWith('-'))
  if (!BY_PATH.has(name) || !options.every(({ text }) => takesNothing(text))) return false
  const paths = words.filter((word) => !options.includes(word)).slice(WITH_WORD_IN_FRONT.has(name) ? 1 : 0)
  return paths.length > 0 && paths.every(isAbsolute)
}

/** `> /etc/x`, and `2>&1`, which goes where another one leads. */
function leadsToPath({ operator, target }: Redirect): boolean {
  return target !== undefined && (isAbsolute(target) || (operator.endsWith('&') && /^\d$/.test(target.text)))
}

/** `-rf`, `--recursive`; `-t` names a folder, `--reference=x` a file. */
function takesNothing(option: string): boolean {
  return option.startsWith('--') ? !option.includes('=') : !/[tS]/.test(option)
}

function isAbsolute({ text }: Pick<Word, 'text'>): boolean {
  return (text.startsWith('/') || text === '~' || text.startsWith('~/')) && !text.includes('{')
}
