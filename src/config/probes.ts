// The probes that a configuration names: for which Dockerfile which commands.

import { leftOut } from '../files/ignored.ts'
import type { Config } from './config.ts'

/**
 * @param base absolute: from which lines are read
 * @param tell is told what of the lines is passed over
 * @returns the commands for a Dockerfile; `undefined` where nothing is said of it
 */
export function probesOf(
  { probe = {} }: Config,
  base: string,
  tell: (reason: string) => void,
): (file: string) => readonly string[] | undefined {
  const all = Object.entries(probe).map(([line, commands]) => ({
    holds: leftOut(base, [line], (reason) => tell(`probe: ${reason}`)),
    commands: [commands].flat(),
  }))
  return (file) => all.findLast(({ holds }) => holds(file, false))?.commands
}
