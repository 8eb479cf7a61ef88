// Removes apt's package lists in the RUN that fetched them.

import { packagesOf } from '../src/analysis/filesystem/build-steps.ts'
import { withoutEarlyCleanups } from '../src/analysis/packages/cleanups.ts'
import {
  LISTS,
  needOfLists,
  quotedPattern,
  readerOfLists,
  removesLists,
  renewalOfLists,
} from '../src/analysis/packages/lists.ts'
import { sourceThatInstalls, startThatInstalls } from '../src/analysis/packages/lists-of-sources.ts'
import { append } from '../src/dockerfile/edit/chain.ts'
import { authoredLine, quoted } from '../src/dockerfile/model/authored.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { mounted } from '../src/dockerfile/model/mounts.ts'
import { because } from '../src/dockerfile/model/refusal.ts'
import { replace, type Script } from '../src/dockerfile/model/script.ts'
import type { Command } from '../src/dockerfile/model/shell.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import { lineage } from '../src/dockerfile/model/stages.ts'
import { doubtIn } from '../src/dockerfile/read/shell-agreement.ts'
import { isRunToBuild } from '../src/knowledge/images/run-to-build.ts'
import { mayFetchLists, readsListsWhereItRuns } from '../src/knowledge/packages/apt-front-ends.ts'
import { type Call, callOf } from '../src/knowledge/packages/managers.ts'
import { asRoot } from '../src/transform/as-root.ts'
import { deadCleanups } from '../src/transform/dead-cleanups.ts'
import {
  cacheDependent,
  callsIn,
  nextLater,
  otherBuildsUse,
  type Run,
  reachesImage,
  runs,
  someBefore,
} from '../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'apt-remove-lists',
  summary: 'Remove apt lists in the RUN that fetched them',
  phase: 'cleanup',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('apt'),
  why: `\`apt-get update\` leaves 20 to 50 MB of package lists in the layer, which nothing reads at run time. Removed in the
same RUN they never reach it; removed later they stay in the layer below.`,
  leavesAlone: [
    'a RUN whose lists a later RUN uses: one that installs without an update of its own, or removes a package that no step installed by that name',
    'a RUN behind which code runs that the file does not show and that no table knows: what was copied, downloaded or written, be it run by a path, a name or an interpreter',
    'a RUN behind which a program runs that calls apt for its caller: `apt-fast`, `nala`, `ubuntu-drivers`, `opam depext`, `mk-build-deps`',
    'an image with a program that reads the lists where it runs: `apt-file`, `command-not-found`, `aptitude`',
    'lists that a later step counts on: `rm` without `-f` fails where they are gone, or a COPY of them into another stage',
    'a base image whose containers run build scripts (`gcr.io/oss-fuzz-base`), which may install without an update of their own',
    'an update without an install behind it: whoever needs the lists comes later',
    'a RUN with a cache mount over the lists: it would empty the cache',
    'a stage whose layers reach no image',
    'a RUN that has removed them already, whichever way: by a variable that holds the folder, or is called like a cleanup',
    'an update that only runs under some condition, or as another user than root',
  ],
  rules: ['hadolint/DL3009'],
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  apply(dockerfile, context) {
    const all = runs(dockerfile, context)
    return dockerfile.edit(
      all.flatMap((run) => {
        const update = lastFetch(run)
        if (update === undefined ? !run.stage.ships : !reachesImage(run, context)) return []
        if (update === undefined) {
          if (fetchesForLater(run)) context.decline(run.instruction.span, FOR_LATER)
          else if (callsIn(run, 'apt').some(({ verb }) => verb === 'update')) context.aside(run.instruction.span, ALONE)
          return []
        }
        const script = withoutEarlyCleanups(run.script, update, ({ name }) => name === 'rm')
        if (mounted(run.instruction, '/var/lib/apt/lists') || removesLists(dockerfile, script)) return []
        const sudo = asRoot(dockerfile, run, update, context)
        const fix =
          because(mustStay(dockerfile, context, run, update)) ??
          (sudo === undefined
            ? { reason: 'it is not sure that this RUN may remove the lists' }
            : (unquoted(dockerfile, run.script, script, sudo) ??
              append(dockerfile, run.script, `${sudo}rm -rf /var/lib/apt/lists/*`)))
        if (!('reason' in fix)) return [[...fix, ...deadCleanups(dockerfile, run, all, LISTS_EMPTIED)]]
        context.decline(run.instruction.span, fix.reason)
        return []
      }),
    )
  },
} satisfies Transform

/** Takes the quotes off a pattern that deletes nothing as it stands, where its `rm` runs in any case, as root. */
function unquoted(
  dockerfile: Dockerfile,
  script: Script,
  { commands }: Pick<Script, 'commands'>,
  sudo: string,
): Fix | undefined {
  const rm = commands.findLast((command) => quotedPattern(command) !== undefined)
  if (rm === undefined || !rm.certain || !rm.top || rm.within !== undefined) return undefined
  // What installs behind it would find no lists any more.
  if (readerOfLists(dockerfile, script, rm.end) !== undefined) return undefined
  const edit =
    rm.wrapper.length > 0 === sudo.length > 0 ? replace(script, quotedPattern(rm)!, '/var/lib/apt/lists/*') : undefined
  return edit && [edit]
}

