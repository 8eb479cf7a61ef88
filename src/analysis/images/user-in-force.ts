// As whom an instruction runs: what USER says, what is known of the base image, and what root alone can do, where the file does it.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command, Word } from '../../dockerfile/model/shell.ts'
import { lineage, type Stage, variable } from '../../dockerfile/model/stages.ts'
import { wrappersOf } from '../../dockerfile/read/wrappers.ts'
import { type Call, callOf, type Manager } from '../../knowledge/packages/managers.ts'
import type { Images } from './images.ts'

/** The user that an instruction of a stage runs as; `undefined` where nothing tells it, `null` where USER names nobody knows whom. */
export function userInForce(
  dockerfile: Dockerfile,
  instruction: Instruction,
  stage: Stage | undefined,
  images: Images,
): string | null | undefined {
  const { user = baseUser(dockerfile, stage, images) } = dockerfile.settings(instruction)
  return user
}

/** The user that the base image of a stage starts with. */
export function baseUser(dockerfile: Dockerfile, stage: Stage | undefined, images: Images): string | undefined {
  const known = images.image(stage).user
  return known ?? (stage !== undefined && showsRoot(dockerfile, stage) ? 'root' : undefined)
}

const shown = new WeakMap<Dockerfile, Map<Stage, boolean>>()

/** Whether under no USER something is done on the same base that fails for everybody but root: the file builds. */
function showsRoot(dockerfile: Dockerfile, stage: Stage): boolean {
  const known = shown.get(dockerfile) ?? new Map<Stage, boolean>()
  shown.set(dockerfile, known)
  let shows = known.get(stage)
  if (shows === undefined) {
    // Other stages of the same base may never be built.
    const runs = lineage(stage).flatMap(({ instructions }) => instructions.filter(({ keyword }) => keyword === 'RUN'))
    shows = runs.some((run) => {
      const script = dockerfile.settings(run).user === undefined ? dockerfile.script(run) : undefined
      return script !== undefined && isItself(dockerfile, script) && script.commands.some(isOfRootAlone)
    })
    known.set(stage, shows)
  }
  return shows
}

/** Whether programs are in a script what they are called: no function, no code from elsewhere and no settings put others in their place. */
function isItself(dockerfile: Dockerfile, script: Script): boolean {
  const { variables } = dockerfile.settings(script.instruction)
  const isChanged = ['APT_CONFIG', 'BASH_ENV', 'ENV', 'PATH'].some((name) => variable(variables, name) !== undefined)
  return (
    !isChanged &&
    !script.shell.login &&
    script.leaks.every(({ kind }) => !['function', 'source', 'other'].includes(kind)) &&
    !LEADING_ELSEWHERE.some((text) => script.text.includes(text)) &&
    !PROGRAMS.some((name) => dockerfile.text.includes(`bin/${name}`))
  )
}

/** In a script: what calls may find in other places, or may be. */
const LEADING_ELSEWHERE = ['APT_CONFIG', 'PATH=', '()']

/** A file that puts something at such a path may put its own program there. */
const PROGRAMS = ['apt', 'apt-get', 'apk', 'dnf', 'yum', 'microdnf', 'zypper', 'useradd', 'groupadd', 'sudo']

/** Whether a command ends the build where root does not run it. */
function isOfRootAlone(command: Command): boolean {
  const { certain, decisive, wrapper, within, assignments } = command
  if (!certain || !decisive || assignments.some((name) => !HARMLESS.has(name)) || isLedElsewhere(wrapper)) return false
  for (let outer = within; outer !== undefined; outer = outer.within) if (isLedElsewhere(outer.wrapper)) return false
  const call = callOf(command)
  return call === undefined ? makesAccount(command) : changesSystem(call)
}

/** Variables that lead no manager to folders of its own. */
const HARMLESS = new Set(['DEBIAN_FRONTEND', 'ACCEPT_EULA', 'LANG', 'LC_ALL', 'TZ'])

/** Programs in front of a command that leave it to the same user, in the same system. */
const PLAIN = new Set(['command', 'env', 'exec', 'ionice', 'nice', 'nohup', 'stdbuf', 'time', 'timeout'])

function isLedElsewhere(wrapper: readonly Word[]): boolean {
  return wrappersOf(wrapper).some(({ name }) => !PLAIN.has(name))
}

/** What writes below /var and /usr, or fails: https://wiki.debian.org/Apt, dnf(8), zypper(8), apk(8). */
const CHANGING: Partial<Record<Manager, readonly string[]>> = {
  apt: ['update', 'install', 'upgrade', 'dist-upgrade', 'full-upgrade', 'remove', 'purge', 'autoremove'],
  dnf: ['install', 'update', 'upgrade', 'remove', 'erase', 'groupinstall', 'localinstall', 'reinstall', 'distro-sync'],
  zypper: ['install', 'in', 'update', 'up', 'remove', 'rm', 'refresh', 'ref', 'dist-upgrade', 'dup', 'patch'],
  apk: ['add', 'del', 'update', 'upgrade'],
}

/** Options by which a manager only shows what it would do, or works in another root. */
const APART = new Set(
  [
    '--simulate --just-print --dry-run --recon --no-act --print-uris --download-only --downloadonly --assumeno --help --version',
    '--root --initdb --usermode --installroot --root-dir --sysroot --prefix --option --config --config-file --setopt --downloaddir',
  ].flatMap((line) => line.split(' ')),
)

/** Letters that change neither; `-s` and `-p` are not among them. */
const LETTERS = /^-[yqUtufnvlV]$/

function changesSystem({ manager, verb, given, operands, expands }: Call): boolean {
  if (CHANGING[manager]?.includes(verb) !== true || expands) return false
  const isApart = given.some(({ names }) =>
    names.some((name) => APART.has(name) || (!name.startsWith('--') && !LETTERS.test(name))),
  )
  return !isApart && (operands.length > 0 || manager === 'apt' || verb === 'update' || verb === 'refresh')
}

const ACCOUNTS = new Set(['useradd', 'groupadd'])

/** `useradd app`; not `useradd -D`, and none in another root. */
function makesAccount({ name = '', words }: Command): boolean {
  const args = words.slice(1).map(({ value, text }) => value ?? text)
  const isApart = args.some((one) =>
    /^(?:-D|-R|-P|-[a-zA-Z]*f|--force|--defaults|--root|--prefix|--help|-h)(?:=|$)/.test(one),
  )
  return ACCOUNTS.has(name) && args.length > 0 && !isApart
}
