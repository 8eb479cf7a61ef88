// What the RUNs of a stage build in C and C++, and what else they leave.

import { type Step, stepsIn } from '../../src/analysis/filesystem/build-steps.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { isWithin, nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Reason, Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { nameMatches } from '../../src/files/wildcards.ts'
import {
  at,
  type Built,
  isBesideCompilers,
  isCompiler,
  isCompilerOfCPlusPlus,
  isDefinition,
  isStatic,
  linksIn,
  NOTHING,
  type Tree,
} from './built.ts'
import { readCMake } from './cmake.ts'
import { cmakeCallOf } from './cmake-call.ts'
import { makeCallOf, placed } from './make-commands.ts'
import { readMake } from './makefile.ts'
import { isCode } from './source.ts'

/** Tools that build by files of the project. */
const BUILD_TOOLS = new Set(['make', 'gmake', 'cmake', 'ninja'])

/** Whether a command builds C or C++, as far as its name says. */
export function isBuildOfC({ name }: Command): boolean {
  return name !== undefined && (BUILD_TOOLS.has(name) || isCompiler(name))
}

/** What stands behind a build of CMake. */
interface Configured {
  readonly source: string
  readonly build: string
  readonly given: ReadonlyMap<string, string>
}

export interface Left {
  readonly builds: readonly Built[]
  /** Paths that are taken away. */
  readonly removed: readonly string[]
  /** Folders that are made. */
  readonly folders: readonly string[]
}

const PREFIX = '/usr/local'

/** What the commands of a stage build, as long as every one is known. */
export function leftBy(
  dockerfile: Dockerfile,
  scripts: readonly Script[],
  packages: ReadonlySet<string>,
  tree: Tree,
): Left | Refusal {
  const reader = new Reader(tree)
  for (const step of stepsIn(dockerfile, scripts, packages)) {
    if ('reason' in step) return step
    const refused = reader.read(step)
    if (refused !== undefined) return { at: step.at, reason: refused.reason }
  }
  return reader
}

class Reader implements Left {
  readonly builds: Built[] = []
  readonly removed: string[] = []
  readonly folders: string[] = []
  private readonly configured: Configured[] = []

  constructor(private readonly tree: Tree) {}

  /** Notes what a command does; says why, where that is not known. */
  read({ command, folder, script: { instruction } }: Step): Reason | undefined {
    const { name, words } = command
    if (name === undefined) return { reason: 'what this command does cannot be told' }
    if (
      instruction.flags.some(
        ({ name: option, value }) => option === 'mount' && !/\btype=(?:cache|tmpfs)\b/.test(value ?? ''),
      )
    )
      return { reason: 'what is mounted here is not followed' }
    const values = words.slice(1).map(({ value, glob }) => (glob ? undefined : value))
    if (isCompiler(name)) return this.compile(command, folder)
    if (isBuildOfC(command) && !command.certain)
      return { reason: 'whether this builds cannot be told: build without conditions' }
    switch (name) {
      case 'cmake':
        return this.cmake(values, folder)
      case 'make':
      case 'gmake':
        return this.make(command, folder)
      case 'ninja':
        return this.ninja(values, folder)
      case 'ctest':
      case 'nproc':
      case 'getconf':
      case 'pkg-config':
        return undefined
      case 'chmod':
        return this.permissions(command, folder)
      case 'mkdir':
        return this.paths(command, folder, this.folders)
      case 'rm':
        return this.paths(command, folder, this.removed)
      case 'cp':
      case 'mv':
      case 'install':
        return this.place(name, values, folder)
      default:
        return isBesideCompilers(name)
          ? undefined
          : { reason: `what ${name} leaves may be needed where the program runs: split the stages by hand` }
    }
  }

  private add(built: Built | Reason): Reason | undefined {
    if ('reason' in built) return built
    this.builds.push(built)
    return undefined
  }

