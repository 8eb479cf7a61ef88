// Packages of Debian and Ubuntu that others only recommend, and how a file shows that it needs them.
//
// Sources: the control files of Debian 12 for gcc, git, golang, gnupg, python3-pip, r-base-core, software-properties-common and
// xvfb; what differs in older releases is said beside it. docker-ce-cli: its package at download.docker.com.

import type { Command } from '../dockerfile/shell.ts'
import { callOf } from './managers.ts'

/** What can be asked about the place of a call. */
export interface Surroundings {
  /** Whether one of these packages is there already: the base image has it, or the file installs it up to here. */
  has(...names: readonly string[]): boolean
  /** The same for names that pass a test: `python3.11-dev` is one of many. */
  hasSome(test: (name: string) => boolean): boolean
  /** Whether the stage, one that it is built on, or one that is built on it installs one of these, be it later. */
  names(...names: readonly string[]): boolean
  /** Whether one of these texts stands anywhere in the file, in lower case. */
  says(...texts: readonly string[]): boolean
  /** Whether from here on the stage, or one that is built on it, does so. */
  does(deed: Deed): boolean
  /** Whether the distribution is known to be so new, or newer. */
  isSince(release: Release): boolean
  /** Whether it is known to be older. */
  isBefore(release: Release): boolean
}

export interface Deed {
  readonly name: string
  /** What a script says that cannot be read, but may do so. */
  readonly sign: string
  isDoneBy(command: Command): boolean
}

export interface Release {
  readonly debian: number
  readonly ubuntu: number
}

export interface Recommendation {
  /** Whether a package recommends it. */
  by(name: string): boolean
  isNeeded(at: Surroundings): boolean
  /** What is installed in its stead; without it the call is left alone. */
  readonly add?: string
  /** Since when that is enough. */
  readonly since?: Release
  /** Why a call is left alone. */
  readonly reason?: string
}

/** Reads keys with gpg. */
const KEYS: Deed = {
  name: 'keys',
  sign: 'gpg',
  isDoneBy: ({ name = '', words }) =>
    ['gpg', 'gpg2', 'apt-key'].includes(name) ||
    (['add-apt-repository', 'apt-add-repository'].includes(name) && words.slice(1).some(mayBeOthersArchive)),
}

/** Whose key is fetched: `ppa:deadsnakes/ppa`, or what a variable holds; `universe` and `deb …` bring none. */
function mayBeOthersArchive({ value }: { readonly value: string | undefined }): boolean {
  return value === undefined || value.startsWith('ppa:') || value.startsWith('cloud-archive:')
}

const PIP: Deed = {
  name: 'pip',
  sign: 'pip',
  isDoneBy: (command) => {
    const call = callOf(command)
    return call?.manager === 'pip' && ['install', 'wheel', 'download'].includes(call.verb)
  },
}

const R: Deed = {
  name: 'R',
  sign: 'Rscript',
  isDoneBy: ({ name = '' }) => ['R', 'Rscript', 'install.r', 'install2.r', 'installGithub.r'].includes(name),
}

const REMOVAL: Deed = {
  name: 'removal',
  sign: 'purge',
  isDoneBy: (command) => {
    const call = callOf(command)
    return call?.manager === 'apt' && ['remove', 'purge'].includes(call.verb) && call.operands.length > 0
  },
}

const BUSTER: Release = { debian: 10, ubuntu: 18.04 }
const STRETCH: Release = { debian: 9, ubuntu: 16.04 }
/** Before, apt depended on gnupg, and so every image had it. */
const WITHOUT_GNUPG: Release = { debian: 9, ubuntu: 18.04 }
/** Since then pip depends on setuptools. */
const PIP_WITH_SETUPTOOLS: Release = { debian: 10, ubuntu: 20.04 }

const NAMED = 'name the packages that are needed, and --no-install-recommends'

const KEYS_MISSING = `gnupg is used here, and is only recommended: ${NAMED}`

/** What shows that git works over ssh; in `x.git@main` the sign names a branch. */
const SSH = [' git@', '"git@', "'git@", '=git@', 'ssh://', 'type=ssh', 'ssh-keyscan', '/.ssh']

