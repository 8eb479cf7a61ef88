// Cleans the caches of npm, yarn, Composer and conda in the RUN that filled them.

import { type Keeper, removalOfCache } from '../src/analysis/packages/cache-folders.ts'
import { withoutEarlyCleanups } from '../src/analysis/packages/cleanups.ts'
import { npmAt } from '../src/analysis/packages/npm-age.ts'
import { againstRunning, mayNameNpm } from '../src/analysis/packages/runs-again.ts'
import { append } from '../src/dockerfile/edit/chain.ts'
import { quoted } from '../src/dockerfile/model/authored.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { mountsOf } from '../src/dockerfile/model/mounts.ts'
import type { Reason } from '../src/dockerfile/model/refusal.ts'
import type { Command } from '../src/dockerfile/model/shell.ts'
import { variable } from '../src/dockerfile/model/stages.ts'
import { commentsIn } from '../src/dockerfile/read/lines.ts'
import { mayLoseFolder } from '../src/dockerfile/read/own-folder.ts'
import { agedNpmSource } from '../src/knowledge/images/npm-releases.ts'
import { type Call, callOf, hasOption, type Manager } from '../src/knowledge/packages/managers.ts'
import { saysOffline } from '../src/knowledge/packages/offline.ts'
import { isSmallStep } from '../src/knowledge/programs/small-steps.ts'
import { sudoOf } from '../src/transform/as-root.ts'
import { deadCleanups } from '../src/transform/dead-cleanups.ts'
import { cacheDependent, callsIn, isSaid, otherBuildsUse, type Run, reachesImage, runs } from '../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../src/transform/transform.ts'

interface Cache {
  readonly manager: Manager
  /** How its folder is written, in part. */
  readonly folders: readonly string[]
  /** What fills it. */
  readonly verbs: ReadonlySet<string>
  /** The command that empties it; `undefined` where nobody should be asked for that, whichever version it is. */
  clean(call: Call): string | undefined
  /** Whose folder can be removed instead. */
  readonly keeper?: Keeper
  /** What shows that a script or its environment keeps or cleans it already. */
  readonly signs: readonly string[]
}

const CACHES: readonly Cache[] = [
  {
    manager: 'npm',
    folders: ['/.npm', '_cacache'],
    verbs: new Set(['install', 'i', 'ci', 'add', 'clean-install', 'update']),
    clean: () => 'npm cache clean --force',
    keeper: 'npm',
    signs: ['npm cache', '.npm', 'npm_config_cache', 'NPM_CONFIG_CACHE', '--cache', '--no-cache', '_cacache'],
  },
  {
    manager: 'yarn',
    folders: ['.cache/yarn'],
    verbs: new Set(['install', 'add', 'global', 'upgrade']),
    // From version 2 on it would empty what programs run from; `global` is a word of version 1 alone.
    clean: ({ verb }) => (verb === 'global' ? 'yarn cache clean' : undefined),
    keeper: 'yarn',
    signs: ['yarn cache', '.cache', 'YARN_CACHE_FOLDER', '--cache-folder', 'yarn-cache'],
  },
  {
    manager: 'composer',
    folders: ['.composer/cache', '.cache/composer'],
    verbs: new Set(['install', 'update', 'require', 'create-project', 'global']),
    clean: () => 'composer clear-cache',
    signs: ['clear-cache', 'clearcache', '.composer', 'COMPOSER_CACHE_DIR', 'COMPOSER_HOME', '--no-cache'],
  },
  {
    manager: 'conda',
    folders: ['/pkgs'],
    verbs: new Set(['install', 'update', 'create', 'env', 'upgrade']),
    clean: ({ tool }) => `${tool} clean --all --yes`,
    signs: ['conda clean', 'mamba clean', '/pkgs', 'CONDA_PKGS_DIRS'],
  },
]

/** Installers of conda before 4: that for Python 2 had no number, and `latest` of it is the last of them still. */
const OLD_CONDAS = /(?:Mini|Ana)conda(?:-|[23]-[0-3]\.)/

