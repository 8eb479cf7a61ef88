// What the image and the RUN say of an install, and what there speaks against its coming before the sources.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { type Mount, mountsOf } from '../../dockerfile/model/mounts.ts'
import { isWithin } from '../../dockerfile/model/paths.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command, Element } from '../../dockerfile/model/shell.ts'
import { variable } from '../../dockerfile/model/stages.ts'
import { type Image, tagOf } from '../../knowledge/images/image.ts'
import { hasPlainOutput, type Surroundings } from './manifests.ts'
import type { Project } from './project.ts'

export function surroundingsOf(dockerfile: Dockerfile, image: Image, instruction: Instruction): Surroundings {
  const { variables } = dockerfile.settings(instruction)
  return { go: goOf(image), variable: (name) => variable(variables, name)?.value }
}

/** The minor version of Go 1 in an official image; a tag without a version is a new one. */
function goOf(image: Image): number | undefined {
  const tag = tagOf(image, 'golang')
  if (tag === undefined) return undefined
  const version = /^1\.(\d+)/.exec(tag)?.[1]
  if (version !== undefined) return Number(version)
  return /^(?:1(?:-|$)|latest|alpine|bookworm|trixie|bullseye|$)/.test(tag) ? Number.POSITIVE_INFINITY : undefined
}

/** Variables of a command that no install reads for paths; most of Go's say for which machine a program is built. */
const HARMLESS =
  /^(?:NODE_ENV|CI|DEBIAN_FRONTEND|C?GO_ENABLED|GO(?:OS|ARCH|ARM|AMD64|PROXY|PRIVATE|SUMDB|NOSUMDB|NOPROXY|INSECURE|EXPERIMENT))$/

/** Variables of Go that name places, and what they may name: services, and no folder of the project as `file:///src/proxy`. */
const PLACES = new Set(['GOPROXY', 'GOSUMDB'])
const SERVICES = /^(?:(?:direct|off|https?:\/\/[^\s,|]+|[a-z\d]+(?:[.-][a-z\d]+)+(?:\+[\w+/=]+)*)(?:[,|\s]|$))*$/

function isHarmless(name: string, { assigned }: Command): boolean {
  if (!HARMLESS.test(name)) return false
  if (!PLACES.has(name)) return true
  const values = assigned.filter((one) => one.name === name).map(({ value }) => value)
  return values.length > 0 && values.every((value) => value !== undefined && SERVICES.test(value))
}

/** What speaks against an install, by how it is called. @param path where the project lies in the image */
export function objectionTo(
  script: Script,
  { command, negated }: Element,
  path: string,
  project: Project,
): string | undefined {
  const { instruction } = script
  if (mountsOf(instruction).some((mount) => liesOver(mount, path, project))) return 'a mount lies over the project'
  if (command === undefined || negated || !command.decisive) return 'a failure of the install is covered up'
  if (command.wrapper.length > 0) return `what ${command.wrapper[0]!.text} changes for the install is not known`
  const assigned = command.assignments.find((name) => !isHarmless(name, command))
  if (assigned !== undefined) return `what ${assigned} changes for the install is not known`
  if (!hasPlainOutput(command)) return 'the install writes to a file'
  if (script.heredoc || instruction.line.heredocs.length > 0) return 'the install stands in a heredoc'
  return undefined
}

/** Whether a mount lies over the project, or in a folder that is there; one in a folder of its own only makes that folder. */
function liesOver({ type, target }: Mount, path: string, project: Project): boolean {
  if (target === undefined) return type !== 'secret' && type !== 'ssh'
  if (target.includes('$') || !target.startsWith('/') || isWithin(path, target.replace(/\/$/, '') || '/')) return true
  const [top] = project.locate(target)?.split('/') ?? []
  return top !== undefined && project.entry(top) !== undefined
}
