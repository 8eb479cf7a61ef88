// Copies the folder that a RUN works in before the rest, where the rest changes more often.

import {
  destinationFolder,
  type FolderCopy,
  folderCopies,
  inItsPlace,
  movedCopy,
  oddFlag,
  ownerObjection,
  passes,
} from '../../src/analysis/filesystem/folder-copies.ts'
import { folderAt } from '../../src/analysis/filesystem/paths.ts'
import { runKind } from '../../src/analysis/packages/run-kinds.ts'
import { join } from '../../src/analysis/project/project.ts'
import { syntaxRefusal } from '../../src/analysis/writable-syntax.ts'
import { copyHead } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { mounted, mountsOf } from '../../src/dockerfile/model/mounts.ts'
import { behindBlanks, headStart } from '../../src/dockerfile/model/paragraph.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import { type Fix, insertion } from '../../src/dockerfile/model/span.ts'
import { OUTPUTS } from '../../src/knowledge/project-roots.ts'
import { type Context, defineTransform, mentions, type OptionValues } from '../../src/transform/transform.ts'
import { leadsOut } from './leads-out.ts'
import { mayChangeSources } from './source-changes.ts'

const OPTIONS = {
  restChanges: {
    kind: 'number',
    default: 10,
    help: 'commits that changed the rest of the folder, at least',
  },
  percentage: {
    kind: 'number',
    default: 25,
    help: 'of the commits that changed the folder, those that changed the part, at most',
  },
} as const

export default defineTransform({
  name: 'copy-split',
  summary: 'Copy the folder that a RUN works in before the rest that changes more often',
  phase: 'copies',
  safety: 'unsafe',
  aims: ['speed'],
  recommended: true,
  needs: ['build context', 'builder'],
  mayAct: mentions('copy', 'add'),
  why: `A build of one part of a repository, such as its web pages, runs again whenever any file of the repository changes. Where the
history says that this part changes seldom, it is copied first and built, and then comes all the rest.

With a current \`# syntax\` line, the second COPY leaves the part out (\`--exclude\`). Elsewhere it copies everything once more. Either way a file that is added later is copied.

Unsafe, because a program may look outside of the folder that it runs in.`,
  leavesAlone: [
    'a build context that is not known, or has no history',
    'a part that changes as often as the rest, or a rest that seldom changes',
    'a RUN that works in the whole folder, or names something outside of the part',
    'a part that leads out of itself: links, `../` beyond its top',
    'tools that read the folders above: a `go.mod`, `package.json` or `.git` there',
    'without `--exclude`: a RUN that may change its own sources, and a large part in a stage that ships',
    'RUNs that only install packages of the system, or take no time',
  ],
  rules: [],
  references: ['https://docs.docker.com/reference/dockerfile/#copy---exclude'],
  options: OPTIONS,
  apply(dockerfile, context) {
    const copies = folderCopies(dockerfile, context)
    // Whoever asks for the build context has the repository looked through, and its history read.
    const files = copies.length === 0 ? undefined : context.files
    if (files?.changes('') === undefined) return dockerfile
    return dockerfile.edit(
      copies.flatMap((copy) => {
        if (files.entry(copy.sources[0]!)?.kind !== 'folder') return []
        const build: Build = { dockerfile, files, copies, context }
        const work = workBehind(build, copy)
        if (work === undefined || isSystem(copy.path) || isSplit(build, copy)) return []
        if (!isCold(files, copy.folder, join(copy.folder, work.part), context.options)) return []
        const reason = objection(build, copy, work)
        if (reason === undefined) return [edits(build, copy, work)]
        context.decline(work.scripts[0]!.instruction.span, reason)
        return []
      }),
    )
  },
})

type Files = NonNullable<Context['files']>

interface Build {
  readonly dockerfile: Dockerfile
  readonly files: Files
  readonly copies: readonly FolderCopy[]
  readonly context: Context<typeof OPTIONS>
}

/** The RUNs right behind a COPY that work in one folder of what it copies. */
interface Work {
  /** The folder, from the top of what is copied. */
  readonly part: string
  readonly scripts: readonly Script[]
}

function workdirOf({ dockerfile, context }: Build, instruction: Instruction): string | undefined {
  return folderAt(dockerfile, instruction, context)
}

const SYSTEM = new Set('/ /bin /etc /home /lib /opt /root /sbin /tmp /usr /var'.split(' '))

function isSystem(path: string): boolean {
  return SYSTEM.has(path)
}

function workBehind(build: Build, copy: FolderCopy): Work | undefined {
  if (build.context.image(copy.stage).distro?.family === 'windows') return undefined
  let part: string | undefined
  const scripts: Script[] = []
  for (const instruction of copy.stage.instructions.filter(({ index }) => index > copy.instruction.index)) {
    if (instruction.keyword !== 'RUN') {
      if (passes(copy, instruction)) continue
      break
    }
    const script = build.dockerfile.script(instruction)
    const own = script === undefined ? undefined : partOf(script, workdirOf(build, instruction), copy.path)
    if (own === undefined || (part !== undefined && own !== part)) break
    part = own
    scripts.push(script!)
  }
  return part === undefined || !scripts.some(isWorth) ? undefined : { part, scripts }
}

