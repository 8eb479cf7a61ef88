// Judges what transforms make of a fixture: the output byte for byte, again over their own output, in the other line end,
// with a byte order mark, without a final newline, behind a mirror.

import { AssertionError } from 'node:assert'
import type { Part } from '../config/config.ts'
import { merged } from '../config/layers.ts'
import type { RecordedImage, RecordedImages } from '../knowledge/images/recorded.ts'
import type { Result, Rewritten } from '../rewrite/result.ts'
import { rewrite } from '../rewrite/rewrite.ts'
import type { Transform } from '../transform/transform.ts'
import type { Case } from './case.ts'
import { behindMirrors, MIRRORS, nameBehindMirrors, withoutMirrors } from './mirrored.ts'

/** What a rewrite gives, told in the way that fixtures tell it. */
export interface Outcome {
  readonly text: string
  readonly notes: string
}

/**
 * @param images what is known of them beside what the case says
 * @throws AssertionError where verification threw a step away
 */
export function outcome(example: Case, text: string, run: readonly Transform[], images: Part = {}): Outcome {
  const result = resultOf(example, text, run, images)
  if (result.status === 'failed') return { text, notes: `${result.line ?? 1}: failed: ${result.reason}\n` }
  if (result.status === 'skipped') return { text, notes: `${result.line}: ${result.kind}: ${result.reason}\n` }
  same(
    'verification threw a step away',
    '',
    result.discarded.map(({ transform, reason }) => `${transform}: ${reason}\n`).join(''),
  )
  return { text: result.after, notes: notesOf(result, run.length > 1) }
}

/** The names of the transforms that changed something of a fixture, also where another one took that back. */
export function workers(example: Case, run: readonly Transform[]): readonly string[] {
  const result = resultOf(example, example.input, run, {})
  return result.status === 'changed' ? (result.history ?? []).flatMap(({ transform }) => transform ?? []) : []
}

function resultOf(example: Case, text: string, run: readonly Transform[], more: Part): Result {
  const { generated = true, builder, options: given = {}, bases = {}, mirrors = {}, recorded = {} } = example.options
  return rewrite(example.name, text, {
    transforms: run,
    generated,
    builder,
    files: example.files,
    given,
    images: merged([{ bases, mirrors }, more], recordsOf(recorded, more.mirrors === undefined)).images,
  })
}

const PLAIN: Omit<RecordedImage, 'digest'> = {
  asked: '2026-08-01',
  platforms: ['linux/amd64'],
  platform: 'linux/amd64',
  size: 0,
  user: '',
  workdir: '/',
  entrypoint: [],
}

/** Whole records; behind mirrors those have the images too, and were asked for them. */
function recordsOf(recorded: NonNullable<Case['options']['recorded']>, isPlain: boolean): RecordedImages {
  const entries = Object.entries(recorded).map(
    ([name, one]) => [name, { ...PLAIN, digest: `sha256:${'0'.repeat(64)}`, ...one }] as const,
  )
  const mirrored = entries.map(([name, one]) => [isPlain ? name : nameBehindMirrors(name), one] as const)
  return Object.fromEntries([...entries, ...mirrored])
}

function notesOf({ notes }: Rewritten, named: boolean): string {
  return notes.map(({ line, transform, reason }) => `${line}: ${named ? `${transform}: ` : ''}${reason}\n`).join('')
}

/** @throws AssertionError with both texts, for a runner to show side by side */
function same(message: string, expected: string | undefined, actual: string | undefined): void {
  if (actual !== expected) throw new AssertionError({ message, actual, expected, operator: 'strictEqual' })
}

