// What lies about in build contexts without being a source: by name, and what tells that a build makes it again.

/** Programs and the words behind them, of which one must be there; none: any call will do. */
export interface Maker {
  readonly programs: readonly string[]
  readonly verbs: readonly string[]
}

/** A folder that a build makes again. */
export interface Remade {
  readonly name: string
  /** Endings of files that lie beside it. */
  readonly beside: readonly string[]
  readonly makers: readonly Maker[]
  /** The name alone says nothing: git must leave it out, or a cache tag lie in it. */
  readonly ambiguous: boolean
}

const NODE = ['npm', 'yarn', 'pnpm', 'bun']
const NODE_BUILD: readonly Maker[] = [
  { programs: NODE, verbs: ['build', 'build:prod', 'build:production', 'generate'] },
  {
    programs: ['npx', 'ng', 'next', 'vite', 'nuxt', 'astro', 'tsc', 'webpack'],
    verbs: ['build', 'ng', 'tsc', 'vite', 'webpack'],
  },
]
const GRADLE: readonly Maker[] = [{ programs: ['gradle', 'gradlew'], verbs: [] }]
const DOTNET: readonly Maker[] = [{ programs: ['dotnet'], verbs: ['build', 'publish', 'restore'] }]
const PROJECTS = ['.csproj', '.fsproj', '.vbproj']

const remade = (name: string, beside: readonly string[], makers: readonly Maker[], ambiguous: boolean): Remade => ({
  name,
  beside,
  makers,
  ambiguous,
})

export const REMADE: readonly Remade[] = [
  remade(
    'node_modules',
    ['package.json'],
    [{ programs: NODE, verbs: ['install', 'i', 'ci', 'clean-install', ''] }],
    false,
  ),
  remade('vendor', ['composer.json'], [{ programs: ['composer'], verbs: ['install', 'update'] }], true),
  remade('deps', ['mix.exs'], [{ programs: ['mix'], verbs: ['deps.get'] }], true),
  remade('_build', ['mix.exs'], [{ programs: ['mix'], verbs: ['compile', 'release'] }], false),
  remade('target', ['Cargo.toml'], [{ programs: ['cargo'], verbs: ['build', 'install', 'run', 'test'] }], true),
  remade('target', ['pom.xml'], [{ programs: ['mvn', 'mvnw'], verbs: [] }], true),
  remade('build', ['build.gradle', 'build.gradle.kts'], GRADLE, true),
  remade('.gradle', ['build.gradle', 'build.gradle.kts'], GRADLE, false),
  ...['dist', 'build', 'out'].map((name) => remade(name, ['package.json'], NODE_BUILD, true)),
  ...['.next', '.nuxt', '.output', '.svelte-kit', '.angular'].map((name) =>
    remade(name, ['package.json'], NODE_BUILD, false),
  ),
  ...['bin', 'obj'].map((name) => remade(name, PROJECTS, DOTNET, true)),
  remade('build', ['CMakeLists.txt'], [{ programs: ['cmake'], verbs: [] }], true),
  remade('.bundle', ['Gemfile'], [{ programs: ['bundle', 'bundler'], verbs: ['install'] }], true),
]

/**
 * Folders that programs of the author's own machine leave: editors, tests, tools. No build reads them. As in the
 * templates of https://github.com/github/gitignore.
 */
export const LEFT_FOLDERS: ReadonlySet<string> = new Set([
  '__pycache__',
  '.pytest_cache',
  '.mypy_cache',
  '.ruff_cache',
  '.pytype',
  '.pyre',
  '.hypothesis',
  '.ipynb_checkpoints',
  '.ropeproject',
  '.tox',
  '.nox',
  '.nyc_output',
  '.idea',
  '.vscode',
  '.vs',
  '.fleet',
  '.metals',
  '.bloop',
  '.direnv',
  '.vagrant',
  '.terraform',
  '.scannerwork',
  '.parcel-cache',
  '.sass-cache',
])

/** Likewise, but their names may also be those of sources: git must leave them out. */
export const LEFT_IF_UNTRACKED: ReadonlySet<string> = new Set(['coverage', 'htmlcov', '.turbo', 'playwright-report'])

/**
 * What nearly every machine of its authors has, by the files that say so; it lies in any folder. git leaves it out, or it
 * has no other meaning.
 */
