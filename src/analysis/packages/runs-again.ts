// Whether a package manager that a script has called still runs at the script's end: its program and what that stands on are there.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { nameOf } from '../../dockerfile/model/paths.ts'
import type { Command, Word } from '../../dockerfile/model/shell.ts'
import { fixedValue } from '../../dockerfile/model/stages.ts'
import { expand } from '../../dockerfile/read/variables.ts'
import { type Call, callOf, type Manager } from '../../knowledge/packages/managers.ts'

interface Ground {
  readonly tool: RegExp
  /** What the first line of the tool's script names. */
  readonly interpreter?: RegExp
  /** Where these lie. */
  readonly folders: RegExp
}

const OF_SYSTEM = /^\/(?:usr\/)?(?:s?bin|libexec)\//
const OF_SYSTEM_OR_LOCAL = /^\/(?:usr\/)?(?:local\/)?s?bin\//

const GROUNDS: readonly Ground[] = [
  { tool: /^(?:yum|dnf)/, interpreter: /^(?:platform-)?python[\d.]*$/, folders: OF_SYSTEM },
  { tool: /^(?:conda|mamba)$/, interpreter: /^python[\d.]*$/, folders: /^\/(?:opt|root|home)\// },
  { tool: /^(?:npm|npx|yarn|yarnpkg)$/, interpreter: /^node(?:js)?$/, folders: OF_SYSTEM_OR_LOCAL },
  { tool: /^composer/, interpreter: /^php[\d.]*$/, folders: OF_SYSTEM_OR_LOCAL },
  { tool: /./, folders: OF_SYSTEM_OR_LOCAL },
]

const REMOVING = new Set(['remove', 'purge', 'autoremove', 'del', 'erase', 'uninstall', 'rm', 'autopurge'])

/** Programs that take files away, or put others in their place. */
const TAKING = new Set(['rm', 'mv', 'unlink', 'rmdir', 'shred'])
const PLACING = new Set(['ln', 'cp', 'install', 'mv'])

/** They choose what a name stands for. */
const CHOOSING = new Set(['alternatives', 'update-alternatives'])

/** Variables by which a program finds others, or its own parts. */
const FINDING = new Set(['PATH', 'PYTHONHOME', 'PYTHONPATH', 'LD_LIBRARY_PATH', 'NODE_PATH'])

/**
 * What among some commands may keep a manager from running behind them.
 *
 * @param tool as it is called: `yum`, `zypper`, `composer`
 * @returns words for a note
 */
export function againstRunning(tool: string, commands: readonly Command[]): string | undefined {
  const ground = GROUNDS.find((one) => one.tool.test(tool))!
  const culprit = commands.find((command) => touches(command, tool, ground))
  return culprit === undefined
    ? undefined
    : `${tool} may not run any more behind ${culprit.name ?? culprit.assigned[0]?.name ?? 'what stands there'}`
}

function touches(command: Command, tool: string, { interpreter, folders }: Ground): boolean {
  const { name = '', words } = command
  const said = words.slice(1).map(({ value, text }) => value ?? text)
  const operands = said.filter((word) => !word.startsWith('-'))
  const isOne = (one: string): boolean => one === tool || interpreter?.test(one) === true
  // What is named by itself lies in the folder that the RUN works in, which may be one of programs.
  const isThere = (path: string): boolean => !path.startsWith('/') || folders.test(path)
  const named = (path: string): boolean => isOne(lastPart(path)) && isThere(path)
  if (removes(command)) return operands.some((one) => isOne(one) || isPackageOf(one, tool, name))
  if (name === 'export' || name === 'unset')
    return operands.some((one) => FINDING.has(one.split('=', 1)[0]!) && !/\$\{?PATH/.test(one))
  if (CHOOSING.has(name)) return operands.some((one) => isOne(lastPart(one)))
  if (TAKING.has(name) && operands.some(named)) return true
  return PLACING.has(name) && isPutThere(said, operands, { isOne, isThere, named })
}

interface Tests {
  readonly isOne: (name: string) => boolean
  readonly isThere: (path: string) => boolean
  readonly named: (path: string) => boolean
}

/** `ln -s … /usr/bin/python`, `cp /srv/bin/python /usr/bin/`, and the folder said first: `ln -st /usr/bin python`. */
function isPutThere(said: readonly string[], operands: readonly string[], { isOne, isThere, named }: Tests): boolean {
  const target = operands.at(-1) ?? ''
  if (named(target)) return true
  const others = operands.slice(0, -1)
  const isInto = said.some((word) => /^-\w*t|^--target-directory/.test(word))
  const isFolder = isThere(target.endsWith('/') ? target : `${target}/`)
  return isInto || isFolder ? [...(isInto ? operands : others)].some((one) => isOne(lastPart(one))) : false
}

function lastPart(path: string): string {
  return nameOf(path.endsWith('/') ? path.slice(0, -1) : path)
}

function removes(command: Command): boolean {
  const { name, words } = command
  const verb = callOf(command)?.verb
  if (verb !== undefined) return REMOVING.has(verb)
  const options = words.slice(1).map(({ text }) => text)
  if (name === 'rpm') return options.some((one) => /^-\w*e/.test(one) || one === '--erase')
  return name === 'dpkg' && options.some((one) => ['-r', '-P', '--remove', '--purge'].includes(one))
}

/**
 * `python3-dnf`, `libdnf`, `dnf*`. Managers keep themselves, and what they need, from being removed; rpm and dpkg remove whatever a
 * variable or a command names.
 */
function isPackageOf(word: string, tool: string, remover: string): boolean {
  const isOpen = remover === 'rpm' || remover === 'dpkg'
  if (isOpen && (word.includes('$') || word.includes('`'))) return true
  return word.endsWith('*')
    ? word.length > 1 && tool.startsWith(word.slice(0, -1))
    : /^(?:python\d?-|lib)/.test(word) && word.replace(/^(?:python\d?-|lib)/, '') === tool
}

/** The managers whose cleanups other steps may come in front of. */
export function toolOf(command: Command): string | undefined {
  const call = callOf(command)
  return call !== undefined && !LASTING.has(call.manager) ? call.tool : undefined
}

/** They are programs by themselves, and every image of their kind stands on them. */
const LASTING = new Set<Manager>(['apt', 'apk'])

/** Whether a variable that a package is named by may hold npm itself: `npm install -g $NPM`. */
export function mayNameNpm(
  dockerfile: Dockerfile,
  instruction: Instruction,
  { manager, verb }: Call,
  { value: known, text }: Word,
): boolean {
  const isOpen = known === undefined && text.replaceAll('"', '').startsWith('$')
  if (manager !== 'npm' || !isOpen || !['install', 'i', 'add', 'update'].includes(verb)) return false
  const { variables } = dockerfile.settings(instruction)
  const value = expand(text.replaceAll('"', ''), dockerfile.reading.escape, (name) => fixedValue(variables, name))
  return value === undefined || value.split(' ').some((one) => one.split('@', 1)[0] === 'npm')
}