/** The first word says what kind of failure it is. */
function compare(where: string, input: string, expected: string, actual: string): void {
  if (actual === expected) return
  const kind =
    actual === input ? 'missing: it should have changed' : expected === input ? 'noisy: it should have stayed' : 'wrong'
  same(`${kind} (${where})`, visible(expected), visible(actual))
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

export interface Checking {
  /** What comes of the input as it stands, where that is known already. */
  readonly first?: Outcome
  /** false: what is tested writes names of images, so that a mirror makes a difference. */
  readonly mirrored?: boolean
}

/** @throws AssertionError where what comes out is not `expected`, in any variant of the input */
export function check(
  example: Case,
  run: readonly Transform[],
  expected: string,
  { mirrored = true, first = outcome(example, example.input, run) }: Checking = {},
): void {
  const { input } = example
  compare('as it stands', input, expected, first.text)
  // Over a text that stayed as it is the second run would be the first.
  if (first.text !== input)
    compare('a second run over the output', first.text, first.text, outcome(example, first.text, run).text)
  for (const variant of VARIANTS) {
    const given = variant.of(input)
    const found = outcome(example, given, run)
    if (variant === OTHER_LINE_END && example.options.crlf === false) {
      compare(`a second run, ${variant.where}`, found.text, found.text, outcome(example, found.text, run).text)
      continue
    }
    compare(variant.where, given, variant.of(expected), found.text)
    same(`notes, ${variant.where}`, first.notes, found.notes)
  }
  // A case with mirrors of its own stands behind them already.
  if (mirrored && example.options.mirrors === undefined) checkMirrored(example, run, expected, first.notes)
}

/** Whatever is known of an image is known of it behind a mirror too. */
function checkMirrored(example: Case, run: readonly Transform[], expected: string, notes: string): void {
  const given = behindMirrors(example.input)
  const found = outcome(example, given, run, { mirrors: MIRRORS })
  compare('behind a mirror', given, behindMirrors(expected), found.text)
  same('notes, behind a mirror', withoutMirrors(notes), withoutMirrors(found.notes))
}

export interface Judging extends Omit<Checking, 'first'> {
  /** Write outputs and notes instead of comparing them. */
  readonly update: boolean
  /** The text may stay as it is, whatever the case is called. */
  readonly mayStay?: boolean
}

/**
 * Runs `run` over a case.
 *
 * @throws AssertionError where the outcome is not what the case's files say, and where the case itself is wrong
 */
export function judge(
  example: Case,
  run: readonly Transform[],
  { update, mayStay = false, ...checking }: Judging,
): void {
  same('what is wrong with the folder', '', example.flaws.join('\n'))
  const { input, keeps } = example
  const first = outcome(example, input, run)
  const { text, notes } = first
  if (update) {
    // An output that was written by hand stays: it says what is missing.
    if (!keeps && text !== input) example.write('output.Dockerfile', text)
    example.write('notes.txt', notes === '' ? undefined : notes)
  }
  const output = example.read('output.Dockerfile')
  if (output === undefined && !keeps && !mayStay) {
    throw new AssertionError({
      message: text === input ? 'missing: it should have changed' : 'there is no output.Dockerfile: run with UPDATE=1',
    })
  }
  if (output === input)
    throw new AssertionError({ message: 'an output that is the input: name the case keeps-… or fine-…' })
  check(example, run, output ?? input, { ...checking, first })
  same('notes.txt', example.read('notes.txt') ?? '', notes)
  if (example.fine && notes !== '')
    throw new AssertionError({ message: 'what is fine has nothing to say for itself: name the case keeps-…' })
  if (example.name.startsWith('keeps-') && notes === '')
    throw new AssertionError({
      message:
        'it is left alone without a word: decline with the reason, or name the case fine-… where it is right already',
    })
}

/**
 * Whether the cases of a transform show all that it says of itself.
 *
 * @throws AssertionError which names what is missing
 */
export function judgeCases({ leavesAlone }: Transform, cases: readonly Case[]): void {
  const claims = [...new Set(cases.flatMap(({ options }) => options.leavesAlone ?? []))]
  const meant = (claim: string): number => leavesAlone.filter((line) => line.startsWith(claim)).length
  const wrong = [
    ...(cases.some(({ name }) => name === 'example')
      ? []
      : [
          'there is no case named example: a folder fixtures/example with an input.Dockerfile; UPDATE=1 writes its output',
        ]),
    ...(cases.some(({ keeps }) => keeps)
      ? []
      : ['there is no case named keeps-…: a folder with an input.Dockerfile that stays as it is, with a word of why']),
    ...leavesAlone
      .filter((line) => !claims.some((claim) => line.startsWith(claim)))
      .map(
        (line) =>
          `no case shows this line of leavesAlone; name it in the options.json of a keeps-… or fine-… case: ${JSON.stringify({ leavesAlone: [line] })}`,
      ),
    ...claims
      .filter((claim) => meant(claim) !== 1)
      .map((claim) => `it begins no line of leavesAlone, or several: ${claim}`),
  ]
  if (wrong.length > 0) throw new AssertionError({ message: wrong.join('\n') })
}
