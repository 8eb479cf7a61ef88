// Keeps useradd from filling the login logs up to the user's number.

import { insertAfter } from '../src/dockerfile/model/script.ts'
import type { Command, Word } from '../src/dockerfile/model/shell.ts'
import { type Arguments, readArguments } from '../src/dockerfile/read/arguments.ts'
import type { Distro } from '../src/knowledge/images/distros.ts'
import { USERADD } from '../src/knowledge/packages/grammars/users.ts'
import { REWRITTEN_TRIGGERS } from '../src/transform/declared/triggers.ts'
import { runs } from '../src/transform/runs.ts'
import { defineTransform, mentions } from '../src/transform/transform.ts'

const OPTIONS = {
  highNumbersOnly: {
    kind: 'flag',
    default: false,
    help: 'only where the number is above 99999, as hadolint has it, or not known: a lower one costs no more than 30 MB',
  },
} as const

export default defineTransform({
  name: 'useradd-no-log-init',
  summary: 'Add users without writing to the login logs',
  phase: 'flags',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
  mayAct: mentions('useradd'),
  why: `useradd before shadow 4.13 makes \`/var/log/lastlog\` and \`/var/log/faillog\` as long as the user's number demands.
They are sparse, but a layer is not: a high number becomes gigabytes. \`-l\` leaves the two files as they are.`,
  leavesAlone: [
    'a call with `-l` or `--no-log-init`',
    'a base whose shadow is 4.13 or newer: Debian 12, Ubuntu 23.04, Fedora 38, Alpine 3.17 and later',
    'useradd of SUSE, which for long was no shadow at all',
    '`useradd -D` and `useradd --help`, and adduser, which has no such flag',
  ],
  rules: ['hadolint/DL3046'],
  references: [
    'https://docs.docker.com/build/building/best-practices/#user',
    'https://github.com/shadow-maint/shadow/commit/ebf9b232b012725d2be5e750876c7336cf1c37fd',
  ],
  changes: [REWRITTEN_TRIGGERS],
  options: OPTIONS,
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        const { distro } = context.image(run.stage)
        if (!growsLogs(distro)) return []
        const calls = run.script.commands.filter((command) => addsUser(command, context.options.highNumbersOnly))
        if (distro?.family !== 'suse')
          return calls.map((command) => [insertAfter(run.script, command.words[0]!, ' -l')])
        if (calls.length > 0)
          context.decline(run.instruction.span, 'the useradd of SUSE was no shadow for long, and may not know -l')
        return []
      }),
    )
  },
})

/** With these it writes no login log, or adds no user. */
const OTHERWISE = ['-l', '--no-log-init', '-D', '--defaults', '-h', '--help']

/** What an expansion holds is not looked for: the option may be given twice. */
function addsUser({ name, words }: Command, highOnly: boolean): boolean {
  if (name !== 'useradd' || words.length < 2) return false
  const read = readArguments(words.slice(1), USERADD)
  if (read.given.some(({ names }) => names.some((one) => OTHERWISE.includes(one)))) return false
  return !highOnly || mayBeHigh(read)
}

/** hadolint's bound: numbers of more than five digits. */
const HIGHEST_ORDINARY = 99_999

/** Whether the user's number is a high one, or stands in a variable; one that useradd chooses is low. */
function mayBeHigh({ given, operands }: Arguments<Word>): boolean {
  // An expansion in front of the name may hold options.
  if (operands.slice(0, -1).some(({ value }) => value === undefined)) return true
  const ids = given.filter(({ names, takes }) => takes === undefined || names.includes('-u') || names.includes('--uid'))
  return ids.some(({ value }) => value === undefined || Number(value) > HIGHEST_ORDINARY)
}

/** Whether the shadow of a base is older than 4.13, or not known. */
function growsLogs(distro: Distro | undefined): boolean {
  if (distro === undefined) return true
  const { family, id, version } = distro
  if (family === 'none' || family === 'arch' || family === 'photon') return false
  if (version === undefined) return true
  if (family === 'debian') return version < 12
  if (family === 'ubuntu') return version < 23.04
  if (family === 'alpine') return version < 3.17
  return id === 'fedora' ? version < 38 : true
}
