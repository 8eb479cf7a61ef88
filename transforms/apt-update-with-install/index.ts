// Refreshes apt's index in the RUN that installs from it.

import { tailOf } from '../../src/analysis/packages/cleanups.ts'
import { hasPragma } from '../../src/analysis/pragmas.ts'
import { joinNeighbours } from '../../src/dockerfile/edit/join.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { because } from '../../src/dockerfile/model/refusal.ts'
import { callsIn, type Run, runs } from '../../src/transform/runs.ts'
import { type Context, mentions, type Transform, untilStill } from '../../src/transform/transform.ts'
import { withoutLone } from './lone-updates.ts'
import { preparesSources } from './sources.ts'

export default {
  name: 'apt-update-with-install',
  summary: 'Run apt-get update in the RUN that installs',
  phase: 'joins',
  safety: 'safe',
  aims: ['size', 'security'],
  recommended: true,
  mayAct: mentions('apt'),
  why: `A layer of its own for \`apt-get update\` is cached: when the list of packages changes months later, \`apt-get install\`
runs over the old index, and gets old packages or none. In one RUN the index is as new as what is installed from it.

An update whose lists nobody reads before the next one fetches them anew goes.`,
  leavesAlone: [
    'an update and an install that do not stand next to each other: what lies between may need its own index',
    'two RUNs with different flags, or where something reaches from the first into the second',
    'an update behind which nothing installs: an image built on this one may',
    'an update or an install below a comment that another tool reads',
    'an update beside a comment, or one that stands under a condition',
  ],
  rules: [],
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  apply(dockerfile, context) {
    return untilStill(dockerfile, context, (now, told) => {
      const every = runs(now, told)
      const all = every.filter(({ onbuild }) => !onbuild)
      const joined = joinedIn(now, told, all)
      const without = withoutLone(now, told, every, (run) => !run.onbuild && isNeighbour(run, all))
      return joined === now ? without : joined
    })
  },
} satisfies Transform

function joinedIn(dockerfile: Dockerfile, context: Context, all: readonly Run[]): Dockerfile {
  const known = new Map(all.map((run) => [run.instruction, run]))
  return joinNeighbours(
    dockerfile,
    [...known.keys()],
    (a, b) => isPair(known.get(a)!, known.get(b)!) && (because(pragmaOf(dockerfile, a, b)) ?? true),
    (a, _, reason) => context.decline(a.span, `apt-get update stays apart from the install behind it: ${reason}`),
    { acrossSections: true, commentsAbove: true, tailOf: (first, second) => tailOf(dockerfile, first, second) },
  )
}

/** Whether the RUN right behind installs from what a RUN fetches. */
function isNeighbour(run: Run, all: readonly Run[]): boolean {
  const next = all.find(({ instruction }) => instruction.index === run.instruction.index + 1)
  return next !== undefined && isPair(run, next)
}

function isPair(first: Run, second: Run): boolean {
  return onlyUpdates(first) && installsOnly(second)
}

/** A comment for a tool would speak of both RUNs, or of none. */
function pragmaOf(dockerfile: Dockerfile, ...both: readonly Instruction[]): string | undefined {
  return both.some((one) => hasPragma(dockerfile, one))
    ? 'a tool reads the comment above one of them, which has to stay there'
    : undefined
}

/** Nothing but apt-get and what tells it where packages are, and an update last: from what it fetched the next RUN installs. */
function onlyUpdates(run: Run): boolean {
  const calls = callsIn(run, 'apt')
  const { commands } = run.script
  const last = calls.at(-1)
  if (last?.verb !== 'update' || calls.some(({ verb }) => verb === 'install')) return false
  return calls.length === commands.length || (commands.at(-1) === last.command && preparesSources(run.script))
}

function installsOnly(run: Run): boolean {
  const verbs = callsIn(run, 'apt').map(({ verb }) => verb)
  return verbs.includes('install') && !verbs.includes('update')
}
