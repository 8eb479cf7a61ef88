// Keeps useradd from filling the login logs up to the user's number.

import { insertAfter } from '../src/dockerfile/script.ts'
import type { Command } from '../src/dockerfile/shell.ts'
import type { Distro } from '../src/facts/distros.ts'
import { REWRITTEN_TRIGGERS } from '../src/facts/triggers.ts'
import { runs } from '../src/runs.ts'
import type { Transform } from '../src/transform.ts'

export default {
  name: 'useradd-no-log-init',
  summary: 'Add users without writing to the login logs',
  phase: 'flags',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
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
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        if (!growsLogs(context.image(run.stage).distro)) return []
        return run.script.commands
          .filter(addsUser)
          .map((command) => [insertAfter(run.script, command.words[0]!, ' -l')])
      }),
    )
  },
} satisfies Transform

/** Options of useradd whose value is the next word, or the rest of theirs. */
const VALUED = 'bcdefgGkKpRsuZP'

function addsUser({ name, words }: Command): boolean {
  if (name !== 'useradd' || words.length < 2) return false
  // An expansion may hold any option.
  return !words
    .slice(1)
    .some(({ value }, i) => value !== undefined && !isValue(words[i]?.value) && saysOtherwise(value))
}

/** Whether the word before takes the next one as its value: then that one is no option. */
function isValue(previous: string | undefined): boolean {
  return previous?.startsWith('-') === true && !previous.startsWith('--') && VALUED.includes(previous.at(-1)!)
}

function saysOtherwise(option: string): boolean {
  if (option === '--no-log-init' || option === '--defaults' || option === '--help') return true
  if (!option.startsWith('-') || option.startsWith('--')) return false
  // In a cluster the letters behind one that takes a value are that value.
  const letters = [...option.slice(1)]
  const valueAt = letters.findIndex((letter) => VALUED.includes(letter))
  const flags = valueAt < 0 ? letters : letters.slice(0, valueAt)
  return flags.some((letter) => letter === 'l' || letter === 'D' || letter === 'h')
}

/** Whether the shadow of a base is older than 4.13, or not known. */
function growsLogs(distro: Distro | undefined): boolean {
  if (distro === undefined) return true
  const { family, id, version } = distro
  if (family === 'suse' || family === 'none' || family === 'arch' || family === 'photon') return false
  if (version === undefined) return true
  if (family === 'debian') return version < 12
  if (family === 'ubuntu') return version < 23.04
  if (family === 'alpine') return version < 3.17
  return id === 'fedora' ? version < 38 : true
}
