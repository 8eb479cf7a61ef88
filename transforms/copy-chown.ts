// Copies files with their owner instead of changing it in a later layer, which stores them again.

import { contentAt, filesOf, hasFolder } from '../src/analysis/filesystem/content.ts'
import { baseUser } from '../src/analysis/images/user-in-force.ts'
import type { Copy } from '../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { isWithin, parentOf } from '../src/dockerfile/model/paths.ts'
import type { Reason } from '../src/dockerfile/model/refusal.ts'
import { removeWord } from '../src/dockerfile/model/script.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import { lineage, type Stage, variable } from '../src/dockerfile/model/stages.ts'
import { isRoot } from '../src/dockerfile/model/user.ts'
import { includes } from '../src/knowledge/builders/builders.ts'
import { type Decline, type Fold, foldGroups } from '../src/transform/kit/fold-groups.ts'
import { type Change, copiesFor, copyOfFile, flagEdit, fold, type Target } from '../src/transform/kit/folding.ts'
import { type Run, runs } from '../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'copy-chown',
  summary: 'Copy files with their owner instead of changing it in a RUN',
  phase: 'copies',
  safety: 'safe',
  aims: ['size'],
  recommended: true,
  needs: ['build context', 'builder'],
  mayAct: mentions('chown', 'chgrp'),
  why: `A \`chown\` in a RUN stores every file that it touches once more, in a second layer. \`COPY --chown\` gives the files their
owner where they are copied.

It is done only where every file that chown reaches came with the COPYs right before it. Where WORKDIR made the folder,
chown goes on to change the folder alone: COPY leaves the owner of a folder that is there already.

What comes from the build context belongs to root, so that a chown to root just goes. kaniko keeps the owner that files have
there: where it builds the file, by \`--builder\` or by what the repository says, the flag says root. \`chgrp\` goes the same way.`,
  leavesAlone: [
    'a folder that the base image, an earlier RUN or an earlier COPY may have put something into',
    'a folder whose parent is not there for sure: COPY would make that one with the new owner too',
    'an owner whose group is not said for sure: `user:`, `user.group`, or a variable that the file does not set',
    'a user that the same RUN makes, and a chown behind anything else that may matter to it',
    'a COPY with `--chown` or `--link`, and an ADD, but for one file of a server',
    'files of another image, or of a stage that sets capabilities or set-user-ID bits: chown clears them',
    'options that follow links or look at the owner: `-L`, `-H`, `--from`, `--reference`',
    'a file, where the same chown has to stay for others',
    'a chown that stands together with one that has to stay: all of a group go, or none',
    'what comes from another image or stage, where chown says a user or a group alone: the other one is theirs',
    'a comment that would stand above something else then',
    'a stage that runs on Windows, and chown inside ONBUILD',
  ],
  rules: [],
  references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
  apply(dockerfile, context) {
    if (!PROGRAMS.some((program) => dockerfile.text.includes(program))) return dockerfile
    return foldGroups(dockerfile, {
      programs: PROGRAMS,
      context,
      runs: (now) => runs(now, context),
      foldOf: (now, run, change, decline) => foldOf(now, run, change, { context, decline }),
      whyNot: (now, run, change, copy) => whyNot(now, run, change, copy, context),
    })
  },
} satisfies Transform

const PROGRAMS = ['chown', 'chgrp']

interface Asked {
  readonly context: Context
  readonly decline: Decline
}

function foldOf(dockerfile: Dockerfile, run: Run, change: Change, { context, decline }: Asked): Fold | undefined {
  const recursive = recursion(change)
  const owner = ownerOf(dockerfile, run, change)
  if (recursive === undefined || owner === undefined) return undefined
  for (const target of change.targets) {
    if (!target.free) continue
    const found = recursive ? tree(dockerfile, run, target, context) : file(dockerfile, run, change, target, context)
    if (found === undefined) continue
    const fix = 'reason' in found ? found : fixOf(dockerfile, run, change, found, owner, context)
    if (!('reason' in fix)) return { fix, done: 'reason' in found ? [] : found.gone.map(({ path }) => path) }
    decline(run.instruction.span, fix.reason)
  }
  return undefined
}