/** The folder below the destination that a RUN works in: its WORKDIR, or where `cd` or `make -C` leads it. */
function partOf(script: Script, workdir: string | undefined, destination: string): string | undefined {
  const [first, ...others] = script.list
  const commands = first?.elements.map(({ command }) => command) ?? []
  const [start] = commands
  let folder: string | undefined = resolve(workdir, '.')
  if (start?.name === 'cd' && start.words.length === 2 && others.length === 0 && !first!.operators.includes('||'))
    folder = resolve(workdir, start.words[1]!.value ?? '$')
  else if (commands.every((command) => command?.name === 'make' && command.words[1]?.value === '-C')) {
    const folders = new Set(commands.map((command) => resolve(workdir, command!.words[2]?.value ?? '$')))
    folder = folders.size === 1 && others.length === 0 ? [...folders][0] : undefined
  }
  const isBelow = folder?.startsWith(`${destination}/`) === true
  return isBelow && script.commands.every((command) => command === start || command.name !== 'cd')
    ? folder!.slice(destination.length + 1)
    : undefined
}

/** Whether a RUN takes time: more than a change of folder, packages of the system, or small steps. */
function isWorth(script: Script): boolean {
  return runKind(script) === undefined && script.commands.some(({ name }) => name !== 'cd')
}

/** A COPY in front takes a part alone already: this transform has been here, or the author. */
function isSplit({ copies, files }: Build, { stage, instruction, path }: FolderCopy): boolean {
  return copies.some(
    (other) =>
      other.stage === stage &&
      other.instruction.index < instruction.index &&
      files.entry(other.sources[0]!)?.kind === 'folder' &&
      other.path.startsWith(`${path}/`),
  )
}

/** Whether a part changes seldom beside the folder that it lies in. */
function isCold(
  files: Files,
  folder: string,
  part: string,
  { restChanges, percentage }: OptionValues<typeof OPTIONS>,
): boolean {
  const all = files.changes(folder)
  const own = files.changes(part)
  if (all === undefined || own === undefined) return false
  return all - own >= restChanges && own * 100 <= all * percentage
}

function objection(build: Build, copy: FolderCopy, work: Work): string | undefined {
  const { dockerfile, files } = build
  const { part, scripts } = work
  const { path: destination, folder: tree } = copy
  if (oddFlag(copy) !== undefined) return 'the COPY has flags that a part of it may not take'
  const owner = ownerObjection(copy, workdirOf(build, copy.instruction))
  if (owner !== undefined) return owner
  if (!/^[\w.@/+-]+$/.test(part)) return `the name ${part} is not one to write into a COPY`
  return (
    scripts.map((script) => namesOther(script, destination, part)).find((reason) => reason !== undefined) ??
    leadsOut(dockerfile, scripts[0]!.instruction, { tree, destination, part }, files) ??
    (canExclude(build, copy, part) ? undefined : copiedTwice(files, copy, work))
  )
}

/** Why a RUN may look at more than its part: it names it, or something that cannot be told. */
function namesOther({ instruction, text, heredoc }: Script, destination: string, part: string): string | undefined {
  if (heredoc || instruction.line.heredocs.length > 0) return 'a heredoc may name files outside of the part'
  if (mounted(instruction, destination)) return 'a mount lies over what is copied'
  if (mountsOf(instruction).some(({ type }) => type === 'bind')) return 'a mount shows more of the build context'
  if (text.includes('$') || text.includes('`')) return 'what its variables name is not known'
  const others = text.replaceAll(`${destination}/${part}`, '')
  return text.includes('..') || others.includes(destination) ? 'it names something outside of the part' : undefined
}

/** Whether the second COPY may leave the part out; the folder itself then keeps what the first one gave it. */
function canExclude({ dockerfile, files, context }: Build, { folder }: FolderCopy, part: string): boolean {
  const isPlain = part.split('/').every((_, i, parts) => {
    const mode = files.entry(join(folder, parts.slice(0, i + 1).join('/')))?.mode
    return mode !== undefined && (mode & 0o7777) === 0o755
  })
  return isPlain && folder === '' && syntaxRefusal(dockerfile, context, 'exclude') === undefined
}

/** What a note says to be done. */
const EXCLUDED = 'COPY --exclude would leave it out, which # syntax=docker/dockerfile:1 knows'

/** So many bytes may be in the image twice. */
const MOST_BYTES = 1_000_000

/** What speaks against laying the part's sources over what the RUNs have made of them. */
function copiedTwice(files: Files, { folder, stage }: FolderCopy, { part, scripts }: Work): string | undefined {
  const top = join(folder, part)
  const below = files.below(top) ?? []
  const inPart = (path: string): readonly string[] => path.slice(top.length).split('/')
  const output = below.find(({ path }) => inPart(path).some((name) => OUTPUTS.has(name)))
  if (output !== undefined) return `${output.path} looks built, and would be laid over what is built; ${EXCLUDED}`
  const changing = scripts.flatMap(({ commands }) => commands).find(mayChangeSources)
  if (changing !== undefined)
    return `${changing.words.map(({ text }) => text).join(' ')} may change sources, which a second COPY puts back; ${EXCLUDED}`
  const bytes = below.reduce((sum, { size }) => sum + size, 0)
  return stage.ships && bytes > MOST_BYTES
    ? `${top} would be in the image twice, ${Math.round(bytes / 1e6)} MB; ${EXCLUDED}`
    : undefined
}

function edits(build: Build, copy: FolderCopy, { part, scripts }: Work): Fix {
  const { dockerfile } = build
  const head = copyHead(dockerfile, copy.instruction)
  const start = headStart(dockerfile, copy.instruction)
  const first = `${head}${join(copy.folder, part)} ${destinationFolder(copy)}${part}/`
  const rest = canExclude(build, copy, part)
    ? `${head}--exclude=${part} ${copy.sources[0]} ${copy.destination}`
    : undefined
  const end = behindBlanks(dockerfile.text, scripts.at(-1)!.instruction.span.end)
  return [inItsPlace(dockerfile, copy, start, first), insertion(end, movedCopy(dockerfile, copy, start, rest))]
}
