// What CMake builds and installs, as far as its CMakeLists.txt say so and do nothing but that.
//
// Source: the manual of CMake: cmake-language(7) for the syntax, cmake-commands(7), cmake(1) for the command line.

import { parentOf } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import { at, type Built, isCompilerOfCPlusPlus, isStatic, linksIn, NOTHING, type Tree } from './built.ts'

interface Call {
  /** In lower case. */
  readonly name: string
  readonly words: readonly string[]
}

/** Commands that only say how something is compiled, or nothing of what is built. */
const HARMLESS = new Set(
  [
    'cmake_minimum_required cmake_policy project elseif else break message',
    'include_directories target_include_directories target_sources target_compile_features add_dependencies enable_testing include_guard',
    'set_target_properties get_target_property mark_as_advanced source_group',
    'target_precompile_headers find_program enable_language return unset cmake_parse_arguments site_name build_command get_directory_property',
    'check_include_file check_include_files check_include_file_cxx check_function_exists check_symbol_exists check_cxx_compiler_flag check_c_compiler_flag check_library_exists check_type_size check_ipo_supported check_c_source_compiles check_cxx_source_compiles',
    'add_compile_options target_compile_options add_definitions add_compile_definitions target_compile_definitions remove_definitions add_link_options add_test set_tests_properties gtest_discover_tests write_basic_package_version_file',
  ].flatMap((line) => line.split(' ')),
)

/** Packages that no program is linked with. */
const TOOLS = new Set('threads pkgconfig git doxygen cppcheck clangtidy bison flex ccache'.split(' '))

const HEADERS_OF_BOOST = new Set(
  'Boost::boost Boost::headers Boost::disable_autolinking Boost::dynamic_linking'.split(' '),
)

const KEYWORDS = new Set('PRIVATE PUBLIC INTERFACE LINK_PUBLIC LINK_PRIVATE debug optimized general'.split(' '))

/** Modules of CMake's own that define nothing but checks and paths. */
const MODULES =
  /^(?:GNUInstallDirs|CTest|CMakeDependentOption|Check\w+|GoogleTest|FindPkgConfig|CMakeParseArguments|CMakePackageConfigHelpers|InstallRequiredSystemLibraries|FeatureSummary|CMakePrintHelpers|TestBigEndian)$/

interface Found {
  readonly executables: Set<string>
  readonly libraries: Set<string>
  readonly installed: Set<string>
  readonly links: Set<string>
  readonly packages: Set<string>
  readonly words: string[]
  /** Programs that are linked statically, without conditions. */
  readonly statics: Set<string>
  /** How many conditions and loops are open. */
  depth: number
  readonly variables: Map<string, string>
}

/**
 * @param folder of the topmost CMakeLists.txt, in the image
 * @param given variables that the command line sets
 * @param prefix where the results are installed
 */
export function readCMake(
  tree: Tree,
  folder: string,
  given: ReadonlyMap<string, string>,
  prefix: string,
): Built | Reason {
  const found: Found = {
    executables: new Set(),
    libraries: new Set(),
    installed: new Set(),
    links: new Set(),
    packages: new Set(),
    words: [...given.values()],
    statics: new Set(),
    depth: 0,
    variables: new Map(given),
  }
  if (given.has('CMAKE_TOOLCHAIN_FILE')) return { reason: 'a toolchain of its own may build for another system' }
  const refused = readList(tree, at(folder, 'CMakeLists.txt'), folder, found, new Set())
  if (refused !== undefined) return refused
  const shared = [...given, ...found.variables].find(
    ([name, value]) =>
      name === 'BUILD_SHARED_LIBS' && !value.split(/\s+/).every((word) => /^(?:|OFF|0|FALSE|NO)$/i.test(word)),
  )
  if (shared !== undefined && found.libraries.size > 0)
    return { reason: 'shared libraries that are built here would have to go with the program' }
  const names = [...found.executables]
  // `$<$<CONFIG:Debug>:-fopenmp>`, `SHELL:-fopenmp -O3`, `-fopenmp;-O3`: what may be an option counts as one.
  const plain = found.words.flatMap((word) => word.split(/[\s;<>]+|[:,](?=-)/))
  const flags = [
    ...plain,
    ...found.words.flatMap((word) => word.split(/[\s;<>]+|:(?=-)/)).filter((word) => word.includes(',')),
  ]
  const moved = ['CMAKE_INSTALL_PREFIX', 'CMAKE_INSTALL_BINDIR'].find(
    (name) =>
      found.variables.get(name) !== given.get(name) ||
      (name.endsWith('BINDIR') && (given.get(name) ?? 'bin') !== 'bin'),
  )
  if (found.installed.size > 0 && (moved !== undefined || !prefix.startsWith('/')))
    return { reason: `where ${moved ?? prefix} has the program installed is not followed` }
  return {
    ...NOTHING,
    folder,
    programs: names.filter((name) => found.installed.has(name)).map((name) => at(prefix, `bin/${name}`)),
    below: names,
    isCPlusPlus: found.words.includes('LINKER_LANGUAGE') || plain.some(isCompilerOfCPlusPlus),
    isStatic: names.every((name) => found.statics.has(name)) || isStatic(flagsOfCall(found, given)),
    links: [
      ...linksIn(flags),
      ...[...found.links].flatMap((word) => linked(word, found)),
      ...[...found.packages].filter((name) => !TOOLS.has(name.toLowerCase())),
    ],
    options: flags,
    texts: found.words.filter((word) => word.includes('=')),
  }
}

