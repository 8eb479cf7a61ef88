// What the RUNs of a golang stage do: the programs that they build, and what else they leave.

import { IDLE, packagesOf, refreshesCertificates, writesFile } from '../../src/analysis/filesystem/build-steps.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
import type { Refusal } from '../../src/dockerfile/model/refusal.ts'
import { spanOf } from '../../src/dockerfile/model/script.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'
import type { Span } from '../../src/dockerfile/model/span.ts'
import { readArguments } from '../../src/dockerfile/read/arguments.ts'
import { GO } from '../../src/knowledge/packages/grammars/toolchains.ts'
import { BUILD_PACKAGES, isForC } from './go.ts'
import { type GoStage, HOME_OF_GO, type ScriptRun, valueOf } from './stage.ts'

/** A `go build` or `go install`. */
export interface Build {
  readonly run: ScriptRun
  readonly command: Command
  readonly verb: Word
  /** The folder that it runs in. */
  readonly folder: string
  readonly output: string | undefined
  readonly packages: readonly string[]
  readonly tags: Word | undefined
}

export interface Steps {
  readonly builds: Build[]
  /** Folders that are made. */
  readonly folders: string[]
  /** Paths that are taken away again. */
  readonly removed: string[]
  /** Paths whose permissions are set. */
  readonly modes: string[]
  /** Users are added. */
  accounts: boolean
  /** A package for building with C is installed. */
  forC: Refusal | undefined
}

const HARMLESS_VERBS = new Set([
  'mod',
  'get',
  'vet',
  'test',
  'fmt',
  'version',
  'env',
  'list',
  'clean',
  'build',
  'install',
])

/** What the RUNs of a stage do, as long as every command is one that is known. */
export function stepsOf(stage: GoStage): Steps | Refusal {
  const steps: Steps = { builds: [], folders: [], removed: [], modes: [], accounts: false, forC: undefined }
  for (const run of stage.runs) {
    let folder = stage.dockerfile.settings(run.instruction).workdir ?? HOME_OF_GO
    for (const command of run.script.commands) {
      const refused = step(stage, run, command, folder, steps)
      if (refused !== undefined) return { at: spanOf(run.script, command), ...refused }
      if (command.name !== 'cd') continue
      const target = command.words[1] === undefined ? undefined : valueOf(stage, run, command.words[1])
      const next = command.top && command.certain && target !== undefined ? resolve(folder, target) : undefined
      if (next === undefined)
        return { at: spanOf(run.script, command), reason: 'in which folder the rest runs cannot be told' }
      folder = next
    }
  }
  return steps.builds.length > 0
    ? steps
    : {
        at: stage.stage.from.span,
        reason: 'no go build or go install here makes a program of the build context',
      }
}

/** Notes what one command does; says why, where that is not known. */
function step(
  stage: GoStage,
  run: ScriptRun,
  command: Command,
  folder: string,
  steps: Steps,
): { readonly at?: Span; readonly reason: string } | undefined {
  const { name, words } = command
  if (writesFile(command))
    return { reason: 'what this writes may be needed where the program runs: copy it there as a file' }
  if (words.length === 0) return undefined
  if (name === undefined) return { reason: 'what this command does cannot be told' }
  if (name === 'cd' || IDLE.has(name) || refreshesCertificates(command, stage.stage.instructions)) return undefined
  const packages = packagesOf(command)
  if (packages !== undefined) return packageStep(run, command, packages, steps)
  const left = { reason: `what ${name} leaves may be needed where the program runs: split the stages by hand` }
  const verb = words[1]?.value ?? ''
  switch (name) {
    case 'go': {
      if (!HARMLESS_VERBS.has(verb)) return { reason: `what go ${verb} leaves may be needed where the program runs` }
      if (verb !== 'build' && verb !== 'install') return undefined
      const build = buildOf(stage, run, command, folder)
      if ('reason' in build) return build
      steps.builds.push(build)
      return undefined
    }
    case 'adduser':
    case 'addgroup':
    case 'useradd':
    case 'groupadd':
      steps.accounts = true
      return undefined
    case 'mkdir':
      return pathStep(stage, run, command, folder, steps.folders, ['-p', '--parents'])
    case 'rm':
    case 'rmdir':
      return pathStep(stage, run, command, folder, steps.removed)
    case 'chmod':
      return verb.startsWith('-') ? left : pathStep(stage, run, command, folder, steps.modes)
    case 'upx':
    case 'strip':
      return words.some(({ value }) => value?.startsWith('-o')) ? left : undefined
    case 'git':
      return ['config', 'describe', 'rev-parse'].includes(verb)
        ? undefined
        : { reason: 'sources that git fetches cannot be looked at: copy them from the build context' }
    default:
      return left
  }
}

