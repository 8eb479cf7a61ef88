// Adds -y to apt-get calls that would ask.

import { type Call, hasOption, isAnswered, optionsGiven } from '../src/knowledge/packages/managers.ts'
import { REWRITTEN_TRIGGERS } from '../src/transform/declared/triggers.ts'
import { addAnswer, callsIn, mentionedBefore, runs } from '../src/transform/runs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

const VERBS = new Set([
  'install',
  'remove',
  'purge',
  'upgrade',
  'dist-upgrade',
  'full-upgrade',
  'autoremove',
  'build-dep',
  'satisfy',
  'reinstall',
])

export default {
  name: 'apt-assume-yes',
  summary: 'Answer yes to apt-get',
  phase: 'flags',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  mayAct: mentions('apt'),
  why: `A build has nobody to answer apt's question, so apt-get gives up as soon as it has something to ask: one more
dependency in a new release, and the build fails. \`-y\` answers.`,
  leavesAlone: [
    'a call whose failure the script covers up: today it may do nothing, and with `-y` it would',
    'a call with `-y`, `--yes`, `--assume-yes`, `-qq`, or one that only simulates or downloads',
    'a call that is given its answer: `yes | apt-get install x`',
    'a file that sets `APT::Get::Assume-Yes`',
    'a call whose options may stand in a variable: `apt-get install $APT_OPTS x`',
  ],
  rules: ['hadolint/DL3014'],
  references: ['https://manpages.debian.org/bookworm/apt/apt-get.8.en.html'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        const asking = callsIn(run, 'apt').filter(asks)
        if (
          asking.length === 0 ||
          mentionedBefore(dockerfile, run, 'apt::get::assume-yes') ||
          mentionedBefore(dockerfile, run, 'assume-yes "')
        )
          return []
        return asking.map((call) => addAnswer(context, run, call, '-y'))
      }),
    )
  },
} satisfies Transform

function asks(call: Call): boolean {
  return (
    VERBS.has(call.verb) &&
    !isOfNothing(call) &&
    !saysYes(call) &&
    !hasOption(
      call,
      's',
      '--simulate',
      '--just-print',
      '--dry-run',
      '--recon',
      '--no-act',
      '--print-uris',
      '--assume-no',
    ) &&
    !hasOption(call, 'd', '--download-only') &&
    !isAnswered(call)
  )
}

/** `apt-get install` alone: it does nothing, and asks nothing; behind xargs its packages come from elsewhere. */
function isOfNothing({ verb, operands, options, expands }: Call): boolean {
  return ['install', 'remove', 'purge'].includes(verb) && operands.length === 0 && options.length === 0 && !expands
}

/** `-qq` implies `-y`, as apt-get's manual says. */
function saysYes(call: Call): boolean {
  if (hasOption(call, 'y', '--yes', '--assume-yes', '--force-yes')) return true
  const quiet = optionsGiven(call, 'q', '--quiet', '--silent').reduce((sum, { value }) => sum + Number(value ?? 1), 0)
  return quiet >= 2 || call.options.some(({ value }) => value?.toLowerCase().includes('assume-yes') === true)
}
