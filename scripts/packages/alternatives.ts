// Programs whose names the packages' own scripts make, with update-alternatives, so that Contents does not list them.
//
// Source: `update-alternatives --install` in the maintainer scripts of these packages, Debian 11 to 14. psql and its siblings are
// scripts of postgresql-client-common that call what the versioned package brings; python3 without its library is of little use.

import type { Packages } from './archive.ts'
import type { Release } from './table.ts'

/** By program: the packages, `*` for a version. */
export const ALTERNATIVES: Readonly<Record<string, readonly string[]>> = {
  'c++': ['g++', 'clang'],
  aclocal: ['automake'],
  automake: ['automake'],
  c89: ['gcc'],
  c99: ['gcc'],
  cc: ['gcc', 'clang', 'tcc'],
  convert: ['imagemagick-6.q16', 'imagemagick-7.q16', 'graphicsmagick-imagemagick-compat'],
  createdb: ['postgresql-client-*'],
  createuser: ['postgresql-client-*'],
  emacs: ['emacs-gtk', 'emacs-lucid', 'emacs-nox', 'emacs-pgtk'],
  fakeroot: ['fakeroot'],
  identify: ['imagemagick-6.q16', 'imagemagick-7.q16', 'graphicsmagick-imagemagick-compat'],
  ip6tables: ['iptables'],
  iptables: ['iptables'],
  jar: ['openjdk-*-jdk-headless'],
  java: ['openjdk-*-jre-headless'],
  javac: ['openjdk-*-jdk-headless'],
  keytool: ['openjdk-*-jre-headless'],
  mail: ['bsd-mailx', 'mailutils', 's-nail'],
  mailx: ['bsd-mailx', 'mailutils', 's-nail'],
  mogrify: ['imagemagick-6.q16', 'imagemagick-7.q16', 'graphicsmagick-imagemagick-compat'],
  mpicc: ['libopenmpi-dev', 'libmpich-dev'],
  mpirun: ['openmpi-bin', 'mpich'],
  nc: ['netcat-openbsd', 'netcat-traditional', 'ncat'],
  pg_dump: ['postgresql-client-*'],
  phar: ['php*-cli'],
  php: ['php*-cli'],
  phpize: ['php*-dev'],
  python3: ['python3'],
  psql: ['postgresql-client-*'],
  telnet: ['inetutils-telnet', 'telnet', 'telnet-ssl'],
  vi: ['nvi', 'vim', 'vim-gtk3', 'vim-nox', 'vim-tiny'],
  vim: ['vim', 'vim-gtk3', 'vim-nox', 'vim-tiny'],
}

/** A release whose programs are those of Contents and these. */
export function withAlternatives<T extends Release>(release: T): T {
  const programs = new Map(release.programs)
  for (const [program, patterns] of Object.entries(ALTERNATIVES)) {
    const owners = patterns.flatMap((pattern) => namedBy(pattern, release.packages))
    if (owners.length > 0) programs.set(program, new Set(owners))
  }
  return { ...release, programs }
}

function namedBy(pattern: string, packages: Packages): readonly string[] {
  if (!pattern.includes('*')) return packages.has(pattern) ? [pattern] : []
  const [head = '', tail = ''] = pattern.split('*')
  return [...packages.keys()].filter((name) => {
    const version = name.slice(head.length, name.length - tail.length)
    return name.startsWith(head) && name.endsWith(tail) && version !== '' && [...version].every(isOfVersion)
  })
}

function isOfVersion(character: string): boolean {
  return '.0123456789'.includes(character)
}
