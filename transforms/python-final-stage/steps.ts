// What the RUNs of a python stage do up to its last install, and behind it.

import { IDLE, sweeps, writesFile } from '../../src/analysis/filesystem/build-steps.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import { because, type Refusal } from '../../src/dockerfile/model/refusal.ts'
import { type Script, spanOf } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { type Call, callOf } from '../../src/knowledge/packages/managers.ts'
import { againstUpdate } from '../../src/knowledge/packages/named-packages.ts'
import type { AptCall } from '../../src/transform/kit/final-install.ts'
import { BUILDING } from './programs.ts'

/** A `pip install`. */
export interface PipCall {
  readonly call: Call
  readonly instruction: Instruction
  readonly script: Script
}

export interface Steps {
  readonly apt: AptCall[]
  readonly pip: PipCall[]
  /** RUNs in front of the last install that make accounts and folders: the final stage wants them too. */
  readonly again: Instruction[]
}

export interface ScriptRun {
  readonly instruction: Instruction
  readonly script: Script
}

/** Makes accounts, folders and links, and sets who may do what: the same wherever it runs. */
const SETTINGS = new Set(
  'mkdir useradd groupadd adduser addgroup usermod groupmod chown chgrp chmod touch ln install update-ca-certificates'.split(
    ' ',
  ),
)

type Kind = 'build' | 'settings' | 'nothing'

/** The install of packages that a command is. */
export function pipInstall(command: Command): Call | undefined {
  const call = callOf(command)
  return call?.manager === 'pip' && call.verb === 'install' ? call : undefined
}

/** What the RUNs up to the last install do, as long as each command is one that is known. */
export function stepsUpTo(runs: readonly ScriptRun[], last: Instruction): Steps | Refusal {
  const steps: Steps = { apt: [], pip: [], again: [] }
  for (const run of runs) {
    const { instruction, script } = run
    if (instruction.index > last.index) continue
    const kinds = new Set<Kind>()
    for (const command of script.commands) {
      const kind = stepIn(run, command, steps)
      if (typeof kind !== 'string') return { at: spanOf(script, command), reason: kind.reason }
      if (kind !== 'nothing') kinds.add(kind)
    }
    if (kinds.has('settings') && kinds.has('build'))
      return {
        at: instruction.span,
        reason: 'this RUN installs, and makes what the final stage needs too: make two of it',
      }
    if (kinds.has('settings')) steps.again.push(instruction)
  }
  return steps
}

function stepIn(
  { instruction, script }: ScriptRun,
  command: Command,
  { apt, pip }: Steps,
): Kind | { readonly reason: string } {
  const { name, words, wrapper } = command
  if (words.length === 0) return 'nothing'
  if (writesFile(command))
    return { reason: 'what this writes may be needed where the program runs: copy it there as a file' }
  if (name === undefined) return { reason: 'what this command does cannot be told' }
  if (name === 'cd') return { reason: 'in which folder the rest runs is not followed: say it with WORKDIR' }
  if (IDLE.has(name)) return 'nothing'
  if (name === 'rm')
    return sweeps(command)
      ? 'nothing'
      : { reason: 'what this takes away the final stage would have: leave it out in .dockerignore' }
  if (SETTINGS.has(name)) return 'settings'
  const call = callOf(command)
  if (call?.manager === 'apt') return aptStep(call, script, apt)
  if (call?.manager !== 'pip' || wrapper.length > 0)
    return { reason: `what ${name} leaves may be needed where the program runs: split the stages by hand` }
  if (call.verb === 'install') pip.push({ call, instruction, script })
  else if (!['cache', 'check', 'list', 'freeze', 'show'].includes(call.verb))
    return { reason: `what pip ${call.verb} leaves is not followed: split the stages by hand` }
  return 'build'
}

function aptStep(call: Call, script: Script, apt: AptCall[]): Kind | { readonly reason: string } {
  if (call.verb === 'install') {
    apt.push({ call, script })
    return 'build'
  }
  if (call.verb === 'update') return because(againstUpdate(call)) ?? 'build'
  if (['clean', 'autoclean'].includes(call.verb)) return 'build'
  return {
    reason: ['remove', 'purge', 'autoremove'].includes(call.verb)
      ? 'packages leave again with this RUN: what stays of them is not followed'
      : `what apt-get ${call.verb} changes the final stage would lack: split the stages by hand`,
  }
}

/** What runs as well where no compiler is, beside accounts and folders. */
const PLAIN = new Set('cp mv sed rm cd tar unzip'.split(' '))

/** Words of tar that call xz, bzip2 and their like: -J, -j, --xz, names of such archives. */
const TAR_TOOL = /^-\w*[Jj]|^--|\.(?:t?(?:xz|bz2?|zst|lz\w*))$/

/** Modules that start no tool of a build. */
const MODULES = new Set(['nltk.downloader', 'flask', 'django'])

/** Why a RUN behind the last install may need what the final stage lacks. */
export function againstTail(runs: readonly ScriptRun[], last: Instruction): Refusal | undefined {
  for (const { instruction, script } of runs) {
    if (instruction.index <= last.index) continue
    const updates = script.commands.some(
      (command) => callOf(command)?.manager === 'apt' && callOf(command)?.verb === 'update',
    )
    for (const command of script.commands) {
      const reason = againstLate(command, updates)
      if (reason !== undefined) return { at: spanOf(script, command), reason }
    }
  }
  return undefined
}

function againstLate(command: Command, updates: boolean): string | undefined {
  const { name, words, wrapper } = command
  if (words.length === 0) return undefined
  const unknown = `whether ${name ?? 'this'} needs the compilers cannot be told: split the stages by hand`
  if (name === undefined || wrapper.length > 0) return unknown
  const unpacks = words.some(
    ({ value }, i) => value === undefined || (i > 0 && TAR_TOOL.test(value)) || (i === 1 && /[Jj]/.test(value)),
  )
  if (name === 'tar' && unpacks)
    return 'tar may call an unpacker here that came with the compilers: split the stages by hand'
  if (IDLE.has(name) || SETTINGS.has(name) || PLAIN.has(name)) return undefined
  const call = callOf(command)
  if (call?.manager === 'apt') {
    if (call.verb === 'update' || call.verb === 'clean') return undefined
    if (call.verb !== 'install') return 'packages leave again with this RUN: what stays of them is not followed'
    return updates ? undefined : 'this installs by lists that another RUN has fetched: call apt-get update here too'
  }
  if (call !== undefined || !/^python[\d.]*$/.test(name)) return unknown
  const values = words.slice(1).map(({ value }) => value)
  const [first, second] = values
  if (first === undefined || first === '-c') return unknown
  const what = first === '-m' ? second : first
  if (what === undefined || what.startsWith('-') || BUILDING.test(what.split('/').at(-1)!)) return unknown
  if (first === '-m') return MODULES.has(what) ? undefined : unknown
  return nameOf(what) !== 'manage.py' || ['collectstatic', 'migrate', 'check'].includes(second ?? '')
    ? undefined
    : unknown
}
