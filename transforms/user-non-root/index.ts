// Runs the process of an image as a user without privileges, who owns what it must write.

import { originOf } from '../../src/analysis/filesystem/origins.ts'
import { baseUser } from '../../src/analysis/images/user-in-force.ts'
import { toolSign, workplaceSign } from '../../src/analysis/processes/tools.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { isIn, resolve } from '../../src/dockerfile/model/paths.ts'
import { processOf } from '../../src/dockerfile/model/process.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import type { Fix } from '../../src/dockerfile/model/span.ts'
import { lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import { isRoot } from '../../src/dockerfile/model/user.ts'
import { isEntrypointOf, runsAsGiven } from '../../src/knowledge/images/entrypoints.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { userOn } from '../../src/knowledge/images/made-users.ts'
import { initIn, isInit, programOf } from '../../src/knowledge/programs/inits.ts'
import { needsHome, startsAsRoot } from '../../src/knowledge/programs/root-programs.ts'
import { isShell } from '../../src/knowledge/programs/shells.ts'
import { takesScripts } from '../../src/transform/kit/install.ts'
import { type Context, defineTransform, mentions, type OptionValues } from '../../src/transform/transform.ts'
import { becomesUser } from './becomes-user.ts'
import { CHANGES } from './declared.ts'
import { opensDevices } from './devices.ts'
import { asksDocker } from './docker-socket.ts'
import { endsOf, needsNoEmulation } from './ends.ts'
import { filledByRoot } from './filled-folders.ts'
import { fixOf, type Plan } from './fix.ts'
import { againstVolumes, foldersOf } from './folders.ts'
import { rootsUntil } from './handed-over.ts'
import { type Asking, homeAskedFor } from './home-needs.ts'
import { preparedFolders } from './made-folders.ts'
import { emptyWorkplace, mountedProgram } from './mounted-programs.ts'
import { namedBySources } from './named-by-sources.ts'
import { portOfRoot } from './ports.ts'
import { environmentOfRoot, filledHome } from './root-home.ts'
import {
  isRunner,
  keptByCorepack,
  rootNeeded,
  scriptRunner,
  scriptWords,
  unseenProgram,
  writtenArgument,
} from './root-needs.ts'
import { rootInScripts } from './root-scripts.ts'
import { stepOfRoot } from './root-steps.ts'
import { againstServices } from './service-mounts.ts'
import { type Start, startOf } from './start.ts'
import { saysItWrites, someSourceWrites, writesNothing } from './written-files.ts'

const OPTIONS = {
  name: { kind: 'text', default: 'app', example: 'web', help: 'the name of a user that is created' },
  id: { kind: 'number', default: 10001, help: 'its number, and that of its group' },
  writable: {
    kind: 'list',
    default: [],
    help: 'folders that the program writes, beside WORKDIR; those of VOLUME too, once volumes that exist are handed over',
  },
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
  aims: ['security', 'lint'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('cmd', 'entrypoint'),
  why: `A process that is root inside its container is root on the host as soon as it gets out, and Kubernetes refuses such images where
\`runAsNonRoot\` is set. USER is a number, because only of a number Kubernetes knows that it is not root. The folder of WORKDIR
belongs to the user, and what is copied there too; all else stays root's, and readable. It gets a home folder where sources or packages
write below one, or cannot be seen.

It is done for services whose own sources or program a COPY puts into a WORKDIR, where nothing says that they write elsewhere, and for
those whose sources write nothing at all. A folder that a RUN makes for nobody else becomes the user's.

Unsafe: the program may write elsewhere, and folders of the host that are mounted may belong to root.`,
  leavesAlone: [
    'a stage with a USER, and one in which a RUN creates a user',
    'processes that start as root: nginx, apache, cron, sshd, databases, supervisors, and whatever calls gosu, su or sudo',
    'ports under 1024, wherever they are known from: EXPOSE, the start, ENV, the base image, sources, compose files',
    'RUNs that build from sources that would belong to the user, which git refuses to root',
    'sources in front of npm 7 and 8, which run scripts as the owner of the folder: Node.js 15 to 18.13',
    'base images with an entrypoint of their own that wants root, and those of which little is known',
    'shell form without exec, and entrypoint scripts that cannot be read or that need root',
    'programs and files in the home folder of root, downloads into it while the image is built, and programs that need one',
    "a VOLUME that the option `writable` does not name: what lies in volumes that exist is not the user's",
    'WORKDIR and VOLUME that are folders of the system, and VOLUME where there is no shell',
    'tools, which work on the files of who calls them: without EXPOSE, HEALTHCHECK, a listener in the sources or a service that runs it, or with a CMD that shows help',
    'programs that no COPY puts into a WORKDIR, where sources may write, and programs out of a build context that is not known',
    'an image with manifests alone, whose program is mounted',
    'what writes elsewhere by an ENV, an argument or a folder that a RUN prepares and something else names; what a RUN leaves in a folder of the user',
    'npm and its like, unless the script in package.json is known and starts node; bundlers that keep caches beside the packages',
    'what asks the Docker daemon: by its name, its sources, its manifests, a README or a compose file',
    'packages that only root has a use for, sockets and devices of root, and a file that says who owns what',
    'stages that others are built on or copy from, unless a compose file deploys one of them, ONBUILD, and Windows',
    'what a compose file mounts beside the program and lets it write: volumes, and folders of the host',
    'services that a compose file gives capabilities or devices, and those that extend what stands in another file',
    'a stage without a RUN into which stages of `$BUILDPLATFORM` build, where sources may write: it is built for other platforms without emulation',
    'accelerators whose devices belong to root: TPUs',
  ],
  rules: ['hadolint/DL3002'],
  references: ['https://docs.docker.com/build/building/best-practices/#user'],
  changes: CHANGES,
  options: OPTIONS,
  apply(dockerfile, context) {
    return dockerfile.edit(
      endsOf(dockerfile, context.files).flatMap(({ stage, reason }): readonly Fix[] => {
        const start = startOf(dockerfile, stage)
        if (
          start === undefined ||
          hasUser(stage, context) ||
          isUnprivileged(context.image(stage)) ||
          context.image(stage).distro?.family === 'windows'
        )
          return []
        const plan = reason === undefined ? planFor(dockerfile, stage, start, context) : { reason }
        if (!('reason' in plan)) return [fixOf(dockerfile, stage, plan, context.options.rootGroup)]
        context.decline(start.at.span, plan.reason)
        return []
      }),
    )
  },
})

/** What stands around a process: the image, and whether a path of it is a file of the build context. */
interface Around {
  readonly image: Image
  readonly isCopied: (path: string) => boolean
}

type Options = OptionValues<typeof OPTIONS>
type OwnContext = Context<typeof OPTIONS>

function hasUser(stage: Stage, context: OwnContext): boolean {
  if (lineage(stage).some(({ instructions }) => instructions.some(({ keyword }) => keyword === 'USER'))) return true
  const { text = '' } = context.image(stage)
  return text.includes('nonroot') || text.includes('rootless') || text.includes('unprivileged')
}

/** Who runs the process and what it owns; or why it stays with root. */
function planFor(dockerfile: Dockerfile, stage: Stage, start: Start, context: OwnContext): Plan | Reason {
  const image = context.image(stage)
  const bare = image.distro?.family === 'none'
  if (userOn(image, context.options, false) === undefined)
    return { reason: `it is not known how a user is created on this base image${NUMBER}` }
  if (!bare && !stage.instructions.every((instruction) => takesScripts(dockerfile, instruction)))
    return { reason: 'its SHELL is none that the commands are written for' }
  const named = foldersOf(dockerfile, stage, start.at, context.options)
  if ('reason' in named) return named
  const prepared = preparedFolders(dockerfile, stage, context.files).filter((path) => !isIn(path, named))
  const folders = [...new Set([...named, ...prepared])]
  const isWithoutRun = !bare && (image.users.length === 0 || folders.length > 0) && needsNoEmulation(dockerfile, stage)
  if (bare && (folders.length > 0 || context.options.rootGroup) && ownsBySteps(stage, context.options)) {
    return { reason: 'no shell is there to hand its folders over to a user' }
  }
  const own = ownWords(start, image)
  const started = [dockerfile, stage, own, folderOf(dockerfile, start.at), context.files] as const
  const runner = scriptRunner(...started)
  if (isWithoutRun && !writesNothing(dockerfile, stage, own, folderOf(dockerfile, start.at) ?? '/', context.files))
    return { reason: EMULATED }
  const words = [...(start.words ?? []), ...(scriptWords(...started) ?? [])]
  // What a package manager starts is known, or it is node.
  const program = isRunner(own) && runner === undefined ? 'node' : (own[0] ?? '')
  const isCopied = (path: string): boolean =>
    path.startsWith('/') && originOf(dockerfile, stage, path, context.files).from === 'context'
  const filled = filledByRoot(dockerfile, stage, folders, programOf(program), image, context.files)
  const against =
    againstProcess(start, stage, { image, isCopied }) ??
    portOfRoot({ dockerfile, stage, image, words, at: start.at, files: context.files }) ??
    stepOfRoot(dockerfile, stage, folders, context.files) ??
    againstVolumes(stage, context.options) ??
    filledHome(dockerfile, stage, context.files) ??
    environmentOfRoot(dockerfile, stage, start.words ?? [], image, context.files) ??
    becomesUser(dockerfile, stage, own, context.files) ??
    rootNeeded(dockerfile, stage, folders, image, own) ??
    opensDevices(dockerfile, stage, context.files) ??
    asksDocker(dockerfile, stage, start.words ?? [], image, context.files) ??
    againstScripts(dockerfile, stage, start, [...folders, ...context.options.writable], context) ??
    (bare ? rootsWorkplace(someSourceWrites(dockerfile, stage, own, context.files)) : undefined) ??
    againstStart(dockerfile, stage, start, folders, filled, context) ??
    namedBySources(dockerfile, stage, own, [...folders, ...context.options.writable], context.files) ??
    againstServices({ dockerfile, stage, folders, writable: context.options.writable, files: context.files }) ??
    emptyWorkplace(dockerfile, stage)
  if (against !== undefined) return { reason: against }
  const until = bare ? undefined : rootsUntil(dockerfile, stage, folders, image)
  if (until !== undefined && 'reason' in until) return until
  if ('reason' in filled) return filled
  if (until !== undefined && filled.length > 0)
    return { reason: 'what npm and others leave as root is handed over in different steps' }
  const asking = homeAskedFor(dockerfile, stage, start.words ?? [], context.files)
  const homeless = againstHome(asking, image, context.options)
  if (homeless !== undefined) return { reason: homeless }
  if (isWithoutRun && asking !== undefined) return { reason: EMULATED }
  const doubt = [...doubts(start, stage, image, baseUser(dockerfile, stage, context))].find(
    (one) => !context.worthATry(start.at.span, one),
  )
  if (doubt !== undefined) return { reason: doubt }
  const user = userOn(image, context.options, asking !== undefined && !context.options.rootGroup)!
  if (isWithoutRun) return { user: { ...user, commands: [] }, folders: [], start, until, handed: [] }
  return { user, folders: bare ? [] : folders, start, until, handed: filled }
}

/** Why the user cannot have the home folder that the program asks for. */
function againstHome(
  asking: Asking | undefined,
  { distro, users: [own] }: Image,
  { rootGroup }: Options,
): string | undefined {
  if (asking?.sign === undefined) return undefined
  const asks = `${asking.sign} asks for a home folder`
  if (distro?.id === 'scratch') return `${asks}, and no shell is there to make one: set HOME to a folder that it owns`
  if (rootGroup) return `${asks}, which a user without an account has not: set HOME to a folder that it owns`
  return own !== undefined && own.home === undefined
    ? `${asks}, and where that of ${own.name} is is not known`
    : undefined
}

const EMULATED =
  'it has no RUN, so that it is built for other platforms without emulation, and a user who owns what the program may write, or a home, is made in one: say USER with a number'

const NUMBER = ': a USER that is a number needs no account'

function isUnprivileged({ user }: Image): boolean {
  return user !== undefined && !isRoot(user)
}

function ownsBySteps({ instructions }: Stage, { writable, rootGroup }: Options): boolean {
  return rootGroup || writable.length > 0 || instructions.some(({ keyword }) => keyword === 'VOLUME')
}

/** What is not known of a base image, where nothing else speaks against it: a build shows its user and its entrypoint. */
function* doubts({ words = [] }: Start, stage: Stage, image: Image, user: string | undefined): Generator<string> {
  const bare = image.distro?.family === 'none'
  if (!bare && (user === undefined || !isRoot(user)))
    yield `it is not known which user this base image starts with${NUMBER}`
  const [program = ''] = ownArguments(words)
  if (processOf(stage).entrypoint === undefined && mayWantRoot(image, program)) yield OWN_ENTRYPOINT
}

const OWN_ENTRYPOINT = 'the base image may have an ENTRYPOINT of its own that wants to start as root'

/** Without an init and its options in front. */
function ownArguments(words: readonly string[]): readonly string[] {
  return words.filter((word) => !isInit(word) && !word.startsWith('-'))
}

/** Why the process needs root, by its own words. */
function againstProcess({ words }: Start, stage: Stage, { image, isCopied }: Around): string | undefined {
  if (words === undefined) return againstShell(stage)
  const root = words.find((word) => startsAsRoot(word) || (!isInit(word) && initIn(word) !== undefined))
  if (root !== undefined)
    return isCopied(root)
      ? `${root}, which is copied, may start others as root, as its like do`
      : `${programOf(root.split(' ', 1)[0]!)} starts as root`
  const [program = '', ...rest] = ownArguments(words)
  if (program.endsWith('.wasm')) return 'a runtime of WebAssembly starts it, which knows nothing of users'
  if (isShell(programOf(program)) && words.includes('-c')) return 'a shell starts it, which may do more, as root'
  if (isShell(programOf(program)) && rest.length === 0) return 'it is a shell, for somebody who works in it'
  if (needsHome(program) && image.users[0]?.home === undefined && !isHost(program, rest))
    return `${programOf(program)} needs a home folder: USER can name a user that a RUN makes with one`
  const isOwn = processOf(stage).entrypoint === undefined && mayWantRoot(image, program)
  return isOwn && runsAsGiven(image, program) === false ? OWN_ENTRYPOINT : undefined
}

/** Why a start that is not known as words stays as it is: a shell reads it, or an entrypoint is given one. */
function againstShell(stage: Stage): string {
  const [program] = ownArguments(processOf(stage).entrypoint?.strings ?? [])
  return program === undefined
    ? 'a shell starts it, as it is in shell form: it may do more, as root'
    : `${programOf(program)} is given a shell, as CMD is in shell form: it may do more, as root`
}

/** `dotnet app.dll` runs a program, and nothing of the tool of that name. */
function isHost(program: string, [file = '']: readonly string[]): boolean {
  return programOf(program) === 'dotnet' && file.endsWith('.dll')
}

/** Whether the base image's own entrypoint does more than to run what it is given. */
function mayWantRoot(image: Image, program: string): boolean {
  return image.distro?.family !== 'none' && runsAsGiven(image, program) !== true
}

/** What is started, without an init and the base image's own script in front of it. */
function ownWords({ words = [] }: Start, image: Image): readonly string[] {
  return words.filter((word, i) => !isInit(word) && !isEntrypointOf(image, word) && !(word === '--' && i < 2))
}

/** Why what is started may be no service, or may write where the user may not. */
function againstStart(
  dockerfile: Dockerfile,
  stage: Stage,
  start: Start,
  folders: readonly string[],
  filled: ReturnType<typeof filledByRoot>,
  context: OwnContext,
): string | undefined {
  const image = context.image(stage)
  const own = ownWords(start, image)
  const [program = ''] = own
  const { workdir = image.workdir } = dockerfile.settings(start.at)
  const folder = folderOf(dockerfile, start.at)
  const started = [dockerfile, stage, own, folder, context.files] as const
  const words = scriptWords(...started) ?? own
  return (
    mountedProgram(dockerfile, stage, folders, context.files) ??
    toolSign(dockerfile, stage, words, folder, context.files) ??
    againstWorkplace(dockerfile, stage, words, folder, context) ??
    keptByCorepack(dockerfile, stage, own) ??
    scriptRunner(...started) ??
    ('reason' in filled ? filled.reason : undefined) ??
    unseenProgram(dockerfile, stage, program, workdir, context.files, image.workdir) ??
    writtenArgument(dockerfile, stage, own, folders)
  )
}

/** Why the program may write where nobody sees: whose the folder is that it works in matters to one that writes. */
function againstWorkplace(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  folder: string | undefined,
  { files }: OwnContext,
): string | undefined {
  const sign = workplaceSign(dockerfile, stage, words, folder)
  if (sign !== undefined) return writesNothing(dockerfile, stage, words, folder ?? '/', files) ? undefined : sign
  // A program that is built lies anywhere, and writes where it is started.
  const writing = folder === undefined || folder === '/' ? saysItWrites(dockerfile, stage, words, files) : undefined
  return rootsWorkplace(writing, ': name one of its own with WORKDIR')
}

/** Why a program that writes cannot be another user's where no folder is handed over. */
function rootsWorkplace(writing: string | undefined, advice = ''): string | undefined {
  return writing && `${writing}, and the folder that it is started in stays root's${advice}`
}

/** The folder of WORKDIR, where this file sets one. */
function folderOf(dockerfile: Dockerfile, at: Instruction): string | undefined {
  const { workdir } = dockerfile.settings(at)
  return typeof workdir === 'string' ? resolve('/', workdir) : undefined
}

function againstScripts(
  dockerfile: Dockerfile,
  stage: Stage,
  { words = [], at }: Start,
  folders: readonly string[],
  context: OwnContext,
): string | undefined {
  const { workdir = context.image(stage).workdir } = dockerfile.settings(at)
  return rootInScripts(dockerfile, stage, words, workdir, folders, context)
}
