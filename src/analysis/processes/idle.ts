// Whether what an image starts does anything that could go wrong: a prompt without input, a help, or a sleep does the same in any image.

import { readShell } from '../../dockerfile/read/read-shell.ts'
import { givenTo } from '../../knowledge/programs/givers.ts'
import { isInit, programOf } from '../../knowledge/programs/inits.ts'
import { isShell } from '../../knowledge/programs/shells.ts'
import { asksForHelp, isPrompt, isShellAlone, keepsAlive } from './tools.ts'

/** So many programs may stand in front of the one that counts. */
const DEPTH = 5

/** What words do that do nothing of their own. */
export type Idle = 'prompts' | 'helps' | 'sleeps'

/** What the process is that words start, behind shells, inits and what makes way; `undefined` where it does something, or may. */
export function idleness(words: readonly string[]): Idle | undefined {
  const [program = '', ...args] = behindGivers(words)
  if (program === '') return undefined
  if (keepsAlive(program)) return 'sleeps'
  if (isPrompt(program, args) || isShellAlone(program, args)) return 'prompts'
  return args.some(asksForHelp) ? 'helps' : undefined
}

function behindGivers(words: readonly string[], depth = 0): readonly string[] {
  const next = depth > DEPTH ? undefined : behindFirst(words)
  return next === undefined ? words : behindGivers(next, depth + 1)
}

function behindFirst(words: readonly string[]): readonly string[] | undefined {
  const [program = '', ...rest] = words
  const given = givenTo(words)
  if (given !== undefined) return given
  if (isInit(program)) return behindOptions(rest)
  // Without a program it lists those that it has.
  if (programOf(program) === 'busybox' && rest.length > 0) return rest
  if (!isShell(programOf(program))) return undefined
  const at = rest.findIndex((word) => /^-\w*c$/.test(word))
  return at < 0 ? undefined : lastOf(rest[at + 1] ?? '')
}

/** `-g -- serve`: what stands behind the options of an init. */
function behindOptions(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--')
  const first = words.findIndex((word) => !word.startsWith('-'))
  if (end >= 0 && (first < 0 || end <= first + 1)) return words.slice(end + 1)
  return first < 0 ? [] : words.slice(first)
}

/** The command that a script ends with: once those before it are done, it is what runs. */
function lastOf(script: string): readonly string[] {
  const last = readShell(script, false)?.commands.at(-1)
  return last === undefined ? [] : [...last.wrapper, ...last.words].map(({ value, text }) => value ?? text)
}
