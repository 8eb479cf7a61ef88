// Runs the process of an image as a user without privileges, who owns what it must write.

import { copyOf } from '../src/dockerfile/copy.ts'
import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import { insertAbove, insertBelow } from '../src/dockerfile/insert.ts'
import { builderWords, flag, type Instruction } from '../src/dockerfile/instruction.ts'
import { resolve } from '../src/dockerfile/paths.ts'
import { processOf } from '../src/dockerfile/process.ts'
import { type Command, readShell } from '../src/dockerfile/shell.ts'
import { type Edit, type Fix, insertion } from '../src/dockerfile/span.ts'
import type { Stage } from '../src/dockerfile/stages.ts'
import { officialImage } from '../src/facts/bases.ts'
import { isEntrypointOf, runsAsGiven } from '../src/facts/entrypoints.ts'
import { initIn, isInit, programOf } from '../src/facts/inits.ts'
import { takesScripts } from '../src/facts/installs.ts'
import { originOf } from '../src/facts/origins.ts'
import {
  filledByRoot,
  rootNeeded,
  scriptRunner,
  toolSign,
  unseenProgram,
  writtenArgument,
} from '../src/facts/root-needs.ts'
import { isScriptName } from '../src/facts/shells.ts'
import { FIRST_FREE_PORT, IN_HOME_OF_ROOT, needsHome, startsAsRoot, type User, userOn } from '../src/facts/users.ts'
import { type Context, defineTransform, type OptionValues } from '../src/transform.ts'

const OPTIONS = {
  name: { kind: 'text', default: 'app', help: 'the name of a user that is created' },
  id: { kind: 'number', default: 10001, help: 'its number, and that of its group' },
  writable: { kind: 'list', default: [], help: 'folders that the program writes, beside WORKDIR and VOLUME' },
  rootGroup: {
    kind: 'flag',
    default: false,
    help: 'for platforms that run images under any number: the group is 0, and may do what the user may',
  },
} as const

export default defineTransform({
  name: 'user-non-root',
  summary: 'Run the process as a user without privileges',
  phase: 'runtime',
  safety: 'unsafe',
  why: `A process that is root inside its container is root on the host as soon as it gets out, and Kubernetes refuses such images where
\`runAsNonRoot\` is set. USER is a number, because only of a number Kubernetes knows that it is not root. The folder of WORKDIR and
those of VOLUME belong to the user, and what is copied there too; all else stays root's, and readable.

It is done for services whose own sources or program a COPY puts into a WORKDIR, where nothing says that they write elsewhere.

Unsafe: the program may write elsewhere, and volumes that exist belong to root.`,
  leavesAlone: [
    'a stage with a USER, and one in which a RUN creates a user',
    'processes that start as root: nginx, apache, cron, sshd, databases, supervisors, and whatever calls gosu, su or sudo',
    'ports under 1024',
    'RUNs that build from sources that would belong to the user, which git refuses to root',
    'base images with an entrypoint of their own that wants root, and those of which little is known',
    'shell form, and entrypoint scripts that cannot be read or that need root',
    'programs and files in the home folder of root, and programs that need one',
    'WORKDIR and VOLUME that are folders of the system, and VOLUME where there is no shell',
    'tools, which work on the files of who calls them: without EXPOSE and HEALTHCHECK, or with a CMD that shows help',
    'programs that no COPY puts into a WORKDIR, and programs out of a build context that is not known',
    'what writes elsewhere by an ENV, an argument or a folder that a RUN prepares; what a RUN leaves in a folder of the user',
    'npm and its like, unless the script in package.json is known and starts node; bundlers that keep caches beside the packages',
    'packages that only root has a use for, sockets and devices of root, and a file that says who owns what',
    'stages that others are built on or copy from, ONBUILD, and Windows',
  ],
  rules: ['hadolint/DL3002'],
  references: ['https://docs.docker.com/build/building/best-practices/#user'],
  options: OPTIONS,
  apply(dockerfile, context) {
    const bases = new Set(dockerfile.stages.map(({ base }) => base.stage))
    const ends = dockerfile.stages.filter((stage) => stage.ships && !bases.has(stage))
    return dockerfile.edit(
      ends.flatMap((stage): readonly Fix[] => {
        const start = startOf(stage)
        if (start === undefined || hasUser(stage) || context.distro(stage)?.family === 'windows') return []
        const plan = planFor(dockerfile, stage, start, context)
        if (typeof plan !== 'string') return [fixOf(dockerfile, stage, plan, context.options)]
        context.decline(start.at.span, plan)
        return []
      }),
    )
  },
})

