// Which commands read apt's package lists.

import type { Command } from '../dockerfile/shell.ts'
import { callOf } from './managers.ts'

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
])

/** Whether a script reads lists that it has not fetched before. */
export function usesLists(commands: readonly Command[]): boolean {
  for (const command of commands) {
    const call = callOf(command)
    if (call?.manager === 'apt') {
      if (FETCHES.has(call.verb) && command.certain) return false
      if (READS.has(call.verb) && !isLocal(call.operands.map(({ value }) => value))) return true
      continue
    }
    if (callsApt(command)) return true
  }
  return false
}

/** Whether a program that is not apt calls it: by name, or with apt in what it is given to run. */
function callsApt(command: Command): boolean {
  const { name, words } = command
  if (name !== undefined && CALLERS.has(name)) return true
  const texts = words.map(({ text }) => text)
  if (texts.includes('--with-deps') || texts.includes('install-deps')) return true
  // A text that another shell will read: `sh -c 'apt-get install x'`, `eval "apt install x"`.
  return words.slice(1).some(({ text }) => text.includes('apt-get ') || text.includes('apt install') || text.includes('aptitude '))
}

/** apt reads the lists for the dependencies of a local package too: only one without any would be local. */
function isLocal(operands: readonly (string | undefined)[]): boolean {
  return operands.length === 0
}
