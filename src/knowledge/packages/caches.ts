// Where package managers keep what they download, which commands fill and empty that, and what switches it off.
//
// Sources: each tool's own documentation of its cache folder, and the ENV of the official images. pip, uv, pipenv and Poetry keep the wheels that they
// build, named by Python and processor alone, and pnpm the side effects of scripts: built on Alpine they do not run on Debian.

import type { Command } from '../../dockerfile/model/shell.ts'
import type { Distro } from '../images/distros.ts'
import { packageManagers } from '../images/package-managers.ts'
import type { Cache, Surroundings } from './cache.ts'
import { emptiesGo, emptiesMoreOfGo, says, saysMore, some } from './emptying.ts'
import { callOf, type Manager } from './managers.ts'
import { verbOf } from './verb-of-call.ts'

const NONE = (): boolean => false

function calls(manager: Manager, ...verbs: readonly string[]): (command: Command) => boolean {
  return (command) => {
    const call = callOf(command)
    return call?.manager === manager && (verbs.length === 0 || verbs.includes(call.verb))
  }
}

function runs(names: readonly string[], verbs?: readonly string[]): (command: Command) => boolean {
  return (command) =>
    command.name !== undefined &&
    names.includes(command.name) &&
    (verbs === undefined || verbs.includes(verbOf(command) ?? ''))
}

/** Whether a call begins with these words: `cargo chef prepare`. */
function saysBehind(name: string, ...words: readonly string[]): (command: Command) => boolean {
  return (command) => command.name === name && words.every((word, i) => command.words[i + 1]?.value === word)
}

/** The folder that a variable names, or another one; `undefined` when the variable's value is not known. */
function set(at: Surroundings, name: string, otherwise: string | undefined): string | undefined {
  const value = at.env(name)
  if (value === undefined) return otherwise
  return value?.startsWith('/') === true ? value.replace(/\/+$/, '') : undefined
}

function below(folder: string | undefined, ...names: readonly string[]): readonly string[] | undefined {
  return folder === undefined ? undefined : names.map((name) => (name === '' ? folder : `${folder}/${name}`))
}

const INSTALLS = ['install', 'upgrade', 'dist-upgrade', 'full-upgrade', 'build-dep', 'reinstall', 'satisfy']

const PIP: Cache = {
  tool: 'pip',
  uses: calls('pip', 'install', 'wheel', 'download'),
  folders: (at) => below(set(at, 'PIP_CACHE_DIR', `${at.home}/.cache/pip`), ''),
  variables: ['PIP_NO_CACHE_DIR', 'XDG_CACHE_HOME', 'PIP_CONFIG_FILE'],
  signs: ['--cache-dir', 'no-cache-dir ='],
  unwanted: ['--no-cache-dir', '--no-cache'],
  empties: says('pip', 'cache', 'purge'),
  shrinks: saysMore('pip', 'cache', 'remove'),
  locked: false,
  keepsBuilt: true,
  sharedBy: 'run',
}

const UV: Cache = {
  tool: 'uv',
  uses: (command) =>
    command.name === 'uv' && ['pip', 'sync', 'add', 'tool', 'lock', 'run'].includes(verbOf(command) ?? ''),
  folders: (at) => below(set(at, 'UV_CACHE_DIR', `${at.home}/.cache/uv`), ''),
  variables: ['UV_NO_CACHE', 'XDG_CACHE_HOME'],
  signs: ['--cache-dir', '--offline', ' -n '],
  unwanted: ['--no-cache', '--no-cache-dir'],
  empties: says('uv', 'cache', 'clean'),
  shrinks: some(says('uv', 'cache', 'prune'), saysMore('uv', 'cache', 'clean')),
  locked: false,
  keepsBuilt: true,
  sharedBy: 'run',
}

/** pip is told to use the same folder. */
const PIPENV: Cache = {
  tool: 'pipenv',
  uses: runs(['pipenv'], ['install', 'sync', 'update']),
  folders: (at) => below(set(at, 'PIPENV_CACHE_DIR', `${at.home}/.cache/pipenv`), ''),
  variables: ['XDG_CACHE_HOME', 'PIP_NO_CACHE_DIR', 'PIP_CACHE_DIR'],
  signs: ['--clear'],
  unwanted: [],
  empties: NONE,
  locked: false,
  keepsBuilt: true,
  sharedBy: 'run',
}