type Options = OptionValues<typeof OPTIONS>
type OwnContext = Context<typeof OPTIONS>

/** The words that the image starts, and where the last of them stand. */
interface Start {
  readonly words: readonly string[] | undefined
  readonly at: Instruction
}

function startOf(stage: Stage): Start | undefined {
  const { entrypoint, command } = processOf(stage)
  const at = command ?? entrypoint
  if (at === undefined || !stage.instructions.includes(at)) return undefined
  const parts = [entrypoint, command].flatMap((instruction) => instruction ?? [])
  const whole = parts.every(({ strings }) => strings !== undefined)
  return { at, words: whole ? parts.flatMap(({ strings }) => strings ?? []) : undefined }
}

function hasUser(stage: Stage): boolean {
  for (let at: Stage | undefined = stage; at !== undefined; at = at.base.stage)
    if (at.instructions.some(({ keyword }) => keyword === 'USER')) return true
  const { image = '' } = stage.base
  return image.includes('nonroot') || image.includes('rootless') || image.includes('unprivileged')
}

interface Plan {
  readonly user: User
  /** Absolute paths of folders that belong to the user. */
  readonly folders: readonly string[]
  readonly start: Start
}

/** Who runs the process and what it owns; or why it stays with root. */
function planFor(dockerfile: Dockerfile, stage: Stage, start: Start, context: OwnContext): Plan | string {
  const distro = context.distro(stage)
  const user = userOn(stage, distro, context.options)
  const bare = distro?.family === 'none'
  if (user === undefined || !(bare || startsAsRootUser(stage, context)))
    return 'it is not known which user this base image starts with, or how one is created there'
  if (!bare && !stage.instructions.every((instruction) => takesScripts(dockerfile, instruction)))
    return 'its SHELL is none that the commands are written for'
  const folders = foldersOf(dockerfile, stage, start.at, context.options)
  if (typeof folders === 'string') return folders
  if (bare && (folders.length > 0 || context.options.rootGroup) && ownsBySteps(stage, context.options)) {
    return 'no shell is there to hand its folders over to a user'
  }
  return (
    againstProcess(start, stage) ??
    againstPorts(stage, start) ??
    againstFile(dockerfile, stage) ??
    againstMade(dockerfile, stage, folders) ??
    againstMaking(dockerfile, stage, folders) ??
    againstBuilding(dockerfile, stage, folders) ??
    rootNeeded(dockerfile, stage, folders) ??
    againstScripts(dockerfile, stage, start, context) ??
    againstStart(dockerfile, stage, start, folders, context) ?? { user, folders: bare ? [] : folders, start }
  )
}

function startsAsRootUser(stage: Stage, context: OwnContext): boolean {
  const { repository } = officialImage(stage) ?? {}
  return context.start(stage)?.user === 'root' || repository === 'php'
}

function ownsBySteps({ instructions }: Stage, { writable, rootGroup }: Options): boolean {
  return rootGroup || writable.length > 0 || instructions.some(({ keyword }) => keyword === 'VOLUME')
}

/** Folders of the system, which many programs share. */
const SYSTEM = new Set(
  '/ /go /bin /boot /dev /etc /home /lib /media /mnt /opt /proc /root /run /sbin /srv /sys /tmp /usr /usr/bin /usr/lib /usr/local /usr/local/bin /usr/sbin /usr/share /usr/src /var /var/cache /var/lib /var/log /var/run /var/tmp'.split(
    ' ',
  ),
)

