// What a script leaves running beside its last command.

import type { Command, Element, ShellText } from '../../dockerfile/model/shell.ts'
import { daemonOf, mayLeaveOrphans } from '../../knowledge/programs/chores.ts'

/**
 * What runs on beside the last command and may leave processes behind that PID 1 has to reap. It is all one whether `&` puts it
 * into the background or it goes there by itself.
 *
 * @returns its name; `&` where it is more than one command
 */
export function orphansBeside(script: ShellText, last: Command | undefined): string | undefined {
  const { list, commands } = script
  const jobs = list.filter(({ background }) => background).flatMap(({ elements }) => elements)
  const compound = list.flatMap(({ elements }) => elements).some((element) => mayFork(script, element))
  if (compound || jobs.some(({ command }) => command === undefined)) return '&'
  const named = jobs.flatMap(({ command }) => command?.name ?? '&')
  const daemons = commands.flatMap((one) => (one === last ? [] : (daemonOf(textsOf(one)) ?? [])))
  return [...named, ...daemons].find(mayLeaveOrphans)
}

/** The words without their quotes; those with a variable in them as they are written. */
export function textsOf({ words }: Command): readonly string[] {
  return words.map(({ value, text }) => value ?? text)
}

/** A compound command that may start something in the background: `(server &)`. */
function mayFork({ text }: ShellText, { kind, start, end }: Element): boolean {
  if (kind !== 'compound') return false
  const inner = text.slice(start, end)
  return ['&&', '&>', '>&', '<&'].reduce((rest, sign) => rest.replaceAll(sign, ''), inner).includes('&')
}
