// Who counts on a cache being there: a step that would fail, or find nothing, once it is emptied or never filled.

import { copyOf } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { flag, type Instruction, STARTING } from '../../dockerfile/model/instruction.ts'
import { oldPair, pairs } from '../../dockerfile/model/pairs.ts'
import { nameOf } from '../../dockerfile/model/paths.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { type Call, callOf, type Manager } from '../../knowledge/packages/managers.ts'
import { asksNoNetwork, saysOffline } from '../../knowledge/packages/offline.ts'
import { unknownCode } from '../processes/unknown-code.ts'
import { unreadOf } from '../processes/unread.ts'

export interface KeptCache {
  readonly manager: Manager
  /** How its folder is written, up to an end of a name in the path. */
  readonly folders: readonly string[]
  /** Folders that hold it, beside others that are not its own. */
  readonly parents?: readonly string[]
  /** Whether a call fills it, so that what stands behind it in its script needs nothing of an earlier RUN. */
  fills(call: Call): boolean
  /** Whether a call asks for what the cache holds. */
  reads?(call: Call): boolean
}

/** Whether an instruction counts on what RUNs in front of it left in a cache. */
export function reliesOn(dockerfile: Dockerfile, later: Instruction, cache: KeptCache): boolean {
  if ((later.trigger ?? later).keyword !== 'RUN') return usesAnywhere(dockerfile, later, cache)
  const script = dockerfile.script(later)
  if (livesWithoutNetwork(dockerfile, later, (command) => callOf(command)?.manager === cache.manager)) return true
  const unread = unreadOf(dockerfile, later)?.text ?? ''
  if (names(unread, cache) || saysOffline(cache.manager, unread)) return true
  return script === undefined ? names(later.text, cache) : countsOn(script.commands, cache)
}

/** Instructions whose paths are used where the image runs, or by the steps behind them. */
const SETTINGS = new Set([...STARTING, 'SHELL', 'VOLUME', 'WORKDIR'])

/**
 * Whether an instruction uses a cache wherever it stands, be it in front of the RUN that fills it: PATH leads into it, a
 * program is started from there or linked, files are put there.
 */
export function usesAnywhere(dockerfile: Dockerfile, instruction: Instruction, cache: KeptCache): boolean {
  const own = instruction.trigger ?? instruction
  switch (own.keyword) {
    case 'ENV':
    case 'ARG':
      if (saysOffline(cache.manager, own.text)) return true
      return valuesOf(own, dockerfile.reading.escape).some((value) => !value.includes('rm -') && names(value, cache))
    case 'COPY':
    case 'ADD':
      return names(copyOf(own)?.destination ?? '', cache)
    case 'RUN':
      return (dockerfile.script(instruction)?.commands ?? []).some(
        (command) => LINKING.has(nameOf(command.name ?? '')) && mentions(command, cache),
      )
    default:
      return (
        SETTINGS.has(own.keyword) &&
        (names(own.text, cache) || (STARTING.has(own.keyword) && saysOffline(cache.manager, own.text)))
      )
  }
}

/** Programs that leave something behind which leads to what they name. */
const LINKING = new Set([
  'ln',
  'export',
  'alternatives',
  'update-alternatives',
  'update-java-alternatives',
  'echo',
  'printf',
])

function valuesOf(instruction: Instruction, escape: string): readonly string[] {
  const old = instruction.keyword === 'ENV' ? oldPair(instruction, escape) : undefined
  return old === undefined ? pairs(instruction, escape).flatMap(({ raw }) => raw ?? []) : [old.value]
}

/**
 * Where there is a network, whoever misses something in a cache fetches it. Without one whoever uses the cache may live on it,
 * and so may code that the file does not show.
 */
export function livesWithoutNetwork(
  dockerfile: Dockerfile,
  later: Instruction,
  uses: (command: Command) => boolean,
): boolean {
  if (flag(later.trigger ?? later, 'network') !== 'none') return false
  const script = dockerfile.script(later)
  if (script === undefined || unreadOf(dockerfile, later) !== undefined) return true
  return script.commands.some((command) => uses(command) || unknownCode(dockerfile, script, command) !== undefined)
}

/** Whether `COPY --from=`, or a mount of another stage, takes a cache over. */
export function takesOver(dockerfile: Dockerfile, { flags, line }: Instruction, cache: KeptCache): boolean {
  return (
    flags.some(({ name, value }) => name === 'from' || (name === 'mount' && value?.includes('from=') === true)) &&
    names(dockerfile.text.slice(line.head.start, line.head.end), cache)
  )
}

/** Whether a command counts on what earlier RUNs left in a cache; behind `start` only, where that is given. */
export function countsOn(commands: readonly Command[], cache: KeptCache, start = -1): boolean {
  for (const command of commands) {
    if (command.start <= start) continue
    if (asksNoNetwork(cache.manager, command)) return true
    const call = callOf(command)
    if (call?.manager === cache.manager) {
      if (cache.reads?.(call) === true) return true
      if (cache.fills(call) && command.certain) return false
    }
    if (!forgives(command) && mentions(command, cache)) return true
    if (putsInto(command, cache)) return true
  }
  return false
}

/** `rm -f` is content where there is nothing, and `mkdir` would rather have it so. */
function forgives({ name, words }: Command): boolean {
  if (name === 'mkdir') return true
  return name === 'rm' && words.some(({ text }) => text === '--force' || /^-[a-zA-Z]*f/.test(text))
}

function mentions({ words, redirects }: Command, cache: KeptCache): boolean {
  return (
    words.some(({ text }) => names(text, cache)) || redirects.some(({ target }) => names(target?.text ?? '', cache))
  )
}

/** Whether a command names something right in a folder that the manager alone makes: `ln -s /models ~/.cache/huggingface`. */
function putsInto({ name, words, redirects }: Command, { parents = [] }: KeptCache): boolean {
  const asks = /^(?:-\w*[pf]\w*|--parents|--force)$/
  if ((name === 'mkdir' || name === 'rm') && words.some(({ text }) => asks.test(text))) return false
  const isChild = (text: string): boolean => {
    const path = text.replace(/^["']|["'/]+$/g, '')
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0))
    return parents.some((parent) => folder === parent || folder.endsWith(`/${parent}`))
  }
  return words.slice(1).some(({ text }) => isChild(text)) || redirects.some(({ target }) => isChild(target?.text ?? ''))
}

function names(text: string, { folders, parents = [] }: KeptCache): boolean {
  return (
    folders.some((folder) => isNamed(text, folder, /^[\w.-]/)) ||
    parents.some((folder) => isNamed(text, folder, /^(?:[\w.-]|\/+[\w.-])/))
  )
}

/** Whether a folder stands in a text with nothing behind it that makes it another one. */
function isNamed(text: string, folder: string, others: RegExp): boolean {
  for (let at = text.indexOf(folder); at >= 0; at = text.indexOf(folder, at + 1))
    if (!others.test(text.slice(at + folder.length))) return true
  return false
}
