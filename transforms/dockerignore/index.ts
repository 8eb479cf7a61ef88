// Leaves out of the build context what no build needs.

import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import { covers, names, type Source, sourcesOf } from '../../src/dockerfile/model/sources.ts'
import type { Entry } from '../../src/files/build-context.ts'
import { BUILDS_WITH_ENV, isBuildFile, READS_ENV } from '../../src/knowledge/leftovers.ts'
import type { ContextTransform, Proposal, Subject } from '../../src/transform/context-transform.ts'
import { calledIn, says } from './called.ts'
import { type Candidate, candidatesIn } from './candidates.ts'
import { extended, isAllowList, styleOf } from './file.ts'
import { type Builds, notMadeAgain } from './made-again.ts'
import { isInFolders, LARGEST, needsGit } from './needs-git.ts'

export default {
  name: 'dockerignore',
  summary: 'Leave out of the build context what no build needs',
  phase: 'context',
  safety: 'unsafe',
  aims: ['speed', 'size', 'security'],
  recommended: true,
  why: `\`COPY . .\` copies what lies about: \`.git\`, dependencies and build output of the author's own machine, caches of editors
and tests, private keys. They make the context large, change it when no source has changed, and end up in the image. The
ignore file keeps them away from every builder.

The file that counts is the one named after the Dockerfile, else \`.dockerignore\` at the top of the build context; it is
extended, or written. An entry is proposed only for what some Dockerfile would copy without naming it, and what none of the
Dockerfiles that share the context needs. It is there, and the bytes that it saves are measured; or it is what a fresh checkout
lacks and its authors' machines have: dependencies, build output and caches, beside what they are made from, and \`.env\`.

Unsafe, because files go from the image.`,
  leavesAlone: [
    'a Dockerfile whose build context is not known',
    'what some Dockerfile copies by name, or by a pattern',
    '`.git` where a build asks git: a RUN, a build file, `go build` with a git beside it, of a program that reads its own version',
    'dependencies and build output that some Dockerfile does not make again, or that git has',
    'keys and `.env` that git has, or that some file names; `.env` where the build of a front end reads it',
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
    if (shared === undefined) return undefined
    if ('reason' in shared) {
      decline(shared.reason)
      return undefined
    }
    const needed = new Map<Candidate, string>()
    const reached = candidatesIn(shared.files, subject.text === '').filter((candidate) => {
      if (!shared.broad.some((source) => covers(source, candidate.path))) return false
      const reason = neededBy(candidate, shared)
      if (reason !== undefined) needed.set(candidate, reason)
      if (reason !== undefined && (!candidate.absent || candidate.kind === 'environment'))
        decline(`${candidate.path} ${candidate.absent ? 'is not left out' : 'stays'}: ${reason}`)
      return true
    })
    const chosen = reached.filter((candidate) => !needed.has(candidate) && !isHeldBack(candidate, needed))
    return propose(subject, chosen.some(({ unsaid }) => !unsaid) ? chosen : [], shared, decline)
  },
} satisfies ContextTransform

/** Whether a pattern for all folders would leave out what is not here, and needed where it is. */
function isHeldBack({ path, name, absent }: Candidate, needed: ReadonlyMap<Candidate, string>): boolean {
  return absent === true && path !== name && [...needed.keys()].some((one) => one.absent && one.name === name)
}

/** What is asked of a subject again and again. */
interface Shared extends Subject, Builds {
  readonly files: Subject['files']
  readonly sources: readonly Source[]
}

/** A reason when the context must be left alone and a reader would wonder, `undefined` when there is nothing to do. */
function readShared(subject: Subject): Shared | Reason | undefined {
  const sources = subject.dockerfiles.flatMap(sourcesOf)
  const isBroad = ({ path, glob }: Source): boolean =>
    path !== undefined && !glob && subject.files.entry(path)?.kind === 'folder'
  const broad = sources.filter(isBroad)
  if (broad.length === 0 || isAllowList(subject.text)) return undefined
  const open = sources.find(({ path }) => path === undefined)
  if (open !== undefined) return { reason: `a variable names what is copied: ${open.instruction.text}` }
  const calls = new Map(subject.dockerfiles.map((dockerfile) => [dockerfile, calledIn(dockerfile)] as const))
  return { ...subject, with: subject.with, sources, broad, calls }
}

