// The house: who may import whom.

import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { ROOMS, roomOf } from '../scripts/rooms.ts'

const root = join(import.meta.dirname, '..')

/** Runs in a browser and in an editor too: nothing of Node's. */
const PURE = [
  'src/dockerfile/',
  'src/knowledge/',
  'src/analysis/',
  'src/rewrite/',
  'src/transform/',
  'src/files/wildcards.ts',
  'src/report/diff.ts',
  'src/report/changes.ts',
  'src/report/page.ts',
  'src/report/visible.ts',
  'transforms/',
]

/** Each is known to one file, so that another can take its place. */
const DOORS: Readonly<Record<string, string>> = {
  'dockerfile-ast': 'src/dockerfile/read/agreement.ts',
  unbash: 'src/dockerfile/read/shell-tree.ts',
  diff: 'src/report/diff.ts',
  'yargs-parser': 'src/cli/options.ts',
  yargs: 'src/cli/completion.ts',
  'fast-glob': 'src/files/globs.ts',
  picocolors: 'src/cli/commands/process.ts',
  '@inquirer/expand': 'src/cli/prompt.ts',
  '@inquirer/input': 'src/cli/prompt.ts',
  ajv: 'src/config/check.ts',
  'fastest-levenshtein': 'src/nearest.ts',
  yaml: 'src/builds/yaml-reading.ts',
  'vscode-languageserver/node': 'src/server/lsp.ts',
  '@modelcontextprotocol/sdk/server/mcp.js': 'src/server/mcp.ts',
  zod: 'src/server/mcp.ts',
}

/** All others ask `context.image`: who reads a name by itself does not hear of mirrors and of what the user configured. */
const READ_NAMES = [
  'src/analysis/images/images.ts',
  'src/knowledge/images/distro-names.ts',
  'src/knowledge/images/image.ts',
  'src/knowledge/images/names.ts',
  'src/knowledge/images/retired.ts',
]

/** What a transform may know. */
const TRANSFORMS_KNOW = [
  'src/transform/',
  'src/analysis/',
  'src/knowledge/',
  'src/dockerfile/',
  'src/files/build-context.ts',
  'src/files/wildcards.ts',
]

/** The views of a whole Dockerfile. Words and commands of shell are what tables are asked with. */
const DOCKERFILE_VIEWS = [
  ...['authored', 'copy', 'dockerfile', 'entry', 'instruction', 'mounts', 'pairs', 'paragraph', 'process', 'script'],
  ...['sections', 'sources', 'stages', 'together'],
].map((name) => `src/dockerfile/model/${name}.ts`)

/** Where readers walk from file to file of a project. */
const MANIFESTS = 'src/analysis/project'

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
  const file = parsed(path)
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

/** The names of functions and types in a file that say `Value | string`, where the string can only be why there is no value. */
function textBesideValue(path: string): readonly string[] {
  const file = parsed(path)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const { parent } = node
    if (ts.isUnionTypeNode(node) && (ts.isFunctionLike(parent) || ts.isTypeAliasDeclaration(parent))) {
      const texts = node.types.map((type) => type.getText())
      const isValue = (text: string): boolean => !['string', 'undefined', 'null'].includes(text)
      const saysWhy = texts.some((text) => /\b(?:Reason|Refusal|reason)\b/.test(text))
      if (texts.includes('string') && texts.some(isValue) && !saysWhy)
        found.push(parent.name?.getText() ?? 'a function')
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** The functions of a file that end a walk by an `Obstacle`, the innermost around each. */
function obstacles(path: string): readonly ts.SignatureDeclaration[] {
  const found: ts.SignatureDeclaration[] = []
  const visit = (node: ts.Node, around: ts.SignatureDeclaration | undefined): void => {
    if (ts.isThrowStatement(node) && around !== undefined && /^new Obstacle\b/.test(node.expression.getText()))
      found.push(around)
    ts.forEachChild(node, (child) => visit(child, ts.isFunctionLike(node) ? node : around))
  }
  visit(parsed(path), undefined)
  return found
}

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function parsed(path: string): ts.SourceFile {
  return ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true)
}

function isOurs({ target }: Import): boolean {
  return /^(src|transforms)\//.test(target)
}

function under(path: string, places: readonly string[]): string | undefined {
  return places.find((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))
}

function floor(path: string): number {
  const room = roomOf(path)
  if (room === undefined) throw new Error(`${path} has no room: give it one in scripts/rooms.ts`)
  return room.floor
}

/** `importer -> imported` for every import that `isWrong` says is one. */
function wrong(isWrong: (source: Source, one: Import) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports.filter((one) => isWrong(source, one)).map(({ target }) => `${source.path} -> ${target}`),
  )
}

