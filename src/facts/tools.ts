// Which images are tools, for the files of who calls them, and no services.

import { copyTarget } from '../dockerfile/copy.ts'
import type { Dockerfile } from '../dockerfile/dockerfile.ts'
import { isIn, resolve } from '../dockerfile/paths.ts'
import type { Stage } from '../dockerfile/stages.ts'
import { programOf } from './inits.ts'
import { originOf } from './origins.ts'

/** Words that ask a program for what it can do, not to do it. */
const ASKS_FOR_HELP = new Set(['--help', '-help', '-h', 'help', '--version', '-version', '-V', 'version'])

/** Without arguments they talk to who started them. */
const INTERPRETERS = [
  'python',
  'node',
  'ruby',
  'irb',
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
]

/** Whether a word asks a program what it can do: `--help`. */
export function asksForHelp(word: string): boolean {
  return ASKS_FOR_HELP.has(word)
}

/** Whether an interpreter is started with nothing to do, so that it waits at a terminal. */
export function isPrompt(program: string, args: readonly string[]): boolean {
  return args.length === 0 && INTERPRETERS.some((name) => isVersionOf(programOf(program), name))
}

/** Signs of a service in its arguments. */
const SERVES = ['--bind', '-b', '--port', '-p', '--listen', '--host', '--addr', '-addr', '--http-port', '--server.port']

/** Why an image is, or may be, a tool for the files of who calls it, or a program of others whose ways are not known. */
export function toolSign(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  workdir: string | undefined,
): string | undefined {
  const [program = '', ...rest] = words
  const tool = 'a tool, which works on files that somebody else owns'
  if (rest.some(asksForHelp)) return `it shows its help: ${tool}`
  if (isPrompt(program, rest)) return `${program} alone waits for input: ${tool}`
  const serves =
    stage.instructions.some(({ keyword }) => keyword === 'EXPOSE' || keyword === 'HEALTHCHECK') ||
    rest.some((word) => SERVES.includes(word.split('=', 1)[0]!))
  if (!serves) return `without EXPOSE and HEALTHCHECK it may be ${tool}`
  const filled = stage.instructions.some((instruction) => {
    const target = copyTarget(dockerfile, instruction)
    return workdir !== undefined && target !== undefined && isIn(target, [workdir])
  })
  if (filled) return undefined
  const path = resolve('/', program)
  // A program that another stage has built, in a place of its own.
  if (
    program.startsWith('/') &&
    path !== undefined &&
    originOf(dockerfile, stage, path, undefined).from === 'elsewhere'
  )
    return undefined
  return 'no COPY fills a WORKDIR: where the program writes is not known'
}

/** `python3.8` is a version of `python`, `pythonic` is not. */
function isVersionOf(program: string, name: string): boolean {
  return program.startsWith(name) && [...program.slice(name.length)].every((letter) => '.0123456789'.includes(letter))
}
