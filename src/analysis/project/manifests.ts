// Which commands install a project's dependencies, and what of the project each of them needs: one door to the tables by language.

import type { Command } from '../../dockerfile/model/shell.ts'
import {
  cargoInstall,
  dotnetInstall,
  dotnetStep,
  goInstall,
  goStep,
  gradleInstall,
  type Image,
  makeStep,
  mavenInstall,
} from './installs-compiled.ts'
import { nodeInstall, pnpmFetch } from './installs-node.ts'
import { pythonInstall } from './installs-python.ts'
import { bundleInstall, composerInstall, mixInstall } from './installs-scripted.ts'
import { Obstacle, Project, type Verdict } from './project.ts'

export { hasPlainOutput, isApart } from './installs-apart.ts'
export { isFetch } from './node-tools.ts'
export type { Blocked, Install, Step, Verdict } from './project.ts'
export { Project }

/** What is in force where an install runs. */
export interface Surroundings extends Image {
  /** The value of a variable; `undefined` when it is not set, or not known. */
  variable(name: string): string | undefined
  /** Packages are taken to look at nothing of the project, and installs to leave their lock files as they are. */
  readonly trusting?: boolean
}

/** Programs that install what a project depends on. */
const PROGRAMS =
  /\b(?:npm|yarn|pnpm|bun|pip[\d.]*|pipenv|poetry|uv|go|make|cargo|mvnw?|gradlew?|bundler?|composer|dotnet|mix)\b|-\w*mpip\b/

/** Whether a text may hold an install at all: cheap, and true too often. */
export function mayInstall(text: string): boolean {
  return PROGRAMS.test(text)
}

/** Programs whose installs may be made in two steps, by the verbs that install. */
const STEPPING: Readonly<Record<string, readonly string[]>> = {
  composer: ['install', 'i'],
  dotnet: ['build', 'publish'],
  go: ['build', 'install'],
  poetry: ['install'],
  uv: ['sync'],
}

/** Whether a command is an install of a kind that may be made in two steps. */
export function mayStep({ name = '', words }: Command): boolean {
  return Object.hasOwn(STEPPING, name) && STEPPING[name]!.includes(words[1]?.value ?? '')
}

/** What a command installs of a project, or why that cannot come before the sources; `undefined` for any other command. */
export function installOf(command: Command, project: Project, surroundings: Surroundings): Verdict {
  try {
    return find(command, project, surroundings)
  } catch (error) {
    if (error instanceof Obstacle) return { reason: error.message }
    throw error
  }
}

/** The first of two steps of an install, or of a build that installs too; `undefined` where there is none. */
export function stepOf(command: Command, project: Project, surroundings: Surroundings): Verdict {
  const found = installOf(command, project, surroundings)
  if (found !== undefined && !('reason' in found)) return found
  try {
    if (found !== undefined) return pnpmFetch(command, project, installOf(command, project, TRUSTING)) ?? found
    return (
      goStep(command, project, surroundings) ?? makeStep(command, project, surroundings) ?? dotnetStep(command, project)
    )
  } catch (error) {
    if (error instanceof Obstacle) return { reason: error.message }
    throw error
  }
}

const TRUSTING: Surroundings = { go: undefined, variable: () => undefined, trusting: true }

function find(command: Command, project: Project, surroundings: Surroundings): Verdict {
  switch (command.name) {
    case undefined:
      return undefined
    case 'npm':
    case 'yarn':
    case 'pnpm':
    case 'bun':
      return nodeInstall(command, project, surroundings.trusting === true)
    case 'go':
      return goInstall(command, project, surroundings)
    case 'cargo':
      return cargoInstall(command, project)
    case 'mvn':
    case './mvnw':
      return mavenInstall(command, project)
    case 'gradle':
    case './gradlew':
      return gradleInstall(command, project)
    case 'bundle':
    case 'bundler':
      return bundleInstall(command, project, isFrozen(surroundings) || surroundings.trusting === true)
    case 'composer':
      return composerInstall(command, project)
    case 'dotnet':
      return dotnetInstall(command, project)
    case 'mix':
      return mixInstall(command, project)
    default:
      return pythonInstall(command, project, surroundings.variable)
  }
}

function isFrozen({ variable }: Surroundings): boolean {
  return ['BUNDLE_FROZEN', 'BUNDLE_DEPLOYMENT'].some((name) => ['1', 'true'].includes(variable(name) ?? ''))
}
