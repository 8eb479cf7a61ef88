// Copies what an install needs, and installs, before the sources come.

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
import { builderWords, flag, type Instruction } from '../src/dockerfile/instruction.ts'
import { resolve } from '../src/dockerfile/paths.ts'
import type { Script } from '../src/dockerfile/script.ts'
import type { Element } from '../src/dockerfile/shell.ts'
import { deletion, type Edit, type Fix, type Span } from '../src/dockerfile/span.ts'
import { assignments, type Stage, variable } from '../src/dockerfile/stages.ts'
import { expand } from '../src/dockerfile/variables.ts'
import { parseImage } from '../src/facts/distros.ts'
import {
  hasPlainOutput,
  type Install,
  installOf,
  isApart,
  isReadByInstalls,
  mayInstall,
  Project,
  type Surroundings,
} from '../src/facts/manifests.ts'
import { mounted, type Run, runs } from '../src/runs.ts'
import type { Context, Transform } from '../src/transform.ts'

export default {
  name: 'copy-manifests-first',
  summary: 'Copy manifests and lock files, and install, before the sources come',
  phase: 'copies',
  safety: 'safe',
  why: `Behind \`COPY . .\` every change in any file installs all dependencies again. With the manifests and lock files copied
first, the builder takes the install from its cache until one of them changes. The sources are copied behind it, all of
them, so the image has the same files.

It happens only where the build context proves that the install reads nothing else, and writes nothing that the sources
then lie over. Where it stays, a note says what the install needs.`,
  leavesAlone: [
    'an install that may rewrite its lock file: `npm install`, `yarn install` without `--frozen-lockfile`',
    'scripts of the project that run with the install: `postinstall`, `prepare`',
    'packages whose own install scripts may look at the project, such as `@prisma/client`',
    'dependencies at paths of the project: `file:`, `-e .`, `replace`, `path:`',
    'installed packages in the build context, which the sources would lay over the new ones: a `node_modules` that no ignore file leaves out, too, as it is there on the machine of whoever works on the project',
    'installs that need the sources: `poetry install`, `uv sync`, `composer install` as they are',
    '`cargo fetch`, which fails without sources, and Gradle, whose scripts are programs',
    'manifests that are programs and may read other files: `Gemfile`, `mix.exs`, `pom.xml`, `.csproj`',
    'options, variables and settings that name files of the project',
    'a RUN between that may need the sources',
    'a script that leads elsewhere with `cd`, or that is more than one `&&` chain',
    'a RUN that deletes what it has installed',
    'large archives in the build context that the install needs, in a stage that ships',
    'sources that go to the root, a home folder or a folder of the system',
    'a build context that is not known, or lacks the manifests',
    'COPY with `--from`, `--exclude` or several sources',
  ],
  rules: [],
  references: ['https://docs.docker.com/build/cache/optimize/#order-your-layers'],
  apply(dockerfile, context) {
    if (!mayInstall(dockerfile.text)) return dockerfile
    let scripts: ReadonlyMap<Instruction, Run> | undefined
    const fixes: Fix[] = []
    for (const stage of dockerfile.stages) {
      for (const copy of stage.instructions) {
        if (copy.keyword !== 'COPY' || flag(copy, 'from') !== undefined) continue
        const paths = copyPaths(copy)
        if (paths === undefined || !isFolder(paths.source, context.files)) continue
        scripts ??= new Map(runs(dockerfile, context).map((run) => [run.instruction, run]))
        const fix = new Look(dockerfile, context, stage, copy, paths, scripts).fix()
        if (fix !== undefined) fixes.push(fix)
      }
    }
    return dockerfile.edit(fixes)
  },
} satisfies Transform

/** A source of another name may be a file; without a build context that is not known. */
function isFolder(source: string, files: Context['files']): boolean {
  if (source.split('/').includes('..')) return false
  if (/^(?:\.?\/)?\.?$/.test(source)) return true
  return files?.entry(source)?.kind === 'folder'
}

