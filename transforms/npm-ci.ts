// Installs what the lock file says, where the lock file is there.

import { npmAt } from '../src/analysis/packages/npm-age.ts'
import { againstLock } from '../src/analysis/project/lock-answers.ts'
import { LOCKS as LOCK_FILES, type LockFile, lockFileAt, mayBeChanged } from '../src/analysis/project/lock-files.ts'
import { authoredLine } from '../src/dockerfile/model/authored.ts'
import { copyOf } from '../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { nameOf, resolve } from '../src/dockerfile/model/paths.ts'
import { allMade } from '../src/dockerfile/model/refusal.ts'
import { removeWord, replace } from '../src/dockerfile/model/script.ts'
import type { Word } from '../src/dockerfile/model/shell.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import { lineage } from '../src/dockerfile/model/stages.ts'
import type { Given } from '../src/dockerfile/read/arguments.ts'
import { nameMatches } from '../src/files/wildcards.ts'
import { type Image, tagOf } from '../src/knowledge/images/image.ts'
import { numbersOf } from '../src/knowledge/images/names.ts'
import { sourceWithoutCi } from '../src/knowledge/images/npm-releases.ts'
import { type Call, optionsGiven } from '../src/knowledge/packages/managers.ts'
import { callsIn, type Run, runs } from '../src/transform/runs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'npm-ci',
  summary: 'Install with npm ci where the lock file is copied',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['speed'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('npm'),
  why: `\`npm install\` may change the lock file, and then two builds of the same sources differ. \`npm ci\` installs what the lock
file says, faster, or fails.

Unsafe, because it does fail: over a lock file that does not match \`package.json\`, or one that npm 5 or older wrote.`,
  leavesAlone: [
    'a stage that does not copy `package-lock.json` or `npm-shrinkwrap.json` into the folder of the install, by name or with a folder of a known build context',
    'a lock file that does not know what `package.json` asks for, where the build context shows both',
    'packages by name, `-g`, and another folder: `cd x`, `--prefix x`',
    'options that `npm ci` does not have, or that are not known: `--no-package-lock`, `--save`',
    'an install behind another one: `npm ci` would delete what is there',
    'an install whose failure the script covers up',
    'images of Node.js before 10, but for those of 8 since 8.12, and packages of Alpine before 3.8, Debian before 10 or Ubuntu before 20.04, whose npm may not know it',
    'RUN inside ONBUILD',
  ],
  rules: [],
  references: ['https://docs.npmjs.com/cli/commands/npm-ci'],
  apply(dockerfile, context) {
    const installs = runs(dockerfile, context).flatMap((run) =>
      callsIn(run, 'npm')
        .filter(isInstall)
        .map((call) => ({ run, call })),
    )
    return allMade(
      dockerfile,
      installs
        .filter(({ call }) => call.verb === 'install' || call.verb === 'i')
        .map((install) => {
          const seen = install.run.onbuild ? undefined : lockFileAt(dockerfile, install.run.instruction, 'npm', context)
          const lock = seen?.name ?? lockOf(dockerfile, install.run)
          const at = install.run.instruction.span
          const image = context.image(install.run.stage)
          const old = sourceWithoutCi(npmAt(dockerfile, install.run.instruction, install.run.stage, context))
          const reason =
            (lock === undefined && context.files !== undefined ? withoutLock(install.call) : undefined) ??
            reasonToKeep(dockerfile, install, installs)
          if (reason !== undefined) return { at, reason }
          // What npm ci asks for and does not get, it says.
          const doubt =
            (lock === undefined ? withoutLock(install.call) : undefined) ??
            (old === undefined ? undefined : `${old} may not know npm ci`) ??
            doubtAboutName(lock!) ??
            doubtAboutLock(dockerfile, install, seen)
          if (doubt !== undefined && !context.worthATry(at, doubt)) return { at, reason: doubt }
          return fixOf(install, nodeOf(image))
        }),
      context,
    )
  },
} satisfies Transform

/** An install of a project, be it by `npm ci` already. */
function isInstall(call: Call): boolean {
  const isGlobal = optionsGiven(call, 'g', '--global').some(({ value }) => value !== 'false')
  if (isGlobal || optionsGiven(call, undefined, '--location').some(({ value }) => value === 'global')) return false
  return ['install', 'i', 'ci', 'clean-install'].includes(call.verb) && call.operands.length === 0
}

function withoutLock({ verb }: Call): string {
  return `no COPY is known to bring a package-lock.json to where npm ${verb} runs, and npm ci fails without one`
}

/** A call that installs a project. */
interface Install {
  readonly run: Run
  readonly call: Call
}

