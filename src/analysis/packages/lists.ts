// Which commands read apt's package lists, or may do anything.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { nameOf } from '../../dockerfile/model/paths.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { lineage } from '../../dockerfile/model/stages.ts'
import { isFrontEnd } from '../../knowledge/packages/apt-front-ends.ts'
import { type Call, callOf } from '../../knowledge/packages/managers.ts'
import { runsShellText } from '../../knowledge/programs/interpreters.ts'
import { packagesOf } from '../filesystem/build-steps.ts'
import { heredocOf, unknownCode } from '../processes/unknown-code.ts'

const FETCHES = new Set(['update'])
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

/** What in a script reads lists that it has not fetched before, or may do so. */
export function readerOfLists(dockerfile: Dockerfile, script: Script): string | undefined {
  for (const command of script.commands) {
    const call = callOf(command)
    if (call?.manager === 'apt') {
      if (FETCHES.has(call.verb) && command.certain) return undefined
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
  if (said.some((text) => APT.some((phrase) => text.includes(phrase)))) return name
  const code = unknownCode(dockerfile, script, command)
  return code === undefined || code.sparesPackages ? undefined : code.what
}

const APT = ['apt-get ', 'apt install', 'aptitude ', 'import apt']