/** Flags that the new COPY gets too. */
const KEPT = new Set(['chown', 'chmod', 'link'])

/** So many bytes may be in the image twice: manifests are small, archives beside them need not be. */
const MOST_BYTES = 1_000_000

/** So many COPYs a monorepo may get. */
const MOST_FOLDERS = 24

const UNKNOWN: Surroundings = { go: undefined, variable: () => undefined }

/** Where the last install ends: behind a RUN, or behind one of its elements. */
interface End {
  readonly run: Run
  /** The elements of the RUN that stay in front of the sources; all of them when it stays whole. */
  readonly elements: number | undefined
}

// One COPY and what follows it; the class does not leave this file.
class Look {
  private readonly copies = new Set<string>()
  private readonly writes = new Set<string>()
  /** Programs that install in front of the COPY already. */
  private readonly early = new Set<string>()
  private end: End | undefined
  /** Why it stays, once that is told. */
  private told = false

  constructor(
    private readonly dockerfile: Dockerfile,
    private readonly context: Context,
    private readonly stage: Stage,
    private readonly copy: Instruction,
    private readonly paths: CopyPaths,
    private readonly scripts: ReadonlyMap<Instruction, Run>,
  ) {}

  fix(): Fix | undefined {
    const destination = this.imagePath(this.paths.destination)
    if (destination === undefined) return undefined
    this.lookBefore(destination)
    this.walk(destination)
    if (this.end === undefined || this.told) return undefined
    if (this.context.files !== undefined && this.isAll()) return undefined
    const reason = this.objection(destination)
    if (reason === undefined) return this.edits(this.end)
    this.decline(this.copy.span, reason)
    return undefined
  }

  private decline(at: Span, reason: string): void {
    if (!this.told) this.context.decline(at, reason)
    this.told = true
  }

  private workdir(instruction: Instruction): string | undefined {
    const { workdir } = this.dockerfile.settings(instruction)
    return (workdir === undefined ? this.context.start(this.stage)?.workdir : workdir) ?? undefined
  }

  /** A path of the COPY in the image; `undefined` when it cannot be told. */
  private imagePath(text: string): string | undefined {
    const { variables } = this.dockerfile.settings(this.copy)
    const path = expand(text, this.dockerfile.reading.escape, (name) => variable(variables, name)?.value)
    return path === undefined || path === '' ? undefined : resolve(this.workdir(this.copy), path)
  }

  private lookBefore(destination: string): void {
    for (const instruction of this.stage.instructions) {
      if (instruction === this.copy) return
      const run = this.scripts.get(instruction)
      if (run === undefined) continue
      const project = new Project(undefined, '', destination, destination)
      for (const command of run.script.commands)
        if (command.name !== undefined && installOf(command, project, UNKNOWN) !== undefined)
          this.early.add(command.name)
    }
  }

  /** Goes from the COPY to the last install that may come before it. */
  private walk(destination: string): void {
    const behind = this.stage.instructions.slice(this.stage.instructions.indexOf(this.copy) + 1)
    let between: Instruction | undefined
    for (const instruction of behind) {
      if (instruction.keyword !== 'RUN') {
        if (this.staysInFront(instruction, destination)) continue
        return
      }
      const run = this.scripts.get(instruction)
      if (run === undefined) return
      const found = this.readRun(run, destination)
      if (found === 'stop') {
        // An install further down says whether this RUN is in anybody's way.
        if (between !== undefined || this.end !== undefined || this.told) return
        between = instruction
        continue
      }
      if (found === undefined) continue
      if (between !== undefined) {
        this.end = undefined
        this.decline(between.span, 'it stands between the sources and the install, and may need them')
        return
      }
      this.end = found
      if (found.elements !== undefined) return
    }
  }

