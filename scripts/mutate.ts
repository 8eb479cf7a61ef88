// Asks the tests whether they would miss a row of the tables: `npm run mutate`. In a copy of the working tree one row,
// taken by chance, is deleted in each of some tables below src/knowledge, and the tests that read tables are run.
// Where all of them pass as it is, each that fails has noticed.
//
//   --tables N       how many tables lose a row (30)
//   --seed S         which chance: the same seed takes the same rows (1)
//   --least N        fail where fewer tests notice (20)
//   --show           print the rows, and run nothing

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import ts from 'typescript'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    tables: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    least: { type: 'string', default: '20' },
    show: { type: 'boolean', default: false },
  },
})

/** Tests of how the program is used, and slow ones of what scripts do: they read tables only by the way. */
const BESIDE = /^test\/(?:cli|shell-|readme|recipes|integrations|action|interactive|commit|files-)/

interface Row {
  readonly file: string
  readonly table: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Fewer are no table. */
const FEWEST = 4

/** The tables of a file, each with its rows. */
function tablesOf(file: string, text: string): readonly (readonly Row[])[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  return source.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ name, type, initializer }) => {
      const spans = initializer === undefined || !isTable(type, initializer) ? [] : rowsIn(initializer, text)
      const rows = spans.map(([start, end]) => ({
        file,
        table: name.getText(),
        start,
        end,
        text: text.slice(start, end).trim(),
      }))
      return rows.length < FEWEST ? [] : [rows]
    })
}

/** Many of a kind: what has a type of its own is one thing with its parts. */
function isTable(type: ts.TypeNode | undefined, initializer: ts.Expression): boolean {
  if (type !== undefined) return /Record<|Map<|Set<|\[\]|\{ readonly \[/.test(type.getText())
  const bare = ts.isAsExpression(initializer) ? initializer.expression : initializer
  return !ts.isStringLiteral(bare) && !ts.isNoSubstitutionTemplateLiteral(bare)
}

/** The rows of the largest literal in an expression: members, or the words of a text that is split. */
function rowsIn(expression: ts.Expression, text: string): readonly (readonly [number, number])[] {
  let largest: readonly (readonly [number, number])[] = []
  const visit = (node: ts.Node): void => {
    // What a function does is no table.
    if (ts.isFunctionLike(node) || largest.length >= FEWEST) return
    const rows = ownRows(node, text)
    if (rows.length > largest.length) largest = rows
    ts.forEachChild(node, visit)
  }
  visit(expression)
  return largest
}

function ownRows(node: ts.Node, text: string): readonly (readonly [number, number])[] {
  if (ts.isArrayLiteralExpression(node)) return members(node.elements, text)
  if (ts.isObjectLiteralExpression(node)) return members(node.properties, text)
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return []
  const from = node.getStart() + 1
  // Words of prose are no rows.
  const { parent } = node
  if (!(ts.isPropertyAccessExpression(parent) && parent.name.text === 'split') && !ts.isCallExpression(parent))
    return []
  const inner = text.slice(from, node.end - 1)
  const pattern = inner.includes('\n') ? /^.*\S.*\n/gm : /\S+ ?/g
  return [...inner.matchAll(pattern)].map(({ 0: row, index }) => [from + index, from + index + row.length])
}

/** Each with the comma behind it. */
function members(nodes: ts.NodeArray<ts.Node>, text: string): readonly (readonly [number, number])[] {
  return nodes.map((node) => [
    node.getStart(),
    /^\s*,/.test(text.slice(node.end)) ? text.indexOf(',', node.end) + 1 : node.end,
  ])
}

/** One row of each of some tables. */
function chosenRows(files: readonly string[]): readonly Row[] {
  const tables = files.flatMap((file) => tablesOf(file, readFileSync(join(root, file), 'utf8')))
  const length = Math.min(Number(values.tables), tables.length)
  const chosen = fc
    .shuffledSubarray(tables, { minLength: length, maxLength: length })
    .chain((some) => fc.tuple(...some.map((rows) => fc.constantFrom(...rows))))
  const [rows = []] = fc.sample(chosen, { numRuns: 1, seed: Number(values.seed), unbiased: true })
  return rows.toSorted((a, b) => a.file.localeCompare(b.file) || b.start - a.start)
}

/** A copy of the working tree without these rows. */
function copyWithout(rows: readonly Row[], files: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'dockershift-mutate-'))
  for (const file of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(root, file), join(copy, file), { verbatimSymlinks: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const { file, start, end } of rows) {
    const text = readFileSync(join(copy, file), 'utf8')
    writeFileSync(join(copy, file), text.slice(0, start) + text.slice(end))
  }
  return copy
}

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** The tests that fail there. A file that cannot even be loaded is one. */
function failing(copy: string): readonly string[] {
  const tests = files.filter((file) => /^test\/[^/]+\.test\.ts$/.test(file) && !BESIDE.test(file))
  const report = join(copy, 'report.json')
  spawnSync('npx', ['vitest', 'run', ...tests, '--reporter=json', `--outputFile=${report}`], { cwd: copy })
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  return testResults.flatMap(({ name, status, assertionResults, message }) => {
    const file = name.slice(copy.length + 1)
    const failed = assertionResults
      .filter((one) => one.status === 'failed')
      .map(({ fullName }) => `${file}: ${fullName}`)
    return failed.length === 0 && status === 'failed' ? [`${file}: ${message.split('\n')[0]}`] : failed
  })
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** What programs were asked for is held against them by test/calls. */
const ASKED = 'src/knowledge/packages/grammars/asked/'

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\0')
  .filter((file) => file !== '')
const rows = chosenRows(
  files
    .filter((file) => file.startsWith('src/knowledge/') && file.endsWith('.ts') && !file.startsWith(ASKED))
    .toSorted(),
)
for (const { file, table, text } of rows) print(`${file} ${table}: ${text.replace(/\s+/g, ' ').slice(0, 80)}`)
if (!values.show) {
  const copy = copyWithout(rows, files)
  try {
    const failed = failing(copy)
    for (const one of failed) print(`noticed ${one}`)
    print(`${rows.length} rows deleted, ${failed.length} tests fail`)
    if (failed.length < Number(values.least)) process.exitCode = 1
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