function packageStep(
  run: ScriptRun,
  command: Command,
  packages: NonNullable<ReturnType<typeof packagesOf>>,
  steps: Steps,
): { readonly reason: string } | undefined {
  for (const { name, text } of packages) {
    if (name === undefined) return { reason: `which packages ${text} stands for cannot be told` }
    if (isForC(name))
      steps.forC ??= {
        at: spanOf(run.script, command),
        reason: `${name} is installed, so the program may be built with C: set CGO_ENABLED=0 if it is not`,
      }
    else if (!BUILD_PACKAGES.has(name))
      return { reason: `the program may need ${name}, which is installed here: split the stages by hand` }
  }
  return undefined
}

/** Notes the paths that a command is about; of a pattern, the folder that it is in. */
function pathStep(
  stage: GoStage,
  run: ScriptRun,
  { words }: Command,
  folder: string,
  paths: string[],
  plain?: readonly string[],
): { readonly reason: string } | undefined {
  for (const word of words.slice(words[0]?.value === 'chmod' ? 2 : 1)) {
    const value = word.glob ? word.value?.replace(/\/?[^/]*[*?[].*$/, '') : valueOf(stage, run, word)
    if (value?.startsWith('-') === true && (plain === undefined || plain.includes(value))) continue
    const path = value === undefined || value.startsWith('-') ? undefined : resolve(folder, value === '' ? '.' : value)
    if (path === undefined) return { reason: `which paths ${word.text} stands for cannot be told` }
    paths.push(path)
  }
  return undefined
}

const OTHERWISE: Readonly<Record<string, string>> = {
  race: 'the race detector needs C',
  msan: 'the memory sanitizer needs C',
  asan: 'the address sanitizer needs C',
  buildmode: 'another build mode makes no plain program',
  linkshared: 'the program needs shared libraries of Go',
  gcflags: 'options of the compiler make this an image for development',
  cover: 'the program is built for measuring coverage',
  n: 'nothing is built with -n',
  C: 'in which folder this builds is not followed: say it with WORKDIR',
  overlay: 'sources of an overlay are not followed',
  modfile: 'another go.mod is not followed',
}

function buildOf(stage: GoStage, run: ScriptRun, command: Command, folder: string): Build | Refusal {
  const refuse = (reason: string): Refusal => ({ at: spanOf(run.script, command), reason })
  const { given, operands } = readArguments(command.words.slice(1), GO)
  const [verb, ...rest] = operands
  if (!command.certain) return refuse('whether this builds cannot be told: build without conditions')
  let output: string | undefined
  let tags: Word | undefined
  for (const { names, takes, word, valueWords } of given) {
    const name = names[0]!.slice(1)
    if (Object.hasOwn(OTHERWISE, name)) return refuse(OTHERWISE[name]!)
    if (takes === undefined && !word.text.includes('='))
      return refuse(`whether ${word.text} takes the next word as its value is not known`)
    const [next] = valueWords
    const holder = next ?? word
    if (name === 'ldflags' && holder.text.includes('external')) return refuse('the external linker needs C')
    if (name === 'tags') tags = holder
    if (name !== 'o') continue
    const value = valueOf(stage, run, holder)
    const path = next === undefined ? value?.replace(/^--?o=/, '') : value
    output = path === undefined ? undefined : resolve(folder, path)
    if (output === undefined) return refuse('where this puts the program cannot be told: name the path behind -o')
    if (path!.endsWith('/')) return refuse('this puts programs into a folder: name each one behind -o')
  }
  const packages: string[] = []
  for (const word of rest) {
    const value = valueOf(stage, run, word)
    if (value === undefined) return refuse(`what ${word.text} stands for cannot be told: write it out`)
    if (value.includes('@'))
      return refuse(`${value} is built from sources that are not in the build context: give it a stage of its own`)
    packages.push(value)
  }
  return { run, command, verb: verb!, folder, output, packages, tags }
}
