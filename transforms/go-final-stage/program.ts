// What a Go program needs beside itself where it runs, as far as its sources in the build context say.

import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { above, filesOf } from '../../src/analysis/filesystem/program-files.ts'
import { type GoModule, readGoMod } from '../../src/analysis/project/go-files.ts'
import { parentOf } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import { nameMatches } from '../../src/files/wildcards.ts'
import { cgoModule, defaultFiles, isWithin, startingModule } from './go.ts'
import { type GoSource, readGo } from './source.ts'

/** Reads a file of the build context by its path there. */
export type ReadText = (source: string) => string | undefined

/** A module of the image's files. */
export interface ModuleAt extends GoModule {
  /** The folder of its go.mod in the image. */
  readonly folder: string
}

/** Sources that make one program. */
export interface Program {
  /** By path in the image. */
  readonly sources: ReadonlyMap<string, GoSource>
  /** Import paths outside of the module and of the standard library. */
  readonly foreign: ReadonlySet<string>
}

/** The module that a folder belongs to; `undefined` when its go.mod is not there to be read. */
export function moduleOf(files: ReadonlyMap<string, CopiedFile>, read: ReadText, folder: string): ModuleAt | undefined {
  for (let at = folder; ; at = parentOf(at)) {
    const file = files.get(at === '/' ? '/go.mod' : `${at}/go.mod`)
    if (file !== undefined) {
      const text = read(file.source)
      const module = text === undefined ? undefined : readGoMod(text)
      return module === undefined ? undefined : { ...module, folder: at }
    }
    if (at === '/') return undefined
  }
}

/** The import path of a folder of a module. */
export function importPath({ path, folder }: ModuleAt, at: string): string | undefined {
  if (at === folder) return path
  return at.startsWith(`${folder}/`) ? `${path}${at.slice(folder.length)}` : undefined
}

const ELSEWHERE =
  /_(?:windows|darwin|freebsd|openbsd|netbsd|plan9|solaris|illumos|aix|android|ios|js|wasip1|dragonfly)\.go$/
const IGNORED = /^\/\/ ?(?:go:build|\+build) ignore\b/m

/** The sources of a package that are built for Linux: by path in the image. */
function packageFiles(files: ReadonlyMap<string, CopiedFile>, folder: string): readonly CopiedFile[] {
  const start = folder === '/' ? '/' : `${folder}/`
  return [...files.values()].filter(({ path }) => {
    if (!path.startsWith(start) || !path.endsWith('.go') || path.indexOf('/', start.length) >= 0) return false
    return !path.endsWith('_test.go') && !ELSEWHERE.test(path)
  })
}

/** The folders of a module below `folder` that hold a program. */
export function mainFolders(files: ReadonlyMap<string, CopiedFile>, read: ReadText, folder: string): readonly string[] {
  const folders = new Set<string>()
  for (const { path } of files.values()) {
    if (!path.endsWith('.go') || !path.startsWith(folder === '/' ? '/' : `${folder}/`)) continue
    if (/\/(?:vendor|testdata|node_modules|[._][^/]*)\//.test(path.slice(folder.length))) continue
    folders.add(parentOf(path))
  }
  return [...folders].filter((at) =>
    packageFiles(files, at).some(({ source }) => {
      const text = read(source)
      return text !== undefined && !IGNORED.test(text) && readGo(text).packageName === 'main'
    }),
  )
}

/**
 * The sources of a program: its package, and whatever of the same module it imports.
 *
 * @param names the files of its package, where the command names them
 * @returns one line that says why they cannot be found
 */
export function programAt(
  files: ReadonlyMap<string, CopiedFile>,
  read: ReadText,
  module: ModuleAt,
  folder: string,
  names: readonly string[] | undefined,
): Program | Reason {
  const sources = new Map<string, GoSource>()
  const foreign = new Set<string>()
  const seen = new Set([folder])
  const queue = [folder]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const own = packageFiles(files, at).filter(
      ({ path }) => at !== folder || names === undefined || names.includes(path.slice(path.lastIndexOf('/') + 1)),
    )
    if (own.length === 0) return { reason: `there are no Go files in ${at}: what is generated cannot be read` }
    for (const { path, source } of own) {
      const text = read(source)
      if (text === undefined) return { reason: `${source} cannot be read` }
      if (IGNORED.test(text)) continue
      const go = readGo(text)
      sources.set(path, go)
      for (const imported of go.imports) {
        const local = localFolder(module, imported)
        if (local === undefined) {
          if (imported.split('/')[0]!.includes('.')) foreign.add(imported)
        } else if (!seen.has(local)) {
          seen.add(local)
          queue.push(local)
        }
      }
    }
  }
  return { sources, foreign }
}

