// A last stage that stands on the one that builds, and so ships its sources and its tools.

import { ancestors } from '../../src/dockerfile/edit/final-stage.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { entryOf } from '../../src/dockerfile/model/entry.ts'
import type { Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { runs } from '../../src/transform/runs.ts'
import type { Context } from '../../src/transform/transform.ts'
import { isNodeBuild } from './steps.ts'

/** Words of a start that is for whoever works on the sources. */
const DEVELOPING = /^(?:(?:start:)?(?:dev|debug|watch)|serve|nodemon|--watch|tail|sleep|bash|sh)$/

/** Why a last stage of its own would be smaller, where it takes over all of a stage that builds; `undefined` for any other. */
export function onBuilder(dockerfile: Dockerfile, context: Context): Refusal | undefined {
  const stage = dockerfile.stages.at(-1)
  if (stage === undefined || context.image(stage).official?.repository !== 'node') return undefined
  const entry = entryOf(dockerfile, stage)
  if ('reason' in entry || entry.words.length === 0) return undefined
  if ([...entry.words, ...entry.more].some((word) => DEVELOPING.test(word))) return undefined
  const all = runs(dockerfile, context)
  const builder = ancestors(stage).findLast((one) =>
    all.some((run) => run.stage === one && run.script.commands.some(isBuild)),
  )
  const isPruned = all.some(
    (run) =>
      run.stage === stage && run.script.commands.some(({ words }) => words.some(({ value }) => value === 'prune')),
  )
  if (builder === undefined || isPruned) return undefined
  const named = builder.name === undefined ? 'the stage that builds' : `${builder.name}, which builds`
  return {
    at: stage.from.span,
    reason: `this stage stands on ${named}, and ships its sources and tools: start from a fresh image, and copy the result`,
  }
}

/** A build, or a tool among the packages that makes something: `pnpm exec prisma generate`. */
function isBuild(command: Command): boolean {
  const { name, words } = command
  return isNodeBuild(command) || ((name === 'pnpm' || name === 'yarn' || name === 'npm') && words[1]?.value === 'exec')
}
