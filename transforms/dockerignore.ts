// Leaves out of the build context what no build needs.

import type { ContextTransform, Proposal, Subject } from '../src/context-transform.ts'
import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/instruction.ts'
import { type Source, sourcesOf } from '../src/dockerfile/sources.ts'
import type { Stage } from '../src/dockerfile/stages.ts'
import { distroOfStage, parseImage } from '../src/facts/distros.ts'
import {
  CACHE_TAG,
  gitSign,
  isBuildFile,
  LEFT_FILES,
  LEFT_FOLDERS,
  type Maker,
  READS_ENV,
  REMADE,
  REPOSITORIES,
  VIRTUAL_ENVIRONMENT,
} from '../src/facts/leftovers.ts'
import type { Entry } from '../src/files/build-context.ts'

export default {
  name: 'dockerignore',
  summary: 'Leave out of the build context what no build needs',
  phase: 'context',
  safety: 'unsafe',
  why: `\`COPY . .\` copies what lies about: \`.git\`, dependencies and build output of the author's own machine, caches of editors
and tests, private keys. They make the context large, change it when no source has changed, and end up in the image. The
ignore file keeps them away from every builder.

The file that counts is the one named after the Dockerfile, else \`.dockerignore\` at the top of the build context; it is
extended, or written. An entry is proposed only for what is really there, what some Dockerfile would copy without naming it,
and what none of the Dockerfiles that share the context needs. The bytes that it saves are measured.

Unsafe, because files go from the image.`,
  leavesAlone: [
    'a Dockerfile whose build context is not known',
    'what some Dockerfile copies by name, or by a pattern',
    '`.git` where a build asks git: a RUN, a build file, `go build` with a git beside it',
    'dependencies and build output that some Dockerfile does not make again, or that git has',
    'keys and `.env` that git has, or that some file names',
    'what an exception (`!`) of the ignore file takes back',
    'an ignore file that lists what may come in (`*` and exceptions)',
    'a context with a source in a variable, or too many files to look at',
  ],
  rules: [],
  references: [
    'https://docs.docker.com/build/concepts/context/#dockerignore-files',
    'https://docs.docker.com/build/building/best-practices/#exclude-with-dockerignore',
  ],
  applyToContext(subject, decline): Proposal | undefined {
    const shared = readShared(subject)
    if (typeof shared === 'string') {
      decline(shared)
      return undefined
    }
    if (shared === undefined) return undefined
    const chosen = candidatesIn(shared).filter((candidate) => {
      if (!shared.broad.some((source) => covers(source, candidate.path))) return false
      const reason = neededBy(candidate, shared)
      if (reason !== undefined) decline(`${candidate.path} stays: ${reason}`)
      return reason === undefined
    })
    return propose(subject, chosen, shared, decline)
  },
} satisfies ContextTransform

/** Something that may be left out. */
interface Candidate {
  /** From the top of the build context. */
  readonly path: string
  readonly name: string
  readonly kind: 'repository' | 'remade' | 'left' | 'environment' | 'key'
  readonly makers: readonly Maker[]
  /** Endings of the files beside it that say what it is made from. */
  readonly beside: readonly string[]
}

/** A command of a RUN: the program's name, and the words behind it. */
interface Called {
  readonly instruction: Instruction
  readonly program: string
  readonly words: readonly string[]
}

/** What is asked of a subject again and again. */
interface Shared extends Subject {
  /** Sources that copy folders with all that lies in them. */
  readonly broad: readonly Source[]
  readonly sources: readonly Source[]
  readonly calls: ReadonlyMap<Dockerfile, readonly Called[]>
}

