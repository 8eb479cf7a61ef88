// Which commands read apt's package lists, or may do anything.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { STARTING } from '../../dockerfile/model/instruction.ts'
import { mounted } from '../../dockerfile/model/mounts.ts'
import { mayHold } from '../../dockerfile/model/path-patterns.ts'
import { nameOf } from '../../dockerfile/model/paths.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command, Word } from '../../dockerfile/model/shell.ts'
import { lineage, variable } from '../../dockerfile/model/stages.ts'
import { expand } from '../../dockerfile/read/variables.ts'
import { isAwaited } from '../../dockerfile/read/wrappers.ts'
import { isFrontEnd } from '../../knowledge/packages/apt-front-ends.ts'
import { type Call, callOf, optionsGiven } from '../../knowledge/packages/managers.ts'
import { runsShellText } from '../../knowledge/programs/interpreters.ts'
import { packagesOf } from '../filesystem/build-steps.ts'
import { heredocOf, unknownCode } from '../processes/unknown-code.ts'
import type { KeptCache } from './kept-caches.ts'
import { readsLists, saysInstall } from './said-calls.ts'

const READS = new Set([
  'install',
  'upgrade',
  'dist-upgrade',
  'full-upgrade',
  'build-dep',
  'source',
  'download',
  'satisfy',
  'reinstall',
  'changelog',
  'search',
  'show',
  'policy',
  'list',
  'madison',
  'depends',
  'rdepends',
  'indextargets',
  'dselect-upgrade',
])

/** Fail over a name that neither the lists nor the packages that were ever installed have. */
const REMOVES = new Set(['remove', 'purge', 'autoremove', 'autopurge'])

/** Whether a script reads lists that it has not fetched before. */
export function usesLists(dockerfile: Dockerfile, script: Script): boolean {
  return readerOfLists(dockerfile, script) !== undefined
}

/** Whether a call surely fetches all lists anew: one of some sources alone leaves those of the others. */
function fetchesAll(call: Call): boolean {
  if (call.manager !== 'apt' || call.verb !== 'update' || !call.command.certain || !isAwaited(call.command))
    return false
  if (optionsGiven(call, 'c', '--config-file', '--list-cleanup', '--no-list-cleanup').length > 0) return false
  return optionsGiven(call, 'o', '--option').every(
    ({ value }) =>
      value !== undefined &&
      !value.toLowerCase().startsWith('dir') &&
      !value.toLowerCase().startsWith('rootdir') &&
      !value.toLowerCase().includes('list-cleanup'),
  )
}

/** The RUNs that fetch the lists anew: who comes behind one reads these. For `nextLater`. */
export function renewalOfLists(dockerfile: Dockerfile): { name: string; test(instruction: Instruction): boolean } {
  return { name: 'renews the lists of apt', test: (instruction) => renewsLists(dockerfile, instruction) }
}

function renewsLists(dockerfile: Dockerfile, instruction: Instruction): boolean {
  if (instruction.keyword !== 'RUN' || mounted(instruction, '/var/lib/apt/lists')) return false
  const calls = dockerfile.script(instruction)?.commands.flatMap((command) => callOf(command) ?? [])
  return calls?.some((call) => fetchesAll(call) && call.command.decisive) === true
}

/** Whether a script takes the lists away again, whichever way: `{apt,dpkg}/lists`, `cd /var/lib/apt/lists && rm -rf *`, a trap. */
export function removesLists(
  dockerfile: Dockerfile,
  script: Pick<Script, 'instruction' | 'commands' | 'text'>,
): boolean {
  const { commands } = script
  const text = withoutOtherPaths(script)
  const cleans = commands.some((command) => ['distclean', 'dist-clean'].includes(callOf(command)?.verb ?? ''))
  return (
    cleans ||
    text.includes('/lists') ||
    commands.some((command) => holdsCleanup(dockerfile, script, command)) ||
    commands.some(({ name, words }) => name === 'rm' && words.some((word) => word.text.startsWith('/var/lib/apt')))
  )
}

