// Whether what an image starts does anything that could go wrong: a prompt without input, a help, or a sleep does the same in any image.

import { readShell } from '../../dockerfile/read/read-shell.ts'
import { programOf } from '../../knowledge/programs/inits.ts'
import { isShell, scriptAt } from '../../knowledge/programs/shells.ts'
import { programStarted } from '../../knowledge/programs/starters.ts'
import { asksForHelp, isPrompt, isShellAlone, keepsAlive } from './tools.ts'

/** So many programs may stand in front of the one that counts. */
const DEPTH = 5

/** What words do that do nothing of their own. */
export type Idle = 'prompts' | 'helps' | 'sleeps'

/** Programs that other commands stand beside, and that do nothing which could go wrong. */
const HARMLESS = new Set([':', 'true', 'trap', 'wait', 'cd', 'export', 'set', 'echo'])

/** What the process is that words start, behind shells, inits and what makes way; `undefined` where it does something, or may. */
export function idleness(words: readonly string[], depth = 0): Idle | undefined {
  const [program = '', ...args] = programStarted(words)
  if (program === '' || depth > DEPTH) return undefined
  const name = programOf(program)
  // Without a program it lists those that it has.
  if (name === 'busybox' && args.length > 0) return idleness(args, depth + 1)
  if (isShell(name)) {
    const at = scriptAt(args)
    if (at !== undefined) return idlenessOf(args[at] ?? '', depth + 1)
  }
  if (keepsAlive(program)) return 'sleeps'
  if (isPrompt(program, args) || isShellAlone(program, args)) return 'prompts'
  return args.some(asksForHelp) ? 'helps' : undefined
}

/** The command that a script ends with: once those before it are done, or are in the background, it is what runs. */
function idlenessOf(script: string, depth: number): Idle | undefined {
  const commands = readShell(script, false)?.commands.filter(({ within }) => within === undefined) ?? []
  const last = commands.findLast(({ name }) => name === undefined || !HARMLESS.has(name))
  return (
    last &&
    idleness(
      last.words.map(({ value, text }) => value ?? text),
      depth,
    )
  )
}
