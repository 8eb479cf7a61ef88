// Installs without what openSUSE's packages recommend.

import { type Call, hasOption } from '../src/facts/managers.ts'
import { REWRITTEN_TRIGGERS } from '../src/facts/triggers.ts'
import { addFlag, callsIn, mayHoldOptions, runs, saidBefore } from '../src/runs.ts'
import type { Transform } from '../src/transform.ts'

export default {
  name: 'zypper-no-recommends',
  summary: 'Install no recommended packages with zypper',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['size'],
  recommended: true,
  why: `Recommended packages are often most of what an install brings. Without them images are smaller; something in the image
may rely on one.`,
  leavesAlone: [
    'a call that says `--no-recommends` or `--recommends` already',
    'a file that sets `solver.onlyRequires`',
    'a call whose options may stand in a variable',
  ],
  rules: [],
  references: ['https://en.opensuse.org/SDB:Zypper_manual'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        if (saidBefore(dockerfile, run, 'onlyrequires')) return []
        return callsIn(run, 'zypper')
          .filter(isBare)
          .map((call) => addFlag(context, run, call, '--no-recommends', 'flags'))
      }),
    )
  },
} satisfies Transform

function isBare(call: Call): boolean {
  return (
    (call.verb === 'install' || call.verb === 'in') &&
    !hasOption(call, undefined, '--no-recommends', '--recommends') &&
    !mayHoldOptions(call)
  )
}