/** Options for the linker that the call of cmake gives, and that no file sets anew. */
function flagsOfCall({ variables }: Found, given: ReadonlyMap<string, string>): readonly string[] {
  const value = given.get('CMAKE_EXE_LINKER_FLAGS')
  return value === undefined || variables.get('CMAKE_EXE_LINKER_FLAGS') !== value ? [] : value.split(/\s+/)
}

/** The library behind a word of target_link_libraries; none for one of the project's own, and for what a package stands for. */
function linked(word: string, { libraries, executables, packages }: Found): readonly string[] {
  if (libraries.has(word) || executables.has(word)) return []
  if (word.startsWith('-')) return linksIn([word])
  if (word.startsWith('Boost::') && !HEADERS_OF_BOOST.has(word)) return [word]
  const owner = /^(?:\$\{)?(\w+?)(?:::.*|_(?:[A-Z]+_)?(?:LIBRARY|LIBRARIES|LDFLAGS)\})$/.exec(word)?.[1]
  const named =
    owner === undefined ? undefined : [...packages, ...TOOLS].find((one) => one.toLowerCase() === owner.toLowerCase())
  return named === undefined ? [owner === 'PkgConfig' ? word.slice(word.indexOf('::') + 2) : word] : []
}

/** Reads one CMakeLists.txt, and those that it leads to. */
function readList(tree: Tree, path: string, top: string, found: Found, seen: Set<string>): Reason | undefined {
  if (seen.has(path)) return undefined
  seen.add(path)
  const text = tree.text(path)
  if (text === undefined) return { reason: `${path} is not in the build context, or cannot be read` }
  const calls = callsIn(text)
  if (calls === undefined) return { reason: `${path} cannot be read` }
  const folder = parentOf(path)
  for (const call of calls) {
    const words = call.words.flatMap((word) => put(word, found.variables, top, folder))
    found.words.push(...words)
    const refused = read(tree, { ...call, words }, folder, top, found, seen)
    if (refused !== undefined) return refused
  }
  return undefined
}