/** Why an install stays as it is. */
function reasonToKeep(dockerfile: Dockerfile, { run, call }: Install, all: readonly Install[]): string | undefined {
  if (run.onbuild) return 'an ONBUILD runs in other builds, whose lock files are not known'
  const stages = lineage(run.stage)
  const [first] = all.filter((other) => stages.includes(other.run.stage))
  if (first !== undefined && first.call !== call)
    return `npm ci deletes what is there, as the install in line ${authoredLine(dockerfile, first.run.instruction.span.start)} may have left it`
  return doubtAbout(run, call)
}

/** A pattern, which may bring a lock file. */
function doubtAboutName(lock: string): string | undefined {
  return LOCKS.includes(nameOf(lock))
    ? undefined
    : `whether ${lock} brings a lock file is not known, and npm ci fails without one`
}

/** Why npm ci may not accept the lock file that the build context shows. */
function doubtAboutLock(dockerfile: Dockerfile, { run }: Install, lock: LockFile | undefined): string | undefined {
  if (lock === undefined) return undefined
  if (mayBeChanged(dockerfile, run.instruction, lock)) return `a RUN may change ${lock.manifest} or ${lock.name}`
  return againstLock(lock)
}

/** Options that mean the same to both, whatever they are given. */
const SHARED = new Set([
  ...['--audit', '--no-audit', '--fund', '--no-fund', '--progress', '--no-progress', '--no-optional'],
  ...['--ignore-scripts', '--legacy-peer-deps', '--unsafe-perm', '--prefer-offline', '--loglevel', '--registry'],
  ...['--silent', '--quiet', '--verbose', '-s', '-q', '-d'],
])

function isShared({ names, value = '' }: Given<Word>): boolean {
  return names.every((name) => SHARED.has(name) || (name === '--omit' && (value === 'dev' || value === 'optional')))
}

function isProduction({ names: [name], value }: Given<Word>): boolean {
  if (name === '--production') return value === undefined || value === 'true'
  return name === '--only' && (value === 'production' || value === 'prod')
}

function doubtAbout({ script }: Run, { command, verb, given, expands }: Call): string | undefined {
  if (expands) return `a variable may hold an option of npm ${verb}`
  if (!command.decisive) return `the build goes on where npm ${verb} fails, as npm ci may where that does not`
  if (command.wrapper.length > 0 || command.within !== undefined) return 'npm is called by another program'
  const isMoved = script.leaks.some(({ kind, start }) => kind === 'directory' && start < command.start)
  if (isMoved || given.some(({ names }) => names.includes('--prefix')))
    return `npm ${verb} runs in another folder than the RUN, which may have no lock file`
  const odd = given.find((option) => !isShared(option) && !isProduction(option))
  return odd === undefined ? undefined : `whether ${odd.word.text} means the same to npm ci is not known`
}

const LOCKS: readonly string[] = LOCK_FILES.npm.locks

/** The source of a COPY before the RUN that puts a lock file into the folder that it runs in, or a pattern that may. */
function lockOf(dockerfile: Dockerfile, { instruction: install, stage, onbuild }: Run): string | undefined {
  const { workdir } = dockerfile.settings(install)
  const locks = stage.instructions.flatMap((instruction) => {
    // What an ONBUILD copies is there for the RUN of another.
    const step = onbuild ? (instruction.trigger ?? instruction) : instruction
    const copy = instruction.index > install.index ? undefined : copyOf(step)
    if (copy === undefined || copy.from !== undefined) return []
    const before = dockerfile.settings(instruction).workdir
    const folder = folderOf(copy.destination)
    // The base image's own folder, whichever that is.
    const isHere =
      workdir === undefined && before === undefined
        ? folder === '.' || folder === './'
        : typeof workdir === 'string' && resolve(before, folder) === resolve(workdir, '.')
    return isHere ? copy.sources.filter(mayBeLock) : []
  })
  return locks.find((source) => LOCKS.includes(nameOf(source))) ?? locks[0]
}

/** The folder of a destination: `x/package-lock.json` is in `x`. */
function folderOf(destination: string): string {
  const slash = destination.lastIndexOf('/')
  if (!LOCKS.includes(destination.slice(slash + 1))) return destination
  return slash < 0 ? '.' : destination.slice(0, slash + 1)
}

/** `package-lock.json`, `package*.json` */
function mayBeLock(source: string): boolean {
  return LOCKS.some((lock) => nameMatches(nameOf(source), lock))
}

/** The major version of an official Node.js image. */
function nodeOf(image: Image): number | undefined {
  return numbersOf(tagOf(image, 'node') ?? '')[0]
}

function fixOf({ run: { script }, call: { verbWord, given } }: Install, node: number | undefined): Fix | undefined {
  // npm 6 and older know only the old name.
  const renamed = node === undefined || node < 16 ? [] : given.filter(isProduction)
  const edits = renamed.flatMap(({ word, valueWords }) => [
    replace(script, word, '--omit=dev'),
    ...valueWords.map((value) => removeWord(script, value)),
  ])
  const all = [replace(script, verbWord, 'ci'), ...edits]
  return all.every((edit) => edit !== undefined) ? all : undefined
}