/** Why something must stay; `undefined` when nothing needs it. */
function neededBy(candidate: Candidate, shared: Shared): string | undefined {
  const { path, name, kind } = candidate
  const named = shared.sources.find((source) => names(source, path))
  if (named !== undefined) return `${named.instruction.keyword} ${named.instruction.text} copies it`
  if (kind === 'repository') return needsGit(shared.calls, shared, shared.files)
  if (kind === 'remade') return notMadeAgain(candidate, shared)
  if (saysIn(shared, name) && !(kind === 'virtual environment' && makesEnvironments(shared)))
    return 'an instruction names it'
  // A fresh checkout lacks it: a program runs without, and a build that reads it makes something else.
  if (kind === 'environment' && candidate.absent) return builtWith(shared)
  if (kind === 'environment' || kind === 'key') return namedInFile(candidate, shared)
  return undefined
}

/** A manifest that says that the build reads the settings of the machine. */
function builtWith({ files }: Shared): string | undefined {
  const manifests = (files.below('') ?? []).filter(({ path }) => nameOf(path) === 'package.json' && !isInFolders(path))
  for (const { path } of manifests) {
    const reader = BUILDS_WITH_ENV.find((one) => files.text(path)?.includes(one) === true)
    if (reader !== undefined) return `${path} names ${reader}, whose builds read it`
  }
  return undefined
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

/** Whether every Dockerfile makes a virtual environment of Python's for itself. */
function makesEnvironments({ calls }: Shared): boolean {
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

/** So many files are searched for a name, and no more. */
const MOST_SEARCHED = 5_000

/** Files that name others without reading them, or outside of the build. */
const SILENT = /^(?:\.(?:git|docker)ignore|readme.*|.*\.md|changelog.*|(?:docker-)?compose.*\.ya?ml|.*\.dockerignore)$/i

function namedInFile({ path, name, kind }: Candidate, { files }: Shared): string | undefined {
  const all = (files.below('') ?? []).filter(
    (one) => one.kind === 'file' && one.path !== path && !isInFolders(one.path) && !SILENT.test(nameOf(one.path)),
  )
  if (all.length > MOST_SEARCHED) return 'there are too many files to search for its name'
  for (const { path: other, size } of all) {
    if (size > LARGEST) continue
    const text = files.text(other)
    if (text === undefined) continue
    if (says(text, name)) return `${other} names it`
    if (kind !== 'environment' || !isBuildFile(nameOf(other))) continue
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
      const absent = [...new Set(chosen.filter((candidate) => candidate.absent).map(({ name }) => name))]
      const isEmpty = gone.length + absent.length === 0 || shared.sources.length === 0
      return isEmpty ? undefined : { text, effect: effectOf(chosen, gone, before, absent) }
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
function isTakenBack({ path, absent }: Candidate, subject: Subject, decline: (reason: string) => void): boolean {
  const plain = subject.text
    .split('\n')
    .filter((line) => !line.trim().startsWith('!'))
    .join('\n')
  if (plain === subject.text) return false
  const without = subject.with(plain)
  if (absent) return without?.ignores(path) === true
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
    const isFolder = all.every(({ path, absent }) => absent || files.entry(path)?.kind === 'folder')
    const end = isFolder && style.slashBehind ? '/' : ''
    const below = key === first!.name && all.some(({ path }) => path.includes('/'))
    return below ? `**/${key}${end}` : `${style.slashBefore ? '/' : ''}${key}${end}`
  })
}

interface Gone {
  readonly file: Entry
  readonly candidate: Candidate | undefined
}

function effectOf(
  chosen: readonly Candidate[],
  gone: readonly Gone[],
  before: readonly Entry[],
  absent: readonly string[],
): string {
  const elsewhere = absent.length === 0 ? [] : [`left out wherever it is: ${absent.join(', ')}`]
  const old = before.reduce((sum, { size }) => sum + size, 0)
  let less = 0
  const parts = new Map(chosen.filter((candidate) => !candidate.absent).map(({ name }) => [name, 0]))
  for (const { file, candidate } of gone) {
    const name = candidate?.name ?? ''
    parts.set(name, (parts.get(name) ?? 0) + file.size)
    less += file.size
  }
  const largest = [...parts].sort(([, a], [, b]) => b - a).map(([name, bytes]) => `${name} ${inWords(bytes)}`)
  const measured = `the build context shrinks by ${inWords(less)}, from ${inWords(old)} to ${inWords(old - less)}: ${largest.join(', ')}`
  return [...(less === 0 ? [] : [measured]), ...elsewhere].join('; ')
}

function inWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} kB`
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`
}
