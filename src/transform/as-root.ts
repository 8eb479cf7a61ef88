// As whom the commands of a RUN run, and what another command of root's is put behind there.

import type { Images } from '../analysis/images/images.ts'
import { userInForce } from '../analysis/images/user-in-force.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Command, Word } from '../dockerfile/model/shell.ts'
import { isRoot } from '../dockerfile/model/user.ts'
import { isAssignment, type Wrapping, wrappersOf } from '../dockerfile/read/wrappers.ts'
import type { Run } from './runs.ts'

/**
 * `sudo ` or `doas ` with its flags where a command was run with it, '' where it runs as the user itself.
 *
 * @returns `undefined` for one that names a user or sets variables: not to be repeated for another command
 */
export function sudoOf(command: Command): string | undefined {
  const sudo = wrappings(command).find(isSudo)
  if (sudo === undefined) return ''
  const { given, operands } = sudo
  const isPlain = given.every(({ names }) => names.every((name) => AS_ROOT.has(name)))
  if (!isPlain || isAssignment(operands[0]?.text ?? '')) return undefined
  return `${[sudo.name, ...new Set(given.map(({ word }) => word.text))].join(' ')} `
}

const AS_ROOT = new Set(['-E', '-H', '-n', '--preserve-env', '--set-home', '--non-interactive'])

function isSudo({ name }: Wrapping<Word>): boolean {
  return name === 'sudo' || name === 'doas'
}

/** What a command is run through, the outermost first: `sudo bash -c 'nice x'` runs x through sudo and nice. */
function wrappings({ wrapper, within }: Command): readonly Wrapping<Word>[] {
  return [...(within === undefined ? [] : wrappings(within)), ...wrappersOf(wrapper)]
}

/** Whether a command may write what belongs to root: it runs under sudo, or nothing says that another user does. */
export function mayBeRoot(dockerfile: Dockerfile, run: Run, command: Command, images: Images): boolean {
  const last = wrappings(command).findLast(isSudo)
  if (last !== undefined) {
    const users = last.given.filter(({ names }) => names.includes('-u') || names.includes('--user'))
    return users.every(({ value }) => value !== undefined && isRoot(value))
  }
  const user = userInForce(dockerfile, run.instruction, run.stage, images)
  return user === undefined || isRoot(user)
}

/**
 * What a command of root's is put behind, `sudo ` or '', in a script that has one already.
 *
 * @returns `undefined` where it is not sure that it would run as root
 */
export function asRoot(dockerfile: Dockerfile, run: Run, command: Command, images: Images): string | undefined {
  return mayBeRoot(dockerfile, run, command, images) ? sudoOf(command) : undefined
}
