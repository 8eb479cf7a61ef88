// Packages of rpm distributions that others only recommend, and what needs them.
//
// No index of theirs says it here: each row has the spec file that does, as Enterprise Linux 8 and 9 have it where no other
// distribution is named.

import type { Distro } from '../images/distros.ts'
import { buildsNode, buildsRuby, callsPip, speaksHttps } from '../programs/deeds.ts'
import type { Archive } from './archive.ts'
import { among, type Need } from './need-row.ts'

interface Row {
  readonly name: string
  readonly recommends: readonly string[]
  /** Where it is so; without it, in every release of the family. */
  readonly in?: (distro: Distro) => boolean
  /** The distributions whose spec files were read; in the others it may be so, and the names may be others. */
  readonly of?: readonly string[]
  readonly source: string
}

const EL: readonly string[] = ['el']

/** EL 9 and what is like it or newer. */
function isRecent({ id, version = 0 }: Distro): boolean {
  return id === 'el' ? version >= 9 : id === 'fedora' || id === 'amazonlinux'
}

/** Those with dnf: Fedora, EL, Amazon Linux 2023, openEuler. */
export const DNF_ROWS: readonly Row[] = [
  { name: 'nodejs', recommends: ['npm'], source: 'nodejs.spec of EL 8, EL 9, Fedora and openEuler: Recommends: npm' },
  {
    name: 'php',
    recommends: ['php-cli', 'php-fpm', 'php-mbstring', 'php-opcache', 'php-pdo', 'php-xml'],
    of: EL,
    source:
      'php.spec of EL 8 (8.0) and EL 9 (8.1): Recommends: php-cli, php-fpm, php-mbstring, php-opcache, php-pdo, php-xml',
  },
  {
    name: 'ruby',
    recommends: ['rubygems', 'rubygem-bigdecimal', 'rubygem-bundler', 'rubygem-io-console'],
    of: EL,
    source:
      'ruby.spec of EL 8 and EL 9: ruby recommends ruby(rubygems), rubygem(bigdecimal), and rubygems rubygem(bundler)',
  },
  {
    name: 'rubygems',
    recommends: ['rubygem-bundler', 'rubygem-io-console'],
    of: EL,
    source: 'ruby.spec of EL 8 and EL 9, package rubygems: Recommends: rubygem(bundler), rubygem(io-console)',
  },
  {
    name: 'ruby-devel',
    recommends: ['redhat-rpm-config'],
    of: [...EL, 'fedora'],
    source: 'ruby.spec of EL 8 and EL 9, package devel: Recommends: redhat-rpm-config',
  },
  {
    name: 'python3-pip',
    recommends: ['python3-setuptools'],
    in: isRecent,
    source: 'python-pip.spec of EL 9, package python3-pip: Recommends: python3-setuptools',
  },
  {
    name: 'python3',
    recommends: ['python-unversioned-command'],
    in: isRecent,
    source: 'python3.9.spec of EL 9: Recommends: %{_bindir}/python',
  },
  {
    name: 'python3-devel',
    recommends: ['python3-pip'],
    in: isRecent,
    source: 'python3.9.spec of EL 9, package devel: Recommends: python3-pip',
  },
  {
    name: 'python3.11-devel',
    recommends: ['python3.11-pip'],
    source: 'python3.11.spec of EL 8 and EL 9, package devel: Recommends: python3.11-pip',
  },
  {
    name: 'perl-ExtUtils-MakeMaker',
    recommends: ['gcc', 'perl-devel'],
    in: isRecent,
    source: 'perl.spec of EL 9, package ExtUtils-MakeMaker: Recommends: gcc, perl-devel',
  },
  {
    name: 'perl',
    recommends: ['gcc'],
    in: isRecent,
    source: 'perl.spec of EL 9: perl requires perl-ExtUtils-MakeMaker, which recommends gcc',
  },
  {
    name: 'golang',
    recommends: ['git'],
    in: ({ id }) => id === 'fedora',
    source: 'golang.spec of Fedora, package bin: Recommends: git, subversion, mercurial',
  },
  {
    name: 'mariadb-server',
    recommends: ['mariadb'],
    of: EL,
    source: 'mariadb.spec of EL 8 (10.5) and EL 9, package server: Recommends: mariadb',
  },
  {
    name: 'clang',
    recommends: ['compiler-rt', 'libomp-devel'],
    of: EL,
    source: 'clang.spec of EL 8 and EL 9, package libs: Recommends: compiler-rt, libomp-devel, libomp',
  },
]

/** openSUSE and SLE. */
export const ZYPPER_ROWS: readonly Row[] = [
  {
    name: 'clang',
    recommends: ['gcc', 'glibc-devel', 'libstdc++-devel'],
    source: 'llvm.spec of openSUSE, package clang: Recommends: gcc, glibc-devel, libstdc++-devel',
  },
  { name: 'rust', recommends: ['cargo'], source: 'rust.spec of openSUSE: Recommends: cargo' },
  ...['curl', 'git', 'git-core', 'python3-pip', 'wget'].map((name) => ({
    name,
    recommends: ['ca-certificates-mozilla'],
    source: 'openssl-3.spec of openSUSE, package libopenssl3, which it links with: Recommends: ca-certificates-mozilla',
  })),
]