export default {
  name: 'package-cache-clean',
  summary: 'Clean the caches of npm, yarn 1, Composer and conda in the RUN that filled them',
  phase: 'cleanup',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
  mayAct: mentions('npm', 'yarn', 'composer', 'conda', 'mamba'),
  why: `Package managers keep what they download for a next time that an image does not have. Cleaned in the RUN that
installed, the cache never reaches the layer.

Where npm may not clean up by itself, since it may be older than 5, or gone by then, its folder is removed. So is the one that yarn 1
keeps. What yarn from version 2 on and pnpm keep is never touched: there it may be what the program runs from.`,
  leavesAlone: [
    'a RUN that cleans already, or says where the cache goes',
    'a RUN with a mount, which may lie over the cache',
    'a cleanup that a comment has switched off, a cache that the next RUN fills again and keeps',
    'an npm that may be older than 5, or not start any more, where its folder is not known: under sudo as another user, with a HOME or an XDG_CACHE_HOME of its own',
    'the same in a file that calls npx, which runs programs from that folder',
    'Composer or conda, where they may not start any more: the RUN removes packages, programs or the folder that it ends in, or sets variables for one call',
    'a file that installs offline later, or uses the cache: a PATH or a link that leads into it, `rm` without `-f`, a COPY into it or into another stage',
    'a stage whose layers reach no image',
    'yarn from version 2 on, or what may be one, or of a user who is not known; pnpm, bun',
  ],
  rules: ['hadolint/DL3060'],
  references: [
    'https://docs.npmjs.com/cli/commands/npm-cache',
    'https://docs.conda.io/projects/conda/en/latest/commands/clean.html',
  ],
  apply(dockerfile, context) {
    const all = runs(dockerfile, context)
    return dockerfile.edit(
      all.flatMap((run) => {
        if (!CACHES.some(({ manager }) => callsIn(run, manager).length > 0) || !reachesImage(run, context)) return []
        const cleanups = CACHES.flatMap((cache) => cleanup(dockerfile, run, cache, context) ?? []).map((one) =>
          one.reason === undefined && isKeptBelow(dockerfile, all, run, one.manager, context)
            ? { manager: one.manager, reason: 'the next RUN fills it again, and keeps it' }
            : one,
        )
        for (const { manager, reason } of cleanups)
          if (reason !== undefined) context.decline(run.instruction.span, `the cache of ${manager} stays: ${reason}`)
        const commands = cleanups.flatMap(({ command }) => command ?? [])
        if (commands.length === 0) return []
        const fix = append(dockerfile, run.script, ...commands)
        const managers = cleanups.flatMap(({ manager, command }) => (command === undefined ? [] : [manager]))
        if (!('reason' in fix))
          return [[...fix, ...managers.flatMap((one) => deadCleanups(dockerfile, run, all, emptiedOf(one)))]]
        context.decline(run.instruction.span, fix.reason)
        return []
      }),
    )
  },
} satisfies Transform

/** How a manager is told to empty its cache, as far as it takes nothing that ours leaves. */
interface Emptying {
  readonly words: readonly string[]
  /** Options that ask for no more than ours does; an expression, since letters come in clusters. */
  readonly options: RegExp
}

const CLEANUPS: Partial<Record<Manager, Emptying>> = {
  npm: { words: ['cache clean', 'cache clear', 'cache rm'], options: /^(?:-f|--force)$/ },
  yarn: { words: ['cache clean'], options: /^(?:-s|--silent)$/ },
  composer: { words: ['clear-cache', 'clearcache', 'cc'], options: /^(?:-[nq]+|--no-interaction|--quiet|--no-ansi)$/ },
  // Without -f: it removes folders of packages whole, that of an environment among them.
  conda: {
    words: ['clean'],
    options: /^(?:-[ayqtipl]+|--(?:all|yes|quiet|tarballs|index-cache|packages|logfiles))$/,
  },
}

/** Managers that run nothing of the project, and nothing that uses the caches of the others. */
const APART = new Set<Manager>(['apt', 'apk', 'dnf', 'zypper'])