/** The folder of WORKDIR, where this file sets one, those of VOLUME, and those of the option. */
function foldersOf(
  dockerfile: Dockerfile,
  stage: Stage,
  at: Instruction,
  { writable }: Options,
): readonly string[] | string {
  const { workdir } = dockerfile.settings(at)
  for (let one = stage.base.stage; one !== undefined; one = one.base.stage)
    if (one.instructions.some(({ keyword }) => keyword === 'VOLUME')) return 'another stage has a VOLUME'
  const volumes = stage.instructions.flatMap((instruction) => {
    if (instruction.keyword !== 'VOLUME') return []
    const words = instruction.strings ?? builderWords(instruction).map(({ text }) => text)
    return words.map((word) => resolve('/', word))
  })
  const folders = [...(workdir === undefined || workdir === '/' ? [] : [workdir ?? undefined]), ...volumes, ...writable]
  const paths = folders.map((folder) => (folder === undefined ? undefined : resolve('/', folder)))
  const known = paths.filter((path) => path !== undefined)
  if (known.length < paths.length) return 'a variable names WORKDIR or VOLUME'
  const shared = known.find((path) => SYSTEM.has(path))
  if (shared !== undefined) return `${shared} is a folder of the system, which a user cannot own`
  return [...new Set(known)]
}

/** Why the process needs root, by its own words. */
function againstProcess({ words }: Start, stage: Stage): string | undefined {
  if (words === undefined) return 'it is started by a shell'
  const root = words.find((word) => startsAsRoot(word) || (!isInit(word) && initIn(word) !== undefined))
  if (root !== undefined) return `${programOf(root)} starts as root`
  const [program = '', ...rest] = words.filter((word) => !isInit(word) && !word.startsWith('-'))
  if (SHELLS.has(programOf(program)) && (rest.length === 0 || words.includes('-c'))) return 'it is started by a shell'
  if (needsHome(program)) return `${programOf(program)} needs a home folder`
  if (processOf(stage).entrypoint === undefined && mayWantRoot(stage, program))
    return 'the base image may have an ENTRYPOINT of its own that wants to start as root'
  return undefined
}

const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh'])

/** Whether the base image's own entrypoint does more than to run what it is given. */
function mayWantRoot(stage: Stage, program: string): boolean {
  const { image } = stage.base
  return image !== 'scratch' && image?.includes('distroless') !== true && runsAsGiven(stage, program) !== true
}

/** Why what is started may be no service, or may write where the user may not. */
function againstStart(
  dockerfile: Dockerfile,
  stage: Stage,
  { words = [], at }: Start,
  folders: readonly string[],
  context: OwnContext,
): string | undefined {
  const own = words.filter((word, i) => !isInit(word) && !isEntrypointOf(stage, word) && !(word === '--' && i < 2))
  const [program = ''] = own
  const { workdir = context.start(stage)?.workdir } = dockerfile.settings(at)
  return (
    toolSign(dockerfile, stage, own, folderOf(dockerfile, at)) ??
    scriptRunner(dockerfile, stage, own, folderOf(dockerfile, at), context.files) ??
    filledByRoot(dockerfile, stage, folders, programOf(program)) ??
    unseenProgram(dockerfile, stage, program, workdir, context.files) ??
    writtenArgument(dockerfile, stage, own, folders)
  )
}

/** The folder of WORKDIR, where this file sets one. */
function folderOf(dockerfile: Dockerfile, at: Instruction): string | undefined {
  const { workdir } = dockerfile.settings(at)
  return typeof workdir === 'string' ? workdir : undefined
}