export const LEFT_WHERE: readonly {
  readonly name: string
  readonly beside: readonly string[]
  readonly ambiguous: boolean
}[] = [
  { name: '__pycache__', beside: ['.py', 'requirements.txt', 'pyproject.toml', 'Pipfile'], ambiguous: false },
  ...['.pytest_cache', '.mypy_cache', '.ruff_cache'].map((name) => ({
    name,
    beside: ['.py', 'pyproject.toml'],
    ambiguous: true,
  })),
  { name: 'coverage', beside: ['package.json'], ambiguous: true },
  { name: '.vs', beside: ['.csproj', '.fsproj', '.vbproj', '.sln', '.slnx'], ambiguous: true },
  { name: '.idea', beside: ['pom.xml', 'build.gradle', 'build.gradle.kts'], ambiguous: true },
  ...['log', 'tmp'].map((name) => ({ name, beside: ['Gemfile'], ambiguous: true })),
]

export const LEFT_FILES: ReadonlySet<string> = new Set([
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  '.coverage',
  '.eslintcache',
  '.stylelintcache',
  'npm-debug.log',
  'yarn-debug.log',
  'yarn-error.log',
])

/** A folder of Python's virtual environments holds this file: it works in the place alone where it was made. */
export const VIRTUAL_ENVIRONMENT = 'pyvenv.cfg'

/** What such folders are called where nobody says another name: by uv, Poetry and PDM; by many READMEs. */
export const ENVIRONMENT_NAMES: readonly string[] = ['.venv', 'venv']

/** Files of settings, and secrets, of one machine. */
export const ENVIRONMENT_FILES: readonly string[] = ['.env', '.env.local']

/** Files that say that a folder holds a project of Python's. */
export const PYTHON_PROJECT: readonly string[] = ['pyproject.toml', 'requirements.txt', 'setup.py', 'Pipfile']

/** https://bford.info/cachedir/ */
export const CACHE_TAG = 'CACHEDIR.TAG'

/** Folders of a version control system. */
export const REPOSITORIES: readonly string[] = ['.git', '.hg', '.svn']

/** Says in a manifest that the build reads `.env`, and puts what is there into what it makes. */
export const BUILDS_WITH_ENV: readonly string[] = [
  '"vite"',
  '"next"',
  '"nuxt"',
  '"astro"',
  'react-scripts',
  '@vue/cli-service',
  '@sveltejs/kit',
  'gatsby',
]

/** Says in a manifest that the program, or its build, reads `.env`. */
export const READS_ENV: readonly string[] = [
  ...BUILDS_WITH_ENV,
  'dotenv',
  'environs',
  'decouple',
  'pydantic-settings',
  'pydantic_settings',
  'django-environ',
  'laravel/framework',
  'symfony/runtime',
  'envconfig',
  'viper',
]

/** Names and endings of files that say how a project is built. */
const BUILD_FILES: readonly string[] = [
  'makefile',
  'justfile',
  'rakefile',
  'gemfile',
  'taskfile.yml',
  'package.json',
  'lerna.json',
  'nx.json',
  'turbo.json',
  'composer.json',
  'setup.py',
  'setup.cfg',
  'pyproject.toml',
  'pipfile',
  'go.mod',
  'magefile.go',
  'cargo.toml',
  'build.rs',
  'pom.xml',
  'mix.exs',
  'cmakelists.txt',
  'meson.build',
  'configure.ac',
  'directory.build.props',
  'directory.build.targets',
]
const BUILD_ENDINGS: readonly string[] = [
  '.mk',
  '.sh',
  '.bash',
  '.gradle',
  '.gradle.kts',
  '.gemspec',
  '.csproj',
  '.fsproj',
  '.cmake',
  '.config.js',
  '.config.ts',
  '.config.mjs',
  '.config.cjs',
]

/** Whether a file says how a project is built, or started. */
export function isBuildFile(name: string): boolean {
  const lower = name.toLowerCase()
  return (
    BUILD_FILES.includes(lower) ||
    BUILD_ENDINGS.some((ending) => lower.endsWith(ending)) ||
    (lower.startsWith('requirements') && lower.endsWith('.txt')) ||
    lower.startsWith('entrypoint')
  )
}

