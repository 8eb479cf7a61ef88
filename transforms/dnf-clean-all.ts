// Cleans the cache of yum, dnf, microdnf and tdnf in the RUN that filled it.

import { withoutEarlyCleanups } from '../src/analysis/packages/cleanups.ts'
import type { KeptCache } from '../src/analysis/packages/kept-caches.ts'
import { againstRunning } from '../src/analysis/packages/runs-again.ts'
import { append } from '../src/dockerfile/edit/chain.ts'
import { quoted } from '../src/dockerfile/model/authored.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { mounted } from '../src/dockerfile/model/mounts.ts'
import type { Command } from '../src/dockerfile/model/shell.ts'
import { doubtIn } from '../src/dockerfile/read/shell-agreement.ts'
import type { Image } from '../src/knowledge/images/image.ts'
import { surelyHas } from '../src/knowledge/images/package-managers.ts'
import { type Call, callOf, hasOption } from '../src/knowledge/packages/managers.ts'
import { asRoot } from '../src/transform/as-root.ts'
import { deadCleanups } from '../src/transform/dead-cleanups.ts'
import {
  cacheDependent,
  callsIn,
  otherBuildsUse,
  type Run,
  reachesImage,
  runs,
  someBefore,
} from '../src/transform/runs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

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
  aims: ['size', 'lint'],
  recommended: true,
  mayAct: mentions('dnf', 'yum'),
  why: `Metadata and packages that yum and dnf download stay in the layer, often some hundred megabytes. Cleaned in the same
RUN they never reach it. A later install fetches its own metadata.`,
  leavesAlone: [
    'a RUN that cleans already, by `clean` or by deleting the cache folder',
    'a RUN with a cache mount over the cache',
    'a cache that a later step counts on: a call with `-C`, or `rm` without `-f`, which fails where nothing is',
    'a RUN that removes the tool itself',
    'yum where a step before has taken repositories away or switched them off: with none left its `clean` fails',
    'a stage whose layers reach no image',
    'an install that only runs under some condition, as another user than root, or into another root folder',
  ],
  rules: ['hadolint/DL3032', 'hadolint/DL3040'],
  references: ['https://dnf.readthedocs.io/en/latest/command_ref.html#clean-command'],
  apply(dockerfile, context) {
    const all = runs(dockerfile, context)
    return dockerfile.edit(
      all.flatMap((run) => {
        const filling = callsIn(run, 'dnf').findLast(({ verb }) => FILLS.has(verb))
        if (filling === undefined || !reachesImage(run, context)) return []
        if (mounted(run.instruction, '/var/cache') || isClean(run, filling)) return []
        const sudo = asRoot(dockerfile, run, filling.command, context)
        const keeper = cacheDependent(dockerfile, run, CACHE)
        const fix =
          sudo !== undefined &&
          !run.onbuild &&
          mayClean(filling) &&
          isThere(filling, context.image(run.stage)) &&
          !losesTool(run, filling) &&
          !losesRepositories(dockerfile, run, filling) &&
          keeper === undefined
            ? append(dockerfile, run.script, `${sudo}${filling.tool} clean all`)
            : undefined
        if (fix !== undefined && !('reason' in fix))
          return [[...fix, ...deadCleanups(dockerfile, run, all, CACHE_EMPTIED)]]
        context.decline(
          run.instruction.span,
          fix?.reason ??
            (run.onbuild ? otherBuildsUse('the cache') : undefined) ??
            (keeper && `another instruction counts on the cache: ${quoted(dockerfile, keeper.span)}`) ??
            againstRunning(filling.tool, run.script.commands) ??
            (isThere(filling, context.image(run.stage)) ? undefined : absent(filling)) ??
            doubtIn(run.script) ??
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

/** `rpm -e dnf`, `microdnf remove microdnf`: the tool is gone when the cleanup would call it, or does not run on the new Python. */
function losesTool({ script }: Run, { tool }: Call): boolean {
  return (
    againstRunning(tool, script.commands) !== undefined ||
    script.commands.some(({ words }) => words.slice(1).some(({ text }) => text === tool))
  )
}

/** Of a call whose failure is passed over, words for a note. */
function absent({ tool, verb }: Call): string {
  return `the RUN goes on where ${tool} ${verb} fails, and ${tool} may not be there`
}

/** `dnf … || apt-get …`: where its failure is passed over, only an image of which it is known has the tool for sure. */
function isThere({ command, tool }: Call, { distro, text }: Image): boolean {
  return command.decisive || surelyHas(tool, distro, text)
}

/** yum fails over a cleanup where no repository is left; dnf does not. */
function losesRepositories(dockerfile: Dockerfile, run: Run, { tool }: Call): boolean {
  return (
    tool === 'yum' &&
    someBefore(dockerfile, run, 'takes repositories away', (earlier) =>
      (dockerfile.script(earlier)?.commands ?? []).some(takesRepositories),
    )
  )
}

function takesRepositories({ name, words }: Command): boolean {
  const texts = words.slice(1).map(({ text }) => text)
  switch (name) {
    case 'rm':
      return texts.some(isRepository)
    case 'mv':
      return texts.slice(0, -1).some(isRepository)
    case 'yum-config-manager':
      return texts.some((text) => text.startsWith('--disable') || text.endsWith('enabled=0'))
    case 'sed':
      return texts.some(switchesOff) && texts.some(isConfiguration)
    case 'find':
      return texts.some(isRepository) && texts.some((text) => DELETES.has(text) || switchesOff(text))
    case 'subscription-manager':
      return texts.some((text) =>
        ['unregister', 'remove', 'clean', '--disable', 'unsubscribe'].some((word) => text.startsWith(word)),
      )
    default:
      return false
  }
}

function isRepository(path: string): boolean {
  return path.includes('yum.repos.d')
}

/** A file of repositories, be it in the folder that a `cd` went to. */
function isConfiguration(path: string): boolean {
  return isRepository(path) || path.includes('yum.conf') || path.endsWith('.repo')
}

/** What `find` does with what it finds, and takes it away. */
const DELETES = new Set(['-delete', 'rm', '/bin/rm', 'mv'])

/** Whether what a script of sed's writes last is `enabled=0`: `s/enabled=1/enabled=0/`, `s/^enabled *=.*$/enabled = 0/`. */
function switchesOff(text: string): boolean {
  const plain = [...text].filter((character) => !' \t\\*'.includes(character)).join('')
  return plain.includes('enabled=0') && plain.lastIndexOf('enabled=0') > plain.lastIndexOf('enabled=1')
}

const CACHE: KeptCache = {
  manager: 'dnf',
  folders: ['/var/cache/dnf', '/var/cache/yum', '/var/cache/libdnf5', '/var/cache/tdnf'],
  fills: ({ verb }) => FILLS.has(verb),
  reads: (call) => hasOption(call, 'C', '--cacheonly'),
}

const CACHE_EMPTIED = {
  isCleanup: (command: Command): boolean => {
    const call = callOf(command)
    return call?.manager === 'dnf' && call.verb === 'clean' && !hasOption(call, undefined, '--installroot')
  },
  mayFill: (command: Command): boolean => {
    const call = callOf(command)
    if (call?.manager === 'dnf') return call.verb !== 'clean'
    return ['dnf', 'yum'].some((name) => command.name?.includes(name) === true)
  },
}

function isClean({ script }: Run, { command }: Call): boolean {
  return withoutEarlyCleanups(script, command, cleans).commands.some(cleans)
}

function cleans(command: Command): boolean {
  const { name, words } = command
  const call = callOf(command)
  if (call?.manager === 'dnf') return call.verb === 'clean'
  return (
    (name === 'rm' || name === 'find') &&
    words.some(({ text }) => text.includes('/var/cache') || text.includes('/var/lib/dnf'))
  )
}