const DOWNLOADING = new Set(['curl', 'wget', 'tar', 'unzip', 'gunzip', 'set', 'cd'])

/** What empties the cache of a manager, and what may fill it again: whatever may run a program of the project. */
function emptiedOf(manager: Manager): Parameters<typeof deadCleanups>[3] {
  const isCleanup = (command: Command): boolean => {
    const call = callOf(command)
    const emptying = CLEANUPS[manager]
    if (call?.manager !== manager || call.expands || emptying === undefined) return false
    const words = command.words.slice(1).map(({ value = '' }) => value)
    const said = words.filter((word) => !word.startsWith('-')).join(' ')
    const isOurs = words.every((word) => !word.startsWith('-') || emptying.options.test(word))
    return command.words[0]!.text === call.tool && emptying.words.includes(said) && isOurs
  }
  return { isCleanup, mayFill: (command) => !isCleanup(command) && !isApart(command) }
}

function isApart(command: Command): boolean {
  const { name, words } = command
  if (words.length === 0) return true
  if (name === undefined) return false
  const call = callOf(command)
  const isSmall = isSmallStep(
    name,
    words.slice(1).map(({ value }) => value),
  )
  return isSmall || (call === undefined ? DOWNLOADING.has(name) : APART.has(call.manager))
}

/** Whether the RUN right below fills the same cache, which stays there: little would be won. */
function isKeptBelow(
  dockerfile: Dockerfile,
  all: readonly Run[],
  { instruction, stage }: Run,
  manager: Manager,
  context: Context,
): boolean {
  const next = all.find((run) => run.instruction.index === instruction.index + 1 && run.stage === stage)
  const cache = CACHES.find((one) => one.manager === manager)
  if (next === undefined || cache === undefined) return false
  return cleanup(dockerfile, next, cache, context)?.reason !== undefined
}

/** The command that empties a cache, or why it may not be emptied. */
interface Cleanup {
  readonly manager: Manager
  readonly command?: string
  readonly reason?: string
}

/** What becomes of a cache that this run fills; `undefined` where it fills none, or says itself what becomes of it. */
function cleanup(dockerfile: Dockerfile, run: Run, cache: Cache, context: Context): Cleanup | undefined {
  const filling = callsIn(run, cache.manager).findLast(
    (call) => cache.verbs.has(call.verb) && !isDry(call) && !onlyTells(call),
  )
  if (filling === undefined) return undefined
  const { script, instruction } = run
  if (mountsOf(instruction).some(({ type }) => type === 'cache' || type === 'tmpfs')) return undefined
  const { text } = withoutEarlyCleanups(script, filling.command, emptiedOf(cache.manager).isCleanup)
  // An option says something of the program alone behind which it stands: `apk --no-cache` nothing of npm.
  const own = callsIn(run, cache.manager).flatMap(({ options }) => options.map((option) => option.text))
  const isSaidHere = (sign: string): boolean =>
    sign.startsWith('-') ? own.some((option) => option.startsWith(sign)) : text.includes(sign)
  if (cache.signs.some(isSaidHere)) return undefined
  const { variables } = dockerfile.settings(instruction)
  if (cache.signs.some((sign) => variable(variables, sign) !== undefined)) return undefined
  const reason = elsewhere(run) ?? keptFor(dockerfile, run, cache)
  const { manager } = cache
  if (reason !== undefined) return { manager, reason }
  if (isSwitchedOff(dockerfile, run, cache)) return { manager, reason: 'a comment has its cleanup switched off' }
  const doubt =
    doubtAbout(dockerfile, run, cache, filling) ??
    absence(run, cache, filling, context) ??
    agedNpm(dockerfile, run, cache, context) ??
    (manager === 'conda' && OLD_CONDAS.test(dockerfile.text) ? 'a conda older than 4 may not know --all' : undefined)
  const clean = cache.clean(filling)
  if (doubt === undefined && clean !== undefined)
    return { manager, command: `${sudoOf(filling.command) ?? ''}${clean}` }
  const removal = removalOf(dockerfile, run, cache, context)
  if (removal !== undefined && !('reason' in removal)) return { manager, command: removal.command }
  const reasons = [clean === undefined ? undefined : doubt, removal?.reason]
  return { manager, reason: reasons.filter(Boolean).join(', and ') }
}

