// Which images are tools, for the files of who calls them, or there for others to build on, and no services.

import { copyOf, copyTarget } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { isIn, resolve } from '../../dockerfile/model/paths.ts'
import { literalWords, onlyCommand, processOf, startScript } from '../../dockerfile/model/process.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import { sourcesFor } from '../../dockerfile/model/sources.ts'
import { lineage, type Stage } from '../../dockerfile/model/stages.ts'
import { readArguments } from '../../dockerfile/read/arguments.ts'
import { commentsIn } from '../../dockerfile/read/lines.ts'
import type { BuildContext } from '../../files/build-context.ts'
import { placesOf } from '../../knowledge/images/system-folders.ts'
import { GO } from '../../knowledge/packages/grammars/toolchains.ts'
import { programOf } from '../../knowledge/programs/inits.ts'
import { isServer } from '../../knowledge/programs/servers.ts'
import { isShell } from '../../knowledge/programs/shells.ts'
import { originOf } from '../filesystem/origins.ts'
import { runsOn } from './runs-on.ts'
import { servicesOf } from './services.ts'

/** Words that ask a program for what it can do, not to do it. */
const ASKS_FOR_HELP = new Set(['--help', '-help', '-h', 'help', '--version', '-version', '-V', 'version'])

/** Without arguments they talk to who started them. */
const INTERPRETERS = [
  'python',
  'node',
  'ruby',
  'irb',
  'iex',
  'php',
  'perl',
  'lua',
  'ghci',
  'julia',
  'R',
  'scala',
  'jshell',
  'psql',
  'mysql',
  'pypy',
  'bun',
  'deno',
  'erl',
  'swipl',
  'sbcl',
  'ksh',
  'busybox',
]

/** Options longer than a letter that ask an interpreter for its prompt: `perl -de0`. */
const PROMPTING = new Set(['-de0', '-de1', '--interactive'])

/** Whether a word asks a program what it can do: `--help`. */
export function asksForHelp(word: string): boolean {
  return ASKS_FOR_HELP.has(word)
}

/** Whether an interpreter is started with nothing to do, so that it waits at a terminal: `php -a`, `python -u`. */
export function isPrompt(program: string, args: readonly string[]): boolean {
  const isPlain = (word: string): boolean => (word.startsWith('-') && word.length === 2) || PROMPTING.has(word)
  return args.every(isPlain) && INTERPRETERS.some((name) => isVersionOf(programOf(program), name))
}

/** Whether a shell is started with nothing to do but to wait at a terminal: `bash -l`. */
export function isShellAlone(program: string, args: readonly string[]): boolean {
  return isShell(programOf(program)) && args.every((word) => word.startsWith('-') && word !== '-c')
}

/** Whether a program does nothing but go on: `sleep infinity`, `tail -f /dev/null`. */
export function keepsAlive(program: string): boolean {
  return ['sleep', 'tail', 'tailf'].includes(programOf(program))
}

/** Whether a stage becomes an image that starts nothing of its own: it may be there for others to build on. */
export function mayBeBase(dockerfile: Dockerfile, stage: Stage): boolean {
  const { entrypoint, command } = processOf(stage)
  const isImage = stage.ships && !dockerfile.stages.some(({ base }) => base.stage === stage)
  if (!isImage || entrypoint !== undefined || command === null) return false
  if (command === undefined) return true
  const [program, ...args] = command.strings ?? wordsOf(startScript(dockerfile, command)) ?? []
  return program !== undefined && (isPrompt(program, args) || isShellAlone(program, args))
}

/** How comments tell readers to build on an image. */
const FOR_OTHERS = [
  'inherit',
  'your own dockerfile',
  'child image',
  'derived image',
  'extend this image',
  'base for other',
  'parent image for',
]

/** Whether a comment says that others build on what becomes of the file. */
export function isSaidToBeBase({ reading, text }: Dockerfile): boolean {
  const said = commentsIn(reading, { start: 0, end: text.length })
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .toLowerCase()
    .replaceAll('#', ' ')
    .replace(/\s+/g, ' ')
  return FOR_OTHERS.some((words) => said.includes(words))
}

function wordsOf(script: Script | undefined): readonly string[] | undefined {
  const command = script === undefined ? undefined : onlyCommand(script)
  return command === undefined ? undefined : literalWords(command)
}

/** Signs of a service in its arguments. */
const SERVES = ['--bind', '-b', '--port', '-p', '--listen', '--host', '--addr', '-addr', '--http-port', '--server.port']

/** Why an image is, or may be, a tool for the files of who calls it, or a program of others whose ways are not known. */
export function toolSign(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  workdir: string | undefined,
  files: BuildContext | undefined,
): string | undefined {
  const [program = '', ...rest] = words
  const tool = 'a tool, which works on files that somebody else owns'
  if (rest.some(asksForHelp)) return `it shows its help: ${tool}`
  if (isPrompt(program, rest)) return `${program} alone waits for input: ${tool}`
  const serves =
    lineage(stage).some(({ instructions }) =>
      instructions.some(({ keyword }) => keyword === 'EXPOSE' || keyword === 'HEALTHCHECK'),
    ) ||
    rest.some((word) => SERVES.includes(word.split('=', 1)[0]!)) ||
    isService(dockerfile, stage, files) ||
    isServer(words) ||
    runsOn(
      [...words, ...filesOf(dockerfile, stage, words, workdir, files)],
      sourcesFor(dockerfile, stage),
      files,
      builtByGo(dockerfile),
    )
  return serves ? undefined : `without EXPOSE and HEALTHCHECK it may be ${tool}`
}

