// Starts a transform: its file, its fixtures, its place in the index. `npm run new <name>`
//
// `npm run new -- --check` starts one in a copy of the tree, and proves that it type-checks and that the fixture test
// names what is to be filled in, and nothing else.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { transformFiles } from './transform-files.ts'

/** What the fixture test is to say of an untouched scaffold, by test; the others pass. */
const EXPECTED: Readonly<Record<string, string>> = {
  example: 'missing: it should have changed',
  'is filled in': 'TODO: why anybody would want this',
}

const root = join(import.meta.dirname, '..')
const [argument] = process.argv.slice(2)

if (argument === '--check') check('scaffold-under-test')
else if (argument === undefined || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(argument)) fail(usage())
else if (transformFiles(root).has(argument)) fail(`There is a ${transformFiles(root).get(argument)} already.\n`)
else start(argument)

function usage(): string {
  return `Give the transform's name in kebab-case, family first, naming the result: npm run new apt-remove-lists\n`
}

function start(name: string): void {
  for (const path of write(root, name)) process.stdout.write(`written: ${path}\n`)
  const { status, output } = run(root, ['--import', 'tsx', 'scripts/generate.ts'])
  process.stdout.write(output)
  if (status !== 0) {
    fail('The index could not be generated: npm run generate\n')
    return
  }
  process.stdout.write(`
Next:
  __fixtures__/${name}/example          what comes in, and what is to come out
  transforms/${name}.ts                 every TODO
  npx vitest run test/fixtures.test.ts -t ${name}
  npm run generate
`)
}

/** Writes the files of a new transform into the tree at `folder`, and gives their paths. */
function write(folder: string, name: string): readonly string[] {
  const fixtures = `__fixtures__/${name}`
  const files = new Map([
    [`transforms/${name}.ts`, source(name)],
    [`${fixtures}/example/input.Dockerfile`, 'FROM debian:12\nRUN echo before\n'],
    [`${fixtures}/example/output.Dockerfile`, 'FROM debian:12\nRUN echo after\n'],
    [`${fixtures}/fine-something/input.Dockerfile`, 'FROM debian:12\nRUN echo after\n'],
    [`${fixtures}/fine-something/options.json`, `${JSON.stringify({ leavesAlone: ['TODO: what it sees'] })}\n`],
  ])
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return [...files.keys()]
}

function source(name: string): string {
  return `// TODO: what this file is for, in one sentence.

import type { Fix } from '../src/dockerfile/model/span.ts'
import { type Run, runs } from '../src/transform/runs.ts'
import type { Transform } from '../src/transform/transform.ts'

export default {
  name: '${name}',
  summary: 'TODO: one line, imperative, no full stop',
  // TODO: the phase whose work this is.
  phase: 'flags',
  // TODO: safe only where every build that works today gives an image that behaves the same.
  safety: 'unsafe',
  // TODO: what it is for, the first of all first; whether it runs without being named.
  aims: ['lint'],
  recommended: false,
  why: \`TODO: why anybody would want this, in one to three short paragraphs.\`,
  leavesAlone: [
    'TODO: what it sees and does not touch, a line for each; the keeps-… fixture that shows a line names its beginning',
  ],
  rules: [],
  references: [],
  apply(dockerfile, context) {
    return dockerfile.edit(runs(dockerfile, context).flatMap(fixes))
  },
} satisfies Transform

/** TODO: nothing where the run is not exactly what is meant, else the edits that are made together. */
function fixes(_run: Run): readonly Fix[] {
  return []
}
`
}

function check(name: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'dockershift-new-'))
  try {
    copyTree(folder)
    write(folder, name)
    if (!does(folder, 'generate', ['--import', 'tsx', 'scripts/generate.ts'])) return
    if (!does(folder, 'type-check', ['node_modules/typescript/bin/tsc', '--noEmit'])) return
    const report = join(folder, 'report.json')
    const options = ['--reporter=json', `--outputFile=${report}`]
    const { output } = run(folder, [
      'node_modules/vitest/vitest.mjs',
      'run',
      'test/fixtures.test.ts',
      '-t',
      `^${name} `,
      ...options,
    ])
    if (!existsSync(report)) fail(`The fixture test did not run:\n${output}`)
    else compare(name, JSON.parse(readFileSync(report, 'utf8')) as Report)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The tree as it stands, without what is installed, built or kept by git; packages are linked. */
function copyTree(folder: string): void {
  const left = ['node_modules', '.git', 'dist']
  cpSync(root, folder, { recursive: true, filter: (path) => !left.includes(relative(root, path)) })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string
      readonly status: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

function compare(name: string, report: Report): void {
  const ran = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed')
  const wrong = ran.flatMap(({ title, status, failureMessages = [] }) => {
    const said = failureMessages.join('\n')
    const expected = EXPECTED[title]
    if (expected === undefined) return status === 'passed' ? [] : [`${title} should pass:\n${said}`]
    return said.includes(expected) ? [] : [`${title} should say: ${expected}\nbut says:\n${said}`]
  })
  const titles = new Set(ran.map(({ title }) => title))
  for (const title of [...Object.keys(EXPECTED), 'fine-something']) {
    if (!titles.has(title)) wrong.push(`${title} did not run`)
  }
  if (wrong.length > 0) fail(`A new transform is not what it should be:\n${wrong.join('\n')}\n`)
  else
    process.stdout.write(`A new transform type-checks, and its ${ran.length} tests (${name}) say what they should.\n`)
}

function does(folder: string, what: string, args: readonly string[]): boolean {
  const { status, output } = run(folder, args)
  if (status !== 0) fail(`A new transform does not ${what}:\n${output}`)
  return status === 0
}

function run(folder: string, args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

function fail(message: string): void {
  process.stderr.write(message)
  process.exitCode = 1
}