  /** Whether an instruction may stand between the manifests and the sources. */
  private staysInFront(instruction: Instruction, destination: string): boolean {
    if (passes(this.copy, this.paths, instruction)) return true
    if (instruction.keyword !== 'COPY') return false
    const words = instruction.strings ?? builderWords(instruction).map(({ text }) => text)
    const other = resolve(this.workdir(instruction), words.at(-1) ?? '')
    return other !== undefined && other !== '/' && !isWithin(other, destination) && !isWithin(destination, other)
  }

  /** `undefined`: the RUN may come before the sources, and installs nothing. */
  private readRun(run: Run, destination: string): End | 'stop' | undefined {
    const { script, instruction } = run
    const workdir = this.workdir(instruction)
    if (workdir === undefined || run.onbuild) return 'stop'
    const project = this.project(destination, workdir)
    const surroundings = this.surroundings(instruction)
    const installs: Install[] = []
    for (const [i, item] of script.list.entries()) {
      for (const [j, element] of item.elements.entries()) {
        const { command } = element
        if (command !== undefined && !element.negated && isApart(command, project)) continue
        const verdict = command === undefined ? undefined : installOf(command, project, surroundings)
        if (verdict !== undefined && installs.length === 0 && this.early.has(command!.name!)) return 'stop'
        const reason =
          verdict === undefined
            ? undefined
            : (this.objectionTo(run, element, destination) ?? ('blocked' in verdict ? verdict.blocked : undefined))
        if (verdict !== undefined && reason === undefined) {
          installs.push(verdict as Install)
          continue
        }
        if (installs.length > 0) return this.split(run, i === 0 ? j : -1, installs, project)
        if (reason !== undefined) this.declineInstall(run, reason)
        else this.noteFolder(element, script, project)
        return 'stop'
      }
    }
    if (installs.length === 0) return undefined
    if (script.list.some(({ operators, background }) => background || operators.includes('||'))) {
      this.declineInstall(run, 'the script is more than an && chain')
      return 'stop'
    }
    this.take(installs, project)
    return { run, elements: undefined }
  }

  private declineInstall({ instruction }: Run, reason: string): void {
    if (this.end !== undefined) return
    const files = this.context.files
    this.decline(
      instruction.span,
      files === undefined ? 'the build context is not known, so what the install needs is not either' : reason,
    )
  }

  /** `cd web && npm ci`: the install is there, and a WORKDIR would make it plain. */
  private noteFolder({ command }: Element, script: Script, project: Project): void {
    if (command?.name !== 'cd') return
    const install = script.commands.find(
      (one) => one.start > command.end && installOf(one, project, UNKNOWN) !== undefined,
    )
    if (install === undefined) return
    this.decline(
      script.instruction.span,
      'cd leads the install to a folder; with a WORKDIR it could come before the sources',
    )
  }

  private objectionTo(
    { instruction, script }: Run,
    { command, negated }: Element,
    destination: string,
  ): string | undefined {
    if (isMounted(instruction, destination)) return 'a mount lies over the project'
    if (command === undefined || negated || !command.decisive) return 'a failure of the install is covered up'
    if (command.wrapper.length > 0) return `what ${command.wrapper[0]!.text} changes for the install is not known`
    const assigned = command.assignments.find(
      (name) => name !== 'NODE_ENV' && name !== 'CI' && name !== 'DEBIAN_FRONTEND',
    )
    if (assigned !== undefined) return `what ${assigned} changes for the install is not known`
    if (!hasPlainOutput(command)) return 'the install writes to a file'
    if (script.heredoc || instruction.line.heredocs.length > 0) return 'the install stands in a heredoc'
    return undefined
  }

  private project(destination: string, workdir: string): Project {
    const source = this.paths.source
      .split('/')
      .filter((part) => part !== '' && part !== '.')
      .join('/')
    return new Project(this.context.files, source, destination, workdir)
  }

  private surroundings(instruction: Instruction): Surroundings {
    const { variables } = this.dockerfile.settings(instruction)
    return { go: goOf(this.stage), variable: (name) => variable(variables, name)?.value }
  }