const LISTS_EMPTIED = {
  isCleanup: ({ name, words }: Command): boolean => {
    const targets = words.slice(1).filter(({ text }) => !text.startsWith('-'))
    return name === 'rm' && targets.length === 1 && targets[0]!.text === '/var/lib/apt/lists/*'
  },
  mayFill: (command: Command): boolean => {
    const call = callOf(command)
    if (call?.manager === 'apt') return call.verb === 'update'
    return mayFetchLists(
      command.name ?? '',
      command.words.slice(1).map(({ text }) => text),
    )
  },
}

/** The last command that fetches the lists, in a script that installs from them. */
function lastFetch(run: Run): Command | undefined {
  const calls = callsIn(run, 'apt')
  const last = calls.findLastIndex(({ verb }) => verb === 'update')
  // What is fetched behind the last install is for whoever comes later.
  const reads = calls.some(
    (call, i) => (i > last || !call.command.certain) && !READS_NOTHING.has(call.verb) && !installsNothing(call),
  )
  return last >= 0 && reads ? calls[last]!.command : undefined
}

/** Whether a script installs, and fetches lists behind that. */
function fetchesForLater(run: Run): boolean {
  const calls = callsIn(run, 'apt')
  const installs = calls.some((call) => !READS_NOTHING.has(call.verb) && !installsNothing(call))
  return installs && calls.some(({ verb }) => verb === 'update')
}

const FOR_LATER = 'the lists that it fetches last are for whoever installs behind it'

const ALONE = 'it installs nothing from the lists that it fetches: apt-update-with-install joins the two where it can'

const READS_NOTHING = new Set(['update', 'clean', 'autoclean', 'auto-clean', 'distclean', 'dist-clean'])

/** `apt-get install -y`, and nothing behind it. */
function installsNothing({ verb, operands, expands }: Call): boolean {
  return verb === 'install' && operands.length === 0 && !expands
}

function mustStay(dockerfile: Dockerfile, context: Context, run: Run, update: Command): string | undefined {
  if (run.onbuild) return otherBuildsUse('the lists')
  if (isRunToBuild(context.image(run.stage)))
    return 'containers of this base image run build scripts, which may install from the lists'
  if (!update.certain) return doubtIn(run.script) ?? 'apt-get update only runs under some condition'
  if (saysItInstalls(dockerfile)) return 'a comment says that packages are installed where the image starts'
  const kept = readWhereItRuns(dockerfile, run)
  if (kept !== undefined) return `${kept}, which the image brings, reads the lists where it runs`
  const user = nextLater(
    dockerfile,
    run,
    'needs the lists of apt',
    (later) => needOfLists(dockerfile, later) !== undefined,
    renewalOfLists(dockerfile),
  )
  if (user !== undefined)
    return `a later instruction may use the lists: ${needOfLists(dockerfile, user)} in line ${authoredLine(dockerfile, user.span.start)}`
  const source = sourceBehind(dockerfile, context, run)
  if (source !== undefined) return `${source} of the build context calls apt, and may be run later`
  const keeper = cacheDependent(dockerfile, run, LISTS, renewalOfLists(dockerfile))
  return keeper === undefined ? undefined : `another instruction may use the lists: ${quoted(dockerfile, keeper.span)}`
}

/** A file of the build context that calls apt where the image starts it, or a later RUN has a tool build or install the project. */
function sourceBehind(dockerfile: Dockerfile, { files }: Context, run: Run): string | undefined {
  if (files === undefined) return undefined
  const started = startThatInstalls(dockerfile, run.stage, files)
  if (started !== undefined) return started
  const calls = (one: Instruction): string | undefined => sourceThatInstalls(dockerfile, one, files)
  const test = (one: Instruction): boolean => calls(one) !== undefined
  const builder = nextLater(dockerfile, run, 'builds what installs with apt', test, renewalOfLists(dockerfile))
  return builder === undefined ? undefined : calls(builder)
}

/** `# Install extra packages on start`: what starts may be a script that is not seen. */
function saysItInstalls({ reading: { comments }, text }: Dockerfile): boolean {
  return comments.some(({ start, end }) => {
    const words = text.slice(start, end).toLowerCase()
    return words.includes('install') && words.includes('package') && AT_START.some((time) => words.includes(time))
  })
}

const AT_START = ['on start', 'at start', 'startup', 'at runtime', 'at run time', 'when the container starts']

/** A package of the image whose program reads the lists where it runs. */
function readWhereItRuns(dockerfile: Dockerfile, run: Run): string | undefined {
  const installs = (instruction: Instruction): string | undefined =>
    dockerfile
      .script(instruction)
      ?.commands.flatMap((command) => packagesOf(command) ?? [])
      .find(({ name }) => name !== undefined && readsListsWhereItRuns(name))?.name
  const name = 'installs what reads lists'
  const test = (one: Instruction): boolean => installs(one) !== undefined
  const found =
    nextLater(dockerfile, run, name, test) ??
    (someBefore(dockerfile, run, name, test)
      ? lineage(run.stage)
          .flatMap(({ instructions }) => instructions)
          .find(test)
      : undefined)
  return found === undefined ? undefined : installs(found)
}