/** A text when the context must be left alone and a reader would wonder, `undefined` when there is nothing to do. */
function readShared(subject: Subject): Shared | string | undefined {
  const sources = subject.dockerfiles.flatMap(sourcesOf)
  const isBroad = ({ path, glob }: Source): boolean =>
    path !== undefined && !glob && subject.files.entry(path)?.kind === 'folder'
  const broad = sources.filter(isBroad)
  if (broad.length === 0 || isAllowList(subject.text)) return undefined
  const open = sources.find(({ path }) => path === undefined)
  if (open !== undefined) return `a variable names what is copied: ${open.instruction.text}`
  const calls = new Map(subject.dockerfiles.map((dockerfile) => [dockerfile, callsOf(dockerfile)] as const))
  return { ...subject, with: subject.with, sources, broad, calls }
}

/** `*` or `**`, and then what may come in. */
function isAllowList(text: string): boolean {
  return linesOf(text).some((line) => /^\/?\*{1,2}(?:\/\*{1,2})?$/.test(line))
}

function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function callsOf(dockerfile: Dockerfile): readonly Called[] {
  return dockerfile.instructions.flatMap((instruction): readonly Called[] => {
    if (instruction.keyword !== 'RUN') return []
    const { strings } = instruction
    if (strings !== undefined) return [{ instruction, program: baseName(strings[0] ?? ''), words: strings.slice(1) }]
    const commands = dockerfile.script(instruction)?.commands ?? []
    return commands.map(({ name = '', words }) => ({
      instruction,
      program: baseName(name),
      words: words.slice(1).map(({ value, text }) => value ?? text),
    }))
  })
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Everything that may be left out; what lies in it is not looked at. */
function candidatesIn({ files }: Subject): readonly Candidate[] {
  const found: Candidate[] = []
  const open = ['']
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = files.list(folder)
    for (const { path, kind } of entries) {
      const name = baseName(path)
      const candidate =
        kind === 'folder' ? folderCandidate(path, name, files, entries) : fileCandidate(path, name, files)
      if (candidate !== undefined) found.push(candidate)
      else if (kind === 'folder') open.push(path)
    }
  }
  const order: readonly Candidate['kind'][] = ['repository', 'remade', 'left', 'environment', 'key']
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.path < b.path ? -1 : 1))
}

type Files = Subject['files']

function folderCandidate(
  path: string,
  name: string,
  files: Files,
  beside: readonly { readonly path: string }[],
): Candidate | undefined {
  if (REPOSITORIES.includes(name)) return { path, name, kind: 'repository', makers: [], beside: [] }
  if (LEFT_FOLDERS.has(name) || files.entry(`${path}/${VIRTUAL_ENVIRONMENT}`) !== undefined)
    return { path, name, kind: 'left', makers: [], beside: [] }
  const kinds = REMADE.filter(
    (one) => one.name === name && beside.some((entry) => one.beside.some((end) => entry.path.endsWith(end))),
  )
  if (kinds.length === 0) return undefined
  const untracked = files.untracked(path)
  const isOutput = untracked === true || files.entry(`${path}/${CACHE_TAG}`) !== undefined
  if (untracked === false || (!isOutput && kinds.every(({ ambiguous }) => ambiguous))) return undefined
  return {
    path,
    name,
    kind: 'remade',
    makers: kinds.flatMap(({ makers }) => makers),
    beside: kinds.flatMap((one) => one.beside),
  }
}

function fileCandidate(path: string, name: string, files: Files): Candidate | undefined {
  // A worktree or a submodule has a file of this name.
  if (name === '.git' && !path.includes('/')) return { path, name, kind: 'repository', makers: [], beside: [] }
  if (LEFT_FILES.has(name)) return { path, name, kind: 'left', makers: [], beside: [] }
  if (/^\.env(?:\.local|\.\w+\.local)?$/.test(name) && files.untracked(path) === true)
    return { path, name, kind: 'environment', makers: [], beside: [] }
  const isKey = /^id_(?:rsa|dsa|ecdsa|ed25519)$|\.(?:pem|key)$/.test(name)
  return isKey && files.untracked(path) === true && isPrivate(files.bytes(path, 64))
    ? { path, name, kind: 'key', makers: [], beside: [] }
    : undefined
}

function isPrivate(bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined && /^-----BEGIN [A-Z ]*PRIVATE KEY/.test(new TextDecoder().decode(bytes))
}

