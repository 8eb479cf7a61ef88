// What a build takes from its environment: options of compilers that it reads, and settings that are not followed.
//
// Source: the manual of GNU make: variables from the environment, implicit variables; cmake-env-variables(7); the manual of gcc:
// environment variables affecting GCC; pkg-config(1).

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { Refusal } from '../../src/dockerfile/model/refusal.ts'
import { type Script, spanOf } from '../../src/dockerfile/model/script.ts'
import type { Span } from '../../src/dockerfile/model/span.ts'
import { assignments, variable } from '../../src/dockerfile/model/stages.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'
import type { Tree } from './built.ts'

interface Setting {
  readonly name: string
  /** `undefined` where it cannot be told. */
  readonly value: string | undefined
  readonly at: Span
}

/** Variables whose values are compilers, and options of these. */
const OPTIONS = /^(?:(?:\w+_)?(?:C|CXX|CPP|LD)FLAGS|LDLIBS|LOADLIBES|LIBS|TARGET_ARCH|CC|CXX|CPP|LD)$/

/** Whether a variable is one of compilers and their options. */
export function isOption(name: string): boolean {
  return OPTIONS.test(name)
}

/** Variables that make, CMake, pkg-config and compilers read by themselves, and that lead elsewhere. */
const READ_BY_TOOLS =
  /^(?:CMAKE_(?!(?:BUILD_TYPE|GENERATOR|BUILD_PARALLEL_LEVEL|EXPORT_COMPILE_COMMANDS|COLOR_DIAGNOSTICS)$)\w*|PKG_CONFIG\w*|DESTDIR|MAKEFILES|GNUMAKEFLAGS|LIBRARY_PATH|COMPILER_PATH|GCC_EXEC_PREFIX|LD_RUN_PATH|CCC_OVERRIDE_OPTIONS)$/

/** How many jobs there are, and how much is said, changes nothing. */
const HARMLESS_FLAGS = /^(?:\s|-?j\s*\d*|--jobs=\d+|-?s\b|--no-print-directory)*$/

/**
 * The words of options that the environment of a build gives its compilers.
 *
 * @param last the last instruction of the build
 */
export function optionsOfEnvironment(
  dockerfile: Dockerfile,
  before: readonly Instruction[],
  scripts: readonly Script[],
  tree: Tree,
): readonly string[] | Refusal {
  const settings = [...before.flatMap((one) => settingsOf(dockerfile, one)), ...scripts.flatMap(settingsIn)]
  const texts = [...tree.copied.keys()].filter(isOfBuild).map((path) => tree.text(path) ?? '')
  const words: string[] = []
  for (const { name, value, at } of settings) {
    if (OPTIONS.test(name)) {
      if (value === undefined || /[$`]/.test(value))
        return { at, reason: `what ${name} tells the compiler cannot be told: write it out` }
      words.push(...value.split(/\s+/).filter((word) => word !== ''))
    } else if (
      READ_BY_TOOLS.test(name) ||
      (name === 'MAKEFLAGS' && !HARMLESS_FLAGS.test(value ?? '$')) ||
      texts.some((text) => reads(text, name))
    )
      return { at, reason: `what ${name} changes in the build is not followed` }
  }
  return words
}

function settingsOf(dockerfile: Dockerfile, instruction: Instruction): readonly Setting[] {
  if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG') return []
  const { escape } = dockerfile.reading
  const { variables } = dockerfile.settings(instruction)
  return assignments(instruction, escape).map(({ name, raw }) => ({
    name,
    value:
      raw === undefined
        ? undefined
        : (expand(raw, escape, (one) => variable(variables, one)?.value ?? null) ?? undefined),
    at: instruction.span,
  }))
}

function settingsIn(script: Script): readonly Setting[] {
  return script.commands.flatMap((command) =>
    command.assigned.map(({ name, value }) => ({ name, value, at: spanOf(script, command) })),
  )
}

/** Files that say how something is built. */
function isOfBuild(path: string): boolean {
  return /^(?:GNUmakefile|[Mm]akefile|CMakeLists\.txt)$|\.(?:mk|cmake)$/.test(nameOf(path))
}

/** Whether a Makefile or a CMakeLists.txt reads a variable of the environment. */
function reads(text: string, name: string): boolean {
  if (!text.includes(name)) return false
  const escaped = name.replace(/\W/g, '\\$&')
  return new RegExp(
    `\\$\\$?[({]?${escaped}\\b|ENV\\{${escaped}\\}|\\bifn?def\\s+${escaped}\\b|\\b(?:origin|flavor|value)\\s+${escaped}\\b|\\b${escaped}\\s*\\?=`,
  ).test(text)
}
