// Which commands read apt's package lists, or may do anything.

import type { Dockerfile } from '../dockerfile/dockerfile.ts'
import type { Script } from '../dockerfile/script.ts'
import type { Command } from '../dockerfile/shell.ts'
import { lineage } from '../dockerfile/stages.ts'
import { packagesOf } from './build-steps.ts'
import { type Call, callOf } from './managers.ts'

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

/** Programs that call apt themselves, and count on the lists or may do so. */
const CALLERS = new Set([
  'apt-cache',
  'aptitude',
  'apt-file',
  'apt-listchanges',
  'gdebi',
  'mk-build-deps',
  'tasksel',
  'unattended-upgrade',
  'dselect',
  'synaptic',
  'install_packages',
  'apt-install',
  'clean-install',
  'rosdep',
  'ansible-playbook',
  'ansible',
  'puppet',
  'chef-client',
  'chef-solo',
  'salt-call',
])

/** Whether a script reads lists that it has not fetched before. */
export function usesLists(dockerfile: Dockerfile, script: Script): boolean {
  for (const command of script.commands) {
    const call = callOf(command)
    if (call?.manager === 'apt') {
      if (FETCHES.has(call.verb) && command.certain) return false
      if (READS.has(call.verb)) return true
      if (REMOVES.has(call.verb) && !removesInstalled(dockerfile, script, call)) return true
      continue
    }
    // The commands of an inner script stand behind it.
    if (!script.commands.some(({ within }) => within === command) && callsApt(command)) return true
  }
  return false
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

/** Whether a program that is not apt calls it: by name, or with apt in what it is given to run. */
function callsApt(command: Command): boolean {
  const { name, words } = command
  if (name !== undefined && CALLERS.has(name)) return true
  const texts = words.slice(1).map(({ text }) => text)
  if (texts.includes('--with-deps') || texts.includes('install-deps')) return true
  // A text that another shell will read: `sh -c 'apt-get install x'`, `eval "apt install x"`.
  if (texts.some((text) => APT.some((phrase) => text.includes(phrase)))) return true
  return runsUnknownScript(command)
}

const APT = ['apt-get ', 'apt install', 'aptitude ', 'import apt']

const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'source', '.', 'eval'])

/** Scripts of build systems, which build and do not install with apt. */
const BUILDS = new Set([
  'configure',
  'gradlew',
  'mvnw',
  'autogen.sh',
  'bootstrap',
  'bootstrap.sh',
  'buildconf',
  'config',
  'Configure',
  'b2',
  'waf',
])

/** In the names of make's targets: those that may install packages. */
const TARGETS = ['dep', 'setup', 'bootstrap', 'prereq', 'apt', 'system']

/** A script that does not stand in the Dockerfile may do anything, installing among it. */
export function runsUnknownScript({ name, words, piped }: Command): boolean {
  if (name === undefined) return words.length > 0
  if (name === 'make') return words.slice(1).some(({ text }) => TARGETS.some((target) => text.includes(target)))
  if (SHELLS.has(name)) {
    const [first, second] = words.slice(1)
    // The text behind -c was looked at; without arguments the script comes through the pipe.
    if (first?.value?.startsWith('-') === true && first.value.includes('c') && second !== undefined) return false
    return first !== undefined || piped
  }
  return name.includes('/') && !BUILDS.has(name.slice(name.lastIndexOf('/') + 1))
}