/** Beside these two folders it keeps virtual environments, which the image needs. */
const POETRY: Cache = {
  tool: 'poetry',
  uses: runs(['poetry'], ['install', 'sync', 'update', 'add']),
  folders: (at) => below(set(at, 'POETRY_CACHE_DIR', `${at.home}/.cache/pypoetry`), 'cache', 'artifacts'),
  variables: ['XDG_CACHE_HOME'],
  signs: ['config cache-dir', 'poetry --no-cache', 'install --no-cache '],
  unwanted: [],
  empties: NONE,
  locked: false,
  keepsBuilt: true,
  sharedBy: 'run',
}

const NPM: Cache = {
  tool: 'npm',
  uses: calls('npm', 'install', 'i', 'ci', 'add', 'clean-install', 'update', 'install-clean'),
  folders: (at) => [`${at.home}/.npm`],
  variables: ['npm_config_cache', 'NPM_CONFIG_CACHE'],
  signs: ['--cache', '--offline', 'cache='],
  unwanted: [],
  empties: some(...['clean', 'clear', 'rm', 'verify'].map((word) => says('npm', 'cache', word))),
  shrinks: some(...['clean', 'clear', 'rm'].map((word) => saysMore('npm', 'cache', word))),
  locked: false,
  sharedBy: 'run',
}

/** Yarn 1; what later versions keep in their cache a program may run from. */
const YARN: Cache = {
  tool: 'yarn',
  uses: calls('yarn', 'install', 'add', 'global'),
  folders: (at) => [at.isRoot ? '/usr/local/share/.cache/yarn' : `${at.home}/.cache/yarn`],
  variables: ['YARN_CACHE_FOLDER', 'YARN_VERSION', 'XDG_CACHE_HOME'],
  signs: ['--cache-folder', '.yarnrc', '.yarn/', 'corepack', 'set version', '--immutable', 'berry', 'offline'],
  unwanted: [],
  empties: says('yarn', 'cache', 'clean'),
  shrinks: saysMore('yarn', 'cache', 'clean'),
  locked: true,
  sharedBy: 'run',
}

const PNPM: Cache = {
  tool: 'pnpm',
  // Those behind `fetch` fill node_modules from it, or from the network where it lacks something.
  uses: runs(['pnpm'], 'install i add fetch deploy update up upgrade remove rm uninstall un dedupe ci dlx'.split(' ')),
  fills: runs(['pnpm'], ['install', 'i', 'add', 'fetch', 'deploy', 'ci']),
  folders: (at) => below(set(at, 'PNPM_HOME', `${at.home}/.local/share/pnpm`), 'store'),
  variables: ['npm_config_store_dir', 'XDG_DATA_HOME', 'pnpm_config_store_dir'],
  signs: ['store-dir', '--offline', 'package-import-method', '--virtual-store-dir'],
  unwanted: [],
  empties: says('pnpm', 'store', 'prune'),
  locked: false,
  keepsBuilt: true,
  sharedBy: 'stage',
}

const BUN: Cache = {
  tool: 'bun',
  uses: runs(['bun'], ['install', 'i', 'add']),
  folders: (at) => [`${at.home}/.bun/install/cache`],
  variables: ['BUN_INSTALL_CACHE_DIR', 'BUN_INSTALL', 'XDG_CACHE_HOME'],
  signs: ['--cache-dir', '--no-cache'],
  unwanted: [],
  empties: says('bun', 'pm', 'cache', 'rm'),
  locked: false,
  sharedBy: 'run',
}

const COMPOSER: Cache = {
  tool: 'composer',
  uses: calls('composer', 'install', 'update', 'require', 'create-project', 'global'),
  folders: (at) => {
    if (at.env('COMPOSER_CACHE_DIR') !== undefined) return below(set(at, 'COMPOSER_CACHE_DIR', undefined), '')
    return below(set(at, 'COMPOSER_HOME', at.image === 'composer' ? '/tmp' : `${at.home}/.composer`), 'cache')
  },
  variables: ['XDG_CACHE_HOME', 'XDG_CONFIG_HOME'],
  signs: [],
  unwanted: ['--no-cache'],
  empties: (command) =>
    command.name === 'composer' && ['clear-cache', 'clearcache', 'cc'].includes(verbOf(command) ?? ''),
  locked: false,
  sharedBy: 'run',
}