/** Verbs by which git is asked about the repository, or changes it. */
const ASKING_VERBS: readonly string[] =
  'describe rev-parse rev-list log submodule ls-files ls-tree show shortlog status diff diff-index tag branch symbolic-ref name-rev for-each-ref cat-file archive config fetch checkout'.split(
    ' ',
  )

/** Says in a build file that the build asks git; in lower case. */
const GIT_SIGNS: readonly string[] = [
  ...ASKING_VERBS.map((verb) => `git ${verb}`),
  'git -c',
  'git --',
  '"git",',
  "'git',",
  '("git")',
  "('git')",
  '/.git',
  '.git/',
  "'.git'",
  '".git"',
  'husky',
  'setuptools_scm',
  'find_package(git',
  'enablegitinfo',
  'ratchetfrom',
  'setuptools-scm',
  'setuptools-git',
  'hatch-vcs',
  'versioneer',
  'dynamic-versioning',
  'dynamic_versioning',
  'dunamai',
  'pbr',
  'vergen',
  'shadow-rs',
  'git-version',
  'git_version',
  'gitversion',
  'git2',
  'minver',
  'nerdbank',
  'gitinfo',
  'git-commit-id',
  'buildnumber-maven',
  'jgitver',
  'jgit',
  'grgit',
  'axion-release',
  'nebula.release',
  'git-rev',
  'git-describe',
  'simple-git',
  'isomorphic-git',
  'go-git',
  '@sentry',
  'sentry-cli',
  'nx affected',
  'lerna ',
  'turbo ',
]

/** Endings of sources, which may be a step of the build, or what an image starts. */
const SOURCE_ENDINGS =
  '.js .mjs .cjs .jsx .ts .mts .cts .tsx .go .py .rb .php .pl .lua .rs .java .kt .kts .scala .cs .fs .ex .exs .sh .bash .zsh .cmake'.split(
    ' ',
  )

/** Whether a file may be a source by its name: a script may have no ending. */
export function isSource(name: string): boolean {
  return SOURCE_ENDINGS.some((ending) => name.endsWith(ending)) || !name.includes('.')
}

/** How sources of many languages ask git, or read its files. Of words that others may mean, too, more than the word is asked for. */
const GIT_CALLS: readonly RegExp[] = [
  new RegExp(`(?<![\\w./-])git(?:\\s+-\\S+(?:\\s+[^\\s-]\\S*)?){0,6}?\\s+(?:${ASKING_VERBS.join('|')})(?![\\w-])`, 'i'),
  // `spawn('git', [...])`, `["git", "describe"]`, `Command::new("git")`
  /[([,]\s*(?<quote>["'])git\k<quote>\s*[,)\]]/i,
  /(?<![\w-])\.git\/(?:HEAD|refs|logs|objects|index|packed-refs)\b/i,
  /^[ \t]*(?:import git(?:\.\w+)*[ \t]*(?:$|#|as\b)|from git(?:\.\w+)* import\b)/im,
  /\bimport git from\b/i,
  /(?<![\w.-])(?:simple-git|isomorphic-git|nodegit|pygit2|libgit2|gitpython)(?![\w-])/i,
  /\brequire(?:\s*\(\s*|\s+)["']rugged["']|\bRugged::/,
  /(?<![\w.])git\.Repo\(/,
  /\bfind_package\s*\(\s*git\b/i,
]

/** What in a source says that it asks git; `undefined` when nothing does. */
export function gitCall(text: string): string | undefined {
  for (const call of GIT_CALLS) {
    const found = call.exec(text)
    if (found !== null) return found[0].trim()
  }
  return undefined
}

/** What in a build file says that the build asks git; `undefined` when nothing does. */
export function gitSign(name: string, text: string): string | undefined {
  const lower = text.toLowerCase()
  // The address of the project's repository, which most manifests name, is no sign.
  const plain = lower.replace(/[\w+]*:\/\/[^\s"'<>]*/g, '')
  return (
    GIT_SIGNS.find((sign) => plain.includes(sign)) ??
    (name.endsWith('.gemspec') && plain.includes('git') ? 'git' : undefined) ??
    (name === 'Cargo.toml' && /^built\s*=/m.test(plain) ? 'built' : undefined)
  )
}
