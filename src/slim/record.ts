// The trace file beside a Dockerfile: what was asked, what was touched, and over which base images; written to be read in a review.

import { isRecord } from '../record.ts'
import { TRACE_KINDS, type Trace, type TraceKind } from './trace.ts'
import type { Tree } from './tree.ts'

/** What decides what comes out, beside the image. */
export interface SlimOptions {
  readonly probes: readonly string[]
  readonly keep: readonly string[]
  readonly drop: readonly string[]
  readonly keepShell: boolean
  readonly filesOnly: boolean
  readonly base: string
  /** The stage that is made smaller; the last one without it. */
  readonly target?: string | undefined
  /** As `--network` takes it; the engine's own without it. */
  readonly network?: string | undefined
  /** Seconds that a container without a probe has to keep running, where somebody named them. */
  readonly seconds?: number | undefined
}

export interface SlimRecord extends SlimOptions {
  /** `2026-08-01` */
  readonly date: string
  /** Digests of base images by name, as far as the engine tells them. */
  readonly bases: Readonly<Record<string, string>>
  /** Packages that were touched. */
  readonly packages: readonly string[]
  /** Absolute paths of the image, in order; `missing` was looked for and is not there. */
  readonly touched: Readonly<Record<TraceKind, readonly string[]>>
}

const VERSION = 1

export function recordName(dockerfile: string): string {
  return `${dockerfile}.slim.json`
}

/** Of what a program made itself and removed, nothing is written down: its names are other ones each time. */
export function touchedIn(trace: Trace, tree: Tree): SlimRecord['touched'] {
  const sorted = (kind: TraceKind): readonly string[] =>
    [...trace[kind]]
      .filter((path) => kind === 'missing' || tree.resolve(path) !== undefined)
      .map((path) => `/${path}`)
      .sort()
  return Object.fromEntries(TRACE_KINDS.map((kind) => [kind, sorted(kind)])) as SlimRecord['touched']
}

export function recordText(record: SlimRecord): string {
  const { probes, keep, drop, keepShell, filesOnly, base, target, network, seconds, ...found } = record
  const options = {
    ...(keep.length === 0 ? {} : { keep }),
    ...(drop.length === 0 ? {} : { drop }),
    ...(keepShell ? { keepShell } : {}),
    ...(filesOnly ? { filesOnly } : {}),
    ...(base === 'scratch' ? {} : { base }),
    ...(target === undefined ? {} : { target }),
    ...(network === undefined ? {} : { network }),
    ...(seconds === undefined ? {} : { seconds }),
  }
  const { date, bases, packages, touched } = found
  return `${JSON.stringify({ version: VERSION, date, bases, probes, options, packages, touched }, undefined, 2)}\n`
}

/** @returns what is wrong with a text that is no record, for people */
export function readRecord(text: string): SlimRecord | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'it is no JSON'
  }
  if (!isRecord(value)) return 'it holds no object'
  if (value.version !== VERSION) return `its version is ${JSON.stringify(value.version)}, and ${VERSION} is read`
  const options = isRecord(value.options) ? value.options : {}
  const touched: unknown = value.touched
  if (!isRecord(touched)) return '"touched" is missing'
  const texts = (one: unknown): readonly string[] =>
    Array.isArray(one) ? one.filter((word) => typeof word === 'string') : []
  return {
    date: typeof value.date === 'string' ? value.date : '',
    bases: isRecord(value.bases)
      ? Object.fromEntries(Object.entries(value.bases).map(([name, digest]) => [name, String(digest)]))
      : {},
    probes: texts(value.probes),
    keep: texts(options.keep),
    drop: texts(options.drop),
    keepShell: options.keepShell === true,
    filesOnly: options.filesOnly === true,
    base: typeof options.base === 'string' ? options.base : 'scratch',
    ...(typeof options.target === 'string' ? { target: options.target } : {}),
    ...(typeof options.network === 'string' ? { network: options.network } : {}),
    ...(typeof options.seconds === 'number' && options.seconds > 0 ? { seconds: options.seconds } : {}),
    packages: texts(value.packages),
    touched: Object.fromEntries(TRACE_KINDS.map((kind) => [kind, texts(touched[kind])])) as SlimRecord['touched'],
  }
}
