// Which files of a project a call reads, and cannot do without: manifests, what options and operands name, the program itself.
//
// Sources: the documentation of each tool, at the row. A row says what makes a call fail, not what it would also read.

import { scriptNames } from './script-files.ts'

/** A call, from the program on; `undefined` for a word that is no literal. */
export type Call = readonly (string | undefined)[]

/** A file that a call reads. */
export interface Asked {
  /** One of them has to be there: from the folder that the call works in, or absolute; `*` may stand in the last name. */
  readonly anyOf: readonly string[]
  /** It may stand in a folder above, too. */
  readonly upwards: boolean
  /** A folder of that name will do. */
  readonly mayBeFolder?: boolean
}

interface Row {
  readonly programs: string
  /** The verbs that read it; without them any call does. '' is a call without a verb. */
  readonly verbs?: string
  /** Words that make it another call. */
  readonly without?: string
  /** The same, by how a word looks. */
  readonly unless?: RegExp
  /** Files, one of which has to be there, blanks between them; several lines are needed each. */
  readonly files?: readonly string[]
  readonly upwards?: boolean
  /** Only without operands: `npm install` reads what `npm install left-pad` writes. */
  readonly alone?: boolean
  /** Options whose value is the folder that it works in. */
  readonly folder?: string
  /** Options whose value is a file that it reads, in place of `files` where `instead` says so. */
  readonly named?: string
  readonly instead?: boolean
}

