// Installs Alpine packages without keeping the package index in the layer.

import { countsOn, type KeptCache } from '../../src/analysis/packages/kept-caches.ts'
import { removeWordOrLine, withoutCommands } from '../../src/dockerfile/edit/removal.ts'
import { quoted } from '../../src/dockerfile/model/authored.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { mounted } from '../../src/dockerfile/model/mounts.ts'
import { because, type Reason } from '../../src/dockerfile/model/refusal.ts'
import { replace } from '../../src/dockerfile/model/script.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'
import type { Fix } from '../../src/dockerfile/model/span.ts'
import { lineage } from '../../src/dockerfile/model/stages.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { oldestRelease, type Release } from '../../src/knowledge/images/releases.ts'
import { type Call, hasOption, optionsGiven } from '../../src/knowledge/packages/managers.ts'
import {
  addFlag,
  cacheDependent,
  callsIn,
  isOffline,
  mentionedBefore,
  nextLater,
  otherBuildsUse,
  type Run,
  runs,
} from '../../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../../src/transform/transform.ts'
import { apkCallOf, fetchesIndex, installs, isOpen, keepsIndex, mayTakeFiles, upgradesNothing } from './calls.ts'
import { isCacheOurs, mayBeFilled, ownUseOf, type Removal, removalOfClears, removalOfUpdates } from './leftovers.ts'
import { readerOfIndex } from './readers.ts'

export default {
  name: 'apk-no-cache',
  summary: 'Install Alpine packages with --no-cache',
  phase: 'flags',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
  mayAct: mentions('apk'),
  why: `\`apk add --no-cache\` reads a fresh index and keeps none: no \`apk update\` before it, no \`rm\` of the cache behind it,
and no index in the layer. \`-U\` says nothing beside it.`,
  leavesAlone: [
    'a call that says `--cache-dir`, `--no-network` or `--cache-max-age`',
    'a RUN with a mount over the cache, or one that links `/etc/apk/cache`',
    'a cache that something counts on: `rm` without `-f`, which fails where nothing is',
    'Alpine before 3.3, whose apk does not know the flag',
    '`apk upgrade` and `apk fix` that nobody fetches an index for, under an apk that does not do so by itself: they upgrade nothing today',
    'an index that something in the RUN or behind it may read: `apk search`, or code that is not known or a CMD under an apk that does not fetch it by itself',
    'a call of local packages alone, under an apk that fetches no index for it',
    '`apk update` where its failure counts, what it prints is kept, or a comment stands beside it; and in a RUN of its own where nothing behind it installs',
    'a removal of the cache that deletes what calls of apk put there, or a base image that is not known where the RUN installs nothing; or that covers up a failure',
    'the RUN of an ONBUILD',
  ],
  rules: ['hadolint/DL3019'],
  references: ['https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/master/doc/apk.8.scd'],
  apply(dockerfile, context) {
    const plans: Plans = new Map()
    for (const run of runs(dockerfile, context)) {
      const plan = planOf(dockerfile, context, run, plans)
      if (plan !== undefined) plans.set(run.instruction, plan)
    }
    const fixes: Fix[] = []
    for (const [instruction, plan] of plans) {
      const fix = plan.onlyUpdates ? withoutRun(dockerfile, plan.run, plans) : (because(plan.reason) ?? [])
      if ('reason' in fix) context.decline(instruction.span, fix.reason)
      else if (fix.length > 0) fixes.push(fix)
      fixes.push(...plan.fixes)
    }
    return dockerfile.edit(fixes)
  },
} satisfies Transform

/** What is done about the calls of a RUN. */
interface Plan {
  readonly run: Run
  readonly fixes: readonly Fix[]
  /** An index stays in its layer. */
  readonly leaves: boolean
  /** Why it does. */
  readonly reason?: string
  /** The RUN fetches the index and does nothing else. */
  readonly onlyUpdates?: boolean
}

type Plans = Map<Instruction, Plan>

