// Lets package managers keep what they download in cache mounts of the builder.

import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/instruction.ts'
import { commentsIn } from '../src/dockerfile/lines.ts'
import { removeMembers, removeWordOrLine } from '../src/dockerfile/removal.ts'
import { insertAfter, type Script } from '../src/dockerfile/script.ts'
import type { Command, Element, Word } from '../src/dockerfile/shell.ts'
import { type Edit, type Fix, insertion } from '../src/dockerfile/span.ts'
import { type Stage, variable } from '../src/dockerfile/stages.ts'
import { isRoot } from '../src/dockerfile/user.ts'
import { runsUnknownScript, usesLists } from '../src/facts/apt.ts'
import { mayWrite } from '../src/facts/buildkit.ts'
import { CACHES, type Cache, type Surroundings } from '../src/facts/caches.ts'
import { copyOf, isWithin, mayReach, mentions } from '../src/facts/copies.ts'
import { type Distro, parseImage } from '../src/facts/distros.ts'
import { callOf } from '../src/facts/managers.ts'
import { kindOf } from '../src/facts/work.ts'
import { isOffline, mounted, type Run, runs, saidBefore } from '../src/runs.ts'
import type { Context, Transform } from '../src/transform.ts'

export default {
  name: 'cache-mounts',
  summary: 'Keep what package managers download in cache mounts',
  phase: 'mounts',
  safety: 'unsafe',
  why: `A cache mount keeps what a package manager downloads with the builder: nothing of it reaches the layer, and when the list
of packages changes, the next build downloads only what is new. Options and commands that would switch the cache off or
empty it go: \`--no-cache-dir\`, \`rm -rf /var/lib/apt/lists/*\`. For apt, one RUN takes the setting away by which Debian's
images delete every package at once.

The builder has to be BuildKit or podman. Unsafe, because what is in the mounts is not in the image, and because builds
share them.`,
  leavesAlone: [
    'a file that other builders may build: no `--builder`, and nothing in it that needs BuildKit',
    'a RUN that has a mount over the cache',
    'a user whose home is not known, and calls with sudo',
    'a cache that something else in the file names: files copied into it, or taken out of it',
    'a cache that a variable or an option puts elsewhere or switches off, and builds that are offline',
    'apt, where the lists come from an earlier RUN or serve a later one, or where one of the RUNs cannot have the mounts',
    'Go, Cargo, Maven, Gradle and NuGet in a stage whose layers reach an image, or beside a RUN that may need what they keep',
    'a cleanup that cannot be taken away without changing what a failure does',
    'exec form, heredocs, and ONBUILD',
    "yarn where it may not be version 1, and cargo's `target`: the program is in there",
  ],
  rules: [],
  references: [
    'https://docs.docker.com/build/cache/optimize/#use-cache-mounts',
    'https://docs.docker.com/reference/dockerfile/#run---mounttypecache',
  ],
  apply(dockerfile, context) {
    if (context.builder === 'kaniko') return dockerfile
    if (!mayWrite(dockerfile, context.builder, 'mount')) {
      const run = runs(dockerfile, context).find((one) => CACHES.some((cache) => usesIn(one, cache)))
      if (run !== undefined) context.decline(run.instruction.span, NEEDS_BUILDKIT)
      return dockerfile
    }
    const plans = plansFor(dockerfile, context)
    if (plans.length === 0) return dockerfile
    return dockerfile.edit([
      ...plans.map((plan) => fixOf(dockerfile, context, plan)),
      ...keepPackages(dockerfile, plans),
    ])
  },
} satisfies Transform

const NEEDS_BUILDKIT = 'cache mounts need BuildKit: name it with --builder if it builds this'

/** What one cache asks of one RUN. */
interface Wish {
  readonly cache: Cache
  readonly run: Run
  readonly folders: readonly string[]
  /** Options for a user that is not root. */
  readonly owner: string
  readonly leftovers: Leftovers
}

/** What empties a cache, and goes. */
interface Leftovers {
  readonly elements: readonly Element[]
  readonly words: readonly Word[]
}

/** What is to be done to one RUN. */
interface Plan {
  readonly run: Run
  readonly wishes: readonly Wish[]
  readonly removals: readonly Edit[]
}

function plansFor(dockerfile: Dockerfile, context: Context): readonly Plan[] {
  const all = runs(dockerfile, context)
  const used = CACHES.filter((cache) => all.some((run) => usesIn(run, cache)))
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
            run,
            own.map(({ leftovers }) => leftovers),
          )
    return removals === undefined ? [] : [{ run, wishes: own, removals }]
  })
}

