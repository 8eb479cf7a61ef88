// The house: who may import whom. docs/architecture.md has the same table in words.

import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** A file, or a folder with all that is in it, and its floor: it imports from lower ones only. */
const FLOORS: Readonly<Record<string, number>> = {
  'src/nearest.ts': 1,
  'src/wildcards.ts': 0,
  'src/dockerfile/': 1,
  // An interface alone: what a transform may ask, which the tree of files answers.
  'src/files/build-context.ts': 0,
  'src/files/': 1,
  'src/images/': 1,
  'src/engine/': 1,
  // Tables that facts stand on, made from what the programs tell.
  'src/facts/grammars/asked/': 1.4,
  'src/facts/grammars/': 1.5,
  'src/facts/': 2,
  'src/transform.ts': 3,
  'src/context-transform.ts': 4,
  'src/runs.ts': 4,
  // Reads shell and Dockerfiles beside files on disk.
  'src/builds/': 5,
  'src/selection.ts': 5,
  'src/options.ts': 6,
  'src/command-names.ts': 7,
  'src/rewrite/': 5,
  'transforms/': 5,
  // Stands above its folder: it runs and reports, where the folder only builds and compares.
  'src/proof/command.ts': 8,
  'src/config/': 7,
  'src/proof/': 6,
  'src/rewriter.ts': 6,
  'src/run.ts': 7,
  'src/cache.ts': 8,
  'src/completion.ts': 9,
  'src/commit.ts': 8,
  'src/interactive.ts': 8,
  'src/prompt.ts': 9,
  'src/report/': 7,
  'src/testing/': 8,
  'src/commands/': 10,
  'src/cli.ts': 11,
  'src/index.ts': 10,
  'src/testing.ts': 9,
}

/** Runs in a browser and in an editor too: nothing of Node's. */
const PURE = [
  'src/dockerfile/',
  'src/facts/',
  'src/rewrite/',
  'src/transform.ts',
  'src/wildcards.ts',
  'src/context-transform.ts',
  'src/runs.ts',
  'src/report/diff.ts',
  'src/report/changes.ts',
  'src/report/page.ts',
  'src/report/visible.ts',
  'transforms/',
]

/** Each is known to one file, so that another can take its place. */
const DOORS: Readonly<Record<string, string>> = {
  'dockerfile-ast': 'src/dockerfile/agreement.ts',
  unbash: 'src/dockerfile/shell-tree.ts',
  diff: 'src/report/diff.ts',
  'yargs/helpers': 'src/options.ts',
  yargs: 'src/commands/completion.ts',
  'fast-glob': 'src/files/globs.ts',
  picocolors: 'src/commands/process.ts',
  '@inquirer/expand': 'src/prompt.ts',
  '@inquirer/input': 'src/prompt.ts',
  ajv: 'src/config/check.ts',
  'fastest-levenshtein': 'src/nearest.ts',
  yaml: 'src/builds/yaml.ts',
}

/** All others ask `context.image`: who reads a name by itself does not hear of mirrors and of what the user configured. */
const READ_NAMES = ['src/facts/distro-names.ts', 'src/facts/image-names.ts', 'src/facts/image.ts']

/** What a transform may know. */
const TRANSFORMS_KNOW = [
  'src/transform.ts',
  'src/context-transform.ts',
  'src/runs.ts',
  'src/facts/',
  'src/dockerfile/',
  'src/files/build-context.ts',
]

interface Import {
  /** A path from the root for a file of ours; else as it is written. */
  readonly target: string
  readonly typeOnly: boolean
}

interface Source {
  readonly path: string
  readonly imports: readonly Import[]
  /** Where it says `process.…` or `console.…`. */
  readonly touches: readonly string[]
}

const sources = ['src', 'transforms'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => read(posix.join(folder, file))),
)

