// Whether a package manager that a script has called still runs at the script's end: its program and what that stands on are there.

import { nameOf } from '../../dockerfile/model/paths.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { callOf, type Manager } from '../../knowledge/packages/managers.ts'

/** What programs of managers are run by: the first line of their scripts. */
const INTERPRETERS: readonly (readonly [tool: RegExp, interpreter: RegExp])[] = [
  [/^(?:yum|dnf|conda|mamba)/, /^(?:platform-)?python[\d.]*$/],
  [/^(?:npm|npx|yarn|yarnpkg)$/, /^node(?:js)?$/],
  [/^composer/, /^php[\d.]*$/],
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
  const interpreter = INTERPRETERS.find(([one]) => one.test(tool))?.[1]
  const isOne = (name: string): boolean => name === tool || interpreter?.test(name) === true
  const culprit = commands.find((command) => touches(command, tool, isOne))
  return culprit === undefined
    ? undefined
    : `${tool} may not run any more behind ${culprit.name ?? culprit.assigned[0]?.name ?? 'what stands there'}`
}

function touches(command: Command, tool: string, isOne: (name: string) => boolean): boolean {
  const { name = '', words } = command
  const operands = words.slice(1).map(({ value, text }) => value ?? text)
  const named = (path: string): boolean => isOne(lastPart(path)) && isWhereProgramsAre(path)
  if (removes(command)) return operands.some((one) => isPackageOf(one, tool, isOne))
  if (name === 'export' || name === 'unset')
    return operands.some(
      (one) => FINDING.has(one.split('=', 1)[0]!) && !one.includes('$PATH') && !one.includes('${PATH'),
    )
  if (CHOOSING.has(name)) return operands.some((one) => isOne(lastPart(one)))
  if (TAKING.has(name) && operands.some(named)) return true
  return PLACING.has(name) && operands.slice(-1).some(named)
}

function lastPart(path: string): string {
  return nameOf(path.endsWith('/') ? path.slice(0, -1) : path)
}

/** Links beside the system's own programs come second, but for those that ask for a name. */
function isWhereProgramsAre(path: string): boolean {
  return !path.startsWith('/') || /^\/(?:usr\/(?:libexec|s?bin)|s?bin|usr\/local\/bin|opt)\//.test(path)
}

function removes(command: Command): boolean {
  const { name, words } = command
  const verb = callOf(command)?.verb
  if (verb !== undefined) return REMOVING.has(verb)
  const options = words.slice(1).map(({ text }) => text)
  if (name === 'rpm') return options.some((one) => /^-\w*e/.test(one) || one === '--erase')
  return name === 'dpkg' && options.some((one) => ['-r', '-P', '--remove', '--purge'].includes(one))
}

/** `dnf`, `python3-dnf`, `dnf*`, and whatever a variable or a command names. */
function isPackageOf(word: string, tool: string, isOne: (name: string) => boolean): boolean {
  if (word.startsWith('-')) return false
  return word.includes('$') || word.includes('`') || isOne(word) || word.split(/[^a-z0-9]+/).includes(tool)
}

/** The managers whose cleanups other steps may come in front of. */
export function toolOf(command: Command): string | undefined {
  const call = callOf(command)
  return call !== undefined && !LASTING.has(call.manager) ? call.tool : undefined
}

/** They are programs by themselves, and every image of their kind stands on them. */
const LASTING = new Set<Manager>(['apt', 'apk'])
