// Copies files with their mode instead of changing it in a later layer, which stores them again.

import { filesOf, hasFolder } from '../src/analysis/filesystem/content.ts'
import { syntaxRefusal } from '../src/analysis/writable-syntax.ts'
import { type Copy, isFetchedFile } from '../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { parentOf } from '../src/dockerfile/model/paths.ts'
import { because } from '../src/dockerfile/model/refusal.ts'
import { type Decline, type Fold, foldGroups } from '../src/transform/kit/fold-groups.ts'
import { type Change, copyOfFile, fold } from '../src/transform/kit/folding.ts'
import { type Run, runs } from '../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'copy-chmod',
  summary: 'Copy files with their mode instead of changing it in a RUN',
  phase: 'copies',
  safety: 'safe',
  aims: ['size'],
  recommended: true,
  needs: ['build context', 'builder'],
  mayAct: mentions('chmod'),
  why: `A \`chmod\` in a RUN stores every file that it touches once more, in a second layer. \`COPY --chmod\` gives a file its
mode where it is copied.

BuildKit, podman and buildah read the flag. Modes such as \`+x\` need a Dockerfile frontend of 1.14 or newer, which the file has
to name: \`# syntax=docker/dockerfile:1\`. Without it they are written in digits, as what the files of the build context have makes them.

A file that ADD fetches gets its mode there too, which Docker before 23 would pass over.`,
  leavesAlone: [
    'a file that the classic builder or kaniko builds, by `--builder` or by what the repository says, or whose `# syntax=` line names an older frontend',
    'a mode such as `+x` without a `# syntax=` line that takes it, where the mode in the build context is not known, or is none that git gives',
    'folders, and `chmod -R`: one mode would be that of folders and files alike',
    'a source that may be a folder: without a build context, a name without an ending',
    'a file in a folder that is not there for sure: builders differ in the mode that they make it with',
    'a chmod behind anything else that may matter to it, or one that has to stay for other files',
    'a chmod that stands together with one that has to stay: all of a group go, or none',
    'a COPY with `--chmod` or `--link`, and an ADD, but for one file of a server',
    'a comment that would stand above something else then',
    'chmod inside ONBUILD',
  ],
  rules: ['tally/prefer-copy-chmod'],
  references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
  apply(dockerfile, context) {
    if (!dockerfile.text.includes('chmod')) return dockerfile
    return foldGroups(dockerfile, {
      programs: ['chmod'],
      context,
      runs: (now) => runs(now, context),
      foldOf: (now, run, change, decline) => foldOf(now, run, change, { context, decline }),
      ofFolder: 'one mode would be that of all its files',
      whyNot: (now, _, change, copy) => whyNot(now, change, copy, context),
    })
  },
} satisfies Transform

interface Asked {
  readonly context: Context
  readonly decline: Decline
}

function foldOf(dockerfile: Dockerfile, run: Run, change: Change, { context, decline }: Asked): Fold | undefined {
  const mode = modeOf(change)
  if (mode === undefined || !change.targets.every(({ free }) => free)) return undefined
  const found = change.targets.map(({ path }) => madeAt(dockerfile, run, path, context))
  const [first] = found
  const paths = new Set(change.targets.map(({ path }) => path))
  if (first === undefined || !found.every((one) => one?.made.every((path) => paths.has(path)) === true))
    return undefined
  const given = digitsFor(dockerfile, mode, first.copy, context)
  const doubt = because(doubtAbout(dockerfile, given, context))
  const gone = change.targets.filter(({ path }) => first.made.includes(path))
  const fix = doubt ?? fold(dockerfile, run.script, change, gone, [first.copy.instruction], `--chmod=${given}`)
  if (!('reason' in fix)) return { fix, done: gone.map(({ path }) => path) }
  decline(run.instruction.span, fix.reason)
  return undefined
}

