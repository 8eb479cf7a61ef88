// What is known of the folders of a Linux system: what a trace misses and programs need, what is shared by all, and what nobody needs at run time.

import { glob } from '../images/glob.ts'
import { folderOf, foldersAbove, isWithin, nameOf, type Tree } from './tree.ts'

/** What most programs need at some time, whatever a trace shows; it is kept where it is there. */
export const ALWAYS: readonly { readonly paths: readonly string[]; readonly why: string }[] = [
  {
    paths: [
      'etc/passwd',
      'etc/group',
      'etc/nsswitch.conf',
      'etc/host.conf',
      'etc/gai.conf',
      'etc/services',
      'etc/protocols',
    ],
    why: 'names of users, hosts and ports: the C library reads them when somebody asks for one',
  },
  {
    // As Go's crypto/x509 looks for them, and OpenSSL's folder on Debian, Fedora and Alpine.
    paths: [
      'etc/ssl/certs',
      'etc/ssl/cert.pem',
      'etc/ssl/openssl.cnf',
      'usr/lib/ssl/certs',
      'usr/lib/ssl/cert.pem',
      'usr/lib/ssl/openssl.cnf',
      'etc/pki/tls/certs',
      'etc/pki/tls/cert.pem',
      'etc/pki/tls/openssl.cnf',
      'etc/crypto-policies/back-ends',
      'etc/pki/ca-trust/extracted/pem',
      'usr/local/share/ca-certificates',
      'etc/ca-certificates.conf',
    ],
    why: 'certificates of authorities: TLS needs them with the first connection',
  },
  {
    paths: ['usr/share/zoneinfo', 'etc/localtime', 'etc/timezone'],
    why: 'time zones: read when a time is shown in one',
  },
  { paths: ['usr/lib/locale/C.utf8', 'usr/lib/locale/C.UTF-8'], why: 'the locale that speaks UTF-8 everywhere' },
  {
    paths: ['etc/mime.types', 'usr/share/mime/globs2', 'etc/os-release', 'usr/lib/os-release'],
    why: 'kinds of files by their endings, and what system this is',
  },
  {
    paths: ['etc/ld.so.cache', 'etc/ld.so.conf', 'etc/ld.so.conf.d', 'etc/ld.so.preload'],
    why: 'where the loader looks for libraries',
  },
]

/** glibc loads them by name, and nothing says that it needs them: names of hosts and users, other character sets. */
export const LOADED_BY_NAME = [
  'libnss_files.so.2',
  'libnss_dns.so.2',
  'libnss_compat.so.2',
  'libresolv.so.2',
  'libgcc_s.so.1',
]

/** Folders that have to be there, if only to be written into. */
export const FOLDERS = ['tmp', 'var/tmp', 'run', 'var/run', 'run/lock', 'var/lock', 'var/log', 'var/cache', 'var/lib']

/** Folders that many things share: one that is touched there says nothing about its neighbours. */
const SHARED = new Set([
  ...[
    '',
    'bin',
    'boot',
    'etc',
    'home',
    'lib',
    'lib32',
    'lib64',
    'libx32',
    'media',
    'mnt',
    'opt',
    'root',
    'run',
    'sbin',
  ],
  ...['srv', 'tmp', 'usr', 'var', 'usr/bin', 'usr/games', 'usr/include', 'usr/lib', 'usr/lib64', 'usr/libexec'],
  ...['usr/local', 'usr/sbin', 'usr/share', 'usr/src', 'usr/local/bin', 'usr/local/etc', 'usr/local/games'],
  ...['usr/local/include', 'usr/local/lib', 'usr/local/lib64', 'usr/local/libexec', 'usr/local/man', 'usr/local/sbin'],
  ...['usr/local/share', 'usr/local/src', 'var/cache', 'var/lib', 'var/local', 'var/log', 'var/mail', 'var/opt'],
  ...['var/run', 'var/spool', 'var/tmp', 'var/lib/dpkg', 'var/lib/dpkg/info', 'var/lib/apt', 'var/lib/rpm'],
  ...['usr/share/doc', 'usr/share/man', 'usr/share/locale', 'usr/lib/locale', 'etc/alternatives', 'usr/lib/jvm'],
  ...['usr/lib/gcc', 'usr/local/go', 'go', 'usr/share/perl', 'usr/lib/pkgconfig', 'etc/default', 'etc/init.d'],
])

/** Libraries, and what they load: the folder of an architecture, and all that is below it. */
export function isLibrary(path: string): boolean {
  return /^(?:usr\/)?lib(?:64)?\/(?:[\w]+-linux-(?:gnu|musl)\w*\/|[^/]+\.so(?:\.|$))/.test(path)
}

export function isShared(folder: string): boolean {
  return (
    SHARED.has(folder) ||
    /^(?:usr\/)?lib(?:64)?\/[\w]+-linux-(?:gnu|musl)\w*$/.test(folder) ||
    /^home\/[^/]+$/.test(folder)
  )
}

/** Where programs lie that people and scripts call by their names. */
const PROGRAMS = new Set(['bin', 'sbin', 'usr/bin', 'usr/sbin', 'usr/games', 'usr/local/bin', 'usr/local/sbin'])

export function isProgramFolder(folder: string): boolean {
  return PROGRAMS.has(folder)
}