function usesIn({ script, onbuild }: Run, cache: Cache): boolean {
  return !onbuild && script.commands.some((command) => cache.uses(command))
}

/** The stages that stand on the same image, in one line of descent or several. */
function families({ stages }: Dockerfile): readonly (readonly Stage[])[] {
  const byRoot = new Map<Stage, Stage[]>()
  for (const stage of stages) {
    const root = rootOf(stage)
    byRoot.set(root, [...(byRoot.get(root) ?? []), stage])
  }
  return [...byRoot.values()]
}

function rootOf(stage: Stage): Stage {
  return stage.base.stage === undefined ? stage : rootOf(stage.base.stage)
}

function wishesOf(
  dockerfile: Dockerfile,
  context: Context,
  all: readonly Run[],
  cache: Cache,
  family: readonly Stage[],
): readonly Wish[] {
  const users = all.filter(
    (run) => family.includes(run.stage) && usesIn(run, cache) && !hasMount(dockerfile, context, cache, run),
  )
  const filling = users.filter(({ script }) => script.commands.some((command) => (cache.fills ?? cache.uses)(command)))
  const [first] = filling
  if (first === undefined) return []
  const refuse = (run: Run, reason: string): readonly Wish[] => {
    context.decline(run.instruction.span, `no cache mount for ${cache.tool}: ${reason}`)
    return []
  }
  const together = cache.sharedBy !== 'run'
  const reason = refusalOf(dockerfile, all, cache, family, first)
  if (reason !== undefined) return refuse(first, reason)
  const wishes: Wish[] = []
  for (const run of together ? users : filling) {
    const wish = wishOf(dockerfile, context, cache, run)
    if (typeof wish === 'object') wishes.push(wish)
    else if (together) return refuse(run, wish)
    else refuse(run, wish)
  }
  return wishes
}

/** Why a cache must stay as it is in the whole family. */
function refusalOf(
  dockerfile: Dockerfile,
  all: readonly Run[],
  cache: Cache,
  family: readonly Stage[],
  first: Run,
): string | undefined {
  const own = family.flatMap(({ instructions }) => instructions)
  const said = own.map((instruction) => saidIn(dockerfile, instruction))
  const called = all
    .filter(({ stage }) => family.includes(stage))
    .flatMap(({ script }) => script.commands.filter((command) => cache.uses(command)).map((one) => textOf(script, one)))
  // A letter means something else to every program.
  const sign = cache.signs.find((text) => (text.startsWith(' ') ? called : said).some((one) => one.includes(text)))
  if (sign !== undefined) return `${sign.trim()} says where it is, or that it is not used`
  if (cache.sharedBy === 'run') return undefined
  const later = own.filter(({ index }) => index > first.instruction.index)
  for (const instruction of later) {
    const run = all.find((one) => one.instruction === instruction)
    if (instruction.keyword !== 'RUN') {
      if (cache.tool === 'apt' && /\bapt(-get)?\b.*install/.test(instruction.text)) return 'the lists are read later'
    } else if (run === undefined) {
      return 'a RUN that is not read as shell may need it'
    } else if (!usesIn(run, cache) && mayNeed(cache, run)) {
      return `what the mount keeps may be needed later: ${instruction.text.slice(0, 60)}`
    }
  }
  if (cache.sharedBy === 'stage') return undefined
  const users = new Set(all.filter((run) => usesIn(run, cache)).map(({ stage }) => stage))
  const shipping = family.find((stage) => stage.ships && lineage(stage).some((one) => users.has(one)))
  return shipping === undefined ? undefined : 'the layers of its stage reach an image, which may need what is in there'
}

function textOf({ text }: Script, { start, end }: Command): string {
  return `${text.slice(start, end)} `
}

function lineage(stage: Stage): readonly Stage[] {
  return stage.base.stage === undefined ? [stage] : [stage, ...lineage(stage.base.stage)]
}

function saidIn(dockerfile: Dockerfile, { text, line }: Instruction): string {
  return [text, ...line.heredocs.map(({ body }) => dockerfile.text.slice(body.start, body.end))].join('\n')
}

/** Programs that have nothing to do with what others downloaded. */
const INDIFFERENT = new Set(
  'curl wget tar unzip gunzip git upx strip ls find cd pwd cat grep sed awk env export set test echo sleep npm yarn pnpm npx'.split(
    ' ',
  ),
)