/** Of a chmod of what a COPY right above brings. */
function whyNot(dockerfile: Dockerfile, change: Change, copy: Copy, context: Context): string | undefined {
  if (copy.instruction.flags.some(({ name }) => name === 'chmod')) return undefined
  if (change.options.some(({ text }) => text.includes('R')))
    return '-R changes all that lies in a folder, and COPY only what it brings'
  const mode = modeOf(change)
  if (mode === undefined) return 'of all modes only those in digits, and such as +x, mean the same there'
  const doubt = doubtAbout(dockerfile, digitsFor(dockerfile, mode, copy, context), context)
  if (doubt !== undefined) return doubt
  const made = filesOf(dockerfile, copy, context)
  if (made === undefined) return 'what the COPY brings is, or may be, a folder'
  const folder = made.map(parentOf).find((one) => !hasFolder(dockerfile, copy.instruction, one, context))
  return folder === undefined
    ? undefined
    : `whether ${folder} is there before is not known, and builders make it with different modes`
}

const OCTAL = /^[0-7]{3,4}$/

/** What makes something executable or readable whoever builds; what takes rights away, or writes, asks for the umask. */
const SYMBOLIC = /^[ugoa]*\+[rx]+$/

/** The mode as `--chmod` reads it; `undefined` for one that means something else there, or for other options. */
function modeOf({ what, options }: Change): string | undefined {
  const mode = what.value
  if (mode === undefined || !options.every(({ text }) => /^-[vc]+$/.test(text))) return undefined
  return OCTAL.test(mode) || SYMBOLIC.test(mode) ? mode : undefined
}

/** The modes that git gives files, in whose stead one in digits means the same to everybody who builds. */
const OF_GIT: ReadonlySet<number> = new Set([0o644, 0o755])

/** What ADD gives a file of a server. https://docs.docker.com/reference/dockerfile/#add */
const FETCHED_MODE = 0o600

const BITS: Readonly<Record<string, number>> = { r: 0o444, x: 0o111 }
const WHOSE: Readonly<Record<string, number>> = { u: 0o700, g: 0o070, o: 0o007, a: 0o777 }

/** The mode in digits where the builder reads no other one, and all files of a COPY get the same from what they have in the build context. */
function digitsFor(dockerfile: Dockerfile, mode: string, copy: Copy, context: Context): string {
  if (OCTAL.test(mode) || syntaxRefusal(dockerfile, context, 'symbolic chmod') === undefined) return mode
  const found = copy.sources.map((source) => context.files?.entry(source)?.mode ?? 0)
  const modes = isFetchedFile(copy) ? [FETCHED_MODE] : found.every((one) => OF_GIT.has(one)) ? found : []
  const [who = '', what = ''] = mode.split('+')
  const added = bitsOf(what, BITS) & (who === '' ? 0o777 : bitsOf(who, WHOSE))
  const [digits, ...others] = new Set(modes.map((one) => (one | added).toString(8)))
  return digits !== undefined && others.length === 0 ? digits : mode
}

function bitsOf(letters: string, table: Readonly<Record<string, number>>): number {
  return [...letters].reduce((bits, letter) => bits | table[letter]!, 0)
}

/** Why the builder may not take the flag. */
function doubtAbout(dockerfile: Dockerfile, mode: string, context: Context): string | undefined {
  const reason = syntaxRefusal(dockerfile, context, 'chmod')
  if (reason !== undefined || OCTAL.test(mode)) return reason
  const symbolic = syntaxRefusal(dockerfile, context, 'symbolic chmod')
  return symbolic === undefined ? undefined : `${symbolic}; a mode in digits needs none`
}

/** The COPY that makes a file in a folder that is there before. */
function madeAt(dockerfile: Dockerfile, run: Run, path: string, context: Context): ReturnType<typeof copyOfFile> {
  const found = copyOfFile(dockerfile, run.instruction, path, context)
  if (found === undefined || found.copy.instruction.flags.some(({ name }) => name === 'chmod')) return undefined
  const there = found.made.every((one) => hasFolder(dockerfile, found.copy.instruction, parentOf(one), context))
  return there ? found : undefined
}