const NOT_RUN = [
  ...['usr/share/doc/**', 'usr/share/man/**', 'usr/share/info/**', 'usr/share/lintian/**', 'usr/share/bug/**'],
  ...['usr/share/doc-base/**', 'usr/share/menu/**', 'usr/share/bash-completion/**', 'usr/share/zsh/**'],
  ...['usr/share/fish/**', 'usr/share/gtk-doc/**', 'usr/share/applications/**', 'usr/share/pixmaps/**'],
  ...['usr/share/icons/**', 'usr/share/gdb/**', 'usr/include/**', 'usr/lib/pkgconfig/**', 'usr/lib/*/pkgconfig/**'],
  ...['usr/lib/*/cmake/**', 'usr/lib/cmake/**', 'usr/share/aclocal/**', 'usr/lib/debug/**', 'usr/src/**'],
  ...[
    'usr/lib/systemd/**',
    'lib/systemd/**',
    'etc/init.d/**',
    'etc/cron.*/**',
    'etc/logrotate.d/**',
    'usr/lib/tmpfiles.d/**',
  ],
  ...[
    'usr/share/locale/**',
    'usr/lib/udev/**',
    'lib/udev/**',
    'usr/lib/sysusers.d/**',
    'usr/lib/rpm/**',
    'usr/lib/.build-id/**',
  ],
  ...['**/*.a', '**/*.la'],
].map(glob)

/** Of a package: documentation, what compilers and other tools need, what a service manager reads. */
export function isForOthers(path: string): boolean {
  return NOT_RUN.some((matches) => matches(path))
}

const LEFTOVERS = ['**/.git/**', '**/.git', '**/.hg/**', '**/.svn/**', '**/node_modules/.cache/**'].map(glob)

/** In a folder of an application: what no program of it reads. */
export function isLeftover(path: string): boolean {
  return LEFTOVERS.some((matches) => matches(path))
}

/** In the folder of an interpreter: its tests, and what builds and installs. */
const INTERPRETERS_OWN = [
  ...[
    '**/lib/python3*/test/**',
    '**/lib/python3*/idlelib/**',
    '**/lib/python3*/turtledemo/**',
    '**/lib/python3*/lib2to3/**',
  ],
  ...[
    '**/lib/python3*/ensurepip/**',
    '**/lib/python3*/tkinter/**',
    '**/lib/python3*/config-3*/**',
    '**/lib/python3*/*/test/**',
  ],
  ...['**/jmods/**', '**/lib/src.zip', '**/demo/**', '**/lib/ct.sym', '**/legal/**', '**/*.a'],
].map(glob)

/** Python's tools that install: touched by no program that runs. */
const INSTALLERS =
  /^(?:pip|setuptools|wheel|pkg_resources|_distutils_hack|distutils-precedence\.pth|virtualenv|uv)(?:-[\w.]+\.(?:dist|egg)-info)?$/

/** What goes with a file that belongs to no package. */
export interface Whole {
  readonly folder: string
  /** Whether a path below it stays behind all the same, unless it was touched. */
  readonly without: (path: string) => boolean
}

const nothing = (): boolean => false

/** The folder that a file is a part of, where it is a part of one: an interpreter's, a program's own. */
export function wholeOf(path: string, tree: Tree): Whole | undefined {
  return sitePackages(path) ?? pythonLibrary(path) ?? jvmHome(path, tree) ?? gemFolder(path) ?? ownFolder(path)
}

/** Distributions do not say which others they import when they are asked to: all of a folder goes together. */
function sitePackages(path: string): Whole | undefined {
  const [, folder] = /^(.*\/(?:site|dist)-packages)\//.exec(path) ?? []
  if (folder === undefined) return undefined
  return { folder, without: (one) => INSTALLERS.test(one.slice(folder.length + 1).split('/')[0] ?? '') }
}

/** The standard library: modules are imported when they are needed. */
function pythonLibrary(path: string): Whole | undefined {
  const [, folder] = /^((?:.*\/)?lib\/python3\.\d+)\//.exec(path) ?? []
  if (folder === undefined) return undefined
  const without = (one: string): boolean =>
    /\/(?:site|dist)-packages\//.test(`${one}/`) || INTERPRETERS_OWN.some((matches) => matches(one))
  return { folder, without }
}

/** A JVM has its modules in one file, and its libraries beside it. */
function jvmHome(path: string, tree: Tree): Whole | undefined {
  const folder = foldersAbove(path).find(
    (one) => tree.files.has(`${one}/lib/modules`) || tree.files.has(`${one}/lib/rt.jar`),
  )
  if (folder === undefined) return undefined
  const tools = (one: string): boolean =>
    isWithin(one, `${folder}/bin`) || isWithin(one, `${folder}/include`) || isWithin(one, `${folder}/man`)
  return { folder, without: (one) => tools(one) || INTERPRETERS_OWN.some((matches) => matches(one)) }
}

/** `gems/rack-3.0/…`, with `specifications` and `extensions` beside it. */
function gemFolder(path: string): Whole | undefined {
  const [, folder] = /^(.*)\/gems\/[^/]+\//.exec(path) ?? []
  if (folder === undefined || isShared(folder)) return undefined
  return { folder, without: (one) => isWithin(one, `${folder}/cache`) || isWithin(one, `${folder}/doc`) }
}

/** `opt/tomcat`, `usr/local/lib/app`: what somebody unpacked there belongs together. */
function ownFolder(path: string): Whole | undefined {
  const own = [path, ...foldersAbove(path)].find((one) => {
    const above = folderOf(one)
    return [
      'opt',
      'srv',
      'usr/local/lib',
      'usr/local/share',
      'usr/local/libexec',
      'usr/share',
      'usr/lib',
      'etc',
    ].includes(above)
  })
  if (own === undefined || own === path || isShared(own) || nameOf(own) === 'node_modules') return undefined
  return { folder: own, without: nothing }
}
