// What a program in C or C++ needs beside itself where it runs, as far as its sources and its build say.

import { filesOf } from '../../src/analysis/filesystem/program-files.ts'
import { isWithin, nameOf } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import { nameMatches } from '../../src/files/wildcards.ts'
import { againstOptions, type Built, type Tree } from './built.ts'
import { againstSource, type Data, dataOf, isCode, isCPlusPlus, isSourceOfC, looksForFiles, readC } from './source.ts'

export interface Needs {
  /** Files and folders of the image that are no programs. */
  readonly paths: readonly string[]
  readonly isCPlusPlus: boolean
  readonly data: Data
}

/**
 * @param said words of the start and values of variables that may name files
 * @param elsewhere such words that name none of the project's
 * @param linked libraries are linked, which may open files whose names no source says
 * @param folders that are made on the way
 */
export function needsOf(
  built: Built,
  tree: Tree,
  said: readonly string[],
  elsewhere: readonly string[],
  linked: boolean,
  folders: readonly string[],
): Needs | Reason {
  const odd = againstOptions(built.options)
  if (odd !== undefined) return { reason: odd }
  const all = [...tree.copied.values()]
  const sources = all.filter(({ path }) => isCode(path) && (built.sources?.includes(path) ?? true))
  if (sources.length === 0)
    return { reason: 'no sources in C or C++ come from the build context, and what the program needs cannot be told' }
  const ready = all.find(({ path }) => /\.(?:a|so(?:\.\d+)*)$/.test(path))
  if (ready !== undefined) return { reason: `${ready.source} is built already, and cannot be looked at` }
  const assembler = all.find(({ path }) => /\.(?:S|s|asm)$/.test(path) && (built.sources?.includes(path) ?? true))
  if (assembler !== undefined) return { reason: `${assembler.source} is in assembler, which is not read` }
  const literals: string[] = []
  let searching: string | undefined
  const data: Data = { services: false, mayNameServices: false, certificates: false }
  const isThere = (place: string): boolean => all.some(({ path }) => isWithin(path, place.replace(/\/+$/, '')))
  for (const { path, source } of sources) {
    const text = tree.text(path)
    if (text === undefined) return { reason: `${source} cannot be read` }
    const own = readC(text)
    const refused = againstSource(source, own, isThere)
    if (refused !== undefined) return refused
    literals.push(...own.literals)
    const read = dataOf(own)
    for (const kind of ['services', 'mayNameServices', 'certificates'] as const) data[kind] ||= read[kind]
    if (linked || looksForFiles(own)) searching ??= source
  }
  const texts = [...literals, ...built.texts, ...said]
  const named = new Set(texts.flatMap((text) => text.split(/[\\/\s"'=,;:]+/)))
  const allNamed = new Set([...named, ...elsewhere.flatMap((text) => text.split('/'))])
  const isNamed = (name: string): boolean =>
    allNamed.has(name) || (/[*?[]/.test(name) && [...allNamed].some((one) => nameMatches(name, one)))
  const beside = [...built.beside, ...(built.written ?? [])].find((name) => isNamed(nameOf(name)))
  if (beside !== undefined)
    return { reason: `${nameOf(beside)} is made by the build, and the program may open it: split the stages by hand` }
  const folder = folders.find((one) => allNamed.has(nameOf(one)))
  if (folder !== undefined)
    return { reason: `${folder} is made here, and the program may want it: split the stages by hand` }
  const told = new Set(
    [...literals, ...said.flatMap((text) => text.split(/[\s"'=,]+/))].flatMap((text) =>
      /\s/.test(text) ? [] : [text.slice(text.lastIndexOf('/') + 1)],
    ),
  )
  // `%d.in`, and the `.in` that is put behind a name.
  const endings = new Set([...told].filter((name) => /^\.\w+$|[%*]/.test(name)).map(endingOf))
  const paths = filesOf(tree.copied, {
    folder: built.folder,
    texts,
    // One that a text names, and nothing else, is opened, whatever it looks like.
    isSource: (path) => isSourceOfC(path) && !told.has(nameOf(path)) && !endings.has(endingOf(path)),
    embedded: () => false,
    searching,
    sought: (path) => {
      const ending = endingOf(path)
      return ending !== '' && (endings.has(ending) || told.has(ending.slice(1)))
    },
  })
  return 'reason' in paths
    ? paths
    : {
        paths,
        data,
        isCPlusPlus:
          built.isCPlusPlus === true || built.links.includes('stdc++') || sources.some(({ path }) => isCPlusPlus(path)),
      }
}

/** `.in` of `level.in`; empty without one. */
function endingOf(path: string): string {
  return /\.\w+$/.exec(path)?.[0] ?? ''
}