function read(path: string): Source {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  const touches: string[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return
    const { text } = specifier
    imports.push({ target: text.startsWith('.') ? posix.join(posix.dirname(path), text) : text, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings
      const named = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : []
      const onlyTypes =
        named.length > 0 && node.importClause?.name === undefined && named.every(({ isTypeOnly }) => isTypeOnly)
      add(node.moduleSpecifier, node.importClause?.isTypeOnly === true || onlyTypes)
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isIdentifier(node) && isGlobal(node)) {
      touches.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.text}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { path, imports, touches }
}

/** Whether a name stands for Node's `process` or `console`. */
function isGlobal(node: ts.Identifier): boolean {
  if (node.text !== 'process' && node.text !== 'console') return false
  const { parent } = node
  return (
    (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
    (ts.isVariableDeclaration(parent) && parent.initializer === node)
  )
}

function isOurs({ target }: Import): boolean {
  return /^(src|transforms)\//.test(target)
}

function under(path: string, places: readonly string[]): string | undefined {
  return places.find((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))
}

function floor(path: string): number {
  const place = under(path, Object.keys(FLOORS))
  if (place === undefined) throw new Error(`${path} has no floor: give it one in test/floors.test.ts`)
  return FLOORS[place]!
}

/** `importer -> imported` for every import that `isWrong` says is one. */
function wrong(isWrong: (source: Source, one: Import) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports.filter((one) => isWrong(source, one)).map(({ target }) => `${source.path} -> ${target}`),
  )
}

describe('the house', () => {
  test('every import leads to a lower floor, or stays in its folder', () => {
    const up = wrong(({ path }, one) => {
      if (!isOurs(one)) return false
      // The list of all transforms is written by a program, and knows each of them.
      if (path === 'transforms/index.ts' && one.target.startsWith('transforms/')) return false
      const sameFolder = posix.dirname(path) === posix.dirname(one.target) && posix.dirname(path) !== 'src'
      return floor(one.target) >= floor(path) && !sameFolder
    })
    expect(up).toEqual([])
  })

  test('no file leads back to itself', () => {
    const circles: string[] = []
    const done = new Set<string>()
    const walk = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' -> '))
      if (way.includes(path) || done.has(path)) return
      for (const { target } of sources.find((source) => source.path === path)?.imports ?? [])
        walk(target, [...way, path])
      done.add(path)
    }
    for (const { path } of sources) walk(path, [])
    expect(circles).toEqual([])
  })

  test('nobody inside imports the faces', () => {
    expect(wrong((_, { target }) => ['src/index.ts', 'src/cli.ts', 'src/testing.ts'].includes(target))).toEqual([])
  })

  test('transforms know Dockerfiles and facts, and not each other', () => {
    const strangers = wrong(
      ({ path }, { target }) =>
        path.startsWith('transforms/') && path !== 'transforms/index.ts' && !under(target, TRANSFORMS_KNOW),
    )
    expect(strangers).toEqual([])
  })

  test('the core is pure', () => {
    expect(wrong(({ path }, { target }) => under(path, PURE) !== undefined && target.startsWith('node:'))).toEqual([])
  })

  test.each(Object.entries(DOORS))('%s has one door', (library, door) => {
    const importers = sources.filter(({ imports }) =>
      imports.some(({ target, typeOnly }) => target === library && !typeOnly),
    )
    expect(importers.map(({ path }) => path)).toEqual([door])
  })

  test('names of images are read in one place', () => {
    const readers = sources.filter(
      ({ path }) => !path.startsWith('src/testing/') && /\bparseImage\(/.test(readFileSync(join(root, path), 'utf8')),
    )
    expect(readers.map(({ path }) => path)).toEqual(READ_NAMES)
  })

  test('only the command line touches the process and the console', () => {
    // The engine is a program of its own that starts builders for the tests of images; testing.ts runs in a test.
    const touched = sources
      .filter(
        ({ path }) =>
          !['src/cli.ts', 'src/testing.ts'].includes(path) &&
          !path.startsWith('src/commands/') &&
          !path.startsWith('src/engine/'),
      )
      .flatMap(({ touches }) => touches)
    expect(touched).toEqual([])
    expect(wrong((_, { target }) => /^(node:)?(process|console)$/.test(target))).toEqual([])
    expect(sources.find(({ path }) => path === 'src/cli.ts')?.touches).not.toEqual([])
  })

  test('every place that is named here is there', () => {
    const places = [...Object.keys(FLOORS), ...PURE, ...Object.values(DOORS), ...TRANSFORMS_KNOW]
    expect(places.filter((place) => !sources.some(({ path }) => under(path, [place])))).toEqual([])
  })

  test('every file says first what it is for', () => {
    const dumb = sources.filter(({ path }) => !/^(#!.*\n)?\/\/ \S/.test(readFileSync(join(root, path), 'utf8')))
    expect(dumb.map(({ path }) => path)).toEqual([])
  })
})