/** EXPOSE, and numbers behind a colon or a word for ports. */
function againstPorts({ instructions }: Stage, { words = [] }: Start): string | undefined {
  const exposed = instructions
    .filter(({ keyword }) => keyword === 'EXPOSE')
    .flatMap((one) => builderWords(one).map(({ text }) => text))
  const bound = words.flatMap((word, i) => {
    const colon = word.lastIndexOf(':')
    const equals = word.lastIndexOf('=')
    const before = (words[i - 1] ?? '').toLowerCase()
    if (['-p', '--port', '-l', '--listen', '-b', '--bind', '--http-port'].includes(before) || colon >= 0 || equals >= 0)
      return [word.slice(Math.max(colon, equals) + 1)]
    // The port of `python -m http.server 80`.
    return before === 'http.server' || before === 'simplehttpserver' ? [word] : []
  })
  if (exposed.some((port) => port.includes('$'))) return 'a variable names the port of EXPOSE'
  const low = [...exposed, ...bound].find((port) => {
    const number = Number.parseInt(port, 10)
    return number > 0 && number < FIRST_FREE_PORT && String(number) === port.split(/[/-]/, 1)[0]
  })
  return low === undefined ? undefined : `port ${low} is open to root alone, outside of Docker's own networks`
}

const CREATES = ['useradd', 'adduser', 'addgroup', 'groupadd']

/** What speaks against it elsewhere in the stage, and in those that it is built on. */
function againstFile(dockerfile: Dockerfile, stage: Stage): string | undefined {
  for (let at: Stage | undefined = stage; at !== undefined; at = at.base.stage) {
    for (const instruction of at.instructions) {
      const text = dockerfile.text.slice(instruction.span.start, instruction.span.end)
      if (instruction.keyword === 'ONBUILD') return 'an ONBUILD would run as the user too'
      if (instruction.keyword === 'RUN' && CREATES.some((name) => text.includes(name)))
        return 'a RUN creates a user already: USER could name it'
      if (instruction.keyword === 'ADD' && text.includes('://')) return 'what ADD downloads, root alone may read'
      const home = IN_HOME_OF_ROOT.find((sign) => text.includes(sign))
      if (home !== undefined) return `${home}: what lies in the home folder of root, nobody else may read`
      const needed = dockerfile.script(instruction)?.commands.find(({ name }) => name === 'setcap' || name === 'visudo')
      if (needed !== undefined) return `${needed.name}: it was thought about who may do what`
    }
  }
  return undefined
}

/** A RUN that makes folders or files inside those that the user is to own: they are root's. */
function againstMade(dockerfile: Dockerfile, stage: Stage, folders: readonly string[]): string | undefined {
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== 'RUN') continue
    for (const { name, words } of dockerfile.script(instruction)?.commands ?? []) {
      if (name !== 'mkdir' && name !== 'touch') continue
      const made = words.slice(1).filter(({ text }) => !text.startsWith('-'))
      const foreign = made.find(({ value, text }) => {
        const path = resolve(dockerfile.settings(instruction).workdir, value ?? text)
        return (
          path === undefined || (!folders.includes(path) && folders.some((folder) => path.startsWith(`${folder}/`)))
        )
      })
      if (foreign !== undefined)
        return `a RUN makes ${foreign.text}, which stays root's: the option writable can name it`
    }
  }
  return undefined
}

/** They ask git, or are git, which refuses to work for root in a folder of somebody else. */
const ASK_GIT = new Set('git go make cmake cargo gradle gradlew mvn mvnw dotnet sbt mix lein hugo'.split(' '))

/** A RUN that builds from sources that would belong to the user. */
function againstBuilding(dockerfile: Dockerfile, stage: Stage, folders: readonly string[]): string | undefined {
  const first = stage.instructions.find((instruction) => copiesInto(dockerfile, instruction, folders))
  if (first === undefined) return undefined
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== 'RUN' || instruction.index < first.index) continue
    const found = dockerfile.script(instruction)?.commands.find(({ name = '' }) => ASK_GIT.has(programOf(name)))
    if (found !== undefined)
      return `${found.name} builds as root from what would be the user's, which git refuses: it can build in a stage of its own`
  }
  return undefined
}