function planOf(dockerfile: Dockerfile, context: Context, run: Run, plans: Plans): Plan | undefined {
  const calls = callsIn(run, 'apk')
  if (calls.length === 0 || isOffline(run.instruction)) return undefined
  if (
    mounted(run.instruction, '/var/cache/apk', '/etc/apk/cache') ||
    mentionedBefore(dockerfile, run, '/etc/apk/cache')
  )
    return undefined
  const image = context.image(run.stage)
  const apk = isCalledOld(image) ? OLD : oldestRelease(image)
  const fixes = calls.flatMap((call) =>
    !run.onbuild && hasOption(call, undefined, '--no-cache') ? withoutUpdateFlags(dockerfile, run, call) : [],
  )
  const fetching = fetchesIndex(apk)
  const keeping = calls.filter((call) => keepsIndex(call) && (fetching || !mayTakeFiles(dockerfile, call)))
  const updates = calls.filter(({ verb }) => verb === 'update')
  if (keeping.length + updates.length > 0) {
    const reason = run.onbuild ? otherBuildsUse('the index') : reasonToKeep(dockerfile, run, calls, apk)
    if (reason !== undefined) return { run, fixes, leaves: true, reason }
    if (updates.length === run.script.commands.length) return { run, fixes, leaves: false, onlyUpdates: true }
  }
  const flags = keeping.map((call) => withoutCache(dockerfile, context, run, call))
  if (flags.some(({ length }) => length === 0)) return { run, fixes, leaves: true }
  if (run.onbuild) return undefined
  const open = calls.filter((call) => installs(call) && isOpen(call))
  const isBrought = calls.some((call) => installs(call) || call.verb === 'update')
  const clearing =
    open.length === 0 &&
    (isBrought || comesClean(image)) &&
    !leftBefore(run, plans) &&
    isCacheOurs(dockerfile, run) &&
    !mayBeFilled(dockerfile, run)
  const removal = isMadeAnew(dockerfile, run)
    ? updates.length === 0
      ? { edits: [], commands: [] }
      : { reason: 'the folder of the cache is made anew behind its removal, and would be there already' }
    : removalIn(dockerfile, run, updates, open, clearing)
  if ('reason' in removal) return { run, fixes, leaves: true, reason: removal.reason }
  if (keeping.length + updates.length > 0 && isCountedOn(dockerfile, run, removal.commands))
    return {
      run,
      fixes,
      leaves: true,
      reason: 'a command counts on the cache: it would fail, or find nothing, where that is empty',
    }
  const plan = { run, fixes: [...fixes, ...flags, ...removal.edits.map((edit) => [edit])], leaves: open.length > 0 }
  return plan.fixes.length === 0 && open.length > 0 ? { ...plan, reason: openReason(open) } : plan
}

/** Why an index that the calls of a RUN fetch is left in its layer. */
function reasonToKeep(
  dockerfile: Dockerfile,
  run: Run,
  calls: readonly Call[],
  apk: Release | undefined,
): string | undefined {
  if (isOld(apk)) return 'the apk of this Alpine does not know --no-cache'
  const fetching = fetchesIndex(apk)
  if (!fetching && upgradesNothing(calls))
    return 'apk may upgrade nothing here, for want of an index; with --no-cache it would'
  return readerOfIndex(dockerfile, run, fetching)
}

/** Images of the Docker library keep no index; one of somebody's may, and a RUN that fetches none clears the cache of it. */
function comesClean({ distro, origin }: Image): boolean {
  return distro?.family === 'alpine' && origin.registry === undefined && !origin.repository.includes('/')
}

/** What goes beside the flags: updates, and the `rm` of a cache that nothing fills any more. */
function removalIn(
  dockerfile: Dockerfile,
  run: Run,
  updates: readonly Call[],
  open: readonly Call[],
  clearing: boolean,
): Removal | Reason {
  if (updates.length === 0) return clearing ? removalOfClears(dockerfile, run) : { edits: [], commands: [] }
  if (!callsIn(run, 'apk').some(installs))
    return { reason: 'no command of this RUN installs from the index that it fetches' }
  return open.length > 0 ? { reason: openReason(open) } : removalOfUpdates(dockerfile, run, updates, clearing)
}

function openReason([call]: readonly Call[]): string {
  return `a variable may hold an option of apk ${call?.verb}`
}

/** Whether an index lies there already when a RUN starts, which its `rm` hides. */
function leftBefore(run: Run, plans: Plans): boolean {
  const earlier = lineage(run.stage).flatMap(({ instructions }) => instructions)
  return earlier.some(
    (instruction) => instruction.index < run.instruction.index && plans.get(instruction)?.leaves === true,
  )
}