const BUNDLER: Cache = {
  tool: 'bundler',
  uses: calls('bundle', 'install'),
  folders: (at) => (at.image === 'ruby' ? ['/usr/local/bundle/cache'] : undefined),
  variables: ['BUNDLE_PATH', 'GEM_HOME', 'BUNDLE_APP_CONFIG', 'BUNDLE_DEPLOYMENT', 'BUNDLE_CACHE_PATH'],
  signs: [
    'vendor/',
    '--path',
    'deployment',
    'config set path',
    'bundle cache',
    'bundle package',
    '--local',
    '/usr/local/bundle',
  ],
  unwanted: [],
  empties: NONE,
  locked: true,
  sharedBy: 'run',
}

const APT: Cache = {
  tool: 'apt',
  uses: (command) =>
    callOf(command)?.manager === 'apt' &&
    !['clean', 'autoclean', 'distclean', 'dist-clean'].includes(callOf(command)!.verb),
  fills: calls('apt', ...INSTALLS),
  folders: ({ distro }) =>
    distro?.family === 'debian' || distro?.family === 'ubuntu' ? ['/var/cache/apt', '/var/lib/apt/lists'] : undefined,
  variables: ['APT_CONFIG'],
  signs: ['Dir::Cache', 'Dir::State', 'dir::cache', '--download-only', '--no-download', ' -d '],
  unwanted: [],
  wanted: keepingPackages,
  empties: calls('apt', 'clean', 'autoclean', 'distclean', 'dist-clean'),
  locked: true,
  sharedBy: 'stage',
}

/**
 * Images of Debian and Ubuntu delete what was downloaded into the usual folder as soon as it is installed, by hooks in
 * /etc/apt/apt.conf.d/docker-clean (debuerreotype-minimizing-config), and `apt` does so by itself: apt.conf(5).
 */
function keepingPackages(command: Command): string | undefined {
  if (!calls('apt', ...INSTALLS)(command)) return undefined
  const elsewhere = '-o Dir::Cache::Archives=/var/cache/apt/packages'
  return command.name === 'apt' ? `${elsewhere} -o APT::Keep-Downloaded-Packages=true` : elsewhere
}

const APK: Cache = {
  tool: 'apk',
  uses: calls('apk', 'add', 'upgrade', 'fix'),
  folders: ({ distro, oldest }) =>
    distro?.family === 'alpine' && (oldest === undefined || oldest >= 3.08) ? ['/etc/apk/cache'] : undefined,
  variables: [],
  signs: ['--cache-dir', '--no-network', '--cache-max-age', '--root', ' -p ', '/etc/apk/cache'],
  unwanted: ['--no-cache'],
  wanted: () => '--update-cache',
  wantedOnce: true,
  empties: calls('apk', 'cache'),
  locked: true,
  sharedBy: 'run',
}

/** What `dnf clean` takes packages away by. Source: dnf(8), Clean Command. */
const CLEANED = new Set(['all', 'packages'])

const DNF: Cache = {
  tool: 'dnf',
  uses: calls('dnf', 'install', 'update', 'upgrade', 'localinstall', 'groupinstall', 'reinstall', 'distro-sync'),
  folders: ({ distro }) => below(dnfFolder(distro), ''),
  variables: [],
  signs: ['keepcache', 'cachedir', '--installroot', '--cacheonly', ' -C ', 'microdnf', 'tdnf', '--downloadonly'],
  unwanted: [],
  wanted: () => '--setopt=keepcache=1',
  // What only has metadata looked at anew stays: behind a mount that is what keeps them fresh.
  empties: (command) => calls('dnf', 'clean')(command) && command.words.some(({ value }) => CLEANED.has(value ?? '')),
  locked: true,
  sharedBy: 'run',
}

function dnfFolder(distro: Distro | undefined): string | undefined {
  const { yum, dnf } = packageManagers(distro) ?? {}
  if (yum !== undefined) return yum >= 3.04 ? '/var/cache/yum' : undefined
  if (dnf !== undefined) return dnf >= 5 ? '/var/cache/libdnf5' : '/var/cache/dnf'
  return undefined
}