describe('the house', () => {
  test('every import leads to a lower floor, or stays in its room', () => {
    const up = wrong(({ path }, one) => {
      if (!isOurs(one)) return false
      // The list of all transforms is written by a program, and knows each of them.
      if (path === 'transforms/index.ts' && one.target.startsWith('transforms/')) return false
      const sameRoom = roomOf(path) === roomOf(one.target) && roomOf(path)?.place.endsWith('/')
      return floor(one.target) >= floor(path) && !sameRoom
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
    expect(
      wrong((_, { target }) =>
        ['src/index.ts', 'src/cli/cli.ts', 'src/testing.ts', 'src/authoring.ts'].includes(target),
      ),
    ).toEqual([])
  })

  test('transforms know Dockerfiles, analysis and knowledge, and not each other', () => {
    const strangers = wrong(
      ({ path }, { target }) =>
        path.startsWith('transforms/') &&
        path !== 'transforms/index.ts' &&
        !under(target, TRANSFORMS_KNOW) &&
        // Its own private parts.
        !(posix.dirname(path) !== 'transforms' && posix.dirname(target) === posix.dirname(path)),
    )
    expect(strangers).toEqual([])
  })

  test('a private part is imported by its own transform alone', () => {
    const strangers = wrong(
      ({ path }, { target }) =>
        /^transforms\/[^/]+\//.test(target) &&
        path !== 'transforms/index.ts' &&
        posix.dirname(path) !== posix.dirname(target),
    )
    expect(strangers).toEqual([])
  })

  test('knowledge reads no Dockerfile', () => {
    const readers = wrong(
      ({ path }, { target }) => path.startsWith('src/knowledge/') && under(target, DOCKERFILE_VIEWS) !== undefined,
    )
    expect(readers).toEqual([])
  })

  test('analysis edits none', () => {
    const editors = wrong(
      ({ path }, { target }) => path.startsWith('src/analysis/') && target.startsWith('src/dockerfile/edit/'),
    )
    expect(editors).toEqual([])
  })

  test('no answer is a text beside a value: a reason is one', () => {
    const answers = ['src/analysis/', 'src/transform/', 'src/dockerfile/edit/', 'transforms/']
    const mixed = sources
      .filter(({ path }) => under(path, answers) !== undefined)
      .flatMap(({ path }) => textBesideValue(path).map((name) => `${path} ${name}`))
    expect(mixed).toEqual([])
  })

  test('whoever can answer with a reason throws none: walks through manifests do, and one door catches it', () => {
    const throwers = sources.filter(({ path }) => obstacles(path).length > 0)
    expect(throwers.map(({ path }) => posix.dirname(path)).filter((folder) => folder !== MANIFESTS)).toEqual([])
    const answering = throwers.flatMap(({ path }) =>
      obstacles(path).flatMap(({ type, name }) =>
        /\b(?:Verdict|Reason)\b/.test(type?.getText() ?? '') ? [`${path} ${name?.getText()}`] : [],
      ),
    )
    expect(answering).toEqual([])
    const doors = sources.filter(({ path }) => textOf(path).includes('instanceof Obstacle'))
    expect(doors.map(({ path }) => path)).toEqual([`${MANIFESTS}/manifests.ts`])
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
      ({ path }) => !path.startsWith('src/testing/') && /\bparseImage\(/.test(textOf(path)),
    )
    expect(readers.map(({ path }) => path)).toEqual(READ_NAMES)
  })

  test('only the entry of the command line touches the process and the console', () => {
    // The engine is a program of its own that starts builders for the tests of images; testing.ts runs in a test.
    const touched = sources
      .filter(
        ({ path }) =>
          // Of completion.ts a library asks for the shell by way of the process.
          !['src/cli/cli.ts', 'src/cli/compiled.ts', 'src/cli/completion.ts', 'src/testing.ts'].includes(path) &&
          !path.startsWith('src/engine/'),
      )
      .flatMap(({ touches }) => touches)
    expect(touched).toEqual([])
    expect(wrong((_, { target }) => /^(node:)?(process|console)$/.test(target))).toEqual([])
    expect(sources.find(({ path }) => path === 'src/cli/cli.ts')?.touches).not.toEqual([])
  })

  test('no file is longer than can be read, but for tables that a script writes', () => {
    const long = sources
      .map(({ path }) => ({ path, lines: textOf(path).split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > 400 && !/\b(?:debian|independent|libraries)-table\.ts$/.test(path))
    expect(long).toEqual([])
  })

  test('every place that is named here is there', () => {
    const places = [
      ...ROOMS.map(({ place }) => place),
      ...DOCKERFILE_VIEWS,
      ...PURE,
      ...Object.values(DOORS),
      ...TRANSFORMS_KNOW,
    ]
    expect(places.filter((place) => !sources.some(({ path }) => under(path, [place])))).toEqual([])
  })

  test('every file says first what it is for', () => {
    const dumb = sources.filter(({ path }) => !/^(#!.*\n)?\/\/ \S/.test(textOf(path)))
    expect(dumb.map(({ path }) => path)).toEqual([])
  })
})
