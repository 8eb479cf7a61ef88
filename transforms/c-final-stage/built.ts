// What a build of C or C++ makes, whichever tool it is made with.

import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'

/** The files of the build context as the image has them. */
export interface Tree {
  readonly copied: ReadonlyMap<string, CopiedFile>
  /** The text of a file, by its path in the image. */
  text(path: string): string | undefined
}

export interface Built {
  /** The folder of its sources. */
  readonly folder: string
  /** Paths of programs. */
  readonly programs: readonly string[]
  /** Names of programs that come to lie somewhere below `places`. */
  readonly below: readonly string[]
  readonly places?: readonly string[]
  /** Libraries that are linked: `-lz` as `z`, packages of CMake and of pkg-config as these call them. */
  readonly links: readonly string[]
  /** Words that may be options of a compiler. */
  readonly options: readonly string[]
  /** Texts that may name files: definitions of macros. */
  readonly texts: readonly string[]
  /** Names of files that are put somewhere, or made beside the programs. */
  readonly beside: readonly string[]
  /** Paths of folders that are made. */
  readonly folders: readonly string[]
  /** A compiler of C++ is called, or its library linked, whatever the sources are called. */
  readonly isCPlusPlus?: boolean
  /** Whatever is linked here has the libraries of C and C++ in it, without conditions. */
  readonly isStatic?: boolean
  /** Where programs are put that may be none: what is put there. */
  readonly from?: readonly string[]
  /** Names of files that a shell writes. */
  readonly written?: readonly string[]
  /** The sources, where not all of them are; by path in the image. */
  readonly sources?: readonly string[]
}

export const NOTHING: Omit<Built, 'folder'> = {
  programs: [],
  below: [],
  links: [],
  options: [],
  texts: [],
  beside: [],
  folders: [],
}

export function merged(folder: string, all: readonly Built[]): Built {
  const of = <Key extends keyof typeof NOTHING>(key: Key): readonly string[] => [
    ...new Set(all.flatMap((one) => one[key] as readonly string[])),
  ]
  return {
    folder,
    programs: of('programs'),
    below: of('below'),
    links: of('links'),
    options: of('options'),
    texts: of('texts'),
    beside: of('beside'),
    folders: of('folders'),
    isCPlusPlus: all.some((one) => one.isCPlusPlus === true),
    written: all.flatMap((one) => one.written ?? []),
  }
}

/** The path of a file in a folder. */
export function at(folder: string, path: string): string {
  return resolve(folder, path) ?? path
}

/** `-lz` and `-l z` name `z`; an archive that is named as a file goes into the program. */
export function linksIn(words: readonly string[]): readonly string[] {
  const parts = words.flatMap((word) => word.split(','))
  return parts.flatMap((part, i) => {
    if (part === '-l' || part === '--library') return [parts[i + 1] ?? '$']
    const name = /^(?:-l|--library=)([^:].*)$/.exec(part)?.[1]
    return name === undefined ? [] : [name]
  })
}

/** A macro that a compiler is given: `-DCONFIG="/etc/app.conf"`. */
export function isDefinition(word: string): boolean {
  return word.startsWith('-D')
}

const COMPILER = /^(?:[\w.]+-)*(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|c99)(?:-\d+)?$/

/** A program that links with the library of C++, also what is written in C. */
export function isCompilerOfCPlusPlus(name: string): boolean {
  return /\+\+(?:-\d+)?$/.test(name)
}

/** Whether options put the library of C++ into the program. */
export function isStatic(options: readonly string[]): boolean {
  return options.some((word) => word === '-static' || word === '-static-libstdc++')
}

export function isCompiler(name: string): boolean {
  return COMPILER.test(name)
}

/** Programs that make objects, archives and sources in C, and none of what a program opens. */
const BESIDE_COMPILERS =
  /^(?:[\w.]+-)*(?:cpp|ld|ar|gcc-ar|as|ranlib|gcc-ranlib|strip|objcopy|nm|size|bison|yacc|flex|lex|nasm|yasm)(?:-\d+)?$/

export function isBesideCompilers(name: string): boolean {
  return BESIDE_COMPILERS.test(name)
}

/** Why the options of a compiler ask for more than the program. */
export function againstOptions(options: readonly string[]): string | undefined {
  for (const word of options) {
    const found = ODD.find(({ starts }) =>
      starts.some((start) => word === start || word.startsWith(`${start}=`) || word.startsWith(`${start},`)),
    )
    if (found !== undefined) return `${word}: ${found.reason}`
    if (/\.so(?:\.[\d.]+)?$/.test(word)) return `${word}: a shared library would have to go with the program`
  }
  return undefined
}

const ODD: readonly { readonly starts: readonly string[]; readonly reason: string }[] = [
  { starts: ['-shared', '--shared'], reason: 'shared libraries that are built here would have to go with the program' },
  { starts: ['-fsanitize'], reason: 'the program needs the libraries of a sanitizer' },
  { starts: ['-fvtable-verify'], reason: 'the program needs a library of the compiler' },
  { starts: ['--coverage', '-pg', '-fprofile-arcs'], reason: 'the program is built for measuring' },
  { starts: ['-m32', '-mx32'], reason: 'the program needs the libraries of another architecture' },
  { starts: ['-stdlib'], reason: 'the program needs another library of C++ than that of the image' },
  {
    starts: ['-rpath', '--rpath', '-Wl,-rpath', '-Wl,--rpath', '-rdynamic', '-Wl,-R'],
    reason: 'the program may load libraries of its own',
  },
]