const ROWS: readonly Row[] = [
  // docs.npmjs.com: "npm ci" wants a lock file; "npm run" ends with ENOENT without a package.json.
  {
    programs: 'npm',
    verbs: 'ci clean-install',
    files: ['package.json', 'package-lock.json npm-shrinkwrap.json'],
    folder: '--prefix -C',
  },
  { programs: 'npm', verbs: 'run run-script start test prune', files: ['package.json'], folder: '--prefix -C' },
  {
    programs: 'npm',
    verbs: 'install i',
    without: '-g --global',
    files: ['package.json'],
    alone: true,
    folder: '--prefix -C',
  },
  // classic.yarnpkg.com, yarnpkg.com/cli
  { programs: 'yarn', verbs: ' install', files: ['package.json'], alone: true, folder: '--cwd' },
  { programs: 'yarn', verbs: 'run build start test workspaces workspace', files: ['package.json'], folder: '--cwd' },
  // pnpm.io/cli
  {
    programs: 'pnpm',
    verbs: 'install i',
    without: '-g --global',
    files: ['package.json'],
    alone: true,
    folder: '--dir -C',
  },
  { programs: 'pnpm', verbs: 'run build start test deploy prune', files: ['package.json'], folder: '--dir -C' },
  { programs: 'pnpm', verbs: 'fetch', files: ['pnpm-lock.yaml'], folder: '--dir -C' },
  // bun.com/docs
  {
    programs: 'bun',
    verbs: 'install i',
    without: '-g --global',
    files: ['package.json'],
    alone: true,
    folder: '--cwd',
  },
  // pip.pypa.io/en/stable/cli/pip_install
  { programs: 'pip pip3 pip2', verbs: 'install download wheel', named: '-r --requirement -c --constraint' },
  // pipenv.pypa.io
  { programs: 'pipenv', verbs: 'install sync', files: ['Pipfile Pipfile.lock requirements.txt'], alone: true },
  // python-poetry.org/docs/cli, docs.astral.sh/uv/reference/cli, pdm-project.org: each looks in the folders above, too.
  {
    programs: 'poetry',
    verbs: 'install export build sync',
    files: ['pyproject.toml'],
    upwards: true,
    folder: '-C --directory -P --project',
  },
  {
    programs: 'uv',
    verbs: 'sync lock export',
    files: ['pyproject.toml'],
    upwards: true,
    folder: '--directory --project',
  },
  { programs: 'pdm', verbs: 'install sync build', files: ['pyproject.toml'], upwards: true, folder: '-p --project' },
  // docs.conda.io
  { programs: 'conda mamba micromamba', verbs: 'env install create update', named: '-f --file' },
  // go.dev/ref/mod: a go.mod in the folder or above it; a file as operand needs none, nor does a path with a version.
  {
    programs: 'go',
    verbs: 'build install test vet generate list run',
    unless: /\.go$|@/,
    files: ['go.mod go.work'],
    upwards: true,
    folder: '-C',
  },
  { programs: 'go', verbs: 'mod', without: 'init', unless: /@/, files: ['go.mod'], upwards: true, folder: '-C' },
  // doc.rust-lang.org/cargo/commands
  {
    programs: 'cargo',
    verbs: 'build b run r test t check c fetch rustc doc bench clippy vendor',
    files: ['Cargo.toml'],
    upwards: true,
    folder: '-C',
    named: '--manifest-path',
    instead: true,
  },
  // maven.apache.org/ref/current/maven-embedder/cli.html
  {
    programs: 'mvn mvnw',
    without: '-v --version -h --help',
    unless: /(?:^|:)(?:dependency|help|archetype)(?:-maven-plugin)?(?::[\d.]+)?:(?:get|generate|help|system|copy)/,
    files: ['pom.xml'],
    named: '-f --file',
    instead: true,
  },
  // docs.gradle.org: a build or a settings file, from 7 on one of them is a must.
  {
    programs: 'gradle gradlew',
    without: '-v --version -h --help wrapper init',
    files: ['build.gradle build.gradle.kts settings.gradle settings.gradle.kts'],
    folder: '-p --project-dir',
    named: '-b --build-file',
    instead: true,
  },
  { programs: 'sbt', without: '--version new sbtVersion', files: ['build.sbt project/build.properties build.sc'] },
  { programs: 'ant', without: '-version', files: ['build.xml'], named: '-f -file -buildfile', instead: true },
  // bundler.io/man/bundle-install.1.html, ruby/rake
  {
    programs: 'bundle',
    verbs: ' install',
    files: ['Gemfile gems.rb'],
    upwards: true,
    named: '--gemfile',
    instead: true,
  },
  { programs: 'rake', files: ['Rakefile rakefile Rakefile.rb rakefile.rb'], upwards: true },
  // getcomposer.org/doc/03-cli.md
  {
    programs: 'composer',
    verbs: 'install update dump-autoload dumpautoload',
    without: 'global',
    files: ['composer.json'],
    folder: '-d --working-dir',
  },
  // hexdocs.pm/mix
  {
    programs: 'mix',
    verbs: 'deps.get deps.compile compile release phx.digest assets.deploy ecto.setup test',
    files: ['mix.exs'],
  },
  // www.gnu.org/software/make, cmake.org, mesonbuild.com
  {
    programs: 'make gmake',
    without: '-v --version',
    files: ['Makefile makefile GNUmakefile'],
    folder: '-C --directory',
    named: '-f --file --makefile',
    instead: true,
  },
  { programs: 'swift', verbs: 'build test run', files: ['Package.swift'], upwards: true, folder: '--package-path' },
  { programs: 'dart flutter', verbs: 'pub build', without: 'global', files: ['pubspec.yaml'], upwards: true },
  { programs: 'shards', verbs: 'install build', files: ['shard.yml'] },
  { programs: 'zig', verbs: 'build', files: ['build.zig'], upwards: true },
  { programs: 'stack', verbs: 'build install', files: ['stack.yaml'], upwards: true },
  {
    programs: 'bazel bazelisk',
    verbs: 'build run test',
    files: ['MODULE.bazel WORKSPACE WORKSPACE.bazel'],
    upwards: true,
  },
]

interface Known extends Omit<Row, 'programs' | 'verbs' | 'without' | 'folder' | 'named' | 'files'> {
  readonly verbs: ReadonlySet<string> | undefined
  readonly without: ReadonlySet<string>
  readonly folder: ReadonlySet<string>
  readonly named: ReadonlySet<string>
  readonly files: readonly (readonly string[])[]
}

const BY_PROGRAM = new Map<string, Known[]>()
for (const { programs, verbs, without, folder, named, files = [], ...rest } of ROWS) {
  const known = {
    ...rest,
    verbs: verbs === undefined ? undefined : new Set(verbs.split(' ')),
    without: setOf(without),
    folder: setOf(folder),
    named: setOf(named),
    files: files.map((line) => line.split(' ')),
  }
  for (const program of programs.split(' ')) BY_PROGRAM.set(program, [...(BY_PROGRAM.get(program) ?? []), known])
}

function setOf(words: string | undefined): ReadonlySet<string> {
  return new Set(words?.split(' ') ?? [])
}

