// Lets package managers keep what they download in cache mounts of the builder.

import { folderAt } from '../../src/analysis/filesystem/paths.ts'
import { SAYS_HOME, saysHome } from '../../src/analysis/packages/cache-folders.ts'
import { usesLists } from '../../src/analysis/packages/lists.ts'
import { syntaxRefusal } from '../../src/analysis/writable-syntax.ts'
import { breaksOf, styleOf } from '../../src/dockerfile/edit/style.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { mounted } from '../../src/dockerfile/model/mounts.ts'
import { isWithin } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import { insertAfter, isHeredocBody, type Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { type Edit, type Fix, insertion } from '../../src/dockerfile/model/span.ts'
import { bottomOf, type Stage, variable } from '../../src/dockerfile/model/stages.ts'
import { lineStart } from '../../src/dockerfile/read/blanks.ts'
import { fileOffset } from '../../src/dockerfile/read/lines.ts'
import { setsHome } from '../../src/knowledge/images/homes.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { packagesPipWithoutCache } from '../../src/knowledge/images/pip-releases.ts'
import { oldestRelease } from '../../src/knowledge/images/releases.ts'
import { isRunToBuild } from '../../src/knowledge/images/run-to-build.ts'
import type { Cache, Surroundings } from '../../src/knowledge/packages/cache.ts'
import { CACHES, CACHING_PROGRAMS } from '../../src/knowledge/packages/caches.ts'
import { callOf, hasOption } from '../../src/knowledge/packages/managers.ts'
import { isNewPip, pinOf } from '../../src/transform/pip-age.ts'
import { callsIn, isOffline, mentionedBefore, type Run, runs } from '../../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../../src/transform/transform.ts'
import {
  bringsInit,
  bringsPip,
  fillingIn,
  keepsNoIndex,
  onlyRemoves,
  onlyUpdates,
  uses,
  withoutInits,
} from './callers.ts'
import { claimOf, otherClaim } from './claims.ts'
import { IN_THE_WAY, type Leftovers, leftoversOf, removalsOf } from './leftovers.ts'
import { followsSuite, idOf, isForOnePlatform, keepsIn, mayAddRepositories, OF_YUM } from './sharing.ts'
import { HOME_NOT_KNOWN, repositoryOf, type User, userOf } from './users.ts'

export default {
  name: 'cache-mounts',
  summary: 'Keep what package managers download in cache mounts',
  phase: 'mounts',
  safety: 'unsafe',
  aims: ['speed', 'size'],
  recommended: true,
  needs: ['build context', 'builder'],
  mayAct: mentions(...CACHING_PROGRAMS),
  why: `A cache mount keeps what a package manager downloads with the builder: nothing of it reaches the layer, and when the list
of packages changes, the next build downloads only what is new. Options and commands that would switch the cache off or
empty it go: \`--no-cache-dir\`, \`rm -rf /var/lib/apt/lists/*\`. apt keeps its packages in a folder of their own, as hooks of Debian's
images delete what is in the usual one at once. Docker's example deletes these hooks instead, \`/etc/apt/apt.conf.d/docker-clean\`: then
every image that is built on this one keeps what apt downloads. Here the images stay as they are. uv says that it copies, as it cannot
link out of a mount: \`UV_LINK_MODE=copy\` keeps it quiet.

BuildKit, podman and buildah know them. Unsafe, because what is in the mounts is not in the image, and because builds
share them.`,
  leavesAlone: [
    'a file that the classic builder or kaniko builds, by `--builder` or by what the repository says, or whose `# syntax=` line names an older frontend',
    'a RUN that has a mount over the cache',
    'a RUN that installs an init and nothing else: tini, dumb-init',
    'a user whose home is not known, a base image whose HOME is another folder or not known, and calls with sudo',
    'a cache that something else in the file names: files copied into it, or taken out of it, alone or with the folder that it lies in',
    'apk, unless FROM says for which platform: builds for several would share an index',
    'what links into its cache, or runs from there: pnpm add -g, global stores, uv and bun with symlink, local tools of dotnet',
    'a cache that a variable or an option puts elsewhere or switches off, and builds that live on one: --offline, --no-restore',
    'apt, where the lists come from an earlier RUN or serve a later one, or where one of the RUNs cannot have the mounts',
    'Go, Cargo, Maven, Gradle and NuGet in a stage whose layers reach an image, or beside a RUN that may need what they keep',
    'a cleanup that cannot be taken away without changing what a failure does',
    'exec form, heredocs that begin with a #! or lose their tabs, and ONBUILD',
    "yarn where it may not be version 1, and cargo's `target`: the program is in there",
  ],
  rules: ['tally/prefer-package-cache-mounts'],
  references: [
    'https://docs.docker.com/build/cache/optimize/#use-cache-mounts',
    'https://docs.docker.com/reference/dockerfile/#run---mounttypecache',
  ],
  apply(dockerfile, context) {
    const reason = syntaxRefusal(dockerfile, context, 'mount')
    if (reason !== undefined) {
      const run = runs(dockerfile, context).find((one) =>
        CACHES.some((cache) => uses(one, cache) && !bringsInit(one, cache)),
      )
      if (run !== undefined) context.decline(run.instruction.span, reason)
      return dockerfile
    }
    const plans = plansFor(dockerfile, context)
    if (plans.length === 0) return dockerfile
    return dockerfile.edit(plans.map((plan) => fixOf(dockerfile, context, plan)))
  },
} satisfies Transform

/** What one cache asks of one RUN. */
interface Wish {
  readonly cache: Cache
  readonly run: Run
  readonly folders: readonly string[]
  /** Options for a user that is not root. */
  readonly owner: string
  readonly leftovers: Leftovers
}

/** What is to be done to one RUN. */
interface Plan {
  readonly run: Run
  readonly wishes: readonly Wish[]
  readonly removals: readonly Edit[]
}

function plansFor(dockerfile: Dockerfile, context: Context): readonly Plan[] {
  const all = runs(dockerfile, context)
  const used = CACHES.filter((cache) => all.some((run) => uses(run, cache)))
  const wishes = used.flatMap((cache) =>
    families(dockerfile).flatMap((family) => wishesOf(dockerfile, context, all, cache, family)),
  )
  return all.flatMap((run) => {
    const own = wishes.filter((wish) => wish.run === run)
    const removals =
      own.length === 0
        ? undefined
        : removalsOf(
            dockerfile,
            run.script,
            own.map(({ leftovers }) => leftovers),
          )
    return removals === undefined ? [] : [{ run, wishes: own, removals }]
  })
}

/** The stages that stand on the same image, in one line of descent or several. */
function families({ stages }: Dockerfile): readonly (readonly Stage[])[] {
  const byRoot = new Map<Stage, Stage[]>()
  for (const stage of stages) {
    const root = bottomOf(stage)
    byRoot.set(root, [...(byRoot.get(root) ?? []), stage])
  }
  return [...byRoot.values()]
}

function wishesOf(
  dockerfile: Dockerfile,
  context: Context,
  all: readonly Run[],
  cache: Cache,
  family: readonly Stage[],
): readonly Wish[] {
  const open = all.filter(
    (run) =>
      family.includes(run.stage) &&
      uses(run, cache) &&
      !keepsNoIndex(run, cache) &&
      !onlyRemoves(dockerfile, run, cache) &&
      !hasMount(dockerfile, context, cache, run),
  )
  const users = withoutInits(open, cache)
  const filling = users.filter((run) => fillingIn(run, cache).length > 0)
  const [first] = filling
  if (first === undefined) return []
  const refuse = (run: Run, reason: string): readonly Wish[] => {
    context.decline(run.instruction.span, `no cache mount for ${cache.tool}, as ${reason}`)
    return []
  }
  const together = cache.sharedBy !== 'run'
  const claim = claimOf(dockerfile, cache, family, first.instruction, context)
  if (claim !== undefined)
    return refuse(open.find(({ instruction }) => instruction === claim.at) ?? first, claim.reason)
  const last = cache.tool === 'apt' ? users.at(-1) : undefined
  if (last !== undefined && onlyUpdates(last))
    return refuse(last, 'the lists that it fetches last are for whoever comes behind it')
  const wishes: Wish[] = []
  for (const run of together ? users : filling) {
    const wish = wishOf(dockerfile, context, cache, run)
    if (!('reason' in wish)) wishes.push(wish)
    else if (together) return refuse(run, wish.reason)
    else refuse(run, wish.reason)
  }
  return wishes
}

function surroundingsOf(
  dockerfile: Dockerfile,
  context: Context,
  { instruction, stage }: Run,
  { home, isRoot }: User,
): Surroundings {
  const { variables } = dockerfile.settings(instruction)
  const env = (name: string): string | null | undefined => {
    const found = variable(variables, name)
    return found === undefined ? undefined : (found.value ?? null)
  }
  const image = context.image(stage)
  return {
    home,
    isRoot,
    image: repositoryOf(image),
    numbers: image.official?.numbers ?? [],
    distro: image.distro,
    oldest: oldestRelease(image)?.version,
    env,
  }
}

/** Whom a mount in the file was written for, where it is not known who that is. */
const LIKELY: User = { home: '/root', isRoot: true, owner: '' }

/** A mount over the cache, or over something in it. */
function hasMount(dockerfile: Dockerfile, context: Context, cache: Cache, run: Run): boolean {
  const user = userOf(dockerfile, context, run) ?? LIKELY
  const folders = cache.folders(surroundingsOf(dockerfile, context, run, user))
  return folders !== undefined && mounted(run.instruction, ...folders)
}

/** What a cache asks of a RUN, or why it cannot have it. */
function wishOf(dockerfile: Dockerfile, context: Context, cache: Cache, run: Run): Wish | Reason {
  const { instruction, script } = run
  const { variables } = dockerfile.settings(instruction)
  const user = userOf(dockerfile, context, run)
  if (user === undefined) {
    const said = dockerfile.settings(instruction).user
    if (variable(variables, 'HOME') !== undefined) return { reason: OTHER_HOME }
    return said === undefined
      ? { reason: 'the user of the base image is not known: USER root in front says so, where it is root' }
      : { reason: `neither the number nor the home of the user ${said ?? 'that a variable names'} is known for sure` }
  }
  if (cache.tool === 'apk' && !isForOnePlatform(run.stage))
    return { reason: 'a build for several platforms would share it, whose indexes apk keeps under one name' }
  const folders = cache.folders(surroundingsOf(dockerfile, context, run, user))
  if (folders === undefined) {
    const isOfSystem = ['apt', 'apk', 'dnf', 'zypper'].includes(cache.tool)
    return isOfSystem && context.image(run.stage).distro === undefined
      ? { reason: 'the distribution of this base image is not known: bases in the configuration can say it' }
      : { reason: 'it is not known where it keeps its files on this base image' }
  }
  if (user.home === HOME_NOT_KNOWN && folders.some((folder) => isWithin(folder, user.home)))
    return { reason: variable(variables, 'HOME') === undefined ? whyNoHome(context.image(run.stage)) : OTHER_HOME }
  if (saysHome(script) && folders.some((folder) => isWithin(folder, user.home))) return { reason: SAYS_HOME }
  if (isOffline(instruction)) return { reason: 'the RUN works without network' }
  const moved = cache.variables.find((name) => variable(variables, name) !== undefined || saysBefore(script, name))
  if (moved !== undefined) return { reason: `${moved} is set` }
  const users = script.commands.filter((command) => cache.uses(command))
  if (users.some(({ wrapper, within }) => wrapper.length > 0 || within !== undefined))
    return { reason: 'it is called as another user, or through another program' }
  const stranger = cache.tool === 'dnf' ? users.find(({ name = '' }) => !keepsIn(name, folders)) : undefined
  if (stranger !== undefined) return { reason: `${stranger.name} keeps its files elsewhere than ${folders.join(', ')}` }
  if (cache.tool === 'apt' && usesLists(dockerfile, script))
    return { reason: 'it may read lists that it has not fetched itself' }
  if (cache.tool !== 'apt' && user.owner !== '' && folders.some((folder) => !isWithin(folder, user.home)))
    return { reason: 'the folder belongs to root' }
  if (cache.tool === 'pip' && packagesPipWithoutCache(context.image(run.stage)) && !bringsPip(dockerfile, run))
    return { reason: 'the pip that this release packages is older than 6.0, and keeps nothing' }
  if (cache.tool === 'pip' && mayBuildOtherwise(dockerfile, run, context.image(run.stage)))
    return { reason: 'a pip before 19.1 may install other files where it is not told --no-cache-dir' }
  if (cache.tool === 'apt' && followsSuite(context.image(run.stage)))
    return { reason: 'its sources name no release: apt would refuse lists of the next one behind those of the last' }
  if (cache.tool === 'apt' && isRunToBuild(context.image(run.stage)))
    return { reason: 'containers of this base image run build scripts, which may install from the lists' }
  if (folders.includes(OF_YUM) && mayAddRepositories(dockerfile, run.stage))
    return {
      reason: 'yum tells repositories apart by their names alone, and another build may have one of the same name',
    }
  if (cache.tool === 'apt' && user.owner !== '') return { reason: 'the RUN is not of root' }
  for (const folder of folders) {
    const other = otherClaim(dockerfile, run.stage, instruction, cache, folder, user.home, context)
    if (other !== undefined) return { reason: other }
  }
  const place = { dockerfile, script, home: user.home, workdir: folderAt(dockerfile, instruction, context) }
  const leftovers = leftoversOf(cache, place, folders)
  if ('reason' in leftovers) return leftovers
  const removals = removalsOf(dockerfile, script, [leftovers])
  if (removals === undefined || (script.heredoc && removals.length > 0)) return { reason: IN_THE_WAY }
  const needed = folders.filter((folder) => users.some((command) => cache.needs?.(command, folder) !== false))
  return { cache, run, folders: needed.length === 0 ? folders : needed, owner: user.owner, leftovers }
}

/** Whether a pip that may be too old to do the same either way is told to keep no cache. */
function mayBuildOtherwise(dockerfile: Dockerfile, run: Run, image: Image): boolean {
  const told = callsIn(run, 'pip').filter((call) => hasOption(call, undefined, '--no-cache-dir'))
  if (told.length === 0) return false
  return (
    pinOf(dockerfile, run, image, told) !== undefined || !told.every((call) => isNewPip(dockerfile, run, call, image))
  )
}

const OTHER_HOME = 'whether HOME is the folder of the user is not known'

/** USER root does not set back what ENV of the base image says. */
function whyNoHome({ origin }: Image): string {
  return setsHome(origin)
    ? 'HOME is another folder in its base image'
    : 'whether HOME is /root in its base image is not known: ENV HOME=/root in front says so, where it is'
}

/** `PIP_NO_CACHE_DIR=1 pip install`, `export PIP_NO_CACHE_DIR=1`. */
function saysBefore({ commands, text }: Script, name: string): boolean {
  return (
    text.includes(name) &&
    commands.some(
      ({ assignments, words }) => assignments.includes(name) || words.some((word) => word.text.startsWith(name)),
    )
  )
}

function fixOf(dockerfile: Dockerfile, context: Context, { run, wishes, removals }: Plan): Fix {
  const { script, stage } = run
  const { escape, eol } = dockerfile.reading
  const mounts = wishes.flatMap((wish) => mountsOf(wish, context.image(stage)))
  const glue = ` ${escape}${eol}${indentOf(dockerfile, script)}`
  const { line, keywordSpan } = run.instruction
  const start = startOf(script)
  const last = run.instruction.flags.at(-1)?.span.end
  // Comments stand between RUN and its command: what they speak of is the command.
  if (last === undefined && line.comments.some((comment) => comment.start < start))
    return [
      insertion(keywordSpan.end, ` ${mounts.join(glue)}`),
      ...removals,
      ...wishes.flatMap((wish) => additions(dockerfile, wish)),
    ]
  // The name of a heredoc stays on the line of what stands in front of it.
  if (isHeredocBody(script))
    return [
      last === undefined
        ? insertion(start, `${mounts.join(glue)} `)
        : insertion(last, mounts.map((mount) => glue + mount).join('')),
      ...removals,
      ...wishes.flatMap((wish) => additions(dockerfile, wish)),
    ]
  // Behind flags of the author's the mounts get lines of their own, and so does a command on the same line.
  const lines = mounts.map((mount) => glue + mount).join('')
  const edit =
    last === undefined
      ? insertion(start, mounts.map((mount) => mount + glue).join(''))
      : dockerfile.text.slice(last, start).includes('\n')
        ? insertion(last, lines)
        : { span: { start: last, end: start }, text: lines + glue }
  return [edit, ...removals, ...wishes.flatMap((wish) => additions(dockerfile, wish))]
}

/** Where a script begins on the lines of its RUN: a body by the name of its heredoc. */
function startOf(script: Script): number {
  const { line, textStart } = script.instruction
  return isHeredocBody(script) ? fileOffset(line, textStart) : script.place(0)
}

/** The indentation of the last flag or of the command, where one stands on a line of its own; else that in which the RUN goes on. */
function indentOf(dockerfile: Dockerfile, script: Script): string {
  const { text } = dockerfile
  for (const place of [script.instruction.flags.at(-1)?.span.start, startOf(script)]) {
    const own = place === undefined ? undefined : text.slice(lineStart(text, place), place)
    if (own?.trim() === '') return own
  }
  const { indent, side } = styleOf(dockerfile, [script], '&&')
  const isOwn = breaksOf(dockerfile, script).length > 0
  // In ` && make` the sign hangs in the margin of what RUN leaves; and lines of no RUN's own begin where no instruction would.
  const hangs = side === 'leading' && indent.length < 2 && indent !== '\t'
  return hangs || (indent === '' && !isOwn) ? ' '.repeat('RUN '.length) : indent
}

function mountsOf({ cache, folders, owner }: Wish, image: Image): readonly string[] {
  const sharing = cache.locked ? ',sharing=locked' : ''
  return folders.map(
    (folder) => `--mount=type=cache,${idOf(cache, folders, folder, image)}target=${folder}${sharing}${owner}`,
  )
}

/** `apk update`, whose index the rest of its RUN reads. */
function isUpdate(command: Command): boolean {
  const call = callOf(command)
  return call?.manager === 'apk' && call.verb === 'update'
}

/** What makes the tool fill its cache. */
function additions(dockerfile: Dockerfile, { cache, run }: Wish): readonly Edit[] {
  // Where the file itself has apt keep its packages.
  if (cache.tool === 'apt' && mentionedBefore(dockerfile, run, 'docker-clean')) return []
  const { commands, text } = run.script
  const first = commands.find((command) => cache.uses(command))
  // Behind a change of the repositories the index is another one.
  const isOnce =
    cache.wantedOnce === true && first?.certain === true && !text.includes('repositor') && !text.includes('-X')
  const isFetched =
    cache.wantedOnce === true &&
    commands.some((command) => command.certain && isUpdate(command) && command.start < (first?.start ?? 0))
  return commands.flatMap((command) => {
    if (isFetched || (isOnce && command !== first)) return []
    const call = cache.uses(command) ? callOf(command) : undefined
    const wanted = call === undefined ? undefined : cache.wanted?.(command)
    if (call === undefined || wanted === undefined) return []
    const has = ['-U', '--update', wanted]
    return call.options.some(({ text }) => has.includes(text))
      ? []
      : [insertAfter(run.script, call.verbWord, ` ${wanted}`)]
  })
}
