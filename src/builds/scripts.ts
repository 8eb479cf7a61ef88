// Builds that Makefiles and shell scripts start.

import type { Declared } from './build.ts'
import { mayBuild, type Place, readCommands } from './commands.ts'

/** The recipes of a Makefile: the lines behind a tab, each a shell script of its own. */
export function readMakefile(text: string, place: Place): readonly Declared[] {
  return recipesOf(text).flatMap(({ recipe, line }) => readCommands(recipe, line, place))
}

function recipesOf(text: string): readonly { recipe: string; line: number }[] {
  const recipes: { recipe: string; line: number }[] = []
  const lines = text.split(/\r?\n/)
  for (let i = 0; i < lines.length; i++) {
    if (!lines[i]!.startsWith('\t')) continue
    const line = i + 1
    let recipe = lines[i]!.slice(1).replace(/^[\s@+-]+/, '')
    while (recipe.endsWith('\\') && i + 1 < lines.length) recipe += `\n${lines[++i]!.replace(/^\t/, '')}`
    recipes.push({ recipe: recipe.replaceAll('$$', '$'), line })
  }
  return recipes
}

export function readScript(text: string, place: Place): readonly Declared[] {
  return readCommands(text.replaceAll('\r\n', '\n'), 1, place)
}

/** More are written by a program. */
const MOST_SCRIPTS = 500

/** The scripts of a package.json. */
export function readPackage(text: string, place: Place): readonly Declared[] {
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