/** These fail, or do something else, where the folder that they name is there already. */
const WANT_NONE = new Set(['mkdir', 'mv', 'cp', 'ln', 'git', 'svn', 'composer', 'npx'])

/** A RUN that makes one of the folders itself: it would find it made. */
function againstMaking(dockerfile: Dockerfile, stage: Stage, folders: readonly string[]): string | undefined {
  const { instructions } = stage
  const from = instructions.findIndex(({ keyword }) => OWNED_BEFORE.has(keyword))
  const there = new Set<string>()
  for (const [i, instruction] of instructions.entries()) {
    const { workdir } = dockerfile.settings(instruction)
    if (typeof workdir === 'string') there.add(workdir)
    const target = copyTarget(dockerfile, instruction)
    for (const folder of folders) if (target === folder || target?.startsWith(`${folder}/`) === true) there.add(folder)
    if (instruction.keyword !== 'RUN' || i < from) continue
    for (const { name = '', words } of dockerfile.script(instruction)?.commands ?? []) {
      if (!WANT_NONE.has(name) || (name === 'mkdir' && words.some(({ text }) => text === '-p' || text === '--parents')))
        continue
      const made = folders.find(
        (folder) =>
          !there.has(folder) &&
          words.slice(1).some(({ value }) => value !== undefined && resolve(workdir, value) === folder),
      )
      if (made !== undefined) return `a RUN makes ${made} itself`
    }
  }
  return undefined
}

/** Why a script that is started needs root, or that it cannot be told. */
function againstScripts(
  dockerfile: Dockerfile,
  stage: Stage,
  { words = [], at }: Start,
  context: OwnContext,
): string | undefined {
  const { files } = context
  const { workdir = context.start(stage)?.workdir } = dockerfile.settings(at)
  for (const word of words.filter(
    (one) => !isInit(one) && !isEntrypointOf(stage, one) && (one.includes('/') || isShellScript(one)),
  )) {
    const path = resolve(workdir, word.includes('/') ? word : `/usr/local/bin/${word}`)
    const origin = path === undefined ? undefined : originOf(dockerfile, stage, path, files)
    const text = origin?.from === 'context' ? files?.text(origin.path) : undefined
    if (text === undefined) {
      if (isShellScript(word)) return `what ${word} does as root is not known`
      continue
    }
    if (!isShellScript(word) && !SHELLS.has(programOf(text.split(/\s/, 1)[0] ?? ''))) continue
    const reason = needsRoot(word, text, context.distro(stage)?.family === 'alpine')
    if (reason !== undefined) return reason
  }
  return undefined
}

function isShellScript(word: string): boolean {
  return (isScriptName(word) && word.endsWith('sh')) || programOf(word).includes('entrypoint')
}

const ROOT_COMMANDS = new Set([
  'chown',
  'chgrp',
  'gosu',
  'su-exec',
  'setpriv',
  'runuser',
  'usermod',
  'groupmod',
  'useradd',
  'adduser',
  'addgroup',
  'groupadd',
  'service',
  'mount',
  'iptables',
  'sysctl',
  'apt-get',
  'apk',
  'yum',
  'dnf',
  'update-ca-certificates',
  'ldconfig',
])

/** What in a script needs root. `su` and `sudo` are told with the line that would take their place. */
function needsRoot(name: string, text: string, alpine: boolean): string | undefined {
  const commands = readShell(text, false)?.commands
  if (commands === undefined) return `${name} cannot be read as a shell script`
  for (const command of commands) {
    const dropped = dropping(command, alpine)
    if (dropped !== undefined)
      return `${name} drops its privileges by itself: ${dropped} would make way for the program`
    const { name: program = '' } = command
    if (ROOT_COMMANDS.has(program) || startsAsRoot(program)) return `${name} calls ${program} as root`
  }
  return undefined
}

