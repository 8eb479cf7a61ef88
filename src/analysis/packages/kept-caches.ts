// Who counts on a cache being there: a step that would fail, or find nothing, once it is emptied or never filled.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { flag, type Instruction } from '../../dockerfile/model/instruction.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { type Call, callOf, type Manager } from '../../knowledge/packages/managers.ts'
import { unknownCode } from '../processes/unknown-code.ts'

export interface KeptCache {
  readonly manager: Manager
  /** How its folder is written, in part. */
  readonly folders: readonly string[]
  /** Whether a call fills it, so that what stands behind it in its script needs nothing of an earlier RUN. */
  fills(call: Call): boolean
  /** Whether a call asks for what the cache holds. */
  reads?(call: Call): boolean
}

/** Whether a RUN counts on what earlier ones left in a cache. */
export function reliesOn(dockerfile: Dockerfile, later: Instruction, cache: KeptCache): boolean {
  if ((later.trigger ?? later).keyword !== 'RUN') return false
  const script = dockerfile.script(later)
  if (livesOn(dockerfile, later, script, cache)) return true
  return script === undefined ? names(later.text, cache.folders) : countsOn(script.commands, cache)
}

/**
 * Where there is a network, whoever misses something in a cache fetches it. Without one the manager may live on the cache,
 * and so may code that the file does not show.
 */
function livesOn(
  dockerfile: Dockerfile,
  later: Instruction,
  script: Script | undefined,
  { manager }: KeptCache,
): boolean {
  if (flag(later.trigger ?? later, 'network') !== 'none') return false
  if (script === undefined) return true
  return script.commands.some(
    (command) => callOf(command)?.manager === manager || unknownCode(dockerfile, script, command) !== undefined,
  )
}

/** Whether `COPY --from=`, or a mount of another stage, takes a cache over. */
export function takesOver(dockerfile: Dockerfile, { flags, line }: Instruction, { folders }: KeptCache): boolean {
  return (
    flags.some(({ name, value }) => name === 'from' || (name === 'mount' && value?.includes('from=') === true)) &&
    names(dockerfile.text.slice(line.head.start, line.head.end), folders)
  )
}

/** Whether a command counts on what earlier RUNs left in a cache; behind `start` only, where that is given. */
export function countsOn(commands: readonly Command[], cache: KeptCache, start = -1): boolean {
  for (const command of commands) {
    if (command.start <= start) continue
    const call = callOf(command)
    if (call?.manager === cache.manager) {
      if (cache.reads?.(call) === true) return true
      if (cache.fills(call) && command.certain) return false
    }
    if (!forgives(command) && mentions(command, cache.folders)) return true
  }
  return false
}

/** `rm -f` is content where there is nothing, and `mkdir` would rather have it so. */
function forgives({ name, words }: Command): boolean {
  if (name === 'mkdir') return true
  return name === 'rm' && words.some(({ text }) => text === '--force' || /^-[a-zA-Z]*f/.test(text))
}

function mentions({ words, redirects }: Command, folders: readonly string[]): boolean {
  return (
    words.some(({ text }) => names(text, folders)) || redirects.some(({ target }) => names(target?.text ?? '', folders))
  )
}

function names(text: string, folders: readonly string[]): boolean {
  return folders.some((folder) => text.includes(folder))
}
