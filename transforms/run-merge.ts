// Merges neighbouring RUNs where nothing reaches from one into the next and no cache boundary is lost.

import { join } from '../src/dockerfile/chain.ts'
import { hasPragma } from '../src/facts/pragmas.ts'
import { kindOf, mayShareLayer } from '../src/facts/work.ts'
import { callsIn, type Run, runs } from '../src/runs.ts'
import type { Transform } from '../src/transform.ts'

export default {
  name: 'run-merge',
  summary: 'Merge neighbouring RUNs that belong together',
  phase: 'layers',
  safety: 'safe',
  why: `Each RUN is a layer. Package installs that follow each other, and the small steps around them such as \`mkdir\`,
\`chown\`, \`ln\` and \`useradd\`, belong into one: a file that one RUN writes and the next one changes is stored twice.

What takes long and changes for its own reasons stays apart: installing a language's dependencies, builds, downloads
behind each other. There the layer boundary is a cache boundary.`,
  leavesAlone: [
    'a RUN that changes the shell for what follows: `cd`, variables, `set`, `umask`, functions, sourcing, early exits, background jobs',
    'installs of dependencies and builds: `npm ci`, `pip install`, `make`',
    'RUNs with different flags, exec form, heredocs, ONBUILD, a login shell',
    'a RUN that a comment of another tool speaks of',
    'a stage whose layers reach no image',
    'a RUN behind which the next one has more than one && list, or a trailing comment',
  ],
  rules: ['hadolint/DL3059'],
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  apply(dockerfile, context) {
    const all = runs(dockerfile, context).filter(({ onbuild, stage }) => !onbuild && stage.ships)
    return dockerfile.edit(
      all.flatMap((run, i) => {
        const next = all[i + 1]
        if (next?.instruction.index !== run.instruction.index + 1) return []
        if (!belongTogether(run, next) || hasPragma(dockerfile, next.instruction)) return []
        const joined = join(dockerfile, run.instruction, next.instruction)
        if (typeof joined !== 'string') return [joined.fix]
        context.decline(next.instruction.span, `not merged with the RUN before: ${joined}`)
        return []
      }),
    )
  },
} satisfies Transform

function belongTogether(run: Run, next: Run): boolean {
  const first = kindOf(run.script)
  const second = kindOf(next.script)
  return first !== undefined && second !== undefined && mayShareLayer(first, second) && !bothUpdate(run, next)
}

/** Two updates in one RUN would be one too many: the second brings what changed in between. */
function bothUpdate(run: Run, next: Run): boolean {
  const updates = ({ verb }: { verb: string }): boolean => verb === 'update'
  return callsIn(run, 'apt').some(updates) && callsIn(next, 'apt').some(updates)
}
