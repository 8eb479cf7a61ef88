// What calls of programs do that needs more than the program itself: compile, read keys, speak https.

import { arePlain } from '../packages/plain-installs.ts'

/** A program that a Dockerfile calls. */
export interface Use {
  /** Its name, without the folder. */
  readonly program: string
  /** Its arguments; `undefined` where the text that calls it cannot be read, one that is `undefined` where a word cannot. */
  readonly args: readonly (string | undefined)[] | undefined
  /** It is called by a path beside those of packages: no package brings it. */
  readonly isOwn: boolean
  /** So, and by a RUN: what it does is not read. */
  readonly isBuilding: boolean
  /** A step of the build calls it. */
  readonly isStep?: boolean
  /** So, and it runs code that the file does not show. */
  readonly isUnread?: boolean
  /** It is, or may be, what the container starts. */
  readonly isStart?: boolean
}

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

/** Whether one of these may be the first argument that is no option; without any it is not known. */
function mayDo({ args }: Use, ...verbs: readonly string[]): boolean {
  if (args === undefined) return true
  const first = args.find((word) => word === undefined || !word.startsWith('-'))
  return first === undefined ? args.some((word) => word === undefined) : verbs.includes(first)
}

/** Reads keys with gpg. */
export function readsKeys({ program, args }: Use): boolean {
  if (program === 'gpg' || program === 'gpg2' || program === 'apt-key') return true
  if (program !== 'add-apt-repository' && program !== 'apt-add-repository') return false
  return args === undefined || args.some(mayBeOthersArchive)
}

/** Whose key is fetched: `ppa:deadsnakes/ppa`, or what a variable holds; `universe` and `deb …` bring none. */
function mayBeOthersArchive(word: string | undefined): boolean {
  return word === undefined || word.startsWith('ppa:') || word.startsWith('cloud-archive:')
}

export function callsPip(use: Use): boolean {
  const { program, args } = use
  if (isVersioned(program, 'pip')) return mayDo(use, 'install', 'wheel', 'download')
  if (!isVersioned(program, 'python')) return false
  return (
    args?.[0] === '-m' && args[1] === 'pip' && mayDo({ ...use, args: args.slice(2) }, 'install', 'wheel', 'download')
  )
}

/** `pip3`, `python3.11` */
function isVersioned(program: string, name: string): boolean {
  return (
    program.startsWith(name) && [...program.slice(name.length)].every((character) => '.0123456789'.includes(character))
  )
}

/** Installs packages of Python that may have to be compiled. */
export function buildsPython(use: Use): boolean {
  const { program, args } = use
  if (callsPip(use)) return args === undefined || !arePlain('pip', behindVerb(args, 'install'))
  if (program === 'easy_install' || program === 'easy_install3') return true
  if (program === 'poetry' || program === 'pipenv') return mayDo(use, 'install', 'sync', 'update', 'add')
  if (program === 'uv') return mayDo(use, 'pip', 'sync')
  return isVersioned(program, 'python') && args?.some((word) => word?.endsWith('setup.py')) === true
}

export function buildsNode(use: Use): boolean {
  const { program, args } = use
  if (program === 'yarn' && args?.length === 0) return true
  if (!['npm', 'yarn', 'pnpm'].includes(program) || !mayDo(use, 'install', 'i', 'ci', 'add', 'rebuild', 'global'))
    return false
  return args === undefined || !arePlain('npm', behindVerb(args, 'install', 'i', 'add'))
}

function behindVerb(
  args: readonly (string | undefined)[],
  ...verbs: readonly string[]
): readonly (string | undefined)[] {
  const at = args.findIndex((word) => word !== undefined && verbs.includes(word))
  return at < 0 ? [] : args.slice(at + 1)
}

export function buildsRuby(use: Use): boolean {
  if (use.program === 'bundle' || use.program === 'bundler')
    return use.args?.length === 0 || mayDo(use, 'install', 'update')
  return use.program === 'gem' && mayDo(use, 'install', 'update')
}

const COMPILING = names(
  'make gmake cmake ninja meson scons waf qmake bazel configure node-gyp phpize pecl cpan cpanm luarocks cargo rustc cabal stack ' +
    'ghc opam gcc cc g++ c++ ld',
)

/** Calls a compiler that is not named, be it in what others wrote. */
export function compiles(use: Use): boolean {
  return COMPILING.has(use.program) || buildsPython(use) || buildsNode(use) || buildsRuby(use)
}

/** So, and which languages of it is not seen: what compiles C may not be all that it needs. */
export function compilesUnknown(use: Use): boolean {
  return compiles(use) && !['gcc', 'cc', 'ld'].includes(use.program)
}