  private take(installs: readonly Install[], project: Project): void {
    // An image that nobody knows may bring a version manager.
    if (this.context.start(this.stage) === undefined) for (const path of project.versionFiles()) this.copies.add(path)
    for (const { copies, writes } of installs) {
      for (const path of copies) this.copies.add(path)
      for (const path of writes) this.writes.add(path)
    }
  }

  /** Where a RUN can be cut in front of its element `at`: between two members of one `&&` list that share nothing. */
  private split(run: Run, at: number, installs: readonly Install[], project: Project): End | 'stop' {
    const { script, instruction, stage } = run
    const [only, ...more] = script.list
    const front = only?.elements[at - 1]
    const reason =
      at < 1 ||
      only === undefined ||
      front === undefined ||
      more.length > 0 ||
      only.background ||
      only.operators.includes('||')
        ? 'the script is more than an && chain, and cannot be cut behind the install'
        : script.comment !== undefined || instruction.line.comments.some(({ start }) => start < script.place(0))
          ? 'a comment stands where the script would be cut'
          : script.leaks.some(({ start }) => start < front.end)
            ? 'what the script sets reaches over the install'
            : stage.ships && deletes(only.elements.slice(at))
              ? 'the RUN deletes what it has installed, which saves space in one layer only'
              : undefined
    if (reason !== undefined) {
      this.declineInstall(run, reason)
      return 'stop'
    }
    this.take(installs, project)
    return { run, elements: at }
  }

  /** What speaks against it all, now that it is known what is needed. */
  private objection(destination: string): string | undefined {
    const { files } = this.context
    if (files === undefined) return 'the build context is not known, so what the install needs is not either'
    const other = this.copy.flags.find(({ name }) => !KEPT.has(name))
    if (other !== undefined) return `--${other.name} may leave out what the install needs`
    if (isOfSystem(destination)) return `the sources go to ${destination}, where an install may write too`
    const owned = this.copy.flags.some(({ name }) => name !== 'link')
    if (owned && !hasParent(destination, this.workdir(this.copy)))
      return `who owns the folders above ${destination} depends on what is copied there first; a WORKDIR makes them`
    const project = this.project(destination, this.workdir(this.end!.run.instruction) ?? destination)
    const covered = [...this.writes].find((path) => project.entry(path) !== undefined)
    if (covered !== undefined)
      return `${this.contextPath(covered)} is in the build context, and would lie over what is installed; an ignore file keeps it out`
    const exposed = [...this.writes].find((path) => path.endsWith('node_modules') && !project.ignores(path))
    if (exposed !== undefined)
      return `${this.contextPath(exposed)} of another machine would lie over what is installed; an ignore file keeps it out`
    if (this.copies.size === 0) return 'nothing is to be copied first'
    const odd = [...this.copies].find((path) => !/^[\w.@/+-]+$/.test(path))
    if (odd !== undefined) return `the name ${odd} is not one to write into a COPY`
    const bytes = [...this.copies].reduce((sum, path) => sum + this.size(project, path), 0)
    if (this.stage.ships && bytes > MOST_BYTES)
      return `the packages in the build context would be in the image twice, ${Math.round(bytes / 1e6)} MB`
    if (this.groups().length > MOST_FOLDERS)
      return `it would take ${this.groups().length} COPYs, one for each folder with a manifest`
    return this.variableObjection(project)
  }

  /** A variable that leads the install to a file of the project. */
  private variableObjection(project: Project): string | undefined {
    const { escape } = this.dockerfile.reading
    for (let stage: Stage | undefined = this.stage; stage !== undefined; stage = stage.base.stage) {
      for (const instruction of stage.instructions) {
        if (stage === this.stage && instruction.index > this.end!.run.instruction.index) break
        if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG') continue
        const { variables } = this.dockerfile.settings(instruction)
        for (const { name, raw } of assignments(instruction, escape)) {
          if (raw === undefined || !isReadByInstalls(name)) continue
          const value = expand(raw, escape, (one) => variable(variables, one)?.value ?? null) ?? raw
          const named = value
            .split(/[:;,\s]/)
            .map((part) => project.mention(part, [...this.copies]))
            .find((path) => path !== undefined)
          if (named !== undefined) return `${name} names ${this.contextPath(named)}, which the install may need`
        }
      }
    }
    return undefined
  }

