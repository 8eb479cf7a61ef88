// What the RUNs of a node stage do: install packages, build, throw packages away; anything else is not known.

import { IDLE, knownPackagesOf, refreshesCertificates, writesFile } from '../../src/analysis/filesystem/build-steps.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
import type { Refusal } from '../../src/dockerfile/model/refusal.ts'
import { type Script, spanOf } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import type { NamedPackage } from '../../src/knowledge/packages/named-packages.ts'
import { installOutput, type Output, type ReadAt, runOutput, toolOutput } from './build.ts'
import type { Manifest } from './manifest.ts'
import { onlyNpm } from './start.ts'

export interface NodeSteps {
  /** Folders that the build writes, by their paths in the image. */
  readonly outputs: string[]
  /** Packages of the system that help to build. */
  readonly helpers: string[]
  installs: boolean
  /** In the end the packages for development are gone, or were never there. */
  pruned: boolean
}

/** The project whose steps they are. */
export interface Project {
  readonly dockerfile: Dockerfile
  /** Of its package.json, in the image. */
  readonly folder: string
  readonly manifest: Manifest
  readonly read: ReadAt
}

/** Whether a command builds, or has a package manager build. */
export function isNodeBuild({ name, words }: Command): boolean {
  const verb = words[1]?.value
  if (name === 'npm') return verb === 'run' || verb === 'run-script'
  if (name === 'yarn' || name === 'pnpm' || name === 'bun') return verb === 'build' || verb === 'run'
  return name === 'tsc' || (name === 'npx' && verb === 'tsc') || name?.endsWith('node_modules/.bin/tsc') === true
}

/** What the RUNs do, as long as every command is one that is known. */
export function nodeStepsOf(
  project: Project,
  runs: readonly { readonly instruction: Instruction; readonly script: Script }[],
): NodeSteps | Refusal {
  const steps: NodeSteps = { outputs: [], helpers: [], installs: false, pruned: false }
  for (const { instruction, script } of runs) {
    for (const command of script.commands) {
      const reason = step(project, instruction, command, steps)
      if (reason !== undefined) return { at: spanOf(script, command), reason }
    }
  }
  return steps
}

/** Notes what one command does; says why, where that is not known. */
function step(project: Project, instruction: Instruction, command: Command, steps: NodeSteps): string | undefined {
  const { name, words, wrapper, certain } = command
  if (words.length === 0) return undefined
  if (writesFile(command)) return 'what this writes may be needed where the program runs: copy it there as a file'
  if (name !== undefined && IDLE.has(name)) return undefined
  const { instructions } = project.dockerfile.stages.at(-1)!
  if (refreshesCertificates(command, instructions)) return undefined
  const left = `what ${name ?? 'this'} leaves may be needed where the program runs: split the stages by hand`
  const packages = knownPackagesOf(command)
  if (packages !== undefined) return 'reason' in packages ? packages.reason : systemStep(packages, steps)
  if (name === 'rm') return isSweeping(command) ? undefined : left
  if (name === 'mkdir' && makesFolder(command, project.folder)) return undefined
  if (name === 'yarn' || name === 'pnpm' || name === 'bun' || name === 'corepack') return onlyNpm(name)
  if (wrapper.length > 0 || name === undefined) return left
  const isHere = resolve(project.dockerfile.settings(instruction).workdir, '.') === project.folder
  if (name === 'npm') return npmStep(project, command, isHere, steps)
  const values = words.flatMap(({ value }) => (value === undefined ? [] : [value]))
  const output = values.length < words.length ? undefined : toolOutput(values, project.folder, project.read)
  if (output === undefined || !isHere || !certain) return left
  return note(output, steps)
}

function note(output: Output, { outputs }: NodeSteps): string | undefined {
  if ('reason' in output) return output.reason
  outputs.push(...output.filter((folder) => !outputs.includes(folder)))
  return undefined
}

/** Packages of the system that help to install and build; what runs where the program does is not among them. */
const HELPERS = new Set([
  ...['git', 'python3', 'python', 'make', 'gcc', 'g++', 'build-essential', 'build-base', 'curl', 'wget', 'bash'],
  ...['openssh', 'openssh-client'],
])

function systemStep(packages: readonly NamedPackage[], steps: NodeSteps): string | undefined {
  for (const { name } of packages) {
    if (!HELPERS.has(name)) return `the program may need ${name}, which is installed here: split the stages by hand`
    steps.helpers.push(name)
  }
  return undefined
}

/** Whether an rm takes away nothing but caches. */
function isSweeping({ words }: Command): boolean {
  return words.slice(1).every(({ value }) => value !== undefined && /^(?:-\w+|\/(?:var|tmp|root)\/.+)$/.test(value))
}

/** Whether a mkdir makes the folder of the program, which the final stage has by its WORKDIR. */
function makesFolder({ words }: Command, folder: string): boolean {
  return words
    .slice(1)
    .every(
      ({ value = '' }) => value === '-p' || value === '-pv' || `${folder}/`.startsWith(`${resolve(undefined, value)}/`),
    )
}

const PRODUCTION = /^--(?:omit=dev|production|production=true|only=prod|only=production)$/
const PLAIN =
  /^(?:--(?:no-audit|audit=false|no-fund|fund=false|no-progress|progress=false|ignore-scripts|silent|quiet|verbose|prefer-offline|include=dev|unsafe-perm|loglevel=\w+|registry=\S+)|-[sqd])$/

function npmStep(
  { manifest, folder, read }: Project,
  command: Command,
  isHere: boolean,
  steps: NodeSteps,
): string | undefined {
  const call = callOf(command)
  const unknown = `what ${command.words.map(({ text }) => text).join(' ')} leaves cannot be told: split the stages by hand`
  if (call === undefined || call.expands) return unknown
  const { verb, operands, options } = call
  const names = operands.map(({ value }) => value!)
  const texts = options.map(({ value }) => value!)
  if (['cache', 'config', 'set'].includes(verb)) return undefined
  if (!isHere) return `npm runs in another folder than ${folder}, where package.json is: say it with WORKDIR`
  if (!command.certain) return 'whether this runs cannot be told: run it without conditions'
  if (!texts.every((text) => PLAIN.test(text) || PRODUCTION.test(text))) return unknown
  switch (verb) {
    case 'ci':
    case 'clean-install':
    case 'install':
    case 'i':
      if (names.length > 0) return unknown
      steps.installs = true
      steps.pruned = texts.some((text) => PRODUCTION.test(text))
      return note(installOutput(manifest, folder, read), steps)
    case 'prune':
      steps.pruned = texts.some((text) => PRODUCTION.test(text))
      return undefined
    case 'run':
    case 'run-script':
      return names.length === 1 ? note(runOutput(manifest, names[0]!, folder, read), steps) : unknown
    default:
      return unknown
  }
}
