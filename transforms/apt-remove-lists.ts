// Removes apt's package lists in the RUN that fetched them.

import { quoted } from '../src/dockerfile/authored.ts'
import { append } from '../src/dockerfile/chain.ts'
import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/instruction.ts'
import { mounted } from '../src/dockerfile/mounts.ts'
import type { Command } from '../src/dockerfile/shell.ts'
import { doubtIn } from '../src/dockerfile/shell-agreement.ts'
import { usesLists } from '../src/facts/apt.ts'
import { isRunToBuild } from '../src/facts/builders.ts'
import type { KeptCache } from '../src/facts/kept-caches.ts'
import { callOf } from '../src/facts/managers.ts'
import { callsIn, keeperOf, mayBeRoot, nextLater, type Run, runs, sudoOf } from '../src/runs.ts'
import type { Context, Transform } from '../src/transform.ts'

export default {
  name: 'apt-remove-lists',
  summary: 'Remove apt lists in the RUN that fetched them',
  phase: 'cleanup',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
  why: `\`apt-get update\` leaves 20 to 50 MB of package lists in the layer, which nothing reads at run time. Removed in the
same RUN they never reach it; removed later they stay in the layer below.`,
  leavesAlone: [
    'a RUN whose lists a later RUN uses: one that installs without an update of its own, removes a package that no step installed by that name, or runs a script that may',
    'lists that a later step counts on: `rm` without `-f` fails where they are gone, or a COPY of them into another stage',
    'a base image whose containers run build scripts (`gcr.io/oss-fuzz-base`), which may install without an update of their own',
    'an update without an install behind it: whoever needs the lists comes later',
    'a RUN with a cache mount over the lists: it would empty the cache',
    'a stage whose layers reach no image',
    'a RUN that has removed them already, whichever way',
    'an update that only runs under some condition, or as another user than root',
  ],
  rules: ['hadolint/DL3009'],
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        const update = lastFetch(run)
        if (update === undefined || run.onbuild || !run.stage.ships) return []
        if (mounted(run.instruction, '/var/lib/apt/lists') || removesLists(run)) return []
        const fix =
          mustStay(dockerfile, context, run, update) ??
          append(dockerfile, run.script, `${sudoOf(update)}rm -rf /var/lib/apt/lists/*`)
        if (typeof fix !== 'string') return [fix]
        context.decline(run.instruction.span, fix)
        return []
      }),
    )
  },
} satisfies Transform

const LISTS: KeptCache = { manager: 'apt', folders: ['/var/lib/apt'], fills: ({ verb }) => verb === 'update' }

/** The last command that fetches the lists, in a script that installs from them. */
function lastFetch(run: Run): Command | undefined {
  const calls = callsIn(run, 'apt')
  return calls.some(({ verb }) => verb !== 'update')
    ? calls.findLast(({ verb }) => verb === 'update')?.command
    : undefined
}

function removesLists(run: Run): boolean {
  const { commands, text } = run.script
  const cleans = commands.some((command) => ['distclean', 'dist-clean'].includes(callOf(command)?.verb ?? ''))
  // Whichever way: `{apt,dpkg}/lists`, `cd /var/lib/apt/lists && rm -rf *`, a trap.
  return (
    cleans ||
    text.includes('/lists') ||
    commands.some(({ name, words }) => name === 'rm' && words.some((word) => word.text.startsWith('/var/lib/apt')))
  )
}

function mustStay(dockerfile: Dockerfile, context: Context, run: Run, update: Command): string | undefined {
  if (isRunToBuild(context.image(run.stage)))
    return 'containers of this base image run build scripts, which may install from the lists'
  if (!update.certain) return doubtIn(run.script) ?? 'apt-get update only runs under some condition'
  if (!mayBeRoot(dockerfile, run, update, context)) return 'it is not sure that this RUN may remove the lists'
  const user =
    nextLater(dockerfile, run, 'needs the lists of apt', (later) => needsLists(dockerfile, later)) ??
    keeperOf(dockerfile, run, LISTS)
  return user === undefined ? undefined : `a later instruction may use the lists: ${quoted(dockerfile, user.span)}`
}

function installsAtRunTime(text: string): boolean {
  return text.includes('apt') && text.includes('install') && !text.includes('update')
}

/** A later instruction that reads the lists before it fetches its own. */
function needsLists(dockerfile: Dockerfile, instruction: Instruction): boolean {
  const subject = instruction.trigger ?? instruction
  if (subject.keyword === 'CMD' || subject.keyword === 'ENTRYPOINT') return installsAtRunTime(subject.text)
  if (subject.keyword !== 'RUN') return false
  const script = dockerfile.script(instruction)
  return script === undefined || usesLists(dockerfile, script)
}
