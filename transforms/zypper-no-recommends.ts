// Installs without what openSUSE's packages recommend.

import { addPackages, type Knowledge, lacksOf } from '../src/analysis/packages/without-recommended.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import { type Call, hasOption } from '../src/knowledge/packages/managers.ts'
import { isRpmThere, rpmPackages, ZYPPER_NEEDS, ZYPPER_ROWS } from '../src/knowledge/packages/rpm.ts'
import { REWRITTEN_TRIGGERS } from '../src/transform/declared/triggers.ts'
import { addFlag, callsIn, isSaid, mentionedBefore, plainCalls, reachesImage, runs } from '../src/transform/runs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'zypper-no-recommends',
  summary: 'Install no recommended packages with zypper',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['size'],
  recommended: true,
  mayAct: mentions('zypper'),
  why: `Recommended packages are often most of what an install brings. Without them images are smaller; something in the image
may rely on one.`,
  leavesAlone: [
    'a call that says `--no-recommends` or `--recommends` already',
    'a file that sets `solver.onlyRequires`',
    'a call whose options may stand in a variable',
    'a RUN that installs a pattern, most of which is only recommended',
    'a stage whose files do not reach an image but by COPY',
    'an image that people work in, a list that comes out of a file or a command',
    'nodejs without npm, which is called',
  ],
  rules: [],
  references: ['https://en.opensuse.org/SDB:Zypper_manual'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    const calls = runs(dockerfile, context).flatMap((run) => {
      if (callsIn(run, 'zypper').length === 0 || !reachesImage(run, context)) return []
      if (mentionedBefore(dockerfile, run, 'onlyrequires')) return []
      const bare = callsIn(run, 'zypper').filter(isBare)
      if (!bare.some(asksForPattern)) return plainCalls(context, run, bare).map((call) => ({ run, call }))
      context.decline(run.instruction.span, PATTERN)
      return []
    })
    if (calls.length === 0) return dockerfile
    const lacks = lacksOf(dockerfile, context, calls, RPM, (text) => isSaid(dockerfile, text))
    return dockerfile.edit(
      calls.flatMap((bare): readonly Fix[] => {
        const lack = lacks(bare)
        if ('reason' in lack) {
          context.decline(bare.run.instruction.span, lack.reason)
          return []
        }
        const flag = addFlag(context, bare.run, bare.call, '--no-recommends', 'flags')
        return flag.length === 0 ? [] : [[...flag, ...addPackages(dockerfile, bare, lack)]]
      }),
    )
  },
} satisfies Transform

const RPM: Knowledge = {
  manager: 'zypper',
  needs: ZYPPER_NEEDS,
  archives: ({ distro }) => rpmPackages(ZYPPER_ROWS, distro),
  isThere: (name, { distro }) => isRpmThere(ZYPPER_ROWS, name, distro),
}

const PATTERN = 'a pattern asks for a selection of packages, most of which it only recommends'

function asksForPattern({ given, operands }: Call): boolean {
  const ofType = given.some(
    ({ names, valueWords }) =>
      (names.includes('--type') || names.includes('-t')) && valueWords.some(({ value }) => value === 'pattern'),
  )
  return (
    ofType ||
    operands.some(({ value }) => value?.startsWith('pattern:') === true || value?.startsWith('patterns-') === true)
  )
}

function isBare(call: Call): boolean {
  return (
    (call.verb === 'install' || call.verb === 'in') && !hasOption(call, undefined, '--no-recommends', '--recommends')
  )
}