  /** `gcc -O2 -o server server.c -lz` */
  private compile({ name, words, certain }: Command, folder: string): Reason | undefined {
    if (!certain) return { reason: 'whether this builds cannot be told: build without conditions' }
    const sources: string[] = []
    const values: string[] = []
    for (const { value, glob, text } of words.slice(1)) {
      if (value === undefined) {
        const asked = /^(?:\$\(|`)pkg-config((?:\s+[\w.+-]+)+)(?:\)|`)$/.exec(text)?.[1]
        if (asked === undefined) return { reason: `what ${text} stands for cannot be told: write it out` }
        values.push(
          ...asked
            .split(/\s+/)
            .filter((word) => /^[A-Za-z]/.test(word))
            .map((word) => `-l${word}`),
        )
      } else if (glob) sources.push(...this.matching(value, folder))
      else values.push(value)
    }
    const output = values.indexOf('-o')
    const joined = values.find((value) => /^-o./.test(value))?.slice(2)
    const target = output >= 0 ? values[output + 1] : joined
    sources.push(
      ...values
        .filter((value, i) => !value.startsWith('-') && i !== output + 1 && isCode(value))
        .map((value) => at(folder, value)),
    )
    const unread = sources.find((path) => !this.tree.copied.has(path))
    if (unread !== undefined)
      return { reason: `${unread} does not come from the build context, and cannot be looked at` }
    const object = values.find(
      (value, i) => i !== output + 1 && /\.(?:o|lo)$/.test(value) && this.tree.copied.has(at(folder, value)),
    )
    if (object !== undefined) return { reason: `${object} is built already, and cannot be looked at` }
    if (values.some((value) => value === '-x' || value.startsWith('@')))
      return { reason: 'what this compiles cannot be told' }
    const headers = [...this.tree.copied.keys()].filter((path) => /\.(?:h|hh|hpp|hxx|inl|inc|ipp|tpp)$/.test(path))
    const linking = !values.includes('-c')
    return this.add({
      ...NOTHING,
      folder,
      programs: linking ? [at(folder, target ?? 'a.out')] : [],
      links: linksIn(values),
      options: values,
      texts: values.filter(isDefinition),
      beside: linking
        ? []
        : (target === undefined ? sources.map((path) => path.replace(/\.[^./]*$/, '.o')) : [target]).map(nameOf),
      isCPlusPlus: isCompilerOfCPlusPlus(name!),
      isStatic: !linking || isStatic(values),
      sources: [...sources, ...headers],
    })
  }

  /** Copied files that a pattern such as `src/*.c` means. */
  private matching(pattern: string, folder: string): readonly string[] {
    const path = pattern.startsWith('/') ? pattern : `${folder === '/' ? '' : folder}/${pattern.replace(/^\.\//, '')}`
    return [...this.tree.copied.keys()].filter((one) => {
      const [wanted, found] = [path.split('/'), one.split('/')]
      return wanted.length === found.length && wanted.every((part, i) => nameMatches(part, found[i]!))
    })
  }

  private cmake(words: readonly (string | undefined)[], folder: string): Reason | undefined {
    const has = (source: string): boolean => this.tree.copied.has(at(source, 'CMakeLists.txt'))
    const call = cmakeCallOf(words, folder, has)
    if ('reason' in call) return call
    if (call.kind === 'configure') {
      this.configured.push(call)
      return undefined
    }
    return this.byCMake(call.build, call.prefix)
  }

  /** A build of what CMake has configured in a folder. */
  private byCMake(build: string, prefix?: string): Reason | undefined {
    const configured = this.configured.find((one) => one.build === build)
    if (configured === undefined) return { reason: `what is built in ${build} cannot be told` }
    const { source, given } = configured
    const built = readCMake(this.tree, source, given, prefix ?? given.get('CMAKE_INSTALL_PREFIX') ?? PREFIX)
    return this.add('reason' in built ? built : { ...built, places: [source, build] })
  }

  private make({ words }: Command, folder: string): Reason | undefined {
    const values = words.slice(1).map(({ value, text }) => value ?? text)
    const call = makeCallOf(values, folder)
    if ('reason' in call) return call
    if (this.configured.some(({ build }) => build === call.folder)) {
      const [name] = call.given.keys()
      return name === undefined
        ? this.byCMake(call.folder)
        : { reason: `what ${name} changes in the build is not followed` }
    }
    if (call.goals.length > 0 && call.goals.every((goal) => goal === 'clean')) return undefined
    return this.add(readMake(this.tree, call))
  }

  private ninja(values: readonly (string | undefined)[], folder: string): Reason | undefined {
    const place = values[values.indexOf('-C') + 1]
    return this.byCMake(values.includes('-C') && place !== undefined ? at(folder, place) : folder)
  }

  /** A program that is put elsewhere. */
  private place(name: string, values: readonly (string | undefined)[], folder: string): Reason | undefined {
    const words = values.map((value) => value ?? '$')
    const { programs } = placed(name, words, folder)
    const operands = words.filter((word) => !word.startsWith('-')).slice(0, -1)
    const own =
      operands.length > 0 &&
      operands.every((word) => this.makes(at(folder, word)) || (name === 'install' && /^\d+$|^root$/.test(word)))
    if (!own)
      return { reason: `what ${name} puts there may be needed where the program runs: split the stages by hand` }
    this.builds.push({
      ...NOTHING,
      folder: this.builds.at(-1)!.folder,
      programs,
      isStatic: this.builds.every((built) => built.isStatic === true),
    })
    return undefined
  }

  /** Permissions go along with a file, and not with the folder that it is in. */
  private permissions({ words }: Command, folder: string): Reason | undefined {
    const odd = words.slice(2).find(({ value, glob }) => {
      const path = value === undefined || glob ? undefined : at(folder, value)
      return path === undefined || !(this.makes(path) || this.tree.copied.has(path))
    })
    return odd === undefined
      ? undefined
      : { reason: `the permissions of ${odd.text} would be lost: split the stages by hand` }
  }

  private makes(path: string): boolean {
    return this.builds.some((built) => isMadeBy(built, path))
  }

  /** Notes the paths that a command is about; of a pattern, the folder that it is in. */
  private paths({ words }: Command, folder: string, paths: string[]): Reason | undefined {
    for (const { value, glob, text } of words.slice(1)) {
      if (value?.startsWith('-')) continue
      const path =
        value === undefined ? undefined : resolve(folder, glob ? value.replace(/[^/]*[*?[].*$/, '') || '.' : value)
      if (path === undefined) return { reason: `which paths ${text} stands for cannot be told` }
      paths.push(path)
    }
    return undefined
  }
}

/** Whether a build makes the program at a path. */
export function isMadeBy({ programs, below, places = [] }: Built, path: string): boolean {
  return programs.includes(path) || (below.includes(nameOf(path)) && places.some((folder) => isWithin(path, folder)))
}