/** The command that removes a cache's folder, or why there is none. */
function removalOf(
  dockerfile: Dockerfile,
  run: Run,
  { manager, keeper }: Cache,
  context: Context,
): { readonly command: string } | Reason | undefined {
  if (keeper === undefined) return undefined
  const called = callsIn(run, manager).map(({ command }) => command)
  const other = OTHER_USES[manager]?.find((text) => isSaid(dockerfile, text))
  return other === undefined
    ? removalOfCache(dockerfile, run, keeper, called, context)
    : {
        reason: `${other} ${manager === 'npm' ? 'runs programs from its folder' : 'may stand for a version from 2 on, which keeps its cache elsewhere'}`,
      }
}

/** What, said anywhere in a file, shows another use of a folder than that of a cache, or none. */
const OTHER_USES: Partial<Record<Manager, readonly string[]>> = {
  npm: ['npx', 'npm exec', 'npm x '],
  yarn: ['corepack', '--immutable', '.yarnrc.yml', '.yarn/', 'yarn set version', 'berry', 'workspaces focus'],
}

/** What is not seen here may need the cache, or say where it lies. */
function elsewhere({ onbuild, instruction }: Run): string | undefined {
  if (onbuild) return otherBuildsUse('it')
  return mountsOf(instruction).length > 0 ? 'a mount of this RUN may lie over it, or say where it is' : undefined
}

/** Whether the author has commented out what would empty a cache, in a RUN or right behind it. */
function isSwitchedOff(dockerfile: Dockerfile, { instruction }: Run, { signs }: Cache): boolean {
  const end = dockerfile.instructions[instruction.index + 1]?.span.start ?? dockerfile.text.length
  const comments = [
    ...instruction.line.comments,
    ...commentsIn(dockerfile.reading, { start: instruction.span.end, end }),
  ]
  const said = comments.map((comment) => dockerfile.text.slice(comment.start, comment.end))
  return said.some(
    (comment) => CLEANING.some((word) => comment.includes(word)) && signs.some((sign) => comment.includes(sign)),
  )
}

const CLEANING = ['clean', 'clear', 'rm ']

/** Why the manager might not clean up at the end of the run. */
function doubtAbout(dockerfile: Dockerfile, run: Run, { manager }: Cache, filling: Call): string | undefined {
  const { command, tool, verb } = filling
  if (!command.certain || !command.top) return `${tool} ${verb} runs under a condition, or beside other commands`
  // A manager that replaces itself may not run any more on the program that it stands on.
  const isOfItself = (call: Call): boolean =>
    call.verb !== 'config' &&
    call.operands.some(
      (word) => word.text.split('@', 1)[0] === manager || mayNameNpm(dockerfile, run.instruction, call, word),
    )
  if (callsIn(run, manager).some(isOfItself)) return `${manager} replaces itself, and may not run any more`
  if (mayLoseFolder(dockerfile, run.script))
    return `the folder that the RUN ends in may be gone, where ${tool} does not start`
  if (removesPackages(run)) return `${tool} may be gone, or another one, at the end of the RUN`
  const lost = againstRunning(tool, run.script.commands)
  if (lost !== undefined) return lost
  // What is set for one call is missing in the next: npm fails over a token that its .npmrc names.
  const own = command.assignments.find((name) => name !== 'NODE_ENV' && name !== 'CI')
  if (own !== undefined) return `${own} is set for ${tool} ${verb} alone`
  // A call by path, or through a wrapper that is not sudo, has an environment of its own.
  const sudo = sudoOf(command)
  const isWrapped = sudo === undefined || (command.wrapper.length > 0 && sudo === '')
  return isWrapped || command.words[0]!.text !== tool ? `${tool} is called by a path, or by another program` : undefined
}

