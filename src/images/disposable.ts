// The caches, indexes and logs in which two images may differ and still be the same to their users: a named list.

import type { ImageFile } from './contents.ts'
import { glob } from './glob.ts'

/** Files of an image that may differ, come or go without anyone noticing. */
export interface Disposable {
  readonly name: string
  readonly kind: 'cache' | 'index' | 'log' | 'record'
  /** Patterns as `glob` reads them. */
  readonly paths: readonly string[]
  /** Narrows the patterns down to files of this sort. */
  readonly only?: (file: ImageFile) => boolean
  /** Why two builds of the same file differ here, or why nobody misses it. */
  readonly why: string
}

/** The list. What is not on it is a difference. */
export const disposables: readonly Disposable[] = [
  {
    name: 'apt package lists',
    kind: 'index',
    paths: ['var/lib/apt/lists/**'],
    why: '`apt-get update` fetches them again, newer each time',
  },
  {
    name: 'apt caches',
    kind: 'cache',
    paths: ['var/cache/apt/**'],
    why: 'downloaded packages and a digest of the lists; apt makes both again',
  },
  {
    name: 'package manager logs',
    kind: 'log',
    paths: [
      'var/log/apt/**',
      'var/log/dpkg.log',
      'var/log/alternatives.log',
      'var/log/dnf*.log*',
      'var/log/hawkey.log',
      'var/log/yum.log',
      'var/log/zypper.log',
      'var/log/zypp/**',
      'var/log/apk.log',
    ],
    why: 'they hold the time and the command line of each run',
  },
  {
    name: 'dpkg backups',
    kind: 'record',
    paths: ['var/lib/dpkg/*-old', 'var/cache/debconf/*-old'],
    why: 'the state before the last of several runs: it depends on how many there were',
  },
  {
    name: 'account file backups',
    kind: 'record',
    paths: ['etc/passwd-', 'etc/group-', 'etc/shadow-', 'etc/gshadow-', 'etc/subuid-', 'etc/subgid-'],
    why: 'the state before the last change, which no program reads',
  },
  {
    name: 'login logs',
    kind: 'log',
    paths: ['var/log/lastlog', 'var/log/faillog', 'var/log/wtmp', 'var/log/btmp'],
    why: 'useradd without -l enlarges the first two up to the new user; an image has had no login',
  },
  {
    name: 'dynamic linker cache',
    kind: 'cache',
    paths: ['var/cache/ldconfig/aux-cache'],
    why: 'it holds inode numbers and times, and serves ldconfig alone',
  },
  {
    name: 'rpm database',
    kind: 'record',
    paths: ['usr/lib/sysimage/rpm/**', 'var/lib/rpm/**'],
    why: 'it holds the time of each installation; the files of the packages are compared themselves',
  },
  {
    name: 'dnf and yum records',
    kind: 'record',
    paths: ['var/lib/dnf/**', 'var/lib/yum/**', 'usr/lib/sysimage/libdnf5/**'],
    why: 'the history of transactions with their times and command lines',
  },
  {
    name: 'dnf and yum caches',
    kind: 'cache',
    paths: ['var/cache/dnf/**', 'var/cache/yum/**', 'var/cache/libdnf5/**', 'var/cache/tdnf/**'],
    why: 'repository metadata and packages, fetched again when needed',
  },
  {
    name: 'zypper caches',
    kind: 'cache',
    paths: ['var/cache/zypp/**', 'var/lib/zypp/LastDistributionFlavor', 'var/lib/zypp/AnonymousUniqueId'],
    why: 'repository metadata and packages, fetched again when needed, and a random number for download statistics',
  },
  {
    name: 'apk caches',
    kind: 'cache',
    paths: ['var/cache/apk/**', 'etc/apk/cache/**', 'lib/apk/db/lock', 'lib/apk/db/scripts.tar*'],
    why: 'the package index, fetched again when needed; the archive of scripts holds times',
  },
  {
    name: 'pip and uv caches',
    kind: 'cache',
    paths: ['**/.cache/pip/**', '**/.cache/uv/**'],
    why: 'downloads and built wheels, for installations to come',
  },
  {
    name: 'Python bytecode',
    kind: 'cache',
    paths: ['**/*.pyc'],
    why: 'it holds the time of its source file; the interpreter compiles anew where it is missing',
  },
  {
    name: 'npm cache and logs',
    kind: 'cache',
    paths: ['**/.npm/_cacache/**', '**/.npm/_logs/**', '**/.npm/_update-notifier-last-checked'],
    why: 'downloads for installations to come, and a log of each run',
  },
  {
    name: 'yarn, pnpm and node-gyp caches',
    kind: 'cache',
    paths: ['usr/local/share/.cache/yarn/**', '**/.cache/yarn/**', '**/.cache/pnpm/**', '**/.cache/node-gyp/**'],
    why: 'downloads for installations to come; the store that pnpm links from is not among them',
  },
  {
    name: 'Node compile cache',
    kind: 'cache',
    paths: ['tmp/node-compile-cache/**', 'tmp/v8-compile-cache-*/**'],
    why: 'compiled code, made again where it is missing',
  },
  {
    name: 'gem and bundler caches',
    kind: 'cache',
    paths: ['**/gems/*/cache/*.gem', 'usr/local/bundle/cache/**', '**/.bundle/cache/**', '**/.gem/specs/**'],
    why: 'the archives that the installed gems came in, and copies of the index',
  },
  {
    name: 'composer cache',
    kind: 'cache',
    paths: ['**/.composer/cache/**', '**/.cache/composer/**'],
    why: 'downloads for installations to come',
  },
  {
    name: 'conda package cache',
    kind: 'cache',
    paths: ['opt/conda/pkgs/**', 'opt/miniconda3/pkgs/**', 'usr/local/conda/pkgs/**'],
    why: 'unpacked downloads, which the environments hold as hard links or copies of their own',
  },
  {
    name: 'Go build cache',
    kind: 'cache',
    paths: ['**/.cache/go-build/**'],
    why: 'compiled packages, made again when needed',
  },
  {
    name: 'process numbers',
    kind: 'record',
    paths: ['run/*.pid'],
    why: 'the number of a process that ended with its build step',
  },
  {
    name: 'places of the builder',
    kind: 'record',
    paths: ['etc/resolv.conf', 'etc/hosts', 'etc/hostname', 'proc', 'sys', 'dev', '.dockerenv', 'run/.containerenv'],
    only: (file) => file.size === 0 && (file.type === 'file' || file.type === 'directory'),
    why: 'empty files and folders that a builder makes to mount its own upon, once a RUN needs them',
  },
]

const tests = disposables.map((entry) => ({ entry, matchers: entry.paths.map(glob) }))

/** The entry of the list that `path` falls under, or `undefined` when a difference there is a real one. */
export function disposableAt(path: string, file: ImageFile): Disposable | undefined {
  return tests.find(({ entry, matchers }) => matchers.some((matches) => matches(path)) && (entry.only?.(file) ?? true))
    ?.entry
}
