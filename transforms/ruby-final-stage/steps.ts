// What the RUNs of a ruby stage do: install packages and gems, make folders; anything else is not known.

import { IDLE, sweeps, writesFile } from '../../src/analysis/filesystem/build-steps.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { because, type Reason, type Refusal } from '../../src/dockerfile/model/refusal.ts'
import { type Script, spanOf } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { buildTool } from '../../src/knowledge/packages/build-tools.ts'
import { type Call, callOf, unknownOption } from '../../src/knowledge/packages/managers.ts'
import { againstUpdate, namedPackages } from '../../src/knowledge/packages/named-packages.ts'
import { commonOptions } from '../../src/transform/kit/final-install.ts'

export interface Steps {
  /** Packages of the system that stay, as written. */
  readonly kept: string[]
  /** Packages for development that go. */
  readonly headers: string[]
  /** The calls that install what stays. */
  readonly staying: Call[]
  /** The options of these calls; `undefined` as long as there is none. */
  options: readonly string[] | undefined
  /** RUNs up to the last install that make folders: the final stage wants them too. */
  readonly again: Instruction[]
  /** The folders that `bundle install` runs in. */
  readonly folders: Set<string>
}

export interface ScriptRun {
  readonly instruction: Instruction
  readonly script: Script
}

/** Whether a command installs what a Gemfile asks for. */
export function isBundleInstall(command: Command): boolean {
  const call = callOf(command)
  return call?.manager === 'bundle' && (call.verb === 'install' || call.verb === 'i')
}

/** What the RUNs do, as long as each command is one that is known. */
export function stepsOf(
  runs: readonly ScriptRun[],
  last: Instruction,
  folderOf: (at: Instruction) => string,
): Steps | Refusal {
  const steps: Steps = { kept: [], headers: [], staying: [], options: undefined, again: [], folders: new Set() }
  for (const { instruction, script } of runs) {
    const kinds = new Set<'build' | 'folders'>()
    for (const command of script.commands) {
      const kind = stepIn(command, instruction.index > last.index, steps)
      if (typeof kind !== 'string') return { at: spanOf(script, command), reason: kind.reason }
      if (kind !== 'nothing') kinds.add(kind)
      if (isBundleInstall(command)) steps.folders.add(folderOf(instruction))
    }
    if (kinds.size > 1)
      return {
        at: instruction.span,
        reason: 'this RUN installs, and makes what the final stage needs too: make two of it',
      }
    if (kinds.has('folders') && instruction.index < last.index) steps.again.push(instruction)
  }
  return steps
}

function stepIn(command: Command, isLate: boolean, steps: Steps): 'build' | 'folders' | 'nothing' | Reason {
  const { name, words, wrapper } = command
  const left = {
    reason: `what ${name ?? 'this'} leaves may be needed where the program runs: split the stages by hand`,
  }
  if (words.length === 0) return 'nothing'
  if (writesFile(command))
    return { reason: 'what this writes may be needed where the program runs: copy it there as a file' }
  if (name === undefined || wrapper.length > 0) return left
  if (IDLE.has(name)) return 'nothing'
  if (name === 'rm') return sweeps(command) ? 'nothing' : left
  if (name === 'mkdir')
    return words.slice(1).every(({ value }) => value !== undefined && /^(?:-p|--parents|\/.*)$/.test(value))
      ? 'folders'
      : left
  const call = callOf(command)
  if (call === undefined || isLate) return left
  if (call.manager === 'apt') return aptStep(call, steps)
  const reason =
    call.manager === 'bundle' ? againstBundle(call) : call.manager === 'gem' ? againstGem(call) : left.reason
  return reason === undefined ? 'build' : { reason }
}

function aptStep(call: Call, steps: Steps): 'build' | Reason {
  if (call.verb === 'update') return because(againstUpdate(call)) ?? 'build'
  if (['clean', 'autoclean'].includes(call.verb)) return 'build'
  if (call.verb !== 'install') return { reason: `what apt-get ${call.verb} changes the final stage would lack` }
  const packages = namedPackages(call)
  if ('reason' in packages) return packages
  const before = steps.kept.length
  for (const { name, text } of packages) {
    if (!isForBuilding(name)) steps.kept.push(text)
    else if (name.endsWith('-dev')) steps.headers.push(name)
  }
  if (steps.kept.length === before) return 'build'
  steps.staying.push(call)
  const options = commonOptions(steps.staying)
  if ('reason' in options) return options
  steps.options = options
  return 'build'
}

/** Compilers, what they call, and headers: of the libraries behind these the gems tell. */
function isForBuilding(name: string): boolean {
  return (
    buildTool(name)?.links === true ||
    name.endsWith('-dev') ||
    /^(?:gcc|g\+\+|clang)(?:-\d+)?$|^pkg-?conf(?:ig)?$/.test(name)
  )
}

/** Options of an install that say nothing of where gems go. */
const PLAIN = [
  '-j',
  '--jobs',
  '--retry',
  '-r',
  '--quiet',
  '--without',
  '--frozen',
  '--no-cache',
  '--verbose',
  '-V',
  '--no-color',
  '--full-index',
]

function againstBundle(call: Call): string | undefined {
  const { verb, given, expands, command } = call
  if (verb === 'config') return againstConfig(command.words.map(({ value }) => value))
  if (expands || unknownOption(call) !== undefined) return 'what bundle does here cannot be told: write it out'
  if (verb !== 'install' && verb !== 'i') return `what bundle ${verb} leaves is not followed: split the stages by hand`
  const odd = given.find(({ names }) => !names.some((name) => PLAIN.includes(name)))
  return odd === undefined ? undefined : `${odd.word.text} may put gems elsewhere than into /usr/local/bundle`
}

/** Settings that say nothing of where gems go, nor of what they are built with. */
const SETTINGS = ['without', 'jobs', 'retry', 'frozen', 'silence_root_warning', 'force_ruby_platform']

/** `bundle config set --local without test`: that of a folder stands in /usr/local/bundle, that of a user at home. */
function againstConfig([, , ...words]: readonly (string | undefined)[]): string | undefined {
  const [verb, name = '', value] = words.filter((word) => word !== '--local')
  if (verb !== 'set' || !words.includes('--local') || name.startsWith('-') || value === undefined)
    return 'what bundle config says may be for the home folder of root alone: use bundle config set --local'
  return SETTINGS.includes(name)
    ? undefined
    : `${name} of bundle config may put gems elsewhere than into /usr/local/bundle, or build them otherwise`
}

function againstGem(call: Call): string | undefined {
  const names = call.operands.map(({ value = '' }) => value.replace(/:.*$/, ''))
  const isBundler = call.verb === 'install' && names.length > 0 && names.every((name) => name === 'bundler')
  return isBundler ? undefined : `what gem ${call.verb} leaves is not followed: name it in the Gemfile`
}
