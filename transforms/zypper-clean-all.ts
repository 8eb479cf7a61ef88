// Cleans zypper's cache in the RUN that filled it.

import { withoutEarlyCleanups } from '../src/analysis/packages/cleanups.ts'
import type { KeptCache } from '../src/analysis/packages/kept-caches.ts'
import { againstRunning } from '../src/analysis/packages/runs-again.ts'
import { append } from '../src/dockerfile/edit/chain.ts'
import { quoted } from '../src/dockerfile/model/authored.ts'
import { mounted } from '../src/dockerfile/model/mounts.ts'
import type { Command } from '../src/dockerfile/model/shell.ts'
import { doubtIn } from '../src/dockerfile/read/shell-agreement.ts'
import { surelyHas } from '../src/knowledge/images/package-managers.ts'
import { type Call, callOf, hasOption, inFrontOfVerb } from '../src/knowledge/packages/managers.ts'
import { asRoot } from '../src/transform/as-root.ts'
import { cacheDependent, callsIn, otherBuildsUse, type Run, reachesImage, runs } from '../src/transform/runs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

const FILLS = new Set(['install', 'in', 'update', 'up', 'dist-upgrade', 'dup', 'patch', 'source-install', 'si'])

export default {
  name: 'zypper-clean-all',
  summary: 'Clean the cache of zypper in the RUN that filled it',
  phase: 'cleanup',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
  mayAct: mentions('zypper'),
  why: `Metadata and packages that zypper downloads stay in the layer. Cleaned in the same RUN they never reach it. A later
install fetches its own metadata.`,
  leavesAlone: [
    'a RUN that cleans already, by `clean` or by deleting the cache folder',
    'a RUN with a cache mount over the cache',
    'a cache that a later step counts on: `rm` without `-f` fails where nothing is',
    'a stage whose layers reach no image',
    'a call that only runs under some condition, as another user than root, or into another root folder, or that only downloads',
    'a RUN that removes zypper, or goes on without it',
  ],
  rules: ['hadolint/DL3036'],
  references: ['https://en.opensuse.org/SDB:Zypper_manual'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        const filling = callsIn(run, 'zypper').findLast(({ verb }) => FILLS.has(verb))
        if (filling === undefined || !reachesImage(run, context)) return []
        if (mounted(run.instruction, '/var/cache') || isClean(run, filling)) return []
        const { command } = filling
        const { distro, text } = context.image(run.stage)
        const isThere = command.decisive || surelyHas('zypper', distro, text)
        const sure =
          !run.onbuild &&
          command.certain &&
          isThere &&
          againstRunning('zypper', run.script.commands) === undefined &&
          !hasOption(filling, 'd', '--download-only') &&
          !hasOption(inFrontOfVerb(filling), 'R', '--root', '--installroot')
        const sudo = asRoot(dockerfile, run, filling.command, context)
        const keeper = cacheDependent(dockerfile, run, CACHE)
        const fix =
          sure && sudo !== undefined && keeper === undefined
            ? append(dockerfile, run.script, `${sudo}zypper clean --all`)
            : undefined
        if (fix !== undefined && !('reason' in fix)) return [fix]
        context.decline(
          run.instruction.span,
          fix?.reason ??
            (run.onbuild ? otherBuildsUse('the cache') : undefined) ??
            (keeper && `another instruction counts on the cache: ${quoted(dockerfile, keeper.span)}`) ??
            againstRunning('zypper', run.script.commands) ??
            (isThere ? undefined : `the RUN goes on where zypper ${filling.verb} fails, and zypper may not be there`) ??
            doubtIn(run.script) ??
            'zypper fills its cache where it is not sure that a cleanup can follow',
        )
        return []
      }),
    )
  },
} satisfies Transform

const CACHE: KeptCache = { manager: 'zypper', folders: ['/var/cache/zypp'], fills: ({ verb }) => FILLS.has(verb) }

function isClean({ script }: Run, { command }: Call): boolean {
  return withoutEarlyCleanups(script, command, cleans).commands.some(cleans)
}

function cleans(command: Command): boolean {
  const call = callOf(command)
  if (call?.manager === 'zypper') return call.verb === 'clean' || call.verb === 'cc'
  return command.name === 'rm' && command.words.some(({ text }) => text.includes('/var/cache'))
}