/** Whether a source brings a path along without naming it. */
function covers({ path }: Source, candidate: string): boolean {
  return path === '' || candidate.startsWith(`${path}/`)
}

/** Why something must stay; `undefined` when nothing needs it. */
function neededBy(candidate: Candidate, shared: Shared): string | undefined {
  const { path, name, kind } = candidate
  const named = shared.sources.find((source) => names(source, path))
  if (named !== undefined) return `${named.instruction.keyword} ${named.instruction.text} copies it`
  if (kind === 'repository') return askedOfGit(shared)
  if (kind === 'remade') return notMadeAgain(candidate, shared)
  if (saysIn(shared, name) && !isMadeEnvironment(candidate, shared)) return 'an instruction names it'
  if (kind === 'environment' || kind === 'key') return namedInFile(candidate, shared)
  return undefined
}

/** Whether a source is this path, lies in it, or is a pattern that may match either. */
function names({ path, glob }: Source, candidate: string): boolean {
  if (path === undefined || path === '') return false
  if (!glob) return path === candidate || path.startsWith(`${candidate}/`)
  const parts = path.split('/')
  return candidate.split('/').every((name, i) => i >= parts.length || matches(parts[i]!, name))
}

/** A part of a pattern over a name; a set in brackets may be anything. */
function matches(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/\[[^\]]*\]/g, '?')
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 's').test(name)
}

/** Whether an instruction that runs something says a name: as a whole, not as a part of a longer one. */
function saysIn({ dockerfiles }: Shared, name: string): boolean {
  return dockerfiles.some((dockerfile) =>
    dockerfile.instructions.some(({ keyword, span }) => {
      if (keyword !== 'RUN' && keyword !== 'CMD' && keyword !== 'ENTRYPOINT' && keyword !== 'ENV') return false
      return says(dockerfile.text.slice(span.start, span.end), name)
    }),
  )
}

function says(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' '
    const behind = text[at + name.length] ?? ' '
    if (!/[\w.)\]-]/.test(before) && !/[\w-]/.test(behind)) return true
  }
  return false
}

/** What git is asked for elsewhere than for another repository. */
const ELSEWHERE = new Set(['clone', 'lfs', '--version', 'version', 'init'])

function askedOfGit(shared: Shared): string | undefined {
  for (const dockerfile of shared.dockerfiles) {
    const asks = shared.calls
      .get(dockerfile)
      ?.some(({ program, words }) => program === 'git' && !(ELSEWHERE.has(words[0] ?? '') || isGlobal(words)))
    if (asks === true || saysGit(dockerfile)) return 'a RUN asks git'
    if (stamps(dockerfile, shared)) return 'go build writes the commit into the program, as git is there'
  }
  return signOfGit(shared)
}

function isGlobal(words: readonly string[]): boolean {
  return words[0] === 'config' && (words.includes('--global') || words.includes('--system'))
}

/** RUNs that are no script to us, and paths into the repository. */
function saysGit(dockerfile: Dockerfile): boolean {
  return dockerfile.instructions.some((instruction) => {
    if (instruction.keyword !== 'RUN') return false
    const text = dockerfile.text.slice(instruction.span.start, instruction.span.end)
    if (says(text, '.git')) return true
    return instruction.strings === undefined && dockerfile.script(instruction) === undefined && /\bgit\b/.test(text)
  })
}

/** Go reads the commit where it finds git: in Debian's Go images, and where git is installed. */
function stamps(dockerfile: Dockerfile, { calls, files }: Shared): boolean {
  const builds = calls
    .get(dockerfile)
    ?.some(
      ({ program, words }) =>
        program === 'go' && ['build', 'install'].includes(words[0] ?? '') && !words.includes('-buildvcs=false'),
    )
  if (builds !== true || files.entry('go.mod') === undefined || dockerfile.text.includes('-buildvcs=false'))
    return false
  return dockerfile.stages.some((stage) => {
    const { repository } = parseImage(stage.base.image ?? '')
    const isAlpine = distroOfStage(stage)?.family === 'alpine'
    // Installed by name, or there from the start.
    return (
      (stage.base.image !== undefined && repository !== 'golang' && !isAlpine && stage.instructions.some(runsGo)) ||
      (repository === 'golang' && !isAlpine) ||
      calls.get(dockerfile)!.some(({ words }) => words.includes('git'))
    )
  })
}

