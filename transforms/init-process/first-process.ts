// Which program is PID 1 in the end: behind shells, scripts of the build context, and programs that make way for another.

import { originOf } from '../../src/analysis/filesystem/origins.ts'
import { orphansBeside } from '../../src/analysis/processes/beside.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import { readShell } from '../../src/dockerfile/read/read-shell.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'
import { isShell, scriptAt } from '../../src/knowledge/programs/shells.ts'
import { givenTo } from '../../src/knowledge/programs/starters.ts'

export interface FirstProcess {
  /** The program and its arguments; without one a shell stays. */
  readonly words: readonly string[]
  /** What is started beside it, or a part of it, and may leave processes behind. */
  readonly beside: string | undefined
  /** The script that a shell runs to its end, as people call it. */
  readonly script?: string
  /** The script says what is to be done at signals. */
  readonly traps?: boolean
}

/** Where words are started. */
export interface Place {
  readonly dockerfile: Dockerfile
  readonly stage: Stage
  readonly workdir: string | null | undefined
  readonly files: BuildContext | undefined
  /** Whether a word is a script of the base image that runs what it is given. */
  readonly isGiver: (word: string) => boolean
}

/** So many scripts may start each other. */
const DEPTH = 5

/** What the words of an exec form start in the end; a reason where that cannot be told. */
export function firstProcess(words: readonly string[], place: Place, depth = 0): FirstProcess | Reason {
  const [program = '', ...rest] = words
  if (depth > DEPTH) return { reason: 'scripts start each other' }
  if (words.length === 0) return { reason: 'it is not known what it starts' }
  const again = (more: readonly string[]): FirstProcess | Reason => firstProcess(more, place, depth + 1)
  if (place.isGiver(program)) return again(rest)
  const name = programOf(program)
  const given = givenTo(words)
  if (given !== undefined) return again(given)
  if (isShell(name)) {
    const at = scriptAt(rest)
    if (at !== undefined) return fromScript(rest[at] ?? '', `the script of ${name}`, rest.slice(at + 2), place, depth)
    const script = rest.findIndex((word) => !word.startsWith('-') && !word.startsWith('+'))
    return script < 0 ? { words, beside: undefined } : fromFile(rest.slice(script), place, depth, true)
  }
  return fromFile(words, place, depth, false)
}

/** A program that may be a script of the build context. @param shell whether a shell is given it */
function fromFile(words: readonly string[], place: Place, depth: number, shell: boolean): FirstProcess | Reason {
  const [program = '', ...args] = words
  const text = textOf(program, place)
  const [first = ''] = text?.split('\n', 1) ?? []
  const interpreter = first.startsWith('#!') ? interpreterOf(first) : undefined
  if (text !== undefined && (interpreter === undefined ? shell : isShell(programOf(interpreter))))
    return fromScript(text, program, args, place, depth)
  if (interpreter !== undefined) return { words: [interpreter, program, ...args], beside: undefined }
  const byName = INTERPRETERS.find(([ending]) => program.endsWith(ending))
  if (byName !== undefined) return { words: [byName[1], program, ...args], beside: undefined }
  if (shell || isScript(program)) return { reason: `what ${program} starts is not known` }
  return { words, beside: undefined }
}

const INTERPRETERS = [
  ['.py', 'python'],
  ['.js', 'node'],
  ['.mjs', 'node'],
  ['.pl', 'perl'],
  ['.php', 'php'],
  ['.rb', 'ruby'],
] as const

function isScript(program: string): boolean {
  return (
    ['.sh', '.bash', '.ash'].some((ending) => program.endsWith(ending)) || programOf(program).includes('entrypoint')
  )
}

/** `#!/usr/bin/env python3` is python3. */
function interpreterOf(line: string): string | undefined {
  const [program = '', ...args] = line.slice(2).trim().split(/\s+/)
  return programOf(program) === 'env' ? args.find((word) => !word.startsWith('-')) : program
}

/** The text of a file that is copied from the build context, by its path or by its name in a folder of programs. */
export function textOf(program: string, { dockerfile, stage, workdir, files }: Place): string | undefined {
  if (files === undefined) return undefined
  const candidates = program.includes('/')
    ? [program]
    : [program, `/usr/local/bin/${program}`, `/usr/bin/${program}`, `/bin/${program}`]
  for (const candidate of candidates) {
    const path = resolve(workdir, candidate)
    const origin = path === undefined ? undefined : originOf(dockerfile, stage, path, files)
    const text = origin?.from === 'context' ? files.text(origin.path) : undefined
    if (text !== undefined) return text
  }
  return undefined
}

/** @param args the words that the script finds in `"$@"` */
function fromScript(
  text: string,
  name: string,
  args: readonly string[],
  place: Place,
  depth: number,
): FirstProcess | Reason {
  const script = readShell(text, false)
  if (script === undefined) return { reason: `${name} cannot be read as a shell script` }
  const last = script.list.at(-1)?.elements.at(-1)?.command
  const beside = orphansBeside(script, last)
  const replacing = last === undefined ? undefined : replacement(last, args)
  if (replacing === undefined) {
    if (last === undefined && script.commands.some((command) => replacement(command, []) !== undefined))
      return { reason: `which of several programs ${name} starts is not known` }
    return { words: [], beside, script: name, traps: script.leaks.some(({ kind }) => kind === 'trap') }
  }
  const [program = ''] = replacing
  if (program.includes('$')) return { reason: `a variable of ${name} names the program` }
  const found = firstProcess(replacing, place, depth + 1)
  return 'reason' in found || found.beside !== undefined ? found : { ...found, beside }
}

/** What `exec` puts in the place of the shell, behind its own options; empty where that is not known. */
function replacement({ wrapper, words }: Command, args: readonly string[]): readonly string[] | undefined {
  const [first, ...rest] = [...wrapper, ...words]
  if (first?.value !== 'exec' || rest.length === 0) return undefined
  return (
    givenTo(['exec', ...rest.flatMap(({ value, text }) => (ALL_ARGUMENTS.includes(text) ? args : [value ?? text]))]) ??
    []
  )
}

const ALL_ARGUMENTS = ['"$@"', '$@', '$*', '"$*"', '"${@}"']
