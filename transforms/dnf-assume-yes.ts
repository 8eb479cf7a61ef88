// Adds -y to yum, dnf, microdnf and tdnf calls that would ask.

import type { Distro } from '../src/knowledge/images/distros.ts'
import { packageManagers } from '../src/knowledge/images/package-managers.ts'
import { type Call, hasOption, isAnswered } from '../src/knowledge/packages/managers.ts'
import { REWRITTEN_TRIGGERS } from '../src/transform/declared/triggers.ts'
import { addAnswer, callsIn, mentionedBefore, runs } from '../src/transform/runs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

const VERBS = new Set([
  'install',
  'localinstall',
  'groupinstall',
  'reinstall',
  'update',
  'upgrade',
  'downgrade',
  'distro-sync',
  'remove',
  'erase',
  'autoremove',
  'swap',
  'builddep',
])

export default {
  name: 'dnf-assume-yes',
  summary: 'Answer yes to yum, dnf, microdnf and tdnf',
  phase: 'flags',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  mayAct: mentions('dnf', 'yum'),
  why: `A build has nobody to answer the question whether this is ok: without \`-y\` the call gives up. \`-y\` answers.`,
  leavesAlone: [
    'a call whose failure the script covers up: today it may do nothing, and with `-y` it would',
    'a call with `-y`, `--assumeyes` or `--assumeno`',
    'a call that is given its answer: `yes | yum install x`',
    'a file that sets `assumeyes`',
    'a call whose options may stand in a variable',
    'microdnf of EL 8, of Fedora 33 and older, or of a base that is not known: it asks since 3.7, which EL 9 and Fedora 34 have',
  ],
  rules: ['hadolint/DL3030', 'hadolint/DL3038'],
  references: [
    'https://dnf.readthedocs.io/en/latest/command_ref.html',
    // The first asks, but has yes for an answer unless a configuration says otherwise; the second, in 3.7, takes that away.
    'https://github.com/rpm-software-management/microdnf/pull/94',
    'https://github.com/rpm-software-management/microdnf/pull/97',
  ],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        const { distro, text = 'the base image' } = context.image(run.stage)
        const asking = callsIn(run, 'dnf').filter((call) => mayAsk(call, distro))
        if (asking.length === 0 || mentionedBefore(dockerfile, run, 'assumeyes')) return []
        return asking.map((call) => {
          if (call.tool !== 'microdnf' || packageManagers(distro)?.microdnf === 'asks')
            return addAnswer(context, run, call, '-y')
          context.decline(
            run.instruction.span,
            `whether the microdnf of ${text} asks is not known: it does since 3.7, as in EL 9 and Fedora 34`,
          )
          return []
        })
      }),
    )
  },
} satisfies Transform

function mayAsk(call: Call, distro: Distro | undefined): boolean {
  return (
    (call.tool !== 'microdnf' || packageManagers(distro)?.microdnf !== 'goes on') &&
    VERBS.has(call.verb) &&
    !hasOption(call, 'y', '--assumeyes', '--assumeno', '--downloadonly') &&
    !isAnswered(call)
  )
}
