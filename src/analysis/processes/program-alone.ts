// What asks for more than a program, where a final stage is to hold the program alone: shells, tools, sources, owners.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { flag, type Instruction } from '../../dockerfile/model/instruction.ts'
import type { Refusal } from '../../dockerfile/model/refusal.ts'
import type { Stage } from '../../dockerfile/model/stages.ts'
import { isNumericUser, isRoot } from '../../dockerfile/model/user.ts'
import type { BuildContext } from '../../files/build-context.ts'
import type { Image } from '../../knowledge/images/image.ts'
import { isForDevelopment } from '../../knowledge/programs/development.ts'
import { isShell } from '../../knowledge/programs/shells.ts'
import { composeFiles, composeStarts } from './compose-starts.ts'

/** A start that is no program that was built. */
export function startRefusal(program: string, { span, keyword }: Instruction): Refusal | undefined {
  const name = program.slice(program.lastIndexOf('/') + 1)
  if (name === 'go')
    return { at: span, reason: 'Go itself runs at the start: build the program with go build, and start that' }
  if (isForDevelopment(name)) return { at: span, reason: `${name} at the start makes this an image for development` }
  if (isShell(name) || name.endsWith('.sh'))
    return {
      at: span,
      reason: `${keyword} starts ${isShell(name) ? 'a shell' : 'a script'}, which the final image could not run: start the program itself`,
    }
  return undefined
}

/** HEALTHCHECK may only start the program itself. */
export function healthRefusal(stage: Stage, program: string): Refusal | undefined {
  const check = stage.instructions.findLast(({ keyword }) => keyword === 'HEALTHCHECK')
  if (check === undefined || check.text.toUpperCase() === 'NONE') return undefined
  try {
    const words: unknown = JSON.parse(check.text.replace(/^CMD\s*/i, ''))
    if (Array.isArray(words) && words[0] === program) return undefined
  } catch {
    // Shell form.
  }
  return {
    at: check.span,
    reason: 'HEALTHCHECK needs a tool that the final image does not have: let the program check itself, in exec form',
  }
}

/** FROM --platform, and RUNs that cannot be read: nothing is known of what such a stage leaves. */
export function stageRefusal(dockerfile: Dockerfile, { from, platform, instructions }: Stage): Refusal | undefined {
  if (platform !== undefined)
    return {
      at: from.span,
      reason: 'with FROM --platform the final stage may get another platform: split it by hand',
    }
  const strange = instructions.find((one) => one.keyword === 'RUN' && dockerfile.script(one) === undefined)
  return strange === undefined ? undefined : { at: strange.span, reason: 'this RUN cannot be read as a shell script' }
}

/** In another image there may be no tool for HEALTHCHECK, and nobody of the user's name. */
export function otherImageRefusal(stage: Stage, image: Image): Refusal | undefined {
  const { instructions } = stage
  for (const { keyword, text, span } of instructions) {
    if (keyword === 'HEALTHCHECK' && text.toUpperCase() !== 'NONE')
      return {
        at: span,
        reason: 'whether HEALTHCHECK runs in the final image cannot be told: split the stages by hand',
      }
    if (keyword === 'USER' && !isNumericUser(text) && !isRoot(text))
      return { at: span, reason: 'the final image does not know this user: give its number' }
  }
  return ownStartRefusal(stage, image, '/')
}

/**
 * Why the final image would start otherwise: what the user says of a base image of theirs is not carried over.
 *
 * @param folder in which the public image starts
 */
export function ownStartRefusal(
  { base }: Stage,
  { configured, user = 'root', entrypoint = [], workdir }: Image,
  folder: string,
): Refusal | undefined {
  if (!configured || (isRoot(user) && entrypoint.length === 0 && (workdir ?? folder) === folder)) return undefined
  return {
    at: base.span,
    reason: 'the final image would lose the user, the folder or the ENTRYPOINT of this one: split the stages by hand',
  }
}

/** COPY --from gives to root what belonged to a user in the stage that builds. */
export function ownerRefusal(instructions: readonly Instruction[], last: Instruction): Refusal | undefined {
  for (const instruction of instructions) {
    const { index, keyword, text, span } = instruction
    if (index >= last.index) continue
    if (keyword === 'USER' && !isRoot(text))
      return {
        at: span,
        reason: 'what belongs to this user before the build is done is not followed: put USER behind it',
      }
    if (!isRoot(flag(instruction, 'chown') ?? 'root'))
      return { at: span, reason: 'files that belong to a user are not followed: put them behind the build' }
  }
  return undefined
}

/** What says that a service wants sources, the go command, or tools that the final image does not have. */
const COMPOSE_MARKS =
  /\b(?:go run|go build|air|reflex|CompileDaemon|dlv|npm (?:run (?:dev|watch|start:dev)|test)|npx|nodemon|ts-node|curl|wget|wait-for-it|dockerize)\b|^\s*develop:|^\s*(?:command|entrypoint):.*\b(?:ba)?sh\b/m

/** Programs that build, and run what they have built. */
const BUILDERS = new Set('cargo mvn ./mvnw mvnw gradle ./gradlew gradlew sbt lein go make task mage'.split(' '))

/** `dotnet watch run`, `cargo run`: what a service starts needs more than a program. */
function buildTool(words: readonly string[]): string | undefined {
  const at = words.findIndex((word, i) => BUILDERS.has(word) || (word === 'dotnet' && !words[i + 1]?.endsWith('.dll')))
  return at < 0 ? undefined : words.slice(at, at + 2).join(' ')
}

/** A compose file that runs this image for development, or with more than the program. */
export function composeRefusal(stage: Stage, files: BuildContext): Refusal | undefined {
  for (const { path, text } of composeFiles(files)) {
    const sources = /^\s*-\s*["']?\.(?:\/[\w.-]*)?:\/\S*/m.exec(text)?.[0].trim()
    const starts = composeStarts(files).filter((one) => one.path === path)
    const tool = COMPOSE_MARKS.exec(text)?.[0].trim() ?? starts.map(({ words }) => buildTool(words)).find(Boolean)
    if (sources !== undefined || tool !== undefined)
      return {
        at: stage.from.span,
        reason: `${path} may want more than the program (${sources ?? tool}): give that a target of its own`,
      }
  }
  return undefined
}