/** The text of a script without words that name other folders, or a pattern in quotes, which `rm` finds no file by. */
function withoutOtherPaths({ commands, text }: Pick<Script, 'commands' | 'text'>): string {
  const isOther = ({ name }: Command, word: Word): boolean => {
    const { value = '', glob } = word
    if (!value.startsWith('/') || !value.includes('/lists')) return false
    // Other programs may read a pattern themselves: `find -path '/var/lib/apt/lists/*'`.
    if (value.includes('*') && !glob) return name === 'rm'
    return !mayHold(word, undefined, ONE_LIST)
  }
  const others = commands
    .flatMap((command) => command.words.filter((word) => isOther(command, word)))
    .toSorted((a, b) => a.start - b.start)
  let [rest, at] = ['', 0]
  for (const { start, end } of others) {
    rest += text.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  return rest + text.slice(at)
}

/** Where any of the lists lies. */
const ONE_LIST = '/var/lib/apt/lists/deb'

/** The pattern in quotes that a command gives to `rm -r`: it deletes nothing, and was to delete the lists. */
export function quotedPattern({ name, words }: Command): Word | undefined {
  const isDeep = words.some(({ value = '' }) => /^-[a-zA-Z]*[rR]/.test(value) || value === '--recursive')
  if (name !== 'rm' || !isDeep) return undefined
  return words.find(({ value, glob }) => value === '/var/lib/apt/lists/*' && !glob)
}

/**
 * Whether a variable holds the folder of the lists, or a cleanup as a whole: by its value, or as a program by its name where
 * the base image sets it.
 */
function holdsCleanup(
  dockerfile: Dockerfile,
  { instruction }: Pick<Script, 'instruction'>,
  { words }: Command,
): boolean {
  const { variables } = dockerfile.settings(instruction)
  const held = words.filter(({ value }) => value === undefined)
  return held.some((word) => {
    const value = expand(word.text, dockerfile.reading.escape, (name) => variable(variables, name)?.value ?? undefined)
    if (value !== undefined) return value.includes('/lists')
    return word === words[0] && word.text.toLowerCase().includes('clean')
  })
}

/** What in a later instruction reads the lists before it fetches its own. */
export function needOfLists(dockerfile: Dockerfile, instruction: Instruction): string | undefined {
  const { keyword, text, line } = instruction.trigger ?? instruction
  if (STARTING.has(keyword)) return readsAtRunTime(dockerfile, instruction, text) ? keyword : undefined
  if (keyword === 'COPY' || keyword === 'ADD')
    return writesReader(dockerfile, line) ? `a file that ${keyword} writes` : undefined
  if (keyword !== 'RUN') return undefined
  const script = dockerfile.script(instruction)
  const reader = script === undefined ? 'a RUN that is not read as shell' : readerOfLists(dockerfile, script)
  return reader !== undefined && line.heredocs.length > 0 ? 'a heredoc' : reader
}

/** Whether what a container starts calls apt, and fetches no lists before; what ENV says is put in. */
function readsAtRunTime(dockerfile: Dockerfile, instruction: Instruction, text: string): boolean {
  const { variables } = dockerfile.settings(instruction)
  const said = expand(text, dockerfile.reading.escape, (name) => variable(variables, name)?.value ?? undefined)
  return readsLists(text) || (said !== undefined && readsLists(said))
}

/** Whether one of the heredocs of a COPY is a script that calls apt, and fetches no lists before. */
function writesReader({ text }: Dockerfile, { heredocs }: Instruction['line']): boolean {
  return heredocs.some(({ body }) => readsLists(text.slice(body.start, body.end)))
}

/** What in a script reads lists that it has not fetched before, or may do so; from a place on. */
export function readerOfLists(dockerfile: Dockerfile, script: Script, from = 0): string | undefined {
  for (const command of script.commands) {
    if (command.start < from) continue
    const call = callOf(command)
    if (call?.manager === 'apt') {
      if (fetchesAll(call)) return undefined
      if (READS.has(call.verb)) return `${call.tool} ${call.verb}`
      if (REMOVES.has(call.verb) && !removesInstalled(dockerfile, script, call)) return `${call.tool} ${call.verb}`
      continue
    }
    const reader = callsApt(dockerfile, script, command)
    if (reader !== undefined) return reader
  }
  return undefined
}

/** Whether all that a call removes was installed before under the same name, and not under some condition. */
function removesInstalled(dockerfile: Dockerfile, script: Script, { operands, command }: Call): boolean {
  if (operands.length === 0) return true
  const { index } = script.instruction
  const commands = scriptsUpTo(dockerfile, script).flatMap((earlier) =>
    earlier.instruction.index < index ? earlier.commands : earlier.commands.filter(({ end }) => end < command.start),
  )
  const certain = commands.filter((earlier) => earlier.certain)
  const installed = new Set(certain.flatMap((earlier) => packagesOf(earlier) ?? []).map(({ name }) => name))
  return operands.every(({ value }) => value !== undefined && installed.has(value))
}

/** The scripts of a stage and of those that it is built on, up to one of them. */
function scriptsUpTo(dockerfile: Dockerfile, { instruction }: Script): readonly Script[] {
  const stage = dockerfile.stageOf(instruction)
  const instructions = stage === undefined ? [] : lineage(stage).flatMap((one) => one.instructions)
  const runs = instructions.filter(({ index, keyword }) => keyword === 'RUN' && index <= instruction.index)
  return runs.flatMap((run) => dockerfile.script(run) ?? [])
}

/** What a program that is not apt runs it with: a front end by its name, a text for another shell, code that is not known. */
function callsApt(dockerfile: Dockerfile, script: Script, command: Command): string | undefined {
  // The commands of an inner script stand behind it.
  if (script.commands.some(({ within }) => within === command)) return undefined
  const { name = '', words } = command
  const texts = words.slice(1).map(({ value, text }) => value ?? text)
  if (isFrontEnd(nameOf(name), texts)) return `${nameOf(name)} ${texts[0] ?? ''}`.trimEnd()
  // A text that another shell will read: `sh -c 'apt-get install x'`, `eval "apt install x"`.
  const handed = runsShellText(nameOf(name))
    ? command.redirects.map((one) => (one.operator.startsWith('<<') ? (heredocOf(script.text, one) ?? '') : ''))
    : []
  const said = [...words.slice(1).map(({ text }) => text), ...handed]
  if (said.some((text) => APT.some((phrase) => text.includes(phrase)) || saysInstall(text))) return name
  const code = unknownCode(dockerfile, script, command)
  return code === undefined || code.sparesPackages ? undefined : code.what
}

const APT = ['apt-get ', 'apt install', 'aptitude ', 'import apt']

/** The lists, as a folder that somebody may read or delete by its path. */
export const LISTS: KeptCache = {
  manager: 'apt',
  folders: ['/var/lib/apt'],
  fills: ({ verb }) => verb === 'update',
}