/** The files that a call cannot do without. */
export function filesAskedBy(call: Call): readonly Asked[] {
  const [program] = call
  if (program === undefined) return []
  const name = program.slice(program.lastIndexOf('/') + 1)
  const args = call.slice(1)
  const module = /^python[\d.]*$/.test(name) && args[0] === '-m' ? args[1] : undefined
  if (module === 'pip') return filesAskedBy(['pip', ...args.slice(2)])
  const own = program.includes('/') ? [one(program)] : []
  const rows = (BY_PROGRAM.get(name) ?? []).flatMap((row) => byRow(row, args))
  return [
    ...own,
    ...rows,
    ...(SPECIAL[name]?.(args) ?? []),
    ...(module === undefined ? byInterpreter(name, args) : byModule(module)),
  ]
}

function one(...anyOf: readonly string[]): Asked {
  return { anyOf, upwards: false }
}

/** An option, and its value where it is joined to it or stands behind it. */
function valueOf(args: Call, at: number, names: ReadonlySet<string>): string | undefined {
  const word = args[at]
  if (word === undefined) return undefined
  if (names.has(word)) return args[at + 1]
  const equals = word.indexOf('=')
  if (equals > 0 && names.has(word.slice(0, equals))) return word.slice(equals + 1)
  const short = word.slice(0, 2)
  return word.length > 2 && word[1] !== '-' && names.has(short) ? word.slice(2) : undefined
}

function valuesOf(args: Call, names: ReadonlySet<string>): readonly string[] {
  return args.flatMap((_, i) => valueOf(args, i, names) ?? [])
}

function byRow(
  { verbs, without, unless, files, upwards = false, alone, folder, named, instead }: Known,
  args: Call,
): readonly Asked[] {
  if (args.some((word) => word !== undefined && (without.has(word) || unless?.test(word) === true))) return []
  const operands = operandsOf(args, new Set([...folder, ...named]))
  if (verbs !== undefined) {
    const verb = operands.length === 0 && !args.includes(undefined) ? '' : operands[0]
    if (verb === undefined || !verbs.has(verb)) return []
  }
  if (alone === true && operands.length > 1) return []
  // A word that nobody knows may be an option that leads elsewhere.
  if (args.includes(undefined) && (folder.size > 0 || instead === true)) return []
  const [place] = valuesOf(args, folder)
  const names = valuesOf(args, named)
  const listed = names.map((path) => one(path))
  if (instead === true && names.length > 0) return listed
  const inFolder = (path: string): string => (place === undefined ? path : `${place}/${path}`)
  return [...files.map((anyOf) => ({ anyOf: anyOf.map(inFolder), upwards })), ...listed]
}

/** Words that are neither options nor values of the options that are named. */
function operandsOf(args: Call, valued: ReadonlySet<string>): readonly (string | undefined)[] {
  return args.filter((word, i) => !(word?.startsWith('-') ?? false) && !valued.has(args[i - 1] ?? ''))
}

const PROJECT_OF_PYTHON = ['pyproject.toml', 'setup.py', 'setup.cfg'] as const

/** What is read by operands: paths, packages, projects. */
const SPECIAL: Readonly<Record<string, (args: Call) => readonly Asked[]>> = {
  pip: pipPaths,
  pip3: pipPaths,
  uv: (args) => (args[0] === 'pip' ? [...filesAskedBy(['pip', ...args.slice(1)])] : []),
  go: (args) => [...goPaths(args), ...goFolder(args)],
  cargo: (args) =>
    args[0] === 'install' ? valuesOf(args, new Set(['--path'])).map((path) => one(`${path}/Cargo.toml`)) : [],
  dotnet: dotnetProjects,
  cmake: cmakeFolders,
  chmod: (args) =>
    args
      .filter((word): word is string => /^[\w./-]*[a-z][\w./-]*\.[a-z]+$/i.test(word ?? '') && !word!.startsWith('-'))
      .map((path) => one(path)),
  gunicorn: servedModule,
  uvicorn: servedModule,
  hypercorn: servedModule,
  daphne: servedModule,
  streamlit: (args) => (args[0] === 'run' && args[1] !== undefined ? [one(args[1])] : []),
  cpanm: (args) =>
    args.includes('--installdeps') && args.includes('.') ? [one('cpanfile', 'Makefile.PL', 'Build.PL')] : [],
}