function runsGo({ keyword, text }: { readonly keyword: string; readonly text: string }): boolean {
  return keyword === 'RUN' && /\bgo (?:build|install)\b/.test(text)
}

/** Larger files are not written by hand. */
const LARGEST = 256 * 1024

function signOfGit({ files }: Shared): string | undefined {
  for (const file of files.below('') ?? []) {
    const { path, kind } = file
    const name = baseName(path)
    const isGo = name.endsWith('.go')
    // The size comes last: the disk is asked for each.
    if (kind !== 'file' || !(isGo || isBuildFile(name)) || isInFolders(path) || file.size > LARGEST) continue
    const text = files.text(path) ?? ''
    if (isGo) {
      if (text.includes('go:embed') && text.includes('.git')) return `${path} embeds it`
    } else {
      const sign = gitSign(name, text)
      if (sign !== undefined) return `${path} says ${JSON.stringify(sign)}, so the build may ask git`
    }
  }
  return undefined
}

/** What lies in other people's code or in the repository itself says nothing of this build. */
function isInFolders(path: string): boolean {
  return path.split('/').some((part) => part === 'node_modules' || part === 'vendor' || REPOSITORIES.includes(part))
}

/** Whether it is a virtual environment of Python's that every Dockerfile makes for itself. */
function isMadeEnvironment({ path }: Candidate, { files, calls }: Shared): boolean {
  if (files.entry(`${path}/${VIRTUAL_ENVIRONMENT}`) === undefined) return false
  return [...calls.values()].every((all) =>
    all.some(
      ({ program, words }) =>
        (program === 'uv' && ['sync', 'venv'].includes(words[0] ?? '')) ||
        (['poetry', 'pdm', 'pipenv'].includes(program) && ['install', 'sync'].includes(words[0] ?? '')) ||
        program === 'virtualenv' ||
        (program.startsWith('python') && words[0] === '-m' && words[1] === 'venv'),
    ),
  )
}

/** Every stage that copies it along must have it made again. */
function notMadeAgain(candidate: Candidate, shared: Shared): string | undefined {
  const { path, name } = candidate
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  for (const dockerfile of shared.dockerfiles) {
    for (const source of sourcesOf(dockerfile)) {
      const stage = dockerfile.stageOf(source.instruction)
      if (!isBroadFor(source, path, shared) || stage === undefined) continue
      if (!isMade(candidate, dockerfile, stage, shared))
        return `${dockerfile.path} copies it and does not make it again`
      if (!isMadeIn(folder, candidate, dockerfile, shared))
        return `nothing shows that ${dockerfile.path} makes the ${name} of ${folder === '' ? 'the top' : folder} again`
    }
  }
  return undefined
}

function isBroadFor(source: Source, path: string, { broad }: Shared): boolean {
  return source.path !== undefined && covers(source, path) && broad.some((one) => one.path === source.path)
}

/** In the stage, in one that it is built on, or in one that it copies the folder from. */
function isMade({ name, makers }: Candidate, dockerfile: Dockerfile, stage: Stage, { calls }: Shared): boolean {
  const stages = new Set<Stage>()
  for (let at: Stage | undefined = stage; at !== undefined; at = at.base.stage) stages.add(at)
  const copies = stage.instructions.some(
    ({ text, flags }) => flags.some((one) => one.name === 'from') && says(text, name),
  )
  const made = (calls.get(dockerfile) ?? []).filter(({ program, words }) =>
    makers.some(
      ({ programs, verbs }) =>
        programs.includes(program) && (verbs.length === 0 || hasVerb(words, verbs)) && !isGlobally(words),
    ),
  )
  return made.some(({ instruction }) => copies || stages.has(dockerfile.stageOf(instruction)!))
}

