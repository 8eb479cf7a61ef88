// Packages that are needed while an image is built and not by what was built: compilers and what they call, archivers that unpack.
//
// Left out: unpackers that programs call for what people give them (unrar, 7-Zip), and curl, wget and git, which health checks and package managers call when the container runs, and with which the
// certificates come and would go.

import type { Command } from '../../dockerfile/model/shell.ts'

interface Tool {
  /** The programs that show that the package is used. */
  readonly programs: readonly string[]
  /** What a program of it makes may need libraries that came along with it. */
  readonly links: boolean
}

const COMPILERS = ['gcc', 'cc', 'g++', 'c++', 'cpp', 'ld', 'as', 'ar', 'strip', 'objcopy']

const TOOLS: Readonly<Record<string, Tool>> = {
  ...tools(
    COMPILERS,
    true,
    'gcc',
    'g++',
    'build-essential',
    'build-base',
    'libc6-dev',
    'libc-dev',
    'musl-dev',
    'binutils',
  ),
  ...tools(['clang', 'clang++'], true, 'clang'),
  ...tools(['make', 'gmake'], true, 'make'),
  ...tools(['cmake'], true, 'cmake'),
  ...tools(['autoconf', 'autoreconf', 'autogen.sh'], true, 'autoconf', 'automake', 'libtool'),
  ...tools(['nasm'], false, 'nasm'),
  ...tools(['yasm'], false, 'yasm'),
  ...tools(['patch'], false, 'patch'),
  ...tools(['unzip'], false, 'unzip'),
  ...tools(['rpm2cpio'], false, 'rpm2cpio'),
}

function tools(programs: readonly string[], links: boolean, ...names: readonly string[]): Record<string, Tool> {
  return Object.fromEntries(names.map((name) => [name, { programs, links }]))
}

/** What is known of a package that is a build tool; `undefined` for any other. */
export function buildTool(name: string): Tool | undefined {
  return Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined
}

/** Whether a package holds headers or linker files of a library: what is built with them needs the library itself later. */
export function isLibraryForBuilding(name: string): boolean {
  return buildTool(name) === undefined && /(?:^|[-\w])-(?:dev|devel|static|headers)$/.test(name)
}

/** Programs that build what their arguments do not show, with the compiler that is there. */
const BUILDERS = new Set([
  ...[
    'make',
    'gmake',
    'cmake',
    'ninja',
    'meson',
    'scons',
    'bazel',
    'waf',
    'autoreconf',
    'autoconf',
    'automake',
    'libtool',
  ],
  ...['pip', 'pip2', 'pip3', 'python', 'python2', 'python3', 'easy_install', 'pipenv', 'poetry', 'uv', 'conda', 'tox'],
  ...[
    'gem',
    'bundle',
    'bundler',
    'rake',
    'npm',
    'yarn',
    'pnpm',
    'npx',
    'node-gyp',
    'pecl',
    'pear',
    'phpize',
    'composer',
  ],
  ...['docker-php-ext-install', 'docker-php-ext-configure', 'go', 'cargo', 'rustc', 'cabal', 'stack', 'ghc', 'opam'],
  ...[
    'cpan',
    'cpanm',
    'luarocks',
    'mix',
    'rebar3',
    'lein',
    'sbt',
    'R',
    'Rscript',
    'install2.r',
    'perl',
    'ruby',
    'mvn',
    'gradle',
  ],
])

/** Whether a command may compile something that it does not name, now or when it is run again. */
export function buildsUnseen({ name }: Command): boolean {
  return name !== undefined && (BUILDERS.has(name) || name.startsWith('pip') || name.startsWith('python'))
}

const PLAIN_LIBRARIES = new Set(['-lm', '-lpthread', '-ldl', '-lrt', '-lc', '-lutil', '-lcrypt'])

/**
 * Whether a command compiles programs that need nothing but what every image of the distribution has: of C, and on Debian
 * and Ubuntu, whose apt is written in it, of C++.
 */
export function compilesPlainly({ name, words }: Command, cplusplus: boolean): boolean {
  if (name !== 'gcc' && name !== 'cc' && !(cplusplus && (name === 'g++' || name === 'c++'))) return false
  return words.slice(1).every(({ value, glob }) => {
    if (value === undefined || glob) return false
    if (value.startsWith('-l')) return PLAIN_LIBRARIES.has(value) || (cplusplus && value === '-lstdc++')
    if (!cplusplus && /\.(?:cc|cpp|cxx|C|go|f90?)$/.test(value)) return false
    return !['-fopenmp', '-fsanitize', '-fgnu-tm', '-Wl', '-pg', '--coverage', '-fprofile', '-fcilk'].some((option) =>
      value.startsWith(option),
    )
  })
}
