// Copies files with their owner instead of changing it in a later layer, which stores them again.

import type { Copy } from '../src/dockerfile/copy.ts'
import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/instruction.ts'
import { isWithin, parentOf } from '../src/dockerfile/paths.ts'
import { removeWord } from '../src/dockerfile/script.ts'
import type { Fix } from '../src/dockerfile/span.ts'
import { variable } from '../src/dockerfile/stages.ts'
import { contentAt, hasFolder } from '../src/facts/content.ts'
import { type Change, copiesFor, copyOfFile, flagEdit, fold, foldOnce, type Target } from '../src/facts/folding.ts'
import { type Run, runs } from '../src/runs.ts'
import { type Context, type Transform, untilStill } from '../src/transform.ts'

export default {
  name: 'copy-chown',
  summary: 'Copy files with their owner instead of changing it in a RUN',
  phase: 'copies',
  safety: 'safe',
  aims: ['size'],
  recommended: true,
  why: `A \`chown\` in a RUN stores every file that it touches once more, in a second layer. \`COPY --chown\` gives the files their
owner where they are copied.

It is done only where every file that chown reaches came with the COPYs right before it. Where WORKDIR made the folder,
chown goes on to change the folder alone: COPY leaves the owner of a folder that is there already.`,
  leavesAlone: [
    'a folder that the base image, an earlier RUN or an earlier COPY may have put something into',
    'a folder whose parent is not there for sure: COPY would make that one with the new owner too',
    'an owner whose group is not said for sure: `user:`, `user.group`, or a variable that the file does not set',
    'a user that the same RUN makes, and a chown behind anything else that may matter to it',
    'a COPY with `--chown` or `--link`, and ADD',
    'files of another image, or of a stage that sets capabilities or set-user-ID bits: chown clears them',
    'options that follow links or look at the owner: `-L`, `-H`, `--from`, `--reference`',
    'a file, where the same chown has to stay for others',
    'a comment that would stand above something else then',
    'a stage that runs on Windows, and chown inside ONBUILD',
  ],
  rules: [],
  references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
  apply(dockerfile, context) {
    if (!dockerfile.text.includes('chown')) return dockerfile
    return untilStill(dockerfile, context, (now, told) =>
      foldOnce(now, runs(now, told), 'chown', (run, change) => fixFor(now, run, change, told)),
    )
  },
} satisfies Transform

function fixFor(dockerfile: Dockerfile, run: Run, change: Change, context: Context): Fix | undefined {
  const recursive = recursion(change)
  const owner = ownerOf(dockerfile, run, change)
  if (recursive === undefined || owner === undefined) return undefined
  for (const target of change.targets) {
    if (!target.free) continue
    const found = recursive ? tree(dockerfile, run, target, context) : file(dockerfile, run, change, target, context)
    if (found === undefined) continue
    const fix = typeof found === 'string' ? found : fixOf(dockerfile, run, change, found, owner)
    if (typeof fix !== 'string') return fix
    context.decline(run.instruction.span, fix)
  }
  return undefined
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

/** What `--chown` must say for the same owner: without a group, chown leaves the one of root, where COPY takes the user's number. */
function ownerOf(dockerfile: Dockerfile, { instruction }: Run, { what }: Change): string | undefined {
  const text = what.value ?? what.text.replace(/^"(.*)"$/, '$1')
  const [user = '', group, more] = text.split(':')
  if (more !== undefined || group === '') return undefined
  const parts = [user === '' ? '0' : user, group ?? '0']
  const { variables } = dockerfile.settings(instruction)
  const known = parts.every((part) => {
    if (!PART.test(part)) return false
    return !part.startsWith('$') || isSet(variable(variables, part.replace(/[${}]/g, '')))
  })
  return known ? parts.join(':') : undefined
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
function tree(dockerfile: Dockerfile, run: Run, target: Target, context: Context): Found | string | undefined {
  const copies = copiesFor(dockerfile, run.instruction, target.path, context.files)
  const first = copies.at(-1)
  if (first === undefined || copies.some((copy) => !keepsBits(dockerfile, copy))) return undefined
  const { path } = target
  const content = contentAt(dockerfile, first.instruction, path, context.files)
  if (typeof content === 'object') return `COPY cannot do this chown: ${content.reason}`
  if (content === 'nothing' && !hasFolder(dockerfile, first.instruction, parentOf(path)))
    return `COPY cannot do this chown: it may have to make ${parentOf(path)}, which would get the owner too`
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

function madeAt(dockerfile: Dockerfile, run: Run, path: string, { files }: Context): Made {
  const found = copyOfFile(dockerfile, run.instruction, path, files)
  if (found === undefined || !keepsBits(dockerfile, found.copy)) return undefined
  const there = found.made.every((one) => hasFolder(dockerfile, found.copy.instruction, parentOf(one)))
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

function keepsBits(dockerfile: Dockerfile, { instruction, from, sources }: Copy): boolean {
  if (instruction.flags.some(({ name }) => name === 'chown')) return false
  if (from === undefined) return true
  const own = dockerfile.stages.some(({ name, index }) => name === from.toLowerCase() || String(index) === from)
  if (!own || BITS.some((sign) => dockerfile.text.includes(sign))) return false
  return sources.every((source) => source !== '/' && !SYSTEM.some((folder) => isWithin(source, folder)))
}

function fixOf(
  dockerfile: Dockerfile,
  { script }: Run,
  change: Change,
  { copies, gone, keepsFolder }: Found,
  owner: string,
): Fix | string {
  const instructions = copies.map(({ instruction }) => instruction)
  if (!instructions.every((copy) => readsSame(dockerfile, copy, script.instruction, owner)))
    return `${owner} is not the same where the files are copied`
  const newFlag = `--chown=${owner}`
  if (!keepsFolder) return fold(dockerfile, script, change, gone, instructions, newFlag)
  const [option, more] = change.options
  const removal =
    change.targets.length === 1 && option?.text === '-R' && more === undefined ? removeWord(script, option) : undefined
  if (removal === undefined) return 'the folder was there before COPY, so its owner has to be changed by itself'
  return [...instructions.map((copy) => flagEdit(copy, newFlag)), removal]
}
