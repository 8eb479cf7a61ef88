// What asks for more than a program, where a final stage is to hold the program alone: shells, tools, sources.

import type { Refusal } from '../dockerfile/final-stage.ts'
import type { Instruction } from '../dockerfile/instruction.ts'
import type { Stage } from '../dockerfile/stages.ts'
import type { BuildContext } from '../files/build-context.ts'

/** Programs that watch sources, or build and run them. */
const DEVELOPMENT = [
  'air',
  'reflex',
  'CompileDaemon',
  'fresh',
  'realize',
  'gin',
  'modd',
  'dlv',
  'nodemon',
  'watchexec',
  'gow',
  'bee',
  'refresh',
  'revel',
  'buffalo',
  'task',
  'mage',
  'make',
  'go-wrapper',
  'godep',
  'entr',
]
const SHELLS = ['sh', 'bash', 'ash', 'dash', 'zsh']

/** A start that is no program that was built. */
export function startRefusal(program: string, { span, keyword }: Instruction): Refusal | undefined {
  const name = program.slice(program.lastIndexOf('/') + 1)
  if (name === 'go')
    return { at: span, reason: 'Go itself runs at the start: build the program with go build, and start that' }
  if (DEVELOPMENT.includes(name))
    return { at: span, reason: `${name} at the start makes this an image for development` }
  if (SHELLS.includes(name) || name.endsWith('.sh'))
    return {
      at: span,
      reason: `${keyword} starts ${SHELLS.includes(name) ? 'a shell' : 'a script'}, which the final image could not run: start the program itself`,
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

/** What says that a service wants sources, the go command, or tools that the final image does not have. */
const COMPOSE_MARKS =
  /\b(?:go run|go build|air|reflex|CompileDaemon|dlv|npm (?:run (?:dev|watch|start:dev)|test)|npx|nodemon|ts-node|curl|wget|wait-for-it|dockerize)\b|^\s*develop:|^\s*(?:command|entrypoint):.*\b(?:ba)?sh\b/m

/** A compose file that runs this image for development, or with more than the program. */
export function composeRefusal(stage: Stage, files: BuildContext): Refusal | undefined {
  for (const { path, kind } of files.list('')) {
    if (kind !== 'file' || !/^(?:docker-)?compose[\w.-]*\.ya?ml$/.test(path)) continue
    const text = files.text(path) ?? ''
    const sources = /^\s*-\s*["']?\.(?:\/[\w.-]*)?:\/\S*/m.exec(text)?.[0].trim()
    const tool = COMPOSE_MARKS.exec(text)?.[0].trim()
    if (sources !== undefined || tool !== undefined)
      return {
        at: stage.from.span,
        reason: `${path} may want more than the program (${sources ?? tool}): give that a target of its own`,
      }
  }
  return undefined
}
