// Which images start without a locale, and on which of them C.UTF-8 exists without a package.
//
// Sources: the Dockerfiles of docker-library/{buildpack-deps,golang,php}, nodejs/docker-node, rust-lang/docker-rust and
// nginx/docker-nginx, none of which sets LANG; those of python (up to 3.12), ruby, openjdk and eclipse-temurin do. Images of
// distributions set nothing. libc-bin of Debian and Ubuntu brings C.UTF-8, glibc-common of Fedora and of Enterprise Linux
// from 8 on does. musl, and so Alpine, always speaks UTF-8.

//
// What reads a locale: the documentation of each runtime. Python's PEP 538 and 540 (since 3.7 only the C locale is replaced), Java's
// file.encoding and sun.jnu.encoding (JEP 400), setlocale(3) in PHP 7, Perl's perllocale, Ruby's default_external, GHC's
// System.IO.localeEncoding, the file name encoding of Erlang's virtual machine, R's Sys.setlocale. Go, Rust and Node.js have none.

import type { Distro } from './distros.ts'
import type { Image } from './image.ts'

const WITHOUT_LOCALE = new Set([
  'almalinux',
  'buildpack-deps',
  'centos',
  'debian',
  'fedora',
  'golang',
  'nginx',
  'node',
  'php',
  'rockylinux',
  'rust',
  'ubuntu',
])

/** Whether an image is known to set no locale: of one that the user described nobody said so. */
export function startsWithoutLocale({ official, configured }: Image): boolean {
  return official !== undefined && !configured && WITHOUT_LOCALE.has(official.repository)
}

const LOCALE_READERS = [
  'python',
  'pypy',
  'java',
  'openjdk',
  'default-jre',
  'default-jdk',
  'temurin',
  'php',
  'perl',
  'ruby',
  'erlang',
  'erl',
  'elixir',
  'iex',
  'mix',
  'ghc',
  'runghc',
  'runhaskell',
  'cabal',
  'stack',
  'haskell',
  'r-base',
  'rscript',
  'ocaml',
  'guile',
  'sbcl',
  'octave',
]

/** Whether a program, a package or an image is a runtime that reads the locale: `python3.12`, `openjdk-21-jre-headless`. */
export function isLocaleReader(name: string): boolean {
  const lower = name.toLowerCase()
  return LOCALE_READERS.some((reader) => lower.startsWith(reader) && !/^[a-z]/.test(lower.slice(reader.length)))
}

/** Whether a distribution's own images have C.UTF-8; `undefined` where that is not known. */
export function hasUtf8Locale({ family, id, version }: Distro): boolean | undefined {
  if (family === 'debian' || family === 'ubuntu' || id === 'fedora') return true
  return id === 'el' && version !== undefined ? version >= 8 : undefined
}

const VARIABLES = ['LANG', 'LANGUAGE', 'LC_']
const SIGNS = ['locale', 'langpack', 'language-pack', 'utf-8', 'utf8']

/** Whether a text sets a locale, or makes one. */
export function speaksOfLocale(text: string): boolean {
  const lower = text.toLowerCase()
  return SIGNS.some((sign) => lower.includes(sign)) || VARIABLES.some((name) => namesVariable(text, name))
}

/** Whether a name begins with `name` somewhere: `LANG=`, but not `GOLANG_VERSION`. */
function namesVariable(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' '
    if (before !== '_' && before.toLowerCase() === before.toUpperCase()) return true
  }
  return false
}
