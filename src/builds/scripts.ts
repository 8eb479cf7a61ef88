// Builds that Makefiles and shell scripts start, and those that a README has its readers ask a cloud for.

import { literal, type Said } from './build.ts'
import { BuildKit } from './build-kit.ts'
import { mayBuild, type Place, readCommands } from './commands.ts'

/** The recipes of a Makefile: the lines behind a tab, each a shell script of its own. */
export function readMakefile(text: string, place: Place): readonly Said[] {
  return recipesOf(text).flatMap(({ recipe, line, buildKit }) => readCommands(recipe, line, { ...place, buildKit }))
}

interface Recipe {
  readonly recipe: string
  readonly line: number
  readonly buildKit: BuildKit
}

function recipesOf(text: string): readonly Recipe[] {
  const recipes: Recipe[] = []
  const lines = text.split(/\r?\n/)
  const ofAll = exportedIn(lines)
  const ofRule = (targets: string): BuildKit => ofAll.with(setFor(lines, targets))
  let buildKit = ofAll
  for (let i = 0; i < lines.length; i++) {
    if (!lines[i]!.startsWith('\t')) {
      const targets = RULE.exec(lines[i]!)?.[1]
      if (targets !== undefined) buildKit = ofRule(targets)
      continue
    }
    const line = i + 1
    let recipe = lines[i]!.slice(1).replace(/^[\s@+-]+/, '')
    while (recipe.endsWith('\\') && i + 1 < lines.length) recipe += `\n${lines[++i]!.replace(/^\t/, '')}`
    recipes.push({ recipe: recipe.replaceAll('$$', '$'), line, buildKit })
  }
  return recipes
}

/** `target other: needs`, and no assignment. */
const RULE = /^([\w./%$(){} -]+?)\s*::?(?![=:])(?!.*=)/

const SET = /^\s*(export\s+)?DOCKER_BUILDKIT\s*(?:[:?]{0,2}=\s*(.*?))?\s*(?:#.*)?$/

/** What a Makefile sets for all of its recipes: a variable of make's is one of theirs where it is exported. */
function exportedIn(lines: readonly string[]): BuildKit {
  let value: string | undefined
  let exported = lines.some((line) => /^(?:export\s*(?:#.*)?$|\.EXPORT_ALL_VARIABLES:)/.test(line))
  for (const line of lines) {
    const found = line.startsWith('\t') ? null : SET.exec(line)
    if (found === null) continue
    exported ||= found[1] !== undefined
    value = found[2] ?? value
  }
  return exported ? BuildKit.unsaid.with(literal(value)) : BuildKit.unsaid
}

/** What is set for the recipes of a rule: `target: export DOCKER_BUILDKIT = 0`. */
function setFor(lines: readonly string[], targets: string): string | null | undefined {
  const own = new Set(targets.split(/\s+/))
  const found = lines.flatMap((line) => {
    const [, of = '', rest = ''] = /^([\w./% -]+?)\s*:(?![=:])\s*(export\s.*)$/.exec(line) ?? []
    const value = SET.exec(rest)?.[2]
    return value !== undefined && of.split(/\s+/).some((target) => own.has(target)) ? [value] : []
  })
  return literal(found.at(-1))
}

export function readScript(text: string, place: Place): readonly Said[] {
  return readCommands(text.replaceAll('\r\n', '\n'), 1, place)
}

/** More are written by a program. */
const MOST_SCRIPTS = 500

/** The scripts of a package.json. */
export function readPackage(text: string, place: Place): readonly Said[] {
  let scripts: unknown
  try {
    scripts = (JSON.parse(text) as { readonly scripts?: unknown } | null)?.scripts
  } catch {
    return []
  }
  if (typeof scripts !== 'object' || scripts === null) return []
  const building = Object.entries(scripts).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && mayBuild(entry[1]),
  )
  return building.slice(0, MOST_SCRIPTS).flatMap(([name, script]) => {
    const at = text.indexOf(`${JSON.stringify(name)}:`)
    return readCommands(script, at < 0 ? 1 : text.slice(0, at).split('\n').length, place)
  })
}

/** What a README's blocks of commands have a cloud build: those of Docker are examples as often as not. */
export function readReadme(text: string, place: Place): readonly Said[] {
  const blocks: { readonly line: number; readonly lines: string[] }[] = []
  let fence: string | undefined
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const mark = FENCE.exec(line)?.[1]
    if (fence === undefined && mark !== undefined) {
      fence = mark
      blocks.push({ line: i + 2, lines: [] })
    } else if (fence !== undefined && mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined
    else if (fence !== undefined) blocks.at(-1)!.lines.push(line.replace(/^\s*\$ /, '').replace(PLACEHOLDER, 'x'))
  }
  return blocks.flatMap(({ line, lines }) =>
    readCommands(lines.join('\n'), line, place).filter((said) => said.builder === 'classic'),
  )
}

/** `<your-project>`, for the reader to fill in. */
const PLACEHOLDER = /<[A-Za-z][\w .-]*>/g

const FENCE = /^\s*(`{3,}|~{3,})/