/** Programs and the packages that bring them, of those above. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  bundle: ['rubygem-bundler'],
  bundler: ['rubygem-bundler'],
  cargo: ['cargo'],
  cc: ['gcc'],
  gcc: ['gcc'],
  gem: ['rubygems'],
  git: ['git', 'git-core'],
  mysql: ['mariadb', 'mysql', 'community-mysql'],
  mysqladmin: ['mariadb', 'mysql', 'community-mysql'],
  mysqldump: ['mariadb', 'mysql', 'community-mysql'],
  npm: ['npm', 'nodejs-npm'],
  npx: ['npm', 'nodejs-npm'],
  php: ['php-cli'],
  'php-fpm': ['php-fpm'],
  pip3: ['python3-pip'],
  'pip3.11': ['python3.11-pip'],
  python: ['python-unversioned-command', 'python2'],
}

/** What comes with packages that files name, of those above. */
const DEPENDS: Readonly<Record<string, readonly string[]>> = {
  'gcc-c++': ['gcc'],
  'nodejs-npm': ['npm'],
  'rpm-build': ['redhat-rpm-config'],
  'rubygem-bundler': ['rubygems'],
}

const NAMED = 'name the packages that are needed, and leave recommended ones out'

export const DNF_NEEDS: readonly Need[] = [
  { of: among('nodejs'), by: buildsNode, packages: ['npm'] },
  { of: among('php'), packages: ['php-cli', 'php-fpm', 'php-mbstring', 'php-opcache', 'php-pdo', 'php-xml'] },
  { of: among('ruby'), packages: ['rubygems'] },
  { of: among('ruby', 'rubygems'), by: buildsRuby, packages: ['rubygem-bigdecimal', 'rubygem-io-console'] },
  { of: among('ruby-devel'), packages: ['redhat-rpm-config'] },
  { of: among('python3-pip'), by: callsPip, packages: ['python3-setuptools'] },
  { of: among('golang'), packages: ['git'] },
  { of: among('mariadb-server'), packages: ['mariadb'] },
  {
    of: among('perl', 'perl-ExtUtils-MakeMaker'),
    by: ({ program }) => program === 'cpan' || program === 'cpanm',
    packages: ['gcc', 'perl-devel'],
  },
  { of: among('clang'), when: (at) => at.says('-fsanitize', 'fprofile'), packages: ['compiler-rt'] },
  { of: among('clang'), when: (at) => at.says('-fopenmp'), packages: ['libomp-devel'] },
  {
    // maven.spec of EL 8 and EL 9: maven-openjdk17 recommends java-17-openjdk-devel; ant.spec of EL 9: Recommends: java-devel.
    of: among('ant', 'maven'),
    when: (at) => !at.hasSome((name) => name.startsWith('java-') && name.endsWith('-devel')),
    packages: [],
    reason: `the compiler of Java is only recommended: ${NAMED}`,
  },
  {
    // podman.spec and buildah.spec of EL 9: Recommends: crun; containers-common.spec: fuse-overlayfs, slirp4netns.
    of: among('buildah', 'podman'),
    when: (at) => !at.has('fuse-overlayfs'),
    packages: [],
    reason: `runtime, storage and network of containers are only recommended: ${NAMED}`,
  },
]

export const ZYPPER_NEEDS: readonly Need[] = [
  { by: speaksHttps, packages: ['ca-certificates-mozilla'] },
  { of: among('clang'), packages: ['gcc', 'glibc-devel', 'libstdc++-devel'] },
  {
    // nodejs.spec of openSUSE has npm in a package of its own, with the version in its name.
    of: (name) => name.startsWith('nodejs'),
    by: ({ program }) => program === 'npm' || program === 'npx',
    when: (at) => !at.hasSome((name) => name.startsWith('npm')),
    packages: [],
    reason: `npm may only be recommended by nodejs: ${NAMED}`,
  },
]

/** Where the distribution is not known, it may be any. */
const ANY: readonly Distro[] = [
  { family: 'rpm', id: 'el', version: 8 },
  { family: 'rpm', id: 'el', version: 9 },
  { family: 'rpm', id: 'fedora', version: undefined },
]

function candidates(distro: Distro | undefined): readonly Distro[] {
  return distro === undefined || (distro.id === 'el' && distro.version === undefined) ? ANY : [distro]
}

/** The packages of the distributions that a stage's may be. */
export function rpmPackages(rows: readonly Row[], distro: Distro | undefined): readonly Archive[] {
  return candidates(distro).map((one) => archiveOf(rows.filter((row) => row.in?.(one) !== false)))
}

function archiveOf(rows: readonly Row[]): Archive {
  return {
    // Of most packages nothing is known, and most recommend nothing.
    knows: () => true,
    has: () => true,
    needed: (name) => new Set([name, ...(DEPENDS[name] ?? [])]),
    recommended: (name) => rows.filter((row) => row.name === name).flatMap(({ recommends }) => recommends),
    parts: () => [],
    bringing: (program) => new Set(Object.hasOwn(PROGRAMS, program) ? PROGRAMS[program] : []),
  }
}

/** Names that not every release of the family has. */
const RECENT = ['python-unversioned-command', 'python3.11-pip']

/** Whether each distribution that a stage's may be is known to have a package of that name, and to recommend it. */
export function isRpmThere(rows: readonly Row[], name: string, distro: Distro | undefined): boolean {
  if (RECENT.includes(name) && (distro === undefined || !isRecent(distro))) return false
  const saying = rows.filter(({ recommends }) => recommends.includes(name))
  return candidates(distro).every((one) => saying.some((row) => row.of?.includes(one.id) !== false))
}