function localFolder({ path, folder, local }: ModuleAt, imported: string): string | undefined {
  // The longest path that it begins with is its module.
  const [nearest] = [[path, '.'] as const, ...local]
    .filter(([name]) => isWithin(imported, name))
    .sort(([one], [other]) => other.length - one.length)
  if (nearest === undefined) return undefined
  const [name, target] = nearest
  return normal(`${target.startsWith('/') ? target : `${folder}/${target}`}${imported.slice(name.length)}`)
}

function normal(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

/** Why a program cannot be built without C; `undefined` when nothing says so. */
export function needsC(
  files: ReadonlyMap<string, CopiedFile>,
  read: ReadText,
  module: ModuleAt,
  program: Program,
): string | undefined {
  for (const [path, { imports }] of program.sources) {
    if (imports.includes('C')) return `${path} calls C`
    if (imports.includes('plugin')) return `${path} loads plugins`
  }
  const known = cgoModule([...program.foreign, ...module.requires])
  if (known !== undefined) return `${known} is a binding to a C library`
  const vendored = `${module.folder === '/' ? '' : module.folder}/vendor/`
  for (const imported of vendoredClosure(files, read, vendored, program.foreign)) {
    const caller = packageFiles(files, `${vendored}${imported}`).find(({ source }) => {
      const text = read(source)
      return text !== undefined && !IGNORED.test(text) && text.includes('import "C"')
    })
    if (caller !== undefined) return `${caller.source} calls C`
  }
  return undefined
}

function vendoredClosure(
  files: ReadonlyMap<string, CopiedFile>,
  read: ReadText,
  vendored: string,
  from: ReadonlySet<string>,
): ReadonlySet<string> {
  const seen = new Set(from)
  if (![...files.keys()].some((path) => path.startsWith(vendored))) return new Set()
  for (const imported of seen) {
    for (const { source } of packageFiles(files, `${vendored}${imported}`)) {
      for (const next of readGo(read(source) ?? '').imports) if (next.split('/')[0]!.includes('.')) seen.add(next)
    }
  }
  return seen
}

export interface Needs {
  readonly certificates: boolean
  readonly zones: boolean
  readonly temporary: boolean
  readonly accounts: boolean
  /** Files and folders of the image that are not part of the program. */
  readonly paths: readonly string[]
}

/** Functions that reach files of a folder whose names no literal says. */
const SEARCHES = ['os.Getwd', 'os.Executable', 'runtime.Caller', 'runtime.Callers']
const OPENS_FOLDER = new Set([
  'Dir',
  'DirFS',
  'ReadDir',
  'Walk',
  'WalkDir',
  'Glob',
  'Chdir',
  'Static',
  'StaticFS',
  'Sub',
  'New',
])

/** Functions with which a program opens files; one that calls none of them has only what is embedded. */
const OPENERS =
  /^(?:os|ioutil)\.(?:Open|OpenFile|ReadFile|ReadDir|DirFS|Stat|Lstat|CopyFS)$|^filepath\.(?:Walk|WalkDir|Glob)$|^http\.(?:Dir|ServeFile)$|^(?:godotenv|viper|configor)\.|\.(?:ParseFiles|ParseGlob|LoadHTML\w*|Static|StaticFile|StaticFS|SendFile|File|ReadInConfig)$/

const TEMPORARY =
  /\.(?:TempDir|MkdirTemp|CreateTemp|TempFile|FormFile|ParseMultipartForm|MultipartForm|MultipartReader|SaveUploadedFile)$/

/** Folders that a base image has and that are not there any more, and what is there all the same. */
const SYSTEM = /^\/(?:bin|sbin|lib|lib64|usr|opt|root|home|mnt|media|srv|boot|var)(?:\/|$)/
const MOUNTED = /^\/(?:var\/run|run|proc|sys|dev)(?:\/|$)/
const ETC =
  /^\/etc\/(?:os-release|mime\.types|services|protocols|localtime|timezone|shadow|machine-id|debian_version|alpine-release|issue|shells|ssh)\b/

/**
 * What programs need beside themselves.
 *
 * @param said values from the Dockerfile that may name files: of ENV, CMD, ENTRYPOINT
 * @param made folders that are there anyway
 * @returns one line that says why it cannot be told
 */
export function needsOf(
  programs: readonly Program[],
  module: ModuleAt,
  files: ReadonlyMap<string, CopiedFile>,
  said: readonly string[],
  made: readonly string[],
): Needs | Reason {
  const sources = programs.flatMap((program) => [...program.sources])
  const foreign = new Set([...programs.flatMap((program) => [...program.foreign])])
  const starting = startingModule(foreign)
  if (starting !== undefined)
    return { reason: `${starting.module} starts ${starting.starts}, which would have to be there too` }
  for (const [path, { imports, literals, selectors }] of sources) {
    if (imports.includes('os/exec'))
      return { reason: `${path} starts other programs (os/exec), which would have to be there too` }
    if (selectors.has('syscall.Exec') || selectors.has('os.StartProcess') || selectors.has('unix.Exec'))
      return { reason: `${path} starts other programs, which would have to be there too` }
    const tool = imports.find((one) => ['go/build', 'go/importer'].includes(one))
    if (tool !== undefined) return { reason: `${path} imports ${tool}, which needs Go itself` }
    const place = literals.find(
      (text) => isSystem(text) && !isCopied(files, text) && !made.some((folder) => isWithin(text, folder)),
    )
    if (place !== undefined) return { reason: `${path} speaks of ${place}, which would have to be there too` }
  }
  const imports = new Set(sources.flatMap(([, source]) => source.imports))
  const data = dataFiles(sources, module, files, [...said, ...defaultFiles([...foreign, ...module.requires])])
  if ('reason' in data) return data
  const has = (...names: readonly string[]): boolean => names.some((name) => imports.has(name))
  const literals = sources.flatMap(([, source]) => source.literals)
  return {
    certificates: foreign.size > 0 || has('net/http', 'crypto/tls', 'crypto/x509', 'net/smtp'),
    zones: !has('time/tzdata') && (foreign.size > 0 || has('time', 'log', 'log/slog')),
    temporary:
      foreign.size > 0 ||
      sources.some(([, { selectors }]) => [...selectors].some((name) => TEMPORARY.test(name))) ||
      literals.some((text) => text.startsWith('/tmp')),
    accounts:
      foreign.size > 0 ||
      has('os/user') ||
      literals.some((text) => text === 'HOME' || text.startsWith('/etc/passwd') || text.startsWith('/etc/group')) ||
      sources.some(([, { selectors }]) =>
        ['os.UserHomeDir', 'os.UserCacheDir', 'os.UserConfigDir'].some((name) => selectors.has(name)),
      ),
    paths: data,
  }
}

function isSystem(text: string): boolean {
  return (SYSTEM.test(text) && !MOUNTED.test(text) && text.split('/').length > 2) || ETC.test(text)
}

function isCopied(files: ReadonlyMap<string, CopiedFile>, text: string): boolean {
  const path = text.replace(/\/+$/, '')
  return files.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}/`))
}

function dataFiles(
  sources: readonly (readonly [string, GoSource])[],
  module: ModuleAt,
  files: ReadonlyMap<string, CopiedFile>,
  said: readonly string[],
): readonly string[] | Reason {
  const vendored = `${module.folder === '/' ? '' : module.folder}/vendor/`
  const opens = sources.some(([, { selectors }]) => [...selectors].some((name) => OPENERS.test(name)))
  const patterns = sources.flatMap(([path, { embeds }]) => embeds.map((pattern) => `${parentOf(path)}/${pattern}`))
  const searching = sources.find(
    ([, { selectors, calledWithHere, calledWithOthers }]) =>
      SEARCHES.some((name) => selectors.has(name)) ||
      [...calledWithHere].some((name) => OPENS_FOLDER.has(name)) ||
      [...calledWithOthers].some((name) => OPENERS.test(name)),
  )
  return filesOf(files, {
    folder: module.folder,
    texts: [...sources.flatMap(([, { literals }]) => literals), ...said],
    isSource: (path) =>
      path.endsWith('.go') || /\/go\.(?:mod|sum|work|work\.sum)$/.test(path) || path.startsWith(vendored),
    // What is embedded may be opened all the same, where the program opens files at all.
    embedded: (path) =>
      !opens && patterns.some((pattern) => [...above(path), path].some((part) => matchesPath(pattern, part))),
    searching: searching?.[0],
  })
}

function matchesPath(pattern: string, path: string): boolean {
  const [wanted, found] = [normal(pattern).split('/'), path.split('/')]
  return wanted.length === found.length && wanted.every((part, i) => nameMatches(part, found[i]!))
}