/** `pip install .`, `pip install -e ./lib[dev]` */
function pipPaths(args: Call): readonly Asked[] {
  if (args[0] !== 'install' && args[0] !== 'wheel') return []
  return args.flatMap((word) => {
    const path = word?.replace(/\[[^\]]*\]$/, '')
    return path === '.' || path?.startsWith('./') === true
      ? [path === '.' ? one(...PROJECT_OF_PYTHON) : { ...one(path), mayBeFolder: true }]
      : []
  })
}

/** `./cmd/app`, `main.go`; what is behind `...` is a pattern. */
function goPaths(args: Call): readonly Asked[] {
  if (!['build', 'install', 'run', 'test', 'vet'].includes(args[0] ?? '')) return []
  return args.flatMap((word) => {
    if (word === undefined || word.includes('...')) return []
    if (word.startsWith('./') && !word.endsWith('.go')) return [{ ...one(word), mayBeFolder: true }]
    return /^[\w./-]+\.go$/.test(word) ? [one(word)] : []
  })
}

/** Without an operand Go builds the folder that it works in. */
function goFolder(args: Call): readonly Asked[] {
  const valued = new Set(
    '-o -p -asmflags -buildmode -gcflags -installsuffix -ldflags -mod -modfile -overlay -pkgdir -tags -C'.split(' '),
  )
  const isPlain = ['build', 'install'].includes(args[0] ?? '') && !args.includes(undefined) && !args.includes('-C')
  return isPlain && operandsOf(args, valued).length === 1 ? [one('*.go')] : []
}

const PROJECT_OF_DOTNET = ['*.csproj', '*.sln', '*.slnx', '*.fsproj', '*.vbproj', '*.proj']

/** learn.microsoft.com/dotnet/core/tools: the operand right behind the verb, else what lies in the folder. */
function dotnetProjects(args: Call): readonly Asked[] {
  const [verb, operand = ''] = args
  if (!['restore', 'build', 'publish', 'test', 'pack'].includes(verb ?? '') || args.includes(undefined)) return []
  if (operand === '' || operand.startsWith('-')) return [one(...PROJECT_OF_DOTNET)]
  if (/proj$|\.slnx?$/.test(operand)) return [one(operand)]
  return [{ ...one(operand), mayBeFolder: true }]
}

/** Options of cmake whose value is the next word. */
const VALUED_OF_CMAKE = new Set('-B -G -D -U -C -T -A --log-level --toolchain --install-prefix'.split(' '))

/** `cmake ..`, `cmake -S src -B build`; `cmake -B build` alone is of the folder that it works in. */
function cmakeFolders(args: Call): readonly Asked[] {
  if (args.some((word) => ['--preset', '--build', '--install', '-E', '-P', '--version', undefined].includes(word)))
    return []
  const sources = valuesOf(args, new Set(['-S']))
  const folders =
    sources.length > 0
      ? sources
      : args.filter((word) => word === '.' || word === '..' || word?.startsWith('./') || word?.startsWith('../'))
  const isBare = args.every((word, i) => word?.startsWith('-') || VALUED_OF_CMAKE.has(args[i - 1] ?? ''))
  if (isBare && sources.length === 0 && args.some((word) => word?.startsWith('-B'))) return [one('CMakeLists.txt')]
  return folders.map((folder) => one(`${folder}/CMakeLists.txt`))
}

/** `gunicorn app.main:app`: a module, found from the folder that it works in. */
function servedModule(args: Call): readonly Asked[] {
  if (args.some((word) => word === undefined || /^--(?:chdir|app-dir|pythonpath)/.test(word))) return []
  const module = args.find((word) => /^[A-Za-z_][\w.]*:[A-Za-z_]\w*(?:\(.*\))?$/.test(word ?? ''))
  return module === undefined ? [] : byModule(module.slice(0, module.indexOf(':')))
}

/** A module of Python's: a file, or a folder with or without an `__init__.py`. */
function byModule(module: string): readonly Asked[] {
  const path = module.replaceAll('.', '/')
  return /^[\w/]+$/.test(path) ? [one(`${path}.py`, `${path}/__init__.py`, `${path}/__main__.py`)] : []
}

/** The file that an interpreter is given. */
function byInterpreter(program: string, args: Call): readonly Asked[] {
  const names = scriptNames(program, args)
  return names.length === 0 ? [] : [one(...names)]
}