function hasVerb(words: readonly string[], verbs: readonly string[]): boolean {
  const plain = words.filter((word) => !word.startsWith('-'))
  return verbs.includes(plain[0] ?? '') || (plain[0] === 'run' && verbs.includes(plain[1] ?? ''))
}

/** An install of a program, for all projects. */
function isGlobally(words: readonly string[]): boolean {
  return (
    words.some((word) => word === '-g' || word.startsWith('--global') || word === '--location=global') ||
    words[0] === 'global'
  )
}

/** Whether what is made is made in this folder: a call says seldom where. */
function isMadeIn(folder: string, { name, beside }: Candidate, dockerfile: Dockerfile, { files }: Shared): boolean {
  const manifests = files
    .list(folder)
    .filter(({ path, kind }) => kind === 'file' && beside.some((end) => path.endsWith(end)))
    .map(({ path }) => path)
  const sources = sourcesOf(dockerfile)
  // What it is made from is copied by name, or the folder alone is copied.
  if (
    sources.some((source) => manifests.some((path) => names(source, path)) || (folder !== '' && source.path === folder))
  )
    return true
  if (name === 'node_modules' && isWorkspace(files)) return true
  if (folder === '') return !hasOthers(files, beside)
  return dockerfile.instructions.some(
    ({ keyword, text }) => (keyword === 'RUN' || keyword === 'WORKDIR') && says(text, folder),
  )
}

function isWorkspace(files: Files): boolean {
  if (files.entry('pnpm-workspace.yaml') !== undefined) return true
  return files.text('package.json')?.includes('"workspaces"') === true
}

/** Whether there is another project of the kind below the top. */
function hasOthers(files: Files, beside: readonly string[]): boolean {
  return (files.below('') ?? []).some(
    ({ path }) => path.includes('/') && !isInFolders(path) && beside.some((end) => path.endsWith(end)),
  )
}

/** So many files are searched for a name, and no more. */
const MOST_SEARCHED = 5_000

/** Files that name others without reading them, or outside of the build. */
const SILENT = /^(?:\.(?:git|docker)ignore|readme.*|.*\.md|changelog.*|(?:docker-)?compose.*\.ya?ml|.*\.dockerignore)$/i

function namedInFile({ path, name, kind }: Candidate, { files }: Shared): string | undefined {
  const all = (files.below('') ?? []).filter(
    (one) => one.kind === 'file' && one.path !== path && !isInFolders(one.path) && !SILENT.test(baseName(one.path)),
  )
  if (all.length > MOST_SEARCHED) return 'there are too many files to search for its name'
  for (const { path: other, size } of all) {
    if (size > LARGEST) continue
    const text = files.text(other)
    if (text === undefined) continue
    if (says(text, name)) return `${other} names it`
    if (kind !== 'environment' || !isBuildFile(baseName(other))) continue
    const reader = READS_ENV.find((one) => text.includes(one))
    if (reader !== undefined) return `${other} names ${reader}, which may read it`
  }
  return undefined
}

function propose(
  subject: Subject,
  candidates: readonly Candidate[],
  shared: Shared,
  decline: (reason: string) => void,
): Proposal | undefined {
  let chosen = candidates.filter((candidate) => !isTakenBack(candidate, subject, decline))
  if (chosen.length === 0) return undefined
  const before = subject.files.below('')
  if (before === undefined) {
    decline('the build context has too many files to look at')
    return undefined
  }
  // A pattern for all folders of a name may hit one that must stay: then that name is left alone.
  for (;;) {
    const text = extended(subject.text, patternsFor(chosen, subject))
    const after = subject.with(text)?.below('')
    if (after === undefined || text === subject.text) return undefined
    const kept = new Set(after.map(({ path }) => path))
    const byPath = new Map(chosen.map((candidate) => [candidate.path, candidate]))
    const gone = before
      .filter(({ path }) => !kept.has(path))
      .map((file) => ({ file, candidate: around(file.path, byPath) }))
    const wrong = gone.find(({ candidate }) => candidate === undefined)?.file
    if (wrong === undefined) {
      const isEmpty = gone.length === 0 || shared.sources.length === 0
      return isEmpty ? undefined : { text, effect: effectOf(chosen, gone, before) }
    }
    const left = chosen.filter(({ name }) => !wrong.path.split('/').includes(name))
    if (left.length === chosen.length || left.length === 0) return undefined
    chosen = left
  }
}

