// Refreshes apt's index in the RUN that installs from it.

import { tailOf } from '../src/analysis/packages/cleanups.ts'
import { hasPragma } from '../src/analysis/pragmas.ts'
import { joinNeighbours } from '../src/dockerfile/edit/join.ts'
import { callsIn, type Run, runs } from '../src/transform/runs.ts'
import type { Transform } from '../src/transform/transform.ts'

export default {
  name: 'apt-update-with-install',
  summary: 'Run apt-get update in the RUN that installs',
  phase: 'joins',
  safety: 'safe',
  aims: ['size', 'security'],
  recommended: true,
  why: `A layer of its own for \`apt-get update\` is cached: when the list of packages changes months later, \`apt-get install\`
runs over the old index, and gets old packages or none. In one RUN the index is as new as what is installed from it.`,
  leavesAlone: [
    'an update and an install that do not stand next to each other: what lies between may need its own index',
    'two RUNs with different flags, or where something reaches from the first into the second',
  ],
  rules: [],
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  apply(dockerfile, context) {
    const all = new Map(
      runs(dockerfile, context)
        .filter(({ onbuild }) => !onbuild)
        .map((run) => [run.instruction, run]),
    )
    return joinNeighbours(
      dockerfile,
      [...all.keys()],
      (a, b) => onlyUpdates(all.get(a)!) && installsOnly(all.get(b)!) && !hasPragma(dockerfile, b),
      (a, _, reason) => context.decline(a.span, `apt-get update stays apart from the install behind it: ${reason}`),
      { acrossSections: true, tailOf: (first, second) => tailOf(dockerfile, first, second) },
    )
  },
} satisfies Transform

/** Nothing but apt-get, and an update last: what it fetched is what the next RUN installs from. */
function onlyUpdates(run: Run): boolean {
  const calls = callsIn(run, 'apt')
  const { commands } = run.script
  return (
    calls.length === commands.length && calls.at(-1)?.verb === 'update' && calls.every(({ verb }) => verb !== 'install')
  )
}

function installsOnly(run: Run): boolean {
  const verbs = callsIn(run, 'apt').map(({ verb }) => verb)
  return verbs.includes('install') && !verbs.includes('update')
}