/** The line that does what `su user -c "…"` or `sudo -u user …` does, without a process in between. */
function dropping({ name, wrapper, words }: Command, alpine: boolean): string | undefined {
  const by = (user: string, rest: string): string =>
    alpine
      ? `"exec su-exec ${user} ${rest}"`
      : `"exec gosu ${user} ${rest}", or "exec setpriv --reuid=${user} --regid=${user} --init-groups ${rest}"`
  if (wrapper[0]?.value === 'sudo') {
    const at = wrapper.findIndex(({ value }) => value === '-u' || value === '--user')
    const user = at < 0 ? 'root' : (wrapper[at + 1]?.text ?? 'root')
    return user === 'root' ? undefined : by(user, words.map(({ text }) => text).join(' '))
  }
  if (name !== 'su') return undefined
  const at = words.findIndex(({ value }) => value === '-c')
  const user = words.find(({ text }, i) => i > 0 && i !== at + 1 && !text.startsWith('-'))?.text ?? 'root'
  return by(user, at < 0 ? '…' : (words[at + 1]?.value ?? words[at + 1]?.text ?? '…'))
}

function fixOf(dockerfile: Dockerfile, stage: Stage, { user, folders, start }: Plan, { rootGroup }: Options): Fix {
  const group = rootGroup ? 0 : user.group
  const owner = `${user.id}:${group}`
  const copies = stage.instructions.filter((instruction) => copiesInto(dockerfile, instruction, folders))
  const made = [
    ...(rootGroup ? [] : user.commands),
    ...(folders.length === 0
      ? []
      : [`install -d ${rootGroup ? '-m 775 ' : ''}-o ${user.id} -g ${group} ${folders.join(' ')}`]),
  ]
  const edits: Edit[] = copies.map(({ keywordSpan }) => insertion(keywordSpan.end, ` --chown=${owner}`))
  const { escape, eol } = dockerfile.reading
  if (made.length > 0) {
    const first = stage.instructions.find(({ keyword }) => OWNED_BEFORE.has(keyword)) ?? start.at
    edits.push(insertAbove(dockerfile, first, { keyword: 'RUN', rest: made.join(` ${escape}${eol}    && `) }))
  }
  if (rootGroup && copies.length > 0) {
    edits.push(aboveStart(dockerfile, stage, { keyword: 'RUN', rest: `chmod -R g=u ${folders.join(' ')}` }))
  }
  edits.push(aboveStart(dockerfile, stage, { keyword: 'USER', rest: owner }))
  return joined(edits)
}

/** What must find the folders made: the classic builder drops changes behind a VOLUME. */
const OWNED_BEFORE = new Set(['WORKDIR', 'COPY', 'ADD', 'VOLUME', 'CMD', 'ENTRYPOINT'])
const BUILDS = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR'])

/** In front of the ENTRYPOINT or CMD behind all that builds; else behind it. */
function aboveStart(dockerfile: Dockerfile, { instructions }: Stage, added: { keyword: string; rest: string }): Edit {
  const last = instructions.findLastIndex(({ keyword }) => BUILDS.has(keyword))
  const next = instructions.slice(last + 1).find(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT')
  return next === undefined ? insertBelow(dockerfile, instructions[last]!, added) : insertAbove(dockerfile, next, added)
}

function copiesInto(dockerfile: Dockerfile, instruction: Instruction, folders: readonly string[]): boolean {
  const path = copyTarget(dockerfile, instruction)
  if (path === undefined || flag(instruction, 'chown') !== undefined) return false
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
}

function copyTarget(dockerfile: Dockerfile, instruction: Instruction): string | undefined {
  const copy = copyOf(instruction)
  return copy === undefined ? undefined : resolve(dockerfile.settings(instruction).workdir, copy.destination)
}

/** Insertions at one place as one, in their order. */
function joined(edits: readonly Edit[]): Fix {
  const byPlace = new Map<number, string>()
  for (const { span, text } of edits) byPlace.set(span.start, (byPlace.get(span.start) ?? '') + text)
  return [...byPlace].map(([place, text]) => insertion(place, text))
}