const GO: Cache = {
  tool: 'go',
  uses: (command) => command.name === 'go' && !['version', 'env', 'fmt', undefined].includes(verbOf(command)),
  folders: (at) => {
    const root = set(
      at,
      'GOPATH',
      at.image === 'golang' ? '/go' : at.distro === undefined ? undefined : `${at.home}/go`,
    )
    if (root === undefined || root.includes(':')) return undefined
    const [major = 1, minor = Number.POSITIVE_INFINITY] = at.image === 'golang' ? at.numbers : []
    // Go caches what it has built since 1.10, and knows modules since 1.11.
    if (major === 1 && minor < 11) return minor === 10 ? [`${at.home}/.cache/go-build`] : undefined
    return [`${root}/pkg/mod`, `${at.home}/.cache/go-build`]
  },
  // Whoever downloads compiles nothing; `go get` did, for long.
  needs: (command, folder) =>
    !folder.endsWith('/go-build') || !['mod', 'list', 'clean', 'work'].includes(verbOf(command) ?? ''),
  variables: ['GOMODCACHE', 'GOCACHE', 'XDG_CACHE_HOME', 'GOFLAGS'],
  signs: ['GOPROXY=off', 'GOMODCACHE', 'GOCACHE', 'GOPATH=', 'pkg/mod'],
  unwanted: [],
  empties: emptiesGo,
  shrinks: emptiesMoreOfGo,
  locked: false,
  sharedBy: 'builder',
}

const CARGO: Cache = {
  tool: 'cargo',
  // What cargo-chef prepares it reads from the manifests.
  uses: (command) =>
    command.name === 'cargo' &&
    !['new', 'init', 'clean', 'fmt', undefined].includes(verbOf(command)) &&
    !saysBehind('cargo', 'chef', 'prepare')(command),
  folders: (at) =>
    below(
      set(at, 'CARGO_HOME', ['rust', 'lukemathwalker/cargo-chef'].includes(at.image) ? '/usr/local/cargo' : undefined),
      'registry',
      'git/db',
    ),
  variables: ['CARGO_NET_OFFLINE'],
  signs: ['--offline', '--frozen', 'CARGO_HOME=', 'cargo/registry'],
  unwanted: [],
  empties: NONE,
  locked: false,
  sharedBy: 'builder',
}

const MAVEN: Cache = {
  tool: 'maven',
  uses: runs(['mvn', './mvnw', 'mvnw']),
  folders: (at) => [`${at.home}/.m2/repository`],
  variables: ['MAVEN_OPTS', 'MAVEN_ARGS'],
  signs: ['maven.repo.local', '--offline', ' -o ', ' -o\n', 'settings-docker', 'repo.local', '-llr'],
  unwanted: [],
  empties: NONE,
  locked: true,
  sharedBy: 'builder',
}

const GRADLE: Cache = {
  tool: 'gradle',
  uses: runs(['gradle', './gradlew', 'gradlew']),
  // In its own image root's folder is a link to that of the user gradle (keeganwitt/docker-gradle).
  folders: (at) =>
    below(
      set(at, 'GRADLE_USER_HOME', `${at.image === 'gradle' ? '/home/gradle' : at.home}/.gradle`),
      'caches',
      'wrapper',
    ),
  variables: ['GRADLE_OPTS'],
  signs: ['--offline', '--gradle-user-home', ' -g ', 'gradle.user.home'],
  unwanted: [],
  empties: NONE,
  locked: true,
  sharedBy: 'builder',
}

const NUGET: Cache = {
  tool: 'nuget',
  uses: runs(['dotnet'], ['restore', 'build', 'publish', 'test', 'run', 'pack', 'add', 'msbuild']),
  folders: (at) => below(set(at, 'NUGET_PACKAGES', `${at.home}/.nuget/packages`), ''),
  variables: ['NUGET_FALLBACK_PACKAGES'],
  // Without its packages such a step fails instead of fetching them.
  signs: ['--no-restore', '--no-build', '--packages', 'RestorePackagesPath', '--no-cache'],
  unwanted: [],
  empties: (command) => saysBehind('dotnet', 'nuget', 'locals')(command),
  locked: false,
  sharedBy: 'builder',
}

export const CACHES: readonly Cache[] = [
  APT,
  APK,
  DNF,
  PIP,
  UV,
  PIPENV,
  POETRY,
  NPM,
  YARN,
  PNPM,
  BUN,
  COMPOSER,
  BUNDLER,
  GO,
  CARGO,
  MAVEN,
  GRADLE,
  NUGET,
]

/** Words of which one stands in every call that fills a cache, in lower case. */
export const CACHING_PROGRAMS = [
  ...[
    'apt',
    'apk',
    'dnf',
    'yum',
    'pip',
    'uv',
    'poetry',
    'npm',
    'yarn',
    'bun',
    'composer',
    'go',
    'cargo',
    'mvn',
    'maven',
  ],
  ...['gradle', 'dotnet', 'nuget'],
]
