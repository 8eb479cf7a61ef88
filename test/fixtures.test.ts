// Every fixture: its output byte for byte, again over its own output, in the other line end, with a byte order mark,
// without a final newline.
//
//   __fixtures__/<transform>/<case>/   that transform alone
//   __fixtures__/_together/<case>/     all safe transforms, over whole files
//   __fixtures__/_breaking/<case>/     all safe transforms, then the unsafe ones too: inputs that broke other tools
//
//   input.Dockerfile
//   output.Dockerfile    what it must become; a case named keeps-… has none and must stay as it is
//   unsafe.Dockerfile    in _breaking: what all transforms make of it, where that is not the output
//   notes.txt            what is left alone and why, a line each: `LINE: reason`, in shared folders `LINE: transform: reason`
//   options.json         see `CaseOptions`
//   context/             the build context; without it the build context is not known
//
// `UPDATE=1 npx vitest run test/fixtures.test.ts` writes outputs and notes; a person reads that diff.

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BuildContext } from '../src/files/build-context.ts'
import { openContext } from '../src/files/tree.ts'
import type { OptionsGiven } from '../src/rewrite/options.ts'
import type { Rewritten } from '../src/rewrite/result.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import type { Builder, Transform } from '../src/transform.ts'
import { contextTransforms, transforms } from '../transforms/index.ts'

interface CaseOptions {
  /** How the lines of the transform's `leavesAlone` begin that this case shows: numbers would shift unseen. */
  readonly leavesAlone?: readonly string[]
  /** false: another line end means another build, so there the text may change in fewer places. For heredocs. */
  readonly crlf?: boolean
  /** false: a file that says it is generated stays as it is. */
  readonly generated?: boolean
  readonly builder?: Builder
  /** What is set of the transforms' options, by the transforms' names. */
  readonly options?: OptionsGiven
  /** In how many commits a path of the build context changed; without it there is no history. */
  readonly changes?: Readonly<Record<string, number>>
}

const OPTIONS: readonly string[] = ['leavesAlone', 'crlf', 'generated', 'builder', 'options', 'changes']
const FILES: readonly string[] = [
  'input.Dockerfile',
  'output.Dockerfile',
  'unsafe.Dockerfile',
  'notes.txt',
  'options.json',
  'context',
]

const root = join(import.meta.dirname, '../__fixtures__')
const update = process.env.UPDATE === '1'
const safe = transforms.filter(({ safety }) => safety === 'safe')

class Case {
  readonly options: CaseOptions
  readonly input: string
  readonly keeps: boolean
  private readonly folder: string

  constructor(
    readonly group: string,
    readonly name: string,
  ) {
    this.folder = join(root, group, name)
    this.options = JSON.parse(this.read('options.json') ?? '{}') as CaseOptions
    this.input = this.read('input.Dockerfile') ?? ''
    this.keeps = /^(?:\d\d-)?keeps-/.test(name)
  }

  get files(): BuildContext | undefined {
    const folder = join(this.folder, 'context')
    const { changes } = this.options
    if (!existsSync(folder)) return undefined
    return openContext(folder, changes === undefined ? {} : { history: (path) => changes[path] ?? 0 })
  }

  /** A file of the case as it is, byte for byte; `undefined` where there is none. */
  read(file: string): string | undefined {
    const path = join(this.folder, file)
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }

  /** Writes a file of the case, or takes it away. */
  write(file: string, text: string | undefined): void {
    const path = join(this.folder, file)
    if (text === undefined) rmSync(path, { force: true })
    else writeFileSync(path, text)
  }

  /** What is wrong with the folder itself. */
  get flaws(): readonly string[] {
    const flaws = readdirSync(this.folder).flatMap((file) =>
      FILES.includes(file) ? [] : [`${file} is read by nobody`],
    )
    if (this.read('input.Dockerfile') === undefined) flaws.push('there is no input.Dockerfile')
    for (const key of Object.keys(this.options))
      if (!OPTIONS.includes(key)) flaws.push(`options.json: nobody reads ${key}`)
    if (this.options.leavesAlone !== undefined && !this.keeps) flaws.push('leavesAlone is for cases named keeps-…')
    if (this.keeps && this.read('output.Dockerfile') !== undefined)
      flaws.push('a case named keeps-… has no output.Dockerfile')
    if (this.group !== '_breaking' && this.read('unsafe.Dockerfile') !== undefined)
      flaws.push('unsafe.Dockerfile is for _breaking')
    return flaws
  }
}

/** What a rewrite gives, told in the way that fixtures tell it. */
interface Outcome {
  readonly text: string
  readonly notes: string
}

function outcome(example: Case, text: string, run: readonly Transform[]): Outcome {
  const { generated = true, builder = 'any', options: given = {} } = example.options
  const { files } = example
  const result = rewrite(`${example.group}/${example.name}`, text, {
    transforms: run,
    generated,
    builder,
    files,
    given,
  })
  if (result.status === 'failed') return { text, notes: `${result.line ?? 1}: failed: ${result.reason}\n` }
  if (result.status === 'skipped') return { text, notes: `${result.line}: ${result.kind}: ${result.reason}\n` }
  expect(result.discarded, 'verification threw a step away').toEqual([])
  return { text: result.after, notes: notesOf(result, run.length > 1) }
}

function notesOf({ notes }: Rewritten, named: boolean): string {
  return notes.map(({ line, transform, reason }) => `${line}: ${named ? `${transform}: ` : ''}${reason}\n`).join('')
}