/** Of a chown of what a COPY right above brings. */
function whyNot(dockerfile: Dockerfile, run: Run, change: Change, copy: Copy, context: Context): string | undefined {
  if (recursion(change) === undefined) return 'its options do more than change an owner'
  if (ownerOf(dockerfile, run, change) === undefined)
    return `${change.what.text} does not say for sure which user and group`
  // It may be the rest of one: the folder alone.
  if (copy.instruction.flags.some(({ name }) => name === 'chown')) return undefined
  if (setsBits(copy.instruction)) return 'it clears the set-user-ID bit, which COPY would set last'
  if (!keepsBits(dockerfile, copy))
    return 'it clears capabilities and set-user-ID bits, which files of another image or stage may have'
  if (change.targets.some(({ free }) => !free)) return 'a command in front of it may have to do with the files'
  if (recursion(change) === true) return undefined
  const made = filesOf(dockerfile, copy, context)
  if (made === undefined) return 'what the COPY brings is, or may be, a folder, and without -R that alone is changed'
  const folder = made.map(parentOf).find((one) => !hasFolder(dockerfile, copy.instruction, one, context))
  if (folder !== undefined) return `it may have to make ${folder}, which would get the owner too`
  return change.targets.length > 1 ? 'it has to stay for files that the COPY does not bring' : undefined
}

/** What COPYs can do of a chown. */
interface Found {
  readonly copies: readonly Copy[]
  readonly gone: readonly Target[]
  /** The folder was there: chown stays for the folder itself. */
  readonly keepsFolder: boolean
}

/** Whether it goes down into folders; `undefined` for options that do other things. */
function recursion({ options }: Change): boolean | undefined {
  let recursive = false
  for (const { text } of options) {
    if (text === '--recursive') recursive = true
    else if (/^-[Rvch]+$/.test(text)) recursive ||= text.includes('R')
    else return undefined
    // Without -R it changes a link, where the COPY of a link copies the file.
    if (text.includes('h') && !text.includes('R') && !text.startsWith('--')) return undefined
  }
  return recursive
}

const PART = /^(?:[A-Za-z_][\w-]*|\d+|\$\{?[A-Za-z_]\w*\}?)$/

interface Owner {
  /** What `--chown` must say: without a group, chown leaves the one of root, where COPY takes the user's number. */
  readonly text: string
  /** User and group are both said: they are not those that the files have from where they come. */
  readonly whole: boolean
}

function ownerOf(dockerfile: Dockerfile, { instruction }: Run, { what, command }: Change): Owner | undefined {
  const text = what.value ?? what.text.replace(/^"(.*)"$/, '$1')
  const [user = '', group, more] = command.name === 'chgrp' ? ['', ...text.split(':')] : text.split(':')
  // `root:` names the group of root's own.
  const ofRoot = group === '' && isRoot(user)
  if (more !== undefined || (group === '' && !ofRoot)) return undefined
  const parts = [user === '' ? '0' : user, ofRoot ? '0' : (group ?? '0')]
  const { variables } = dockerfile.settings(instruction)
  const known = parts.every((part) => {
    if (!PART.test(part)) return false
    return !part.startsWith('$') || isSet(variable(variables, part.replace(/[${}]/g, '')))
  })
  return known ? { text: parts.join(':'), whole: user !== '' && group !== undefined } : undefined
}

