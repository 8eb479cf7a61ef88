// Where pip, npm and yarn keep what they download, and how a RUN removes that without asking the manager: whichever version it
// is, what it installed is a copy, and nothing of it points into these folders.
//
// Sources: appdirs.py of pip (~/.cache/pip, since 6.0); npm-config(7), `cache` (~/.npm, in every version); user-dirs.js of
// yarn 1, by which root's lies in /usr/local/share. Yarn from version 2 on, whose cache programs run from, keeps it elsewhere.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Reason } from '../../dockerfile/model/refusal.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { type Stage, variable } from '../../dockerfile/model/stages.ts'
import { isRoot } from '../../dockerfile/model/user.ts'
import { wrappersOf } from '../../dockerfile/read/wrappers.ts'
import type { Images } from '../images/images.ts'
import { userInForce } from '../images/user-in-force.ts'

export type Keeper = 'pip' | 'npm' | 'yarn'

/** Folders of the user who calls the manager: the shell puts in the same HOME that the manager asks for. */
const OF_USER: Readonly<Record<Keeper, string>> = { pip: '~/.cache/pip', npm: '~/.npm', yarn: '~/.cache/yarn' }

const YARN_OF_ROOT = '/usr/local/share/.cache/yarn'

/** A script that calls a manager, and where it stands. */
interface Caller {
  readonly script: Script
  readonly stage: Stage
}

/**
 * The command that removes what a manager kept, at the end of the script that calls it: it is content where there is nothing.
 *
 * @param calls all of the manager's in the script
 * @returns why there is none, where it is not known that these calls keep anything there
 */
export function removalOfCache(
  dockerfile: Dockerfile,
  { script, stage }: Caller,
  keeper: Keeper,
  calls: readonly Command[],
  images: Images,
): { readonly command: string } | Reason {
  const { variables } = dockerfile.settings(script.instruction)
  const user = userInForce(dockerfile, script.instruction, stage, images)
  if (variable(variables, 'XDG_CACHE_HOME') !== undefined || script.text.includes('XDG_CACHE_HOME'))
    return { reason: `XDG_CACHE_HOME says where ${keeper} keeps what it downloads` }
  if (saysHome(script)) return { reason: SAYS_HOME }
  const isOfRoot = user !== undefined && isRoot(user)
  if (calls.some((call) => changesUser(call, isOfRoot)))
    return { reason: `whose cache ${keeper} fills here is not known` }
  if (keeper !== 'yarn') return { command: `rm -rf ${OF_USER[keeper]}` }
  if (user === undefined || user === null)
    return { reason: 'where yarn keeps what it downloads depends on the user, who is not known' }
  return { command: `rm -rf ${isOfRoot ? YARN_OF_ROOT : OF_USER.yarn}` }
}

/** Why a home folder of the user is none of the RUN's. */
export const SAYS_HOME = 'the RUN says by itself what HOME is'

/** Whether a script sets HOME, for one command or for all that follow. */
export function saysHome({ commands, text }: Script): boolean {
  if (text.includes('{HOME:=') || text.includes('{HOME=')) return true
  return commands.some(
    ({ name = '', words, assignments, assigned }) =>
      assignments.includes('HOME') ||
      assigned.some((one) => one.name === 'HOME') ||
      (name === 'eval' && /\bHOME=/.test(text)) ||
      (SETTING.has(name) && words.some((word) => word.text === 'HOME' || word.text.startsWith('HOME='))),
  )
}

/** Commands whose words name variables. */
const SETTING = new Set(['export', 'unset', 'declare', 'typeset', 'local', 'readonly', 'read'])

/** Whether a command may run as another user than the script: sudo of root's without further ado makes it nobody else. */
function changesUser({ wrapper, within }: Command, isOfRoot: boolean): boolean {
  const changes = wrappersOf(wrapper).some(
    ({ name, given }) => (name === 'sudo' || name === 'doas') && !(isOfRoot && given.length === 0),
  )
  return changes || (within !== undefined && changesUser(within, isOfRoot))
}