/** Takes a RUN away that only fetches an index, where all that install behind it fetch their own; or why it stays. */
function withoutRun(dockerfile: Dockerfile, run: Run, plans: Plans): Fix | Reason {
  const installsWithApk = (later: Instruction): boolean =>
    dockerfile.script(later)?.commands.some((command) => {
      const call = apkCallOf(command)
      return call !== undefined && installs(call)
    }) === true
  const first = nextLater(dockerfile, run, 'installs with apk', installsWithApk)
  if (first === undefined) return { reason: 'nothing that is seen here installs from the index that apk update leaves' }
  const user = nextLater(
    dockerfile,
    run,
    'installs from an index of apk',
    (later) => installsWithApk(later) && plans.get(later)?.leaves !== false,
  )
  if (user !== undefined)
    return { reason: `a later instruction may install from the index: ${quoted(dockerfile, user.span)}` }
  const updates = callsIn(run, 'apk')
  return (
    because(ownUseOf(updates)) ??
    withoutCommands(dockerfile, run.script, new Set(updates.map(({ command }) => command))) ?? {
      reason: 'apk update cannot be taken out: a comment, a heredoc, a condition or another program is tied to it',
    }
  )
}

/** Whether something makes the folder of the cache, which a removal takes as a whole: `rm -rf /var/cache/apk && mkdir /var/cache/apk`. */
function isMadeAnew(dockerfile: Dockerfile, run: Run): boolean {
  const isFolder = ({ value = '' }: Word): boolean => /^\/var\/cache(?:\/apk)?\/*$/.test(value)
  // `mkdir -p` takes one that is there.
  const isMaking = ({ name, words }: Command): boolean =>
    name === 'mkdir' && words.some(isFolder) && !words.some(({ value }) => value === '-p' || value === '--parents')
  const isTaking = ({ name, words }: Command): boolean => name === 'rm' && words.some(isFolder)
  if (!run.script.commands.some(isTaking)) return false
  const makes = (one: Instruction): boolean => dockerfile.script(one)?.commands.some(isMaking) === true
  return run.script.commands.some(isMaking) || nextLater(dockerfile, run, 'makes the cache of apk', makes) !== undefined
}

const CACHE: KeptCache = { manager: 'apk', folders: ['/var/cache/apk'], fills: () => false }

/** The same for later RUNs, which may fill it anew. */
const FILLED: KeptCache = { ...CACHE, fills: (call) => call.verb === 'update' || keepsIndex(call) }

/** Whether a command that stays in the RUN, or a later step, would fail where there is no cache: `rm` without `-f`. */
function isCountedOn(dockerfile: Dockerfile, run: Run, gone: readonly Command[]): boolean {
  const staying = run.script.commands.filter((command) => !gone.includes(command))
  return countsOn(staying, CACHE) || cacheDependent(dockerfile, run, FILLED) !== undefined
}

/** The flag in place of `--update`, or right behind the verb. */
function withoutCache(dockerfile: Dockerfile, context: Context, run: Run, call: Call): Fix {
  const flag = addFlag(context, run, call, '--no-cache')
  return flag.length === 0 ? [] : [...flag, ...withoutUpdateFlags(dockerfile, run, call).flat()]
}

/** `-U` and `--update`, which say no more than `--no-cache` does: the index is read anew. */
function withoutUpdateFlags(dockerfile: Dockerfile, { script }: Run, call: Call): readonly Fix[] {
  const words = new Set(
    optionsGiven(call, 'U', '--update-cache')
      .filter(({ names }) => names.length === 1)
      .map(({ word }) => word),
  )
  return [...words].flatMap((word) => {
    const letters = call.given.filter((option) => option.word === word)
    const rest = word.text.replaceAll('U', '')
    const isCluster = !word.text.startsWith('--') && rest !== '-'
    if (isCluster && !letters.every(({ takes }) => takes === 'nothing')) return []
    const edit = isCluster ? replace(script, word, rest) : removeWordOrLine(dockerfile, script, word)
    return edit === undefined ? [] : [[edit]]
  })
}

/** `team/alpine32-java`: an image of somebody's that says in its name what it is built on. */
function isCalledOld({ text = '' }: Image): boolean {
  return /alpine[-_:.]?v?(?:2|3[._-]?[0-2])(?!\d)/.test(text)
}

const OLD: Release = { family: 'alpine', id: 'alpine', version: 3.02 }

/** Alpine 3.3 brought the flag. */
function isOld(apk: Release | undefined): boolean {
  return apk?.family === 'alpine' && apk.version < 3.03
}