/** An ARG or ENV between the two would give the variable another value. */
function readsSame(dockerfile: Dockerfile, copy: Instruction, run: Instruction, owner: string): boolean {
  return [...owner.matchAll(/\$\{?(\w+)/g)].every(
    ([, name = '']) =>
      variable(dockerfile.settings(copy).variables, name) === variable(dockerfile.settings(run).variables, name),
  )
}

/** Builder and shell read the same; one that may be empty would mean another user. */
function isSet(assigned: ReturnType<typeof variable>): boolean {
  return assigned?.value !== undefined && assigned.value !== '' && !assigned.value.includes(':')
}

/** All that lies at a path, where COPYs alone put it there. */
function tree(dockerfile: Dockerfile, run: Run, target: Target, context: Context): Found | Reason | undefined {
  const copies = copiesFor(dockerfile, run.instruction, target.path, context)
  const first = copies.at(-1)
  if (first === undefined || copies.some((copy) => !keepsBits(dockerfile, copy))) return undefined
  const { path } = target
  const content = contentAt(dockerfile, first.instruction, path, context)
  if (typeof content === 'object') return { reason: `COPY cannot do this chown: ${content.reason}` }
  if (content === 'nothing' && !hasFolder(dockerfile, first.instruction, parentOf(path), context))
    return { reason: `COPY cannot do this chown: it may have to make ${parentOf(path)}, which would get the owner too` }
  return { copies, gone: [target], keepsFolder: content === 'empty' }
}

/** One file, or all those that one COPY makes; a chown that has to stay for other files may as well stay for these. */
function file(dockerfile: Dockerfile, run: Run, change: Change, target: Target, context: Context): Found | undefined {
  const found = change.targets.map(({ path }) => madeAt(dockerfile, run, path, context))
  const own = found[change.targets.indexOf(target)]
  const paths = new Set(change.targets.map(({ path }) => path))
  if (own === undefined || !found.every((one) => one?.made.every((path) => paths.has(path)) === true)) return undefined
  if (change.targets.some(({ free }) => !free)) return undefined
  const gone = change.targets.filter(({ path }) => own.made.includes(path))
  return { copies: [own.copy], gone, keepsFolder: false }
}

type Made = ReturnType<typeof copyOfFile>

function madeAt(dockerfile: Dockerfile, run: Run, path: string, context: Context): Made {
  const found = copyOfFile(dockerfile, run.instruction, path, context)
  if (found === undefined || !keepsBits(dockerfile, found.copy)) return undefined
  const there = found.made.every((one) => hasFolder(dockerfile, found.copy.instruction, parentOf(one), context))
  return there ? found : undefined
}

/** chown clears set-user-ID bits and capabilities, which files of a build context hardly have. */
const BITS = [
  'setcap',
  'u+s',
  'g+s',
  '+s ',
  'chmod 4',
  'chmod 2',
  'chmod 6',
  'chmod -R 4',
  'chmod -R 2',
  'install -m 4',
]

/** Folders in which an image has programs with such bits. */
const SYSTEM = ['/bin', '/sbin', '/usr', '/lib', '/etc', '/var']

/** A mode with a set-user-ID or set-group-ID bit: COPY gives the owner first, and then the mode. */
function setsBits({ flags }: Instruction): boolean {
  return flags.some(({ name, value = '' }) => name === 'chmod' && /^0?[2-7][0-7]{3}$|s/.test(value))
}

function keepsBits(dockerfile: Dockerfile, { instruction, from, sources }: Copy): boolean {
  if (instruction.flags.some(({ name }) => name === 'chown')) return false
  if (setsBits(instruction)) return false
  if (from === undefined) return true
  const own = dockerfile.stages.some(({ name, index }) => name === from.toLowerCase() || String(index) === from)
  if (!own || BITS.some((sign) => dockerfile.text.includes(sign))) return false
  return sources.every((source) => source !== '/' && !SYSTEM.some((folder) => isWithin(source, folder)))
}

function fixOf(
  dockerfile: Dockerfile,
  { script, stage }: Run,
  change: Change,
  { copies, gone, keepsFolder }: Found,
  owner: Owner,
  context: Context,
): Fix | Reason {
  const { text } = owner
  if (copies.some(({ from }) => from !== undefined) && !owner.whole)
    return { reason: 'COPY --from keeps the owner that the files have there, and --chown has to say user and group' }
  const changed = copies.filter((copy) => !isOwnedBy(copy, text, context)).map(({ instruction }) => instruction)
  if (!changed.every((copy) => readsSame(dockerfile, copy, script.instruction, text)))
    return { reason: `${text} is not the same where the files are copied` }
  const newFlag = `--chown=${text}`
  const isDone = isRoot(text) && isRootAlone(dockerfile, script.instruction, stage, context)
  if (!keepsFolder || isDone) return fold(dockerfile, script, change, gone, changed, newFlag)
  const [option, more] = change.options
  const removal =
    change.targets.length === 1 && option?.text === '-R' && more === undefined ? removeWord(script, option) : undefined
  if (removal === undefined)
    return { reason: 'the folder was there before COPY, so its owner has to be changed by itself' }
  return [...changed.flatMap((copy) => flagEdit(dockerfile, copy, newFlag)), removal]
}

/** What comes from the build context is root's, except with kaniko, which keeps the owner that it has there. */
function isOwnedBy({ from }: Copy, owner: string, { builder }: Context): boolean {
  return isRoot(owner) && from === undefined && !includes(builder, 'kaniko')
}

/** Whether root alone has made what is there: folders of WORKDIR belong to the USER in force. */
function isRootAlone(dockerfile: Dockerfile, { index }: Instruction, stage: Stage, context: Context): boolean {
  const user = baseUser(dockerfile, stage, context)
  return (
    user !== undefined &&
    isRoot(user) &&
    lineage(stage).every(({ instructions }) =>
      instructions.every((one) => {
        const set = one.index <= index ? dockerfile.settings(one).user : undefined
        return set === undefined || isRoot(set)
      }),
    )
  )
}