/** Whether a RUN that does not call the tool itself may want what it keeps. */
function mayNeed(cache: Cache, { script }: Run): boolean {
  if (cache.tool === 'apt') return usesLists(script.commands)
  if (cache.sharedBy === 'stage') return false
  return script.commands.some((command) => {
    if (runsUnknownScript(command)) return true
    if (command.name === undefined) return command.words.length > 0
    return !INDIFFERENT.has(command.name) && callOf(command) === undefined && !isSmall(script)
  })
}

function isSmall(script: Script): boolean {
  return kindOf(script) !== undefined
}

function surroundingsOf(
  dockerfile: Dockerfile,
  context: Context,
  { instruction, stage }: Run,
  { home }: User,
): Surroundings {
  const { variables } = dockerfile.settings(instruction)
  const env = (name: string): string | null | undefined => {
    const found = variable(variables, name)
    return found === undefined ? undefined : (found.value ?? null)
  }
  return { home, image: imageOf(stage), distro: context.distro(stage), env }
}

/** A mount over the cache, or over something in it. */
function hasMount(dockerfile: Dockerfile, context: Context, cache: Cache, run: Run): boolean {
  const user = userOf(dockerfile, context, run)
  const folders = user === undefined ? undefined : cache.folders(surroundingsOf(dockerfile, context, run, user))
  return folders !== undefined && mounted(run.instruction, ...folders)
}

