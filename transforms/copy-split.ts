// Copies the folder that a RUN works in before the rest, where the rest changes more often.

import {
  behindBlanks,
  type CopyPaths,
  copyHead,
  copyPaths,
  hasParent,
  headStart,
  indentOf,
  paragraphBehind,
  passes,
} from '../src/dockerfile/copy.ts'
import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import { flag, type Instruction } from '../src/dockerfile/instruction.ts'
import { resolve } from '../src/dockerfile/paths.ts'
import type { Fix } from '../src/dockerfile/span.ts'
import { type Stage, variable } from '../src/dockerfile/stages.ts'
import { expand } from '../src/dockerfile/variables.ts'
import { isReadFromBelow, OUTPUTS } from '../src/facts/roots.ts'
import { kindOf } from '../src/facts/work.ts'
import { mounted, type Run, runs } from '../src/runs.ts'
import { type Context, defineTransform, type OptionValues } from '../src/transform.ts'

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

type Files = NonNullable<Context['files']>

export default defineTransform({
  name: 'copy-split',
  summary: 'Copy the folder that a RUN works in before the rest that changes more often',
  phase: 'copies',
  safety: 'unsafe',
  why: `A build of one part of a repository, such as its web pages, runs again whenever any file of the repository changes. Where the
history says that this part changes seldom, it is copied first and built, and then comes all the rest.

With BuildKit named as the builder, or a current \`# syntax\` line, the second COPY leaves the part out (\`--exclude\`). Elsewhere it
copies everything once more. Either way a file that is added later is copied.

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
    const copies = dockerfile.instructions.some(
      (copy) => copy.keyword === 'COPY' && flag(copy, 'from') === undefined && copyPaths(copy) !== undefined,
    )
    // Whoever asks for the build context has the repository looked through, and its history read.
    if (!copies) return dockerfile
    const { files } = context
    if (files?.changes('') === undefined) return dockerfile
    let scripts: ReadonlyMap<Instruction, Run> | undefined
    const fixes: Fix[] = []
    for (const stage of dockerfile.stages) {
      for (const copy of stage.instructions) {
        if (copy.keyword !== 'COPY' || flag(copy, 'from') !== undefined) continue
        const paths = copyPaths(copy)
        if (paths === undefined || files.entry(paths.source)?.kind !== 'folder') continue
        scripts ??= new Map(runs(dockerfile, context).map((run) => [run.instruction, run]))
        const fix = new Look(dockerfile, context, files, stage, copy, paths, scripts).fix()
        if (fix !== undefined) fixes.push(fix)
      }
    }
    return dockerfile.edit(fixes)
  },
})

const KEPT = new Set(['chown', 'chmod', 'link'])

const SYSTEM = new Set(['/', '/bin', '/etc', '/home', '/lib', '/opt', '/root', '/sbin', '/tmp', '/usr', '/var'])

/** Ways out of a folder that say no `..`. */
const CLIMBS = /\bparent\.parent\b|\bparents\[|\bpardir\b|dirname\([^)]*dirname\(|\brootProject\b|__dirname\)\)/

/** So many files, and so many bytes of each, are looked through for paths that lead out. */
const MOST_FILES = 2000
const MOST_BYTES = 1_000_000

// One COPY and the RUNs behind it; the class does not leave this file.
class Look {
  private readonly source: string

  constructor(
    private readonly dockerfile: Dockerfile,
    private readonly context: Context<typeof OPTIONS>,
    private readonly files: Files,
    private readonly stage: Stage,
    private readonly copy: Instruction,
    private readonly paths: CopyPaths,
    private readonly scripts: ReadonlyMap<Instruction, Run>,
  ) {
    this.source = paths.source
      .split('/')
      .filter((part) => part !== '' && part !== '.')
      .join('/')
  }

  fix(): Fix | undefined {
    const { variables } = this.dockerfile.settings(this.copy)
    const { escape } = this.dockerfile.reading
    const path = expand(this.paths.destination, escape, (name) => variable(variables, name)?.value)
    const destination = path === undefined || path === '' ? undefined : resolve(this.workdir(this.copy), path)
    if (destination === undefined || (destination.lastIndexOf('/') === 0 && SYSTEM.has(destination))) return undefined
    const found = this.walk(destination)
    if (found === undefined || this.isCopied(destination)) return undefined
    if (!isCold(this.files, this.source, this.inContext(found.part), this.context.options)) return undefined
    const reason = this.objection(destination, found.part, found.all)
    if (reason === undefined) return this.edits(found.part, found.all.at(-1)!)
    this.context.decline(found.all[0]!.instruction.span, reason)
    return undefined
  }

  private workdir(instruction: Instruction): string | undefined {
    const { workdir } = this.dockerfile.settings(instruction)
    return (workdir === undefined ? this.context.start(this.stage)?.workdir : workdir) ?? undefined
  }

  private inContext(part: string): string {
    return this.source === '' ? part : `${this.source}/${part}`
  }

  /** The RUNs right behind the COPY that work in one folder of what it copies. */
  private walk(destination: string): { readonly part: string; readonly all: readonly Run[] } | undefined {
    let part: string | undefined
    const all: Run[] = []
    for (const instruction of this.stage.instructions.slice(this.stage.instructions.indexOf(this.copy) + 1)) {
      if (instruction.keyword !== 'RUN') {
        if (passes(this.copy, this.paths, instruction)) continue
        break
      }
      const run = this.scripts.get(instruction)
      const own = run === undefined || run.onbuild ? undefined : this.partOf(run, destination)
      if (own === undefined || (part !== undefined && own !== part)) break
      part = own
      all.push(run!)
    }
    return part === undefined || !all.some(isWorth) ? undefined : { part, all }
  }

  /** The folder below the destination that a RUN works in: its WORKDIR, or where `cd` or `make -C` leads it. */
  private partOf({ instruction, script }: Run, destination: string): string | undefined {
    const workdir = this.workdir(instruction)
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

  /** A COPY in front takes a part alone already: this transform has been here, or the author. */
  private isCopied(destination: string): boolean {
    const { escape } = this.dockerfile.reading
    return this.stage.instructions.some((instruction) => {
      if (instruction.keyword !== 'COPY' || instruction.index >= this.copy.index) return false
      const paths = copyPaths(instruction)
      if (paths === undefined || this.files.entry(paths.source)?.kind !== 'folder') return false
      const { variables } = this.dockerfile.settings(instruction)
      const path = expand(paths.destination, escape, (name) => variable(variables, name)?.value)
      return resolve(this.workdir(instruction), path ?? '$')?.startsWith(`${destination}/`) === true
    })
  }

  private objection(destination: string, part: string, all: readonly Run[]): string | undefined {
    if (this.copy.flags.some(({ name }) => !KEPT.has(name))) return 'the COPY has flags that a part of it may not take'
    if (this.copy.flags.some(({ name }) => name !== 'link') && !hasParent(destination, this.workdir(this.copy)))
      return `who owns the folders above ${destination} depends on what is copied there first; a WORKDIR makes them`
    if (!/^[\w.@/+-]+$/.test(part)) return `the name ${part} is not one to write into a COPY`
    return (
      all.map((run) => namesOther(run, destination, part)).find((reason) => reason !== undefined) ??
      this.isNamed(destination, part, all[0]!.instruction) ??
      this.leadsOut(destination, part) ??
      this.readsAbove(part) ??
      (this.canExclude(part) ? undefined : this.copiedTwice(part, all))
    )
  }

  /** A variable that names the whole folder, or Go's own search path, which needs no `..` to lead out of the part. */
  private isNamed(destination: string, part: string, run: Instruction): string | undefined {
    const name = (value: string | undefined): boolean =>
      value?.replaceAll(`${destination}/${part}`, '').includes(destination) === true
    for (let at = this.dockerfile.settings(run).variables; at !== undefined; at = at.before)
      if (name(at.value)) return `${at.name} names ${destination}, and may lead out of ${this.inContext(part)}`
    if (!/\/src\/[^/]+/.test(destination) || this.files.entry(`${this.inContext(part)}/go.mod`)?.kind === 'file')
      return undefined
    const go = this.files.below(this.inContext(part))?.find(({ path }) => path.endsWith('.go'))
    return go === undefined ? undefined : `${go.path} may import packages outside of ${this.inContext(part)}`
  }

  /** A link, or a text that names what lies outside of the part. */
  private leadsOut(destination: string, part: string): string | undefined {
    const top = this.inContext(part)
    if (this.files.entry(top)?.kind !== 'folder') return `${top} is no folder of the build context`
    const below = this.files.below(top)
    if (below === undefined || below.length > MOST_FILES) return `${top} has too many files to look through`
    for (const { path, kind, size } of below) {
      if (kind === 'link') return `${path} is a link, and may lead out of ${top}`
      const text = size > MOST_BYTES ? undefined : this.files.text(path)
      if (text === undefined) continue
      const depth = path.slice(top.length + 1).split('/').length - 1
      const climbs = [...text.matchAll(/(?:\.\.[/\\])+/g)].some(([dots]) => dots.length / 3 > depth)
      if (climbs || CLIMBS.test(text) || text.includes(`${destination}/`) || /["'\s=]\.\.["'\s]/.test(text))
        return `${path} leads out of ${top}`
    }
    return undefined
  }

  private readsAbove(part: string): string | undefined {
    const parts = part.split('/')
    for (let length = 0; length < parts.length; length++) {
      const folder = this.inContext(parts.slice(0, length).join('/'))
      const read = this.files.list(folder).find(({ path }) => isReadFromBelow(path.slice(path.lastIndexOf('/') + 1)))
      if (read !== undefined) return `tools that work in ${this.inContext(part)} may read ${read.path} above it`
    }
    return undefined
  }

  /** Whether the second COPY may leave the part out; the folder itself then keeps what the first one gave it. */
  private canExclude(part: string): boolean {
    const syntax = this.dockerfile.reading.directives.find(({ name }) => name === 'syntax')?.value
    const knows =
      syntax === undefined ? this.context.builder === 'buildkit' : /docker\/dockerfile:1(?:-labs)?$/.test(syntax)
    const isPlain = part.split('/').every((_, i, parts) => {
      const mode = this.files.entry(this.inContext(parts.slice(0, i + 1).join('/')))?.mode
      return mode !== undefined && (mode & 0o7777) === 0o755
    })
    return knows && isPlain && this.source === ''
  }

  /** What speaks against laying the part's sources over what the RUNs have made of them. */
  private copiedTwice(part: string, all: readonly Run[]): string | undefined {
    const top = this.inContext(part)
    const below = this.files.below(top) ?? []
    const output = below.find(({ path }) =>
      path
        .slice(top.length)
        .split('/')
        .some((name) => OUTPUTS.has(name)),
    )
    if (output !== undefined)
      return `${output.path} looks built, and would be laid over what is built; COPY --exclude would not`
    const changing = all.flatMap(({ script }) => script.commands).find(mayChangeSources)
    if (changing !== undefined)
      return `${changing.words.map(({ text }) => text).join(' ')} may change sources, which a second COPY puts back; COPY --exclude would not`
    const bytes = below.reduce((sum, { size }) => sum + size, 0)
    return this.stage.ships && bytes > MOST_BYTES
      ? `${top} would be in the image twice, ${Math.round(bytes / 1e6)} MB; COPY --exclude would copy it once`
      : undefined
  }

  private edits(part: string, last: Run): Fix {
    const { dockerfile, copy, paths } = this
    const { text } = dockerfile
    const head = copyHead(dockerfile, copy)
    const start = headStart(dockerfile, copy)
    const target = paths.destination.endsWith('/') ? paths.destination : `${paths.destination}/`
    const first = `${head}${this.inContext(part)} ${target}${part}/`
    const comments = text.slice(start, copy.span.start)
    const rest = this.canExclude(part)
      ? `${head}--exclude=${part} ${paths.source} ${paths.destination}`
      : text.slice(copy.span.start, copy.span.end)
    const end = behindBlanks(text, last.instruction.span.end)
    const moved = `${paragraphBehind(dockerfile, copy)}${indentOf(dockerfile, copy)}${comments}${rest}`
    return [
      { span: { start, end: behindBlanks(text, copy.span.end) }, text: first },
      { span: { start: end, end }, text: moved },
    ]
  }
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

/** Whether a RUN takes time: more than a change of folder, packages of the system, or small steps. */
function isWorth({ script }: Run): boolean {
  return kindOf(script) === undefined && script.commands.some(({ name }) => name !== 'cd')
}

/** Why a RUN may look at more than its part: it names it, or something that cannot be told. */
function namesOther({ instruction, script }: Run, destination: string, part: string): string | undefined {
  if (script.heredoc || instruction.line.heredocs.length > 0) return 'a heredoc may name files outside of the part'
  if (mounted(instruction, destination)) return 'a mount lies over what is copied'
  if (instruction.flags.some(({ name, value = '' }) => name === 'mount' && value.includes('type=bind')))
    return 'a mount shows more of the build context'
  const { text } = script
  if (text.includes('$') || text.includes('`')) return 'what its variables name is not known'
  const others = text.replaceAll(`${destination}/${part}`, '')
  return text.includes('..') || others.includes(destination) ? 'it names something outside of the part' : undefined
}

const IN_PLACE = new Set([
  'sed',
  'mv',
  'cp',
  'rm',
  'touch',
  'tee',
  'patch',
  'git',
  'find',
  'xargs',
  'chmod',
  'chown',
  'ln',
  'truncate',
  'install',
])

/** Installs that keep their lock file as it is. */
const FROZEN =
  /(?:^| )(?:ci|--frozen-lockfile|--immutable|--frozen|--locked|--deploy|--deployment|--check-locked)(?: |$)/

function mayChangeSources({ name, words, redirects }: Run['script']['commands'][number]): boolean {
  if (name === undefined || IN_PLACE.has(name) || redirects.length > 0) return true
  const text = words.map((word) => word.text).join(' ')
  if (/^(?:npm|yarn|pnpm|bun)(?: run)? (?:build|test|lint)\b/.test(text)) return false
  const locks = ['npm', 'yarn', 'pnpm', 'bun', 'cargo', 'uv', 'poetry', 'pipenv', 'bundle', 'composer', 'mix', 'go']
  if (name === 'go') return !/^go (?:build|vet|test|mod download)\b/.test(text)
  return locks.includes(name) && !FROZEN.test(text)
}
