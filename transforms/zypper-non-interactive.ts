// Tells zypper that nobody is there to answer.

import { insertAfter } from '../src/dockerfile/model/script.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import { type Call, hasOption, inFrontOfVerb, isAnswered } from '../src/knowledge/packages/managers.ts'
import { REWRITTEN_TRIGGERS } from '../src/transform/declared/triggers.ts'
import { callsIn, doubtOfAnswer, runs } from '../src/transform/runs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

const VERBS = new Set(['install', 'in', 'remove', 'rm', 'update', 'up', 'dist-upgrade', 'dup', 'patch'])

export default {
  name: 'zypper-non-interactive',
  summary: 'Run zypper without questions',
  phase: 'flags',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  mayAct: mentions('zypper'),
  why: `A build has nobody to answer zypper's questions. \`--non-interactive\` takes the default answer to each.`,
  leavesAlone: [
    'a call whose failure the script covers up: today it may do nothing, and then it would',
    'a call with `--non-interactive`, `-n`, `--no-confirm` or `-y`',
    'a call that is given its answer: `yes | zypper install x`',
    'a call whose options may stand in a variable',
  ],
  rules: ['hadolint/DL3034'],
  references: ['https://en.opensuse.org/SDB:Zypper_manual'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) =>
        callsIn(run, 'zypper')
          .filter(asks)
          .flatMap((call): readonly Fix[] => {
            const reason = doubtOfAnswer(call)
            if (reason === undefined) return [[insertAfter(run.script, call.program, ' --non-interactive')]]
            context.decline(run.instruction.span, reason)
            return []
          }),
      ),
    )
  },
} satisfies Transform

function asks(call: Call): boolean {
  return (
    VERBS.has(call.verb) &&
    // Behind the verb -n means --name.
    !hasOption(inFrontOfVerb(call), 'n', '--non-interactive') &&
    !hasOption(call, 'D', '--dry-run', '--no-confirm') &&
    !hasOption(call, 'y') &&
    !isAnswered(call)
  )
}
