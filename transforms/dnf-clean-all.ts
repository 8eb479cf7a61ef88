// Cleans the cache of yum, dnf, microdnf and tdnf in the RUN that filled it.

import { append } from '../src/dockerfile/chain.ts'
import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import { mounted } from '../src/dockerfile/mounts.ts'
import { type Call, callOf, hasOption } from '../src/facts/managers.ts'
import { callsIn, mayBeRoot, nextLater, type Run, runs, sudoOf } from '../src/runs.ts'
import type { Transform } from '../src/transform.ts'

const FILLS = new Set([
  'install',
  'localinstall',
  'groupinstall',
  'group',
  'groups',
  'module',
  'reinstall',
  'update',
  'upgrade',
  'downgrade',
  'distro-sync',
  'swap',
  'builddep',
])

export default {
  name: 'dnf-clean-all',
  summary: 'Clean the cache of yum, dnf, microdnf and tdnf in the RUN that filled it',
  phase: 'cleanup',
  safety: 'safe',
  why: `Metadata and packages that yum and dnf download stay in the layer, often some hundred megabytes. Cleaned in the same
RUN they never reach it. A later install fetches its own metadata.`,
  leavesAlone: [
    'a RUN that cleans already, by `clean` or by deleting the cache folder',
    'a RUN with a cache mount over the cache',
    'a cache that a later `-C` reads, and a RUN that removes the tool itself',
    'a stage whose layers reach no image',
    'an install that only runs under some condition, as another user than root, or into another root folder',
  ],
  rules: ['hadolint/DL3032', 'hadolint/DL3040'],
  references: ['https://dnf.readthedocs.io/en/latest/command_ref.html#clean-command'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        const filling = callsIn(run, 'dnf').findLast(({ verb }) => FILLS.has(verb))
        if (filling === undefined || run.onbuild || !run.stage.ships) return []
        if (mounted(run.instruction, '/var/cache') || isClean(run)) return []
        const fix =
          mayClean(filling) &&
          !losesTool(run, filling) &&
          !isReadLater(dockerfile, run) &&
          mayBeRoot(dockerfile, run, filling.command)
            ? append(dockerfile, run.script, `${sudoOf(filling.command)}${filling.tool} clean all`)
            : undefined
        if (fix !== undefined) return [fix]
        context.decline(
          run.instruction.span,
          `${filling.tool} fills its cache where it is not sure that a cleanup can follow`,
        )
        return []
      }),
    )
  },
} satisfies Transform

function mayClean(call: Call): boolean {
  return call.command.certain && !hasOption(call, undefined, '--installroot', '--downloadonly')
}

/** `rpm -e dnf`, `microdnf remove microdnf`: the tool is gone when the cleanup would call it. */
function losesTool({ script }: Run, { tool }: Call): boolean {
  return script.commands.some(({ words }) => words.slice(1).some(({ text }) => text === tool))
}

/** A later call that takes what the cache holds and nothing else. */
function isReadLater(dockerfile: Dockerfile, run: Run): boolean {
  const reader = nextLater(dockerfile, run, 'reads the cache of dnf only', (later) =>
    (dockerfile.script(later)?.commands ?? []).some((command) => {
      const call = callOf(command)
      return call?.manager === 'dnf' && hasOption(call, 'C', '--cacheonly')
    }),
  )
  return reader !== undefined
}

function isClean(run: Run): boolean {
  if (callsIn(run, 'dnf').some(({ verb }) => verb === 'clean')) return true
  return run.script.commands.some(
    ({ name, words }) =>
      (name === 'rm' || name === 'find') &&
      words.some(({ text }) => text.includes('/var/cache') || text.includes('/var/lib/dnf')),
  )
}