function read(
  tree: Tree,
  { name, words }: Call,
  folder: string,
  top: string,
  found: Found,
  seen: Set<string>,
): Reason | undefined {
  const refuse = (): Reason => ({
    reason: `what ${[name, ...words.slice(0, 2)].join(' ')} in CMakeLists.txt leads to is not followed`,
  })
  const [first = ''] = words
  switch (name) {
    case 'project':
      found.variables.set('PROJECT_NAME', first)
      found.variables.set('CMAKE_PROJECT_NAME', found.variables.get('CMAKE_PROJECT_NAME') ?? first)
      return words.some((word) => /^(?:CUDA|HIP|Fortran|OBJC|OBJCXX|Swift|CSharp|Java|ISPC)$/.test(word))
        ? refuse()
        : undefined
    case 'enable_language':
      return /^(?:C|CXX|ASM\w*)$/.test(first) ? undefined : refuse()
    case 'option':
      if (first === 'BUILD_SHARED_LIBS')
        found.variables.set(first, `${found.variables.get(first) ?? ''} ${words[2] ?? ''}`)
      return undefined
    case 'set':
      found.variables.set(
        first,
        [
          found.variables.get(first) ?? '',
          ...words.slice(1).filter((word) => !/^(?:CACHE|STRING|BOOL|PATH|FORCE|PARENT_SCOPE|INTERNAL)$/.test(word)),
        ]
          .join(' ')
          .trim(),
      )
      return undefined
    case 'add_executable':
      found.executables.add(first)
      return first.includes('$') ? refuse() : undefined
    case 'add_library':
      found.libraries.add(first)
      return words.some((word) => ['SHARED', 'MODULE', 'IMPORTED'].includes(word)) ? refuse() : undefined
    case 'if':
    case 'while':
      found.depth++
      return undefined
    case 'endif':
    case 'endwhile':
    case 'endforeach':
      found.depth--
      return undefined
    case 'target_link_options':
      if (found.depth === 0 && isStatic(words)) found.statics.add(first)
      return undefined
    case 'target_link_libraries':
      if (found.depth === 0 && isStatic(words)) found.statics.add(first)
      for (const word of parted(words.slice(1))) if (!KEYWORDS.has(word)) found.links.add(word)
      return undefined
    case 'link_libraries':
      for (const word of parted(words)) found.links.add(word)
      return undefined
    case 'find_package':
      found.packages.add(first)
      if (first === 'Boost')
        for (const word of words.slice(1)) if (/^[a-z]\w+$|\$/.test(word)) found.links.add(`-lboost_${word}`)
      return undefined
    case 'find_library':
      return refuse()
    case 'pkg_check_modules':
    case 'pkg_search_module': {
      for (const word of words.slice(1))
        if (!/^[A-Z_]+$|^[<>=\d]/.test(word)) found.links.add(`-l${word.replace(/[<>=].*$/, '')}`)
      found.libraries
        .add(`PkgConfig::${first}`)
        .add(`\${${first}_LIBRARIES}`)
        .add(`\${${first}_LINK_LIBRARIES}`)
        .add(`\${${first}_LDFLAGS}`)
      return undefined
    }
    case 'add_subdirectory':
      return words.length > 1 && words[1] !== 'EXCLUDE_FROM_ALL'
        ? refuse()
        : readList(tree, at(at(folder, first), 'CMakeLists.txt'), top, found, seen)
    case 'include': {
      if (MODULES.test(first)) return undefined
      const path = at(folder, first)
      return first.endsWith('.cmake') && tree.copied.has(path) ? readList(tree, path, top, found, seen) : refuse()
    }
    case 'install':
      return installs(words, found) ? undefined : refuse()
    case 'configure_file':
      return /\.(?:h|hh|hpp|hxx|c|cc|cpp|cxx)$/.test(words[1] ?? '') ? undefined : refuse()
    case 'file':
      return /^(?:GLOB|GLOB_RECURSE|READ|STRINGS|RELATIVE_PATH|TO_CMAKE_PATH|REAL_PATH)$/.test(first)
        ? forget(words, found)
        : refuse()
    case 'execute_process':
      return words[words.indexOf('COMMAND') + 1]?.match(/^(?:git|\$\{GIT_EXECUTABLE\}|date|uname)$/) &&
        !words.includes('OUTPUT_FILE')
        ? forget(words, found)
        : refuse()
    case 'list':
    case 'string':
      return changed(words, found)
    case 'foreach':
      found.depth++
      return words.some((word) => /^(?:SHARED|MODULE)$/.test(word)) ? refuse() : forget(words, found)
    case 'math':
    case 'cmake_dependent_option':
    case 'set_property':
    case 'get_property':
    case 'separate_arguments':
    case 'get_filename_component':
      return words.some((word) => /^(?:SHARED|MODULE|BUILD_SHARED_LIBS)$/.test(word)) ? refuse() : forget(words, found)
    default:
      return HARMLESS.has(name) ? undefined : refuse()
  }
}