export const RECOMMENDATIONS: readonly Recommendation[] = [
  {
    by: among('curl', 'wget', 'git', 'gnupg', 'gnupg2', 'apt-transport-https', 'software-properties-common'),
    isNeeded: (at) => !at.has('ca-certificates'),
    add: 'ca-certificates',
  },
  {
    by: (name) => isVersionOf(name, 'gcc'),
    isNeeded: (at) => lacksHeaders(at) && at.does(REMOVAL),
    reason:
      'packages are removed again, and libc6-dev, which gcc only recommends, has to go with them: name it in both places',
  },
  {
    by: (name) => isVersionOf(name, 'gcc'),
    isNeeded: lacksHeaders,
    add: 'libc6-dev',
  },
  {
    by: (name) => name.startsWith('gcc-') && name.includes('-linux-'),
    isNeeded: (at) => !at.hasSome(bringsForeignLibrary),
    reason: `a compiler for another machine only recommends that machine's C library: ${NAMED}`,
  },
  {
    by: among('git'),
    isNeeded: (at) => at.says(...SSH) && !at.has('openssh-client', 'openssh-server', 'ssh'),
    add: 'openssh-client',
  },
  {
    by: among('xvfb'),
    // Where nothing starts the server by name, a script that is not seen may call xvfb-run.
    isNeeded: (at) => (at.says('xvfb-run') || !at.says('xvfb :')) && !at.has('xauth'),
    add: 'xauth',
  },
  {
    // Whatever brought gnupg, where nobody names it: dpkg-dev recommends it, and others do.
    by: () => true,
    isNeeded: (at) => at.isSince(BUSTER) && lacksKeys(at),
    add: 'gnupg',
  },
  {
    by: among('software-properties-common'),
    isNeeded: (at) => !at.isSince(BUSTER) && lacksKeys(at),
    reason: KEYS_MISSING,
  },
  {
    by: among('build-essential', 'dpkg-dev'),
    isNeeded: (at) => !at.isSince(BUSTER) && !at.isBefore(WITHOUT_GNUPG) && lacksKeys(at),
    reason: KEYS_MISSING,
  },
  {
    // Since then gnupg depends on it, and before gpg asks servers itself.
    by: among('gnupg', 'gnupg2'),
    isNeeded: (at) => at.says('--recv') && !at.isSince(BUSTER) && !at.isBefore(STRETCH) && !at.has('dirmngr'),
    add: 'dirmngr',
    since: STRETCH,
    reason: `gpg asks servers for keys through dirmngr, which gnupg only recommends in some releases: ${NAMED}`,
  },
  {
    by: among('python-pip', 'python3-pip'),
    isNeeded: (at) => at.does(PIP) && !mayBuildPython(at),
    reason: `pip recommends the compiler and the headers that pip install may need: ${NAMED}`,
  },
  {
    by: (name) => isVersionOf(name, 'golang') || name === 'golang-go' || name.startsWith('golang-1.'),
    isNeeded: (at) => !hasCompiler(at) && !at.has('gcc') && !at.says('cgo_enabled=0'),
    reason: `Go recommends the compiler that cgo calls: ${NAMED}`,
  },
  {
    by: among('r-base', 'r-base-core'),
    isNeeded: (at) => at.does(R) && !at.has('r-base-dev'),
    reason: `R recommends r-base-dev, which packages of R are built with: ${NAMED}`,
  },
  {
    by: among('docker-ce', 'docker-ce-cli'),
    isNeeded: (at) => !at.has('docker-buildx-plugin') || !at.has('docker-compose-plugin'),
    reason: `docker build and docker compose come as plugins that docker-ce-cli only recommends: ${NAMED}`,
  },
]

function among(...names: readonly string[]): (name: string) => boolean {
  return (name) => names.includes(name)
}

/** `gcc` itself, `gcc-12`. */
function isVersionOf(name: string, program: string): boolean {
  return name === program || (name.startsWith(`${program}-`) && [...name.slice(program.length + 1)].every(isDigit))
}

function isDigit(character: string): boolean {
  return '.0123456789'.includes(character)
}

/** A compiler of these depends on the C library that it links with. */
const COMPILERS = ['g++', 'gfortran', 'clang']

function hasCompiler(at: Surroundings): boolean {
  return (
    at.has('build-essential', 'libtool', 'r-base-dev') ||
    at.hasSome((name) => COMPILERS.some((compiler) => isVersionOf(name, compiler)))
  )
}

/** `libc6-dev-arm64-cross`, `g++-aarch64-linux-gnu`, `crossbuild-essential-arm64` */
function bringsForeignLibrary(name: string): boolean {
  return (
    (name.startsWith('libc6-dev-') && name.endsWith('-cross')) ||
    (name.startsWith('g++-') && name.includes('-linux-')) ||
    name.startsWith('crossbuild-')
  )
}

/** `python3.11-dev`, `libpython3-dev` */
function bringsPythonHeaders(name: string): boolean {
  return (name.startsWith('python') || name.startsWith('libpython')) && name.endsWith('-dev')
}

function lacksHeaders(at: Surroundings): boolean {
  return !hasCompiler(at) && !at.has('libc6-dev', 'libc-dev')
}

/** Whether gnupg, with its agent and all, is missing where keys are read. */
function lacksKeys(at: Surroundings): boolean {
  if (at.has('gnupg') || at.names('gnupg', 'gnupg2', 'gnupg1') || !at.does(KEYS)) return false
  // gpg alone reads keys from files; for servers and other people's archives it needs the rest.
  return !at.names('gpg') || at.says('--recv', 'ppa:')
}

function mayBuildPython(at: Surroundings): boolean {
  return (
    (hasCompiler(at) || at.has('gcc')) &&
    at.hasSome(bringsPythonHeaders) &&
    (at.isSince(PIP_WITH_SETUPTOOLS) || at.has('python3-setuptools', 'python-setuptools'))
  )
}