  private size(project: Project, path: string): number {
    const entry = project.entry(path)
    if (entry?.kind !== 'folder') return entry?.size ?? 0
    return (project.below(path) ?? []).reduce((sum, one) => sum + (project.entry(one)?.size ?? 0), 0)
  }

  /** Nothing but manifests is copied: then nothing is gained. */
  private isAll(): boolean {
    const project = this.project('/', '/')
    return project.names('').every((name) => this.copies.has(name))
  }

  private contextPath(path: string): string {
    const source = this.paths.source.replace(/^(?:\.\/)+|\/+$|^\.$/g, '')
    return source === '' ? path : `${source}/${path}`
  }

  /** What is copied together: the files of one folder, or a folder alone. */
  private groups(): readonly { readonly folder: string; readonly paths: readonly string[] }[] {
    const project = this.project('/', '/')
    const groups = new Map<string, string[]>()
    for (const path of this.copies) {
      const isFolder = project.entry(path)?.kind === 'folder'
      const folder = isFolder ? path : path.slice(0, Math.max(0, path.lastIndexOf('/')))
      const key = isFolder ? `${folder}/` : folder
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [path])
      else group.push(path)
    }
    return [...groups]
      .map(([key, paths]) => ({ folder: key.replace(/\/$/, ''), paths }))
      .sort((a, b) => (a.folder < b.folder ? -1 : 1))
  }

  private edits({ run, elements }: End): Fix {
    const { dockerfile, copy } = this
    const { eol } = dockerfile.reading
    const { text } = dockerfile
    const start = this.movedFrom()
    const indent = indentOf(dockerfile, copy)
    const behind = paragraphBehind(dockerfile, copy)
    const moved = `${behind}${indent}${text.slice(start, copy.span.end)}`
    const first = this.inFront(start, indent)
    if (elements === undefined) {
      const end = behindBlanks(text, run.instruction.span.end)
      return [first, { span: { start: end, end }, text: moved }]
    }
    const { script, instruction } = run
    const [list] = script.list
    const from = script.place(list!.elements[elements - 1]!.end - 1) + 1
    const to = script.place(list!.elements[elements]!.start)
    const comments = instruction.line.comments
      .filter((comment) => comment.start > from && comment.end < to)
      .map((comment) => `${indent}${text.slice(comment.start, comment.end).trimEnd()}${eol}`)
    const head = text.slice(instruction.span.start, script.place(0))
    const cut = `${moved}${behind}${comments.join('')}${indent}${head}`
    return [first, { span: { start: from, end: to }, text: cut }]
  }

  /** What takes the place of the COPY: the manifests, or nothing where they are there already. */
  private inFront(start: number, indent: string): Edit {
    const { dockerfile, copy } = this
    const { text, reading } = dockerfile
    const copies = this.manifestCopies()
    const end = behindBlanks(text, copy.span.end)
    if (copies.length > 0) return { span: { start, end }, text: copies.join(`${reading.eol}${indent}`) }
    const rest = /^\r?\n/.exec(text.slice(end))?.[0].length ?? 0
    return deletion({ start: start - indent.length, end: end + rest })
  }

  /** Where the COPY begins with the comments right above it, unless they speak of the install. */
  private movedFrom(): number {
    const { dockerfile, copy } = this
    const start = headStart(dockerfile, copy)
    const said = dockerfile.text.slice(start, copy.span.start)
    return /install|depend|package|requirement|manifest/i.test(said) ? copy.span.start : start
  }

  /** Whether an instruction in front puts a file where the new COPY would. */
  private isThere(path: string): boolean {
    const destination = this.imagePath(this.paths.destination)
    return this.stage.instructions.slice(0, this.stage.instructions.indexOf(this.copy)).some((instruction) => {
      if (instruction.keyword !== 'COPY' || instruction.flags.length > 0 || this.copy.flags.length > 0) return false
      const words = instruction.strings ?? builderWords(instruction).map(({ text }) => text)
      const folder = resolve(this.workdir(instruction), words.at(-1) ?? '')
      const here = resolve('/', `${destination}/${path}`)
      const source = words.slice(0, -1).find((word) => word.replace(/^(?:\.\/)+/, '') === this.contextPath(path))
      if (source === undefined || folder === undefined) return false
      return folder === here || resolve(folder, source.slice(source.lastIndexOf('/') + 1)) === here
    })
  }

  private manifestCopies(): readonly string[] {
    const { dockerfile, copy, paths } = this
    const head = copyHead(dockerfile, copy)
    const target = paths.destination.endsWith('/') ? paths.destination : `${paths.destination}/`
    return this.groups().flatMap(({ folder, paths: all }) => {
      const files = all.filter((path) => !this.isThere(path))
      if (files.length === 0) return []
      const sources = files.map((path) => this.contextPath(path)).join(' ')
      return [`${head}${sources} ${target}${folder === '' ? '' : `${folder}/`}`]
    })
  }
}