/** What a cache asks of a RUN, or why it cannot have it. */
function wishOf(dockerfile: Dockerfile, context: Context, cache: Cache, run: Run): Wish | string {
  const { instruction, script } = run
  const { variables } = dockerfile.settings(instruction)
  const user = userOf(dockerfile, context, run)
  if (user === undefined) return 'the home of the user is not known'
  const folders = cache.folders(surroundingsOf(dockerfile, context, run, user))
  if (folders === undefined) return 'it is not known where it keeps its files'
  if (instruction.line.heredocs.length > 0 || script.heredoc) return 'a heredoc'
  if (isOffline(instruction)) return 'the RUN works without network'
  const moved = cache.variables.find((name) => variable(variables, name) !== undefined || saysBefore(script, name))
  if (moved !== undefined) return `${moved} is set`
  const users = script.commands.filter((command) => cache.uses(command))
  if (users.some(({ wrapper, assignments }) => wrapper.length > 0 || assignments.some((name) => name === 'HOME')))
    return 'it is called as another user, or through another program'
  if (cache.tool === 'apt' && usesLists(script.commands)) return 'it reads lists that an earlier RUN fetched'
  if (cache.tool !== 'apt' && user.owner !== '' && folders.some((folder) => !isWithin(folder, user.home)))
    return 'the folder belongs to root'
  if (cache.tool === 'apt' && user.owner !== '') return 'it does not run as root'
  const named = folders.find((folder) => isNamed(dockerfile, context, run, cache, folder, user.home))
  if (named !== undefined) return `${named} is named elsewhere in the file`
  const leftovers = leftoversOf(cache, run, folders, user.home)
  if (leftovers === undefined || removalsOf(dockerfile, run, [leftovers]) === undefined)
    return 'what empties it cannot be taken away'
  return { cache, run, folders, owner: user.owner, leftovers }
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

function imageOf(stage: Stage): string {
  const { registry, repository } = parseImage(rootOf(stage).base.image ?? '')
  return registry === undefined ? repository : `${registry}/${repository}`
}

interface User {
  readonly home: string
  readonly owner: string
}

/** Images beside those of the tables that are known to run as root. */
const ROOT_IMAGES = ['mcr.microsoft.com/dotnet/sdk', 'composer', 'oven/bun']

/** The user that a RUN runs as, where its home is known. */
function userOf(dockerfile: Dockerfile, context: Context, run: Run): User | undefined {
  const { user, variables } = dockerfile.settings(run.instruction)
  const home = variable(variables, 'HOME')
  if (home !== undefined) return undefined
  const image = imageOf(run.stage)
  const official = context.distro(run.stage) !== undefined && !image.split('/')[0]!.includes('.')
  const starts = context.start(run.stage)?.user ?? (official || ROOT_IMAGES.includes(image) ? 'root' : undefined)
  const name = user === undefined ? starts : (user ?? undefined)
  if (name === undefined) return undefined
  if (isRoot(name)) return { home: '/root', owner: '' }
  // The one user that an official image makes to work as.
  return image === 'node' && ['node', '1000', 'node:node', '1000:1000'].includes(name)
    ? { home: '/home/node', owner: ',uid=1000,gid=1000' }
    : undefined
}

/** A text with the home folder in place of what the shell puts there. */
function atHome(text: string, home: string): string {
  return text.replaceAll('${HOME}', home).replaceAll('$HOME', home).replaceAll('~/', `${home}/`).replaceAll('"', '')
}

/** Whether something but a cleanup has to do with a folder: files are copied there, or taken from there. */
function isNamed(
  dockerfile: Dockerfile,
  context: Context,
  run: Run,
  cache: Cache,
  folder: string,
  home: string,
): boolean {
  const stages = lineage(run.stage)
  return dockerfile.instructions.some((instruction) => {
    const script = dockerfile.script(instruction)
    if (script !== undefined) {
      return script.commands.some(
        (command) =>
          !isCleanup(cache, command) && mentions(atHome(script.text.slice(command.start, command.end), home), folder),
      )
    }
    if (mentions(atHome(saidIn(dockerfile, instruction), home), folder)) return true
    if (!stages.some((stage) => stage === dockerfile.stageOf(instruction))) return false
    return (
      ['COPY', 'ADD'].includes(instruction.keyword) &&
      mayReach(copyOf(dockerfile, instruction), folder, context.files) &&
      !leadsElsewhere(instruction, folder)
    )
  })
}

/** A destination that a variable holds is believed to be no folder of a package manager's. */
function leadsElsewhere(instruction: Instruction, folder: string): boolean {
  const parts = folder.split('/').filter((part) => part.startsWith('.') || part === 'pkg')
  const last = instruction.strings?.at(-1) ?? instruction.text.split(/\s+/).at(-1) ?? ''
  return (
    !last.startsWith('/') && !last.startsWith('~') && !parts.some((part) => last.includes(part)) && last.includes('$')
  )
}

function isCleanup(cache: Cache, command: Command): boolean {
  return command.name === 'rm' || cache.empties(command)
}

/** The commands and words that empty the cache; `undefined` where one of them deletes more than that. */
function leftoversOf(cache: Cache, { script }: Run, folders: readonly string[], home: string): Leftovers | undefined {
  const elements: Element[] = []
  const words: Word[] = []
  for (const command of script.commands) {
    if (cache.uses(command)) words.push(...command.words.filter(({ value }) => isUnwanted(cache, value)))
    if (cache.empties(command)) {
      const element = memberOf(script, command)
      if (element === undefined) return undefined
      elements.push(element)
    }
    const deleted = operandsOf(command).filter((word) => deletesFrom(atHome(word.text, home), folders))
    if (operandsOf(command).some((word) => !deleted.includes(word) && deletesAround(atHome(word.text, home), folders)))
      return undefined
    words.push(...deleted)
  }
  return { elements, words }
}

function isUnwanted({ unwanted }: Cache, value: string | undefined): boolean {
  return value !== undefined && unwanted.includes(value)
}

/** What rm deletes. */
function operandsOf({ name, words }: Command): readonly Word[] {
  return name === 'rm' ? words.slice(1).filter(({ text }) => !text.startsWith('-')) : []
}

function memberOf({ list }: Script, command: Command): Element | undefined {
  return list.flatMap(({ elements }) => elements).find((element) => element.command === command)
}

/** A path in a folder of the cache, or the `.cache` folder that lies right around it. */
function deletesFrom(path: string, folders: readonly string[]): boolean {
  const plain = path.replace(/\/\*?$/, '')
  return folders.some((folder) => isWithin(plain, folder) || (plain.endsWith('/.cache') && isWithin(folder, plain)))
}

/** A folder that the mount lies in: it could not be deleted any more. */
function deletesAround(path: string, folders: readonly string[]): boolean {
  const plain = path.replace(/\/\**$/, '').replace(/\/\*[^/]*$/, '')
  return path.includes('$') ? false : folders.some((folder) => plain !== '' && isWithin(folder, plain))
}

/** Takes words and commands away, and each rm with all that it was to delete; `undefined` where one has to stay. */
function removalsOf(
  dockerfile: Dockerfile,
  { script }: Run,
  leftovers: readonly Leftovers[],
): readonly Edit[] | undefined {
  const words = new Set(leftovers.flatMap((one) => one.words))
  const gone = new Set(leftovers.flatMap(({ elements }) => elements))
  for (const command of script.commands) {
    const operands = operandsOf(command)
    if (operands.length === 0 || !operands.every((word) => words.has(word))) continue
    const element = memberOf(script, command)
    if (element === undefined) return undefined
    gone.add(element)
    for (const word of operands) words.delete(word)
  }
  const edits = removeMembers(dockerfile, script, gone)
  const wordEdits = [...words].map((word) => removeWordOrLine(dockerfile, script, word))
  return edits === undefined || wordEdits.includes(undefined)
    ? undefined
    : [...edits, ...wordEdits.flatMap((edit) => edit ?? [])]
}

function fixOf(dockerfile: Dockerfile, context: Context, { run, wishes, removals }: Plan): Fix {
  const { script, stage } = run
  const { escape, eol } = dockerfile.reading
  const mounts = wishes.flatMap((wish) => mountsOf(wish, context.distro(stage)))
  const glue = ` ${escape}${eol}${indentOf(dockerfile, script)}`
  const start = script.place(0)
  const last = run.instruction.flags.at(-1)?.span.end
  const text = mounts.map((mount) => mount + glue).join('')
  // Behind flags of the author's, on the same line, the mounts get lines of their own.
  const edit =
    last === undefined || dockerfile.text.slice(last, start).includes('\n')
      ? insertion(start, text)
      : { span: { start: last, end: start }, text: glue + text }
  return [edit, ...removals, ...wishes.flatMap(additions)]
}

/** The indentation of the RUN's own continuation lines. */
function indentOf({ text }: Dockerfile, { instruction }: Script): string {
  const at = instruction.line.pieces[1]?.at
  const found = at === undefined ? '' : (/^[ \t]+/.exec(text.slice(at, at + 9))?.[0] ?? '')
  return found === '' || found.length > 8 ? '    ' : found
}

function mountsOf({ cache, folders, owner }: Wish, distro: Distro | undefined): readonly string[] {
  const sharing = cache.locked ? ',sharing=locked' : ''
  return folders.map((folder) => `--mount=type=cache,${idOf(cache, folder, distro)}target=${folder}${sharing}${owner}`)
}

/** Distributions would delete each other's lists. */
function idOf({ tool }: Cache, folder: string, distro: Distro | undefined): string {
  if (tool !== 'apt' || distro === undefined) return ''
  const { id, version } = distro
  const release = version === undefined ? '' : `-${id === 'ubuntu' ? version.toFixed(2) : version}`
  return `id=${id}${release}-${folder.endsWith('lists') ? 'apt-lists' : 'apt'},`
}

/** What makes the tool fill its cache. */
function additions({ cache, run: { script } }: Wish): readonly Edit[] {
  const { wanted } = cache
  if (wanted === undefined) return []
  return script.commands.flatMap((command) => {
    const call = cache.uses(command) ? callOf(command) : undefined
    const has = ['-U', '--update', wanted]
    return call === undefined || call.options.some(({ text }) => has.includes(text))
      ? []
      : [insertAfter(script, call.verbWord, ` ${wanted}`)]
  })
}

const DOCKER_CLEAN = '/etc/apt/apt.conf.d/docker-clean'

/** A RUN in front of the first that installs with apt: the images delete every package that was installed. */
function keepPackages(dockerfile: Dockerfile, plans: readonly Plan[]): readonly Fix[] {
  const { escape, eol } = dockerfile.reading
  const kept = new Set<Stage>()
  return plans.flatMap(({ run, wishes }): readonly Fix[] => {
    if (!wishes.some(({ cache }) => cache.tool === 'apt')) return []
    if (lineage(run.stage).some((stage) => kept.has(stage)) || saidBefore(dockerfile, run, 'docker-clean')) return []
    kept.add(run.stage)
    const indent = indentOf(dockerfile, run.script)
    const setting = 'Binary::apt::APT::Keep-Downloaded-Packages "true";'
    const text = `RUN rm -f ${DOCKER_CLEAN} ${escape}${eol}${indent}&& echo '${setting}' > /etc/apt/apt.conf.d/keep-cache${eol}`
    return [[insertion(aboveComments(dockerfile, run.instruction), text)]]
  })
}

/** The start of the line of an instruction, or of the comments right above it. */
function aboveComments({ reading, text, instructions }: Dockerfile, { index, span }: Instruction): number {
  let start = text.lastIndexOf('\n', span.start - 1) + 1
  const comments = commentsIn(reading, { start: instructions[index - 1]?.span.end ?? 0, end: span.start })
  for (const comment of comments.toReversed()) {
    if (text.slice(comment.end, start).split('\n').length !== 2) break
    start = text.lastIndexOf('\n', comment.start - 1) + 1
  }
  return start
}