/** The candidate that a file is, or lies in. */
function around(path: string, candidates: ReadonlyMap<string, Candidate>): Candidate | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const found = candidates.get(path.slice(0, end))
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether an exception of the ignore file takes back something in it: somebody wants it. */
function isTakenBack({ path }: Candidate, subject: Subject, decline: (reason: string) => void): boolean {
  const plain = subject.text
    .split('\n')
    .filter((line) => !line.trim().startsWith('!'))
    .join('\n')
  if (plain === subject.text) return false
  const without = subject.with(plain)
  const seen = subject.files.entry(path)?.kind === 'folder' ? (subject.files.below(path) ?? []) : [{ path }]
  const back = seen.find((one) => without?.entry(one.path) === undefined)
  if (back !== undefined) decline(`${path} stays: an exception takes back ${back.path}`)
  return back !== undefined
}

/** One pattern for each name, in every folder where the name is found below the top. */
function patternsFor(chosen: readonly Candidate[], { files, text }: Subject): readonly string[] {
  const style = styleOf(text)
  const byName = new Map<string, readonly Candidate[]>()
  for (const candidate of chosen) {
    // A secret is meant by its own path.
    const key = candidate.kind === 'key' || candidate.kind === 'environment' ? candidate.path : candidate.name
    byName.set(key, [...(byName.get(key) ?? []), candidate])
  }
  return [...byName].map(([key, all]) => {
    const [first] = all
    const end = all.every(({ path }) => files.entry(path)?.kind === 'folder') && style.slashBehind ? '/' : ''
    const below = key === first!.name && all.some(({ path }) => path.includes('/'))
    return below ? `**/${key}${end}` : `${style.slashBefore ? '/' : ''}${key}${end}`
  })
}

/** Whether the file's own lines begin, or end, with a slash. */
function styleOf(text: string): { readonly slashBefore: boolean; readonly slashBehind: boolean } {
  const lines = linesOf(text).map((line) => line.replace(/^!/, ''))
  const most = (test: (line: string) => boolean): boolean =>
    lines.length > 0 && lines.filter(test).length * 2 > lines.length
  return { slashBefore: most((line) => line.startsWith('/')), slashBehind: most((line) => line.endsWith('/')) }
}

/** The text with lines behind it, in its own line end, with or without a final newline as before. */
function extended(text: string, lines: readonly string[]): string {
  const known = new Set(linesOf(text))
  const fresh = lines.filter((line) => !known.has(line))
  if (fresh.length === 0) return text
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  if (text === '' || text.endsWith('\n')) return text + fresh.map((line) => line + end).join('')
  return [text, ...fresh].join(end)
}

interface Gone {
  readonly file: Entry
  readonly candidate: Candidate | undefined
}

function effectOf(chosen: readonly Candidate[], gone: readonly Gone[], before: readonly Entry[]): string {
  const old = before.reduce((sum, { size }) => sum + size, 0)
  let less = 0
  const parts = new Map(chosen.map(({ name }) => [name, 0]))
  for (const { file, candidate } of gone) {
    const name = candidate?.name ?? ''
    parts.set(name, (parts.get(name) ?? 0) + file.size)
    less += file.size
  }
  const largest = [...parts].sort(([, a], [, b]) => b - a).map(([name, bytes]) => `${name} ${inWords(bytes)}`)
  return `the build context shrinks by ${inWords(less)}, from ${inWords(old)} to ${inWords(old - less)}: ${largest.join(', ')}`
}

function inWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} kB`
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`
}