/** Why the folder is not known that a program works in, and may write. */
export function workplaceSign(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  workdir: string | undefined,
): string | undefined {
  const [program = '', ...rest] = words
  const fills = ({ instructions }: Stage): boolean =>
    instructions.some((instruction) => {
      const target = copyTarget(dockerfile, instruction)
      return workdir !== undefined && target !== undefined && isIn(target, [workdir])
    })
  if (fills(stage)) return undefined
  // A program that another stage has built, in a place of its own.
  const isBuilt = (path: string | undefined): boolean =>
    path !== undefined && originOf(dockerfile, stage, path, undefined).from === 'elsewhere'
  if (!program.startsWith('.') && placesOf(program, workdir ?? '/').some(isBuilt)) return undefined
  const file =
    rest.find((word) => word.startsWith('/') && /\.(?:jar|war|dll)$/.test(word)) ?? classFolder(rest, workdir)
  if (file !== undefined && originOf(dockerfile, stage, file, undefined).from !== 'nowhere') return undefined
  return lineage(stage).some(fills)
    ? 'a stage that it is built on fills its WORKDIR, and leaves it to root'
    : 'no COPY fills a WORKDIR: where the program writes is not known'
}

/** The folders of the build context that `go build` and `go install` name, where all are literals: `./cmd/shop` is `cmd/shop/`. */
function builtByGo(dockerfile: Dockerfile): readonly string[] {
  const folders = dockerfile.instructions.flatMap((instruction) => {
    const commands = instruction.keyword === 'RUN' ? (dockerfile.script(instruction)?.commands ?? []) : []
    const calls = commands.filter(
      ({ name, words }) => name === 'go' && ['build', 'install'].includes(words[1]?.value ?? ''),
    )
    const isAtTop = holdsAll(dockerfile, instruction) && !commands.some(({ name }) => name === 'cd' || name === 'pushd')
    return calls.flatMap(({ words }) => {
      const { given, operands } = readArguments(words.slice(1), GO)
      const [, ...packages] = operands
      if (!isAtTop || given.some(({ names }) => names.includes('-C'))) return [undefined]
      return packages.length === 0 ? ['.'] : packages.map(({ value }) => value)
    })
  })
  const known = folders.filter((one) => one !== undefined && /^\.(?:\/[\w./-]*)?$/.test(one) && !one.includes('...'))
  return known.length < folders.length ? [] : known.map((one) => one!.replace(/^\.\/?/, '').replace(/[^/]$/, '$&/'))
}

/** Whether the folder that a RUN works in is the one to which the whole build context is copied. */
function holdsAll(dockerfile: Dockerfile, run: Instruction): boolean {
  const { workdir } = dockerfile.settings(run)
  return dockerfile.instructions.some((instruction) => {
    const copy = instruction.index < run.index ? copyOf(instruction) : undefined
    const isWhole = copy?.from === undefined && copy?.sources.some((source) => /^\.\/?$|^\/$/.test(source)) === true
    return isWhole && typeof workdir === 'string' && copyTarget(dockerfile, instruction) === resolve('/', workdir)
  })
}

const CLASS_PATHS = ['-cp', '-classpath', '--class-path']

/** The first folder of a class path: `java -cp app:app/lib/* shop.Main`. */
function classFolder(words: readonly string[], workdir = '/'): string | undefined {
  const path = words.find((_, i) => CLASS_PATHS.includes(words[i - 1] ?? ''))
  return path === undefined ? undefined : resolve(workdir, path.split(':', 1)[0]!)
}

/** Whether a service runs the stage as it is, with nothing of its host's to work on. */
function isService(dockerfile: Dockerfile, stage: Stage, files: BuildContext | undefined): boolean {
  return servicesOf(dockerfile, stage, files).some(
    ({ where, goesOn, startsOther, unseen, mounts }) =>
      goesOn &&
      !startsOther &&
      unseen === undefined &&
      !mounts.some(({ isOfHost, isReadOnly }) => isOfHost && !isReadOnly) &&
      !isOfTests(where),
  )
}

/** `docker-compose.test.yml:12` */
function isOfTests(where: string): boolean {
  return where.split(/[^a-z0-9]+/i).some((part) => ['test', 'tests', 'e2e', 'ci'].includes(part))
}

/** The files of the build context that words name. */
function filesOf(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  workdir: string | undefined,
  files: BuildContext | undefined,
): readonly string[] {
  return words.flatMap((word) => {
    const path = /\.\w+$/.test(word) ? resolve(workdir ?? '/', word) : undefined
    const origin = path === undefined ? undefined : originOf(dockerfile, stage, path, files, '/')
    return origin?.from === 'context' ? [origin.path.replace(/\/+/g, '/')] : []
  })
}

/** `python3.8` is a version of `python`, `pythonic` is not. */
function isVersionOf(program: string, name: string): boolean {
  return program.startsWith(name) && [...program.slice(name.length)].every((letter) => '.0123456789'.includes(letter))
}