/** Whether a mount of a RUN lies over the project, or over a path that cannot be told. */
function isMounted(instruction: Instruction, destination: string): boolean {
  if (mounted(instruction, destination)) return true
  return instruction.flags.some(
    ({ name, value = '' }) => name === 'mount' && /(?:^|,)(?:target|dst|destination)=[^/]/.test(value),
  )
}

/** Commands that take away what the RUN has put there. */
function deletes(elements: readonly Element[]): boolean {
  return elements.some(({ command }) => {
    if (command === undefined) return true
    const words = command.words.map(({ text }) => text)
    return ['rm', 'find', 'prune', 'purge', 'remove', 'autoremove', 'del', 'uninstall', 'clean', 'ci'].some((word) =>
      words.includes(word),
    )
  })
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`)
}

/** Folders of the system itself, and of package managers that install for all. */
const OF_SYSTEM = [
  '/bin',
  '/boot',
  '/dev',
  '/etc',
  '/lib',
  '/lib32',
  '/lib64',
  '/proc',
  '/run',
  '/sbin',
  '/sys',
  '/usr/bin',
  '/usr/include',
  '/usr/lib',
  '/usr/libexec',
  '/usr/local/bin',
  '/usr/local/lib',
  '/usr/sbin',
  '/var/cache',
  '/var/lib',
  '/go/pkg',
  '/go/bin',
]

function isOfSystem(path: string): boolean {
  if (
    [
      '/',
      '/usr',
      '/usr/local',
      '/usr/share',
      '/usr/local/share',
      '/var',
      '/go',
      '/root',
      '/home',
      '/tmp',
      '/opt',
      '/venv',
    ].includes(path)
  )
    return true
  return /^\/home\/[^/]+$/.test(path) || OF_SYSTEM.some((folder) => isWithin(path, folder))
}

/** The minor version of Go 1 in an official image; a tag without a version is a new one. */
function goOf(stage: Stage): number | undefined {
  let { base } = stage
  while (base.stage !== undefined) base = base.stage.base
  const { registry, repository, tag = '' } = parseImage(base.image ?? '')
  if (registry !== undefined || repository !== 'golang') return undefined
  const version = /^1\.(\d+)/.exec(tag)?.[1]
  if (version !== undefined) return Number(version)
  return /^(?:1(?:-|$)|latest|alpine|bookworm|trixie|bullseye|$)/.test(tag) ? Number.POSITIVE_INFINITY : undefined
}
