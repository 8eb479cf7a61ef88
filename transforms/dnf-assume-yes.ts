// Adds -y to yum, dnf, microdnf and tdnf calls that would ask.

import { insertAfter } from '../src/dockerfile/script.ts'
import { type Call, hasOption } from '../src/facts/managers.ts'
import { callsIn, runs, saidBefore, takesAnswer } from '../src/runs.ts'
import type { Transform } from '../src/transform.ts'

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
  why: `A build has nobody to answer the question whether this is ok: without \`-y\` the call gives up. \`-y\` answers.`,
  leavesAlone: [
    'a call whose failure the script covers up: today it may do nothing, and with `-y` it would',
    'a call with `-y`, `--assumeyes` or `--assumeno`',
    'a call that is given its answer: `yes | yum install x`',
    'a file that sets `assumeyes`',
    'a call whose options may stand in a variable',
  ],
  rules: ['hadolint/DL3030', 'hadolint/DL3038'],
  references: ['https://dnf.readthedocs.io/en/latest/command_ref.html'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        const asking = callsIn(run, 'dnf').filter(asks)
        if (asking.length === 0 || saidBefore(dockerfile, run, 'assumeyes')) return []
        return asking.map((call) => [insertAfter(run.script, call.verbWord, ' -y')])
      }),
    )
  },
} satisfies Transform

function asks(call: Call): boolean {
  return (
    VERBS.has(call.verb) && !hasOption(call, 'y', '--assumeyes', '--assumeno', '--downloadonly') && takesAnswer(call)
  )
}