const CONFIGURING = names('configure cmake meson qmake autoreconf autogen.sh bootstrap buildconf')

/** Looks for libraries, most often with pkg-config. */
export function configures({ program }: Use): boolean {
  return CONFIGURING.has(program)
}

export function buildsPackages({ program }: Use): boolean {
  return ['dpkg-buildpackage', 'debuild', 'dpkg-checkbuilddeps', 'gbp', 'git-buildpackage', 'pdebuild'].includes(
    program,
  )
}

export function runsR({ program }: Use): boolean {
  return ['R', 'Rscript', 'r', 'install.r', 'install2.r', 'installGithub.r'].includes(program)
}

/** Those that look certificates up where the distribution keeps them; pip, npm and Java bring their own. */
const FETCHING = names(
  'cargo composer gem bundle bundler mix rebar3 cpan cpanm luarocks R Rscript install.r install2.r stack cabal opam pecl pear nuget',
)

/** Asks a server over https, as far as a file shows it. */
export function speaksHttps(use: Use): boolean {
  const { program, args } = use
  if (FETCHING.has(program)) return true
  if (program === 'go') return mayDo(use, 'get', 'install', 'build', 'mod', 'test', 'run')
  if (args?.some((word) => word?.includes('https://') === true)) return true
  // An address in a variable.
  return ['curl', 'wget', 'aria2c', 'git'].includes(program) && (args === undefined || args.includes(undefined))
}

const INSECURE = ['--insecure', '--no-check-certificate', 'http.sslVerify=false', 'http.sslverify=false']

/** Fetches over https with the certificates of the distribution, and is told of no other way. */
export function checksCertificates({ program, args = [] }: Use): boolean {
  if (!['curl', 'wget', 'git'].includes(program) || !args.some((word) => word?.startsWith('https://') === true))
    return false
  return !args.some(
    (word) => word === undefined || INSECURE.includes(word) || (program === 'curl' && isInsecureCluster(word)),
  )
}

/** `-k`, `-skL` */
function isInsecureCluster(word: string): boolean {
  return word.startsWith('-') && !word.startsWith('--') && word.includes('k')
}

/** Has git fetch something, or asks it, in a step of the build. */
export function usesGit(use: Use): boolean {
  const { program, args, isStep = false } = use
  if (!isStep || args === undefined) return false
  if (program === 'git') return !mayDo(use, 'config', 'lfs', 'version', 'help') && !args.includes('--version')
  return (
    args.some((word) => word?.includes('git+') === true) || program === 'go' || (compiles(use) && !isOfPhp(program))
  )
}

/** Those of PHP fetch archives, and nothing by git. */
function isOfPhp(program: string): boolean {
  return ['pecl', 'pear', 'phpize'].includes(program) || program.startsWith('docker-php-ext-')
}

const INSTALLERS = names('npm yarn pnpm bundle bundler pip pip3 composer go cargo mix poetry pipenv bower')

/** Installs packages of a language when the container starts, which may come from git over https and ssh. */
export function installsAtStart(use: Use): boolean {
  const { program, args, isStart = false } = use
  if (!isStart || !INSTALLERS.has(program)) return false
  return args?.length === 0 || mayDo(use, 'install', 'i', 'ci', 'add', 'update', 'get', 'mod', 'deps.get')
}

/** Installs a package that comes as a file, and nothing that it depends on. */
export function installsFile({ program, args }: Use): boolean {
  return program === 'dpkg' && (args?.some((word) => word === '-i' || word === '--install' || word === '-iR') ?? false)
}

/** Fetches what packages that came as files depend on. */
export function mendsPackages({ program, args = [] }: Use): boolean {
  const isApt = program === 'apt-get' || program === 'apt'
  return isApt && args.some((word) => word === '--fix-broken' || (word !== undefined && /^-[a-z]*f/.test(word)))
}

/** Installs packages of Python by names of which it is not known whether they have to be compiled. */
export function namesUnknownPython(use: Use): boolean {
  const { args } = use
  if (!callsPip(use) || args === undefined || !buildsPython(use)) return false
  const operands = behindVerb(args, 'install')
  const isList = operands.some(
    (word) =>
      word === undefined || word.startsWith('-r') || word.startsWith('--req') || word.includes('/') || word === '.',
  )
  return operands.length > 0 && !isList
}

const MANAGERS = names('apt apt-get dnf microdnf tdnf yum zypper')
const REMOVING = names('autoremove erase purge remove rm')

export function removesPackages({ program, args = [] }: Use): boolean {
  return MANAGERS.has(program) && args.some((word) => word !== undefined && REMOVING.has(word))
}