/** Images that bring a manager. */
const BRINGING: Partial<Record<Manager, RegExp>> = {
  npm: /^node$/,
  yarn: /^node$/,
  composer: /^composer$/,
  conda: /conda|mamba/,
}

/** `composer install || true`: where its failure is passed over, it need not be there. */
function absence(
  { stage }: Run,
  { manager }: Cache,
  { command, tool, verb }: Call,
  context: Context,
): string | undefined {
  const isThere = command.decisive || BRINGING[manager]?.test(context.image(stage).origin.repository) === true
  return isThere ? undefined : `the RUN goes on where ${tool} ${verb} fails, and ${tool} may not be there`
}

const NEVER = (): boolean => false

/** Who needs the cache later. */
function keptFor(dockerfile: Dockerfile, run: Run, cache: Cache): string | undefined {
  if (saysOffline(cache.manager, run.script.text)) return 'the RUN itself says offline'
  if (cache.manager === 'conda' && SOFTLINKS.some((sign) => isSaid(dockerfile, sign)))
    return 'packages may be links into it'
  const user = cacheDependent(dockerfile, run, { ...cache, fills: NEVER })
  return user === undefined ? undefined : `another instruction may count on it: ${quoted(dockerfile, user.span)}`
}

/** How conda is told to link packages into its cache by their names. */
const SOFTLINKS = ['always_softlink', 'always-softlink', 'allow_softlinks']

/**
 * Why npm may be older than 5 here: such a one may delete the home of its user along with its cache, or fail over it
 * (npm/npm#14012).
 */
function agedNpm(dockerfile: Dockerfile, run: Run, { manager }: Cache, context: Context): string | undefined {
  if (manager !== 'npm') return undefined
  const { image, texts, lookup } = npmAt(dockerfile, run.instruction, run.stage, context)
  const source = agedNpmSource(image, texts, lookup)
  return source === undefined
    ? undefined
    : `${source} is not known to be 5 or newer, and an older one may delete the home of its user with it`
}

/** `yarn global bin`, `composer global config`: what is not to be installed. */
function onlyTells({ verb, operands }: Call): boolean {
  const [first] = operands
  return verb === 'global' && first?.value !== undefined && !GLOBAL_INSTALLS.has(first.value)
}

const GLOBAL_INSTALLS = new Set(['add', 'upgrade', 'install', 'require', 'update'])

function isDry(call: Call): boolean {
  return hasOption(call, undefined, '--dry-run', '--offline', '--package-lock-only')
}

const REMOVING = new Set(['remove', 'purge', 'autoremove', 'del', 'erase', 'uninstall', 'rm'])

/** Whether the script takes programs away: npm by its package, composer.phar by rm. */
function removesPackages(run: Run): boolean {
  return run.script.commands.some((command) => {
    if (command.name === 'rm') return command.words.slice(1).some(({ text }) => mayHoldPrograms(text))
    if (command.name !== undefined && SWITCHES.has(command.name)) return true
    const verb = callOf(command)?.verb
    return verb !== undefined && REMOVING.has(verb)
  })
}

const MANAGERS = new Set(['npm', 'node', 'nodejs', 'composer', 'composer.phar', 'conda', 'miniconda', 'miniconda3'])

/** Programs that put another Node in place, and another npm with it. */
const SWITCHES = new Set(['n', 'nvm', 'fnm', 'nodenv', 'volta', 'asdf'])

/** Whether a manager may lie at a path: by its name, where programs are, or where a search for it says. */
function mayHoldPrograms(path: string): boolean {
  const last = lastPart(path)
  return (
    MANAGERS.has(last) ||
    last === 'bin' ||
    path.includes('bin/') ||
    path.includes('lib/node_modules') ||
    path.includes('$(') ||
    path.includes('`')
  )
}

function lastPart(path: string): string {
  const trimmed = path.endsWith('/') ? path.slice(0, -1) : path
  return trimmed.slice(trimmed.lastIndexOf('/') + 1)
}