/** `list(APPEND LIBS z)` adds to a variable; what others make of the variables that they name is not known. */
function changed([verb, name, ...rest]: readonly string[], found: Found): undefined {
  if (name !== undefined && /^(?:APPEND|PREPEND)$/.test(verb!))
    found.variables.set(name, [found.variables.get(name) ?? '', ...rest].join(' ').trim())
  else forget([name ?? '', ...rest], found)
}

/** From here on these variables, where they are set, stay as they are written. */
function forget(words: readonly string[], { variables }: Found): undefined {
  for (const word of words) if (variables.has(word) && word !== 'BUILD_SHARED_LIBS') variables.set(word, `\${${word}}`)
}

/** Whether what is installed is nothing but programs, archives and headers. */
function installs(words: readonly string[], { installed, executables, libraries }: Found): boolean {
  if (words[0] !== 'TARGETS') return false
  const end = words.findIndex(
    (word, i) => i > 0 && /^[A-Z_]+$/.test(word) && !executables.has(word) && !libraries.has(word),
  )
  for (const name of words.slice(1, end < 0 ? undefined : end)) installed.add(name)
  let kind = 'RUNTIME'
  return words.every((word, i) => {
    if (ARTIFACTS.has(word)) kind = word
    const isPlace = word === 'DESTINATION' && kind === 'RUNTIME'
    return kind !== 'RESOURCE' && (!isPlace || /^(?:bin|\$\{CMAKE_INSTALL_BINDIR\})$/.test(words[i + 1] ?? ''))
  })
}

/** Kinds of what a target is made of, each with a place of its own. */
const ARTIFACTS = new Set(
  'RUNTIME ARCHIVE LIBRARY OBJECTS FRAMEWORK BUNDLE INCLUDES PRIVATE_HEADER PUBLIC_HEADER RESOURCE FILE_SET'.split(' '),
)

/** The members of lists; an expression of a generator stays as it is. */
function parted(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => (word.includes('<') ? [word] : word.split(/[\s;]+/))).filter((word) => word !== '')
}

/** A word with the variables put in that are set; lists and what is worked out stay as they are. */
function put(word: string, variables: ReadonlyMap<string, string>, top: string, folder: string): readonly string[] {
  let text = word
  for (let i = 0; i < 8 && text.includes('${'); i++) {
    const next = text.replace(/\$\{([\w.-]+)\}/g, (whole, name: string) => {
      if (/^(?:CMAKE|PROJECT)_SOURCE_DIR$/.test(name)) return top
      return name === 'CMAKE_CURRENT_SOURCE_DIR' || name === 'CMAKE_CURRENT_LIST_DIR'
        ? folder
        : (variables.get(name) ?? whole)
    })
    if (next === text) break
    text = next
  }
  return text === word ? [word] : text.split(/[\s;]+/).filter((part) => part !== '')
}

/** The calls of commands in a text; `undefined` where it cannot be read. */
function callsIn(text: string): readonly Call[] | undefined {
  const calls: Call[] = []
  const blank = /(?:\s|#\[(=*)\[[\s\S]*?\]\1\]|#[^\n]*)*/y
  const head = /([A-Za-z_]\w*)[ \t]*\(/y
  const step = (pattern: RegExp, from: number): RegExpExecArray | null => {
    pattern.lastIndex = from
    return pattern.exec(text)
  }
  for (let i = 0; ; ) {
    i += step(blank, i)?.[0].length ?? 0
    if (i >= text.length) return calls
    const start = step(head, i)
    if (start === null) return undefined
    i += start[0].length
    const words: string[] = []
    for (let depth = 1; depth > 0; ) {
      i += step(blank, i)?.[0].length ?? 0
      const word = step(/\[(=*)\[([\s\S]*?)\]\1\]|"((?:\\[\s\S]|[^"\\])*)"|[()]|(?:\\.|"[^"]*"|[^\s()#"\\])+/y, i)
      if (word === null) return undefined
      i += word[0].length
      if (word[0] === '(') depth++
      else if (word[0] === ')') depth--
      else words.push(word[2] ?? word[3] ?? word[0])
    }
    calls.push({ name: start[1]!.toLowerCase(), words })
  }
}