/** The first word says what kind of failure it is. */
function compare(where: string, input: string, expected: string, actual: string): void {
  if (actual === expected) return
  const kind =
    actual === input ? 'missing: it should have changed' : expected === input ? 'noisy: it should have stayed' : 'wrong'
  expect(visible(actual), `${kind} (${where})`).toBe(visible(expected))
  throw new Error(`${kind} (${where})`)
}

/** Line ends and byte order marks that a reader of the report could not see. */
function visible(text: string): string {
  return text.replaceAll('\r', '␍').replaceAll('\uFEFF', '<BOM>')
}

interface Variant {
  readonly where: string
  readonly of: (text: string) => string
}

const BOM = '\uFEFF'
const OTHER_LINE_END: Variant = {
  where: 'in the other line end',
  of: (text) => (text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n')),
}
const VARIANTS: readonly Variant[] = [
  OTHER_LINE_END,
  {
    where: 'with or without a byte order mark',
    of: (text) => (text.startsWith(BOM) ? text.slice(BOM.length) : BOM + text),
  },
  {
    where: 'with or without a final newline',
    of: (text) => (text.endsWith('\n') ? text.replace(/\r?\n$/, '') : `${text}\n`),
  },
]

function check(example: Case, run: readonly Transform[], expected: string): void {
  const { input } = example
  const first = outcome(example, input, run)
  compare('as it stands', input, expected, first.text)
  compare('a second run over the output', first.text, first.text, outcome(example, first.text, run).text)
  for (const variant of VARIANTS) {
    const given = variant.of(input)
    const found = outcome(example, given, run)
    if (variant === OTHER_LINE_END && example.options.crlf === false) {
      compare(`a second run, ${variant.where}`, found.text, found.text, outcome(example, found.text, run).text)
      continue
    }
    compare(variant.where, given, variant.of(expected), found.text)
    expect(found.notes, `notes, ${variant.where}`).toBe(first.notes)
  }
}

/** One run over a case: which transforms, and the file that holds what they make of it. */
function judge(example: Case, run: readonly Transform[]): void {
  expect(example.flaws).toEqual([])
  const { input, keeps } = example
  const { text, notes } = outcome(example, input, run)
  if (update) {
    // An output that was written by hand stays: it says what is missing.
    if (!keeps && text !== input) example.write('output.Dockerfile', text)
    example.write('notes.txt', notes === '' ? undefined : notes)
  }
  const output = example.read('output.Dockerfile')
  // A breaking input may be one that only unsafe transforms touch.
  const mayStay = keeps || example.read('unsafe.Dockerfile') !== undefined
  if (output === undefined && !mayStay) {
    throw new Error(
      text === input ? 'missing: it should have changed' : 'there is no output.Dockerfile: run with UPDATE=1',
    )
  }
  expect(output, 'an output that is the input: name the case keeps-…').not.toBe(input)
  check(example, run, output ?? input)
  expect(notes, 'notes.txt').toBe(example.read('notes.txt') ?? '')
}

function judgeUnsafe(example: Case): void {
  const { text } = outcome(example, example.input, transforms)
  const output = (): string => example.read('output.Dockerfile') ?? example.input
  if (update) example.write('unsafe.Dockerfile', text === output() ? undefined : text)
  check(example, transforms, example.read('unsafe.Dockerfile') ?? output())
}

function folders(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

function casesOf(group: string): readonly Case[] {
  return existsSync(join(root, group)) ? folders(join(root, group)).map((name) => new Case(group, name)) : []
}

// Those of contextTransforms have cases of another form, see test/context-fixtures.test.ts.
const names = new Set([...transforms, ...contextTransforms].map(({ name }) => name))

test('every folder is one of a transform', () => {
  const shared = ['_together', '_breaking', '_monorepo']
  expect(folders(root).filter((name) => !names.has(name) && !shared.includes(name))).toEqual([])
})

for (const transform of transforms) {
  const cases = casesOf(transform.name)
  describe(transform.name, () => {
    for (const example of cases) test(example.name, () => judge(example, [transform]))

    test('is filled in', () => {
      const file = `transforms/${transform.name}.ts`
      const lines = readFileSync(join(import.meta.dirname, '..', file), 'utf8').split('\n')
      const open = lines.flatMap((line, i) => (line.includes('TODO:') ? [`${file}:${i + 1} ${line.trim()}`] : []))
      if (open.length > 0) throw new Error(`to be filled in:\n${open.join('\n')}`)
    })

    test('has an example, and a case for every line of leavesAlone', () => {
      expect(cases.map(({ name }) => name)).toContain('example')
      expect(
        cases.filter(({ keeps }) => keeps),
        'at least one keeps-… case',
      ).not.toEqual([])
      const claims = [...new Set(cases.flatMap(({ options }) => options.leavesAlone ?? []))]
      const shown = (line: string): boolean => claims.some((claim) => line.startsWith(claim))
      expect(
        transform.leavesAlone.filter((line) => !shown(line)),
        'lines of leavesAlone that no keeps-… case claims in its options.json',
      ).toEqual([])
      const meant = (claim: string): number => transform.leavesAlone.filter((line) => line.startsWith(claim)).length
      expect(
        claims.filter((claim) => meant(claim) !== 1),
        'claims that begin no line of leavesAlone, or several',
      ).toEqual([])
    })
  })
}

describe('_together', () => {
  for (const example of casesOf('_together')) test(example.name, () => judge(example, safe))
})

describe('_breaking', () => {
  for (const example of casesOf('_breaking')) {
    // The unsafe run first: under UPDATE the safe one asks whether there is a file of it.
    test(example.name, () => {
      if (update) judgeUnsafe(example)
      judge(example, safe)
      judgeUnsafe(example)
    })
  }
})
