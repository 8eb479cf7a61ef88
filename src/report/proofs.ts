// The outcome of verify as text: for a screen, for a program, for a pull request.

import { UserError } from '../cli/options.ts'
import type { LayerFigure } from '../images/compare.ts'
import type { DeclaredDifference } from '../images/declared.ts'
import type { ImageDifference } from '../images/differences.ts'
import type { BuildFigures, Compared, Proof, Unbuilt } from '../proof/prove.ts'
import { isRecord } from '../record.ts'
import { cell, html } from './markup.ts'
import type { Colors } from './reporter.ts'
import { visible, visibleLines } from './visible.ts'

export const PROOF_FORMATS = ['summary', 'json', 'markdown'] as const
export type ProofFormat = (typeof PROOF_FORMATS)[number]

/** What one run of verify found. */
export interface Proofs {
  /** The builder, as it names itself. */
  readonly engine: string
  /** Dockerfiles that no transform would change, so that there was nothing to build. */
  readonly unchanged: number
  readonly proofs: readonly Proof[]
}

/** Of what `--format json` prints; it grows when a member changes its meaning or goes. */
const VERSION = 1

/** So many differences are named. */
const MOST_DIFFERENCES = 20

export function proofText(format: ProofFormat, proofs: Proofs, colors: Colors): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ version: VERSION, ...proofs }, null, 2)}\n`
    case 'markdown':
      return markdown(proofs)
    default:
      return summary(proofs, colors)
  }
}

/**
 * Reads what `--format json` printed, as far as the Markdown needs it.
 *
 * @param name the file, for messages
 * @throws UserError for anything else
 */
export function readProofs(text: string, name: string): Proofs {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UserError(`--proofs ${name}: it is no JSON; make it with dockershift verify --format json`)
  }
  if (!isRecord(value) || !('engine' in value && 'proofs' in value))
    throw new UserError(`--proofs ${name}: verify did not write it; make it with dockershift verify --format json`)
  if (value.version !== VERSION)
    throw new UserError(
      `--proofs ${name}: its version is ${JSON.stringify(value.version)}, and this dockershift reads ${VERSION}; make it with the same version`,
    )
  const { engine, unchanged, proofs } = value
  if (typeof engine !== 'string' || typeof unchanged !== 'number' || !isListOf(proofs, isProof))
    throw new UserError(`--proofs ${name}: it is damaged; make it again with dockershift verify --format json`)
  return { engine, unchanged, proofs }
}

function isProof(value: unknown): value is Proof {
  if (!isRecord(value) || typeof value.path !== 'string') return false
  switch (value.status) {
    case 'equal':
    case 'different':
    case 'drifted':
      return (
        isListOf(value.differences, isDifference) &&
        // An older version declares nothing.
        (value.declared === undefined || isListOf(value.declared, isDeclared)) &&
        isRecord(value.disposable) &&
        Object.values(value.disposable).every((count) => typeof count === 'number') &&
        isFigures(value.before) &&
        isFigures(value.after)
      )
    case 'unbuildable':
    case 'broken':
    case 'stopped':
      return typeof value.reason === 'string' && typeof value.output === 'string'
    default:
      return false
  }
}

function isDifference(value: unknown): value is ImageDifference {
  if (!isRecord(value)) return false
  if (value.kind === 'configuration') return typeof value.field === 'string'
  const { kind, path, change, aspects } = value
  const isText = (one: unknown): one is string => typeof one === 'string'
  return kind === 'file' && isText(path) && isText(change) && isListOf(aspects, isText)
}

function isDeclared(value: unknown): value is DeclaredDifference {
  if (!isRecord(value) || typeof value.transform !== 'string' || typeof value.becomes !== 'string') return false
  return value.kind === 'configuration' ? typeof value.field === 'string' : Array.isArray(value.paths)
}

function isFigures(value: unknown): value is BuildFigures {
  if (!isRecord(value)) return false
  const { bytes, layers, wastedBytes, milliseconds, rebuildMilliseconds = 0, byLayer = [] } = value
  return (
    [bytes, layers, wastedBytes, milliseconds, rebuildMilliseconds].every((figure) => typeof figure === 'number') &&
    // An older version does not say it.
    isListOf(byLayer, isLayer)
  )
}

function isLayer(value: unknown): value is LayerFigure {
  return isRecord(value) && typeof value.origin === 'string' && typeof value.bytes === 'number'
}

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is)
}

function summary({ engine, unchanged, proofs }: Proofs, colors: Colors): string {
  const lines = proofs.flatMap((proof) => {
    const name = colors.bold(visible(proof.path))
    if (!isCompared(proof))
      return [
        `${name}  ${colors.red(verdict(proof))}`,
        ...visibleLines(proof.output)
          .split('\n')
          .map((line) => `    ${line}`),
      ]
    const color = proof.status === 'different' ? colors.red : colors.green
    return [
      `${name}  ${color(verdict(proof))}`,
      ...figures(proof).map(
        ({ what, before, after, change }) =>
          `    ${what.padEnd(24)}${before.padStart(10)} -> ${after.padStart(10)}  ${change}`,
      ),
      ...[...named(proof), ...declared(proof)].map((difference) => `    ${visible(difference)}`),
      ...disposable(proof).map((line) => `    ${line}`),
    ]
  })
  return [...lines, '', closing(engine, unchanged, proofs), ''].join('\n')
}

function markdown({ engine, unchanged, proofs }: Proofs): string {
  const rows = proofs.filter(isCompared).map((proof) => {
    const cells = [size, layers, wasted, time, rebuild].map((of) => `${of(proof.before)} → ${of(proof.after)}`)
    return `| ${cell(proof.path)} | ${verdict(proof)} | ${cells.join(' | ')} |`
  })
  const table =
    rows.length === 0
      ? []
      : [
          '| Dockerfile | images | size | layers | wasted | build | rebuild |',
          '|---|---|--:|--:|--:|--:|--:|',
          ...rows,
          '',
        ]
  const details = proofs.flatMap((proof) => {
    const lines = isCompared(proof)
      ? [...named(proof), ...declared(proof), ...disposable(proof)]
      : [proof.reason, ...proof.output.split('\n')]
    if (lines.length === 0) return []
    const text = lines.map((line) => `    ${visible(line)}`)
    return [
      '<details>',
      `<summary>${html(proof.path)}: ${html(verdict(proof))}</summary>`,
      '',
      ...text,
      '',
      '</details>',
      '',
    ]
  })
  return [`### Images before and after`, '', ...table, ...details, closing(engine, unchanged, proofs), ''].join('\n')
}

function isCompared(proof: Proof): proof is Compared {
  return 'before' in proof
}

/** What became of a proof, in words. */
export function verdict(proof: Proof): string {
  switch (proof.status) {
    case 'equal':
      return exceptions(proof, [])
    case 'different':
      return `different in ${proof.differences.length} ${proof.differences.length === 1 ? 'place' : 'places'}`
    case 'drifted':
      return exceptions(proof, ['packages that moved between the builds'])
    default:
      return (proof satisfies Unbuilt).reason
  }
}

/** `equal but for packages that moved between the builds, and what maintainer-to-label declares` */
function exceptions({ declared = [] }: Compared, others: readonly string[]): string {
  const transforms = [...new Set(declared.map(({ transform }) => transform))]
  const all = transforms.length === 0 ? others : [...others, `what ${transforms.join(' and ')} declares`]
  return all.length === 0 ? 'equal' : `equal but for ${all.join(', and ')}`
}

function closing(engine: string, unchanged: number, proofs: readonly Proof[]): string {
  const good = proofs.filter(({ status }) => status === 'equal' || status === 'drifted')
  const declaring = good.filter((proof) => isCompared(proof) && (proof.declared ?? []).length > 0).length
  const but = declaring === 0 ? '' : `, ${declaring} of them but for what their transforms declare`
  const rest = unchanged === 0 ? '' : ` ${unchanged} would not change and were not built.`
  return `${good.length} of ${proofs.length} rewritten Dockerfiles give the same image${but}, built with ${visible(engine)}.${rest}`
}

interface Row {
  readonly what: string
  readonly before: string
  readonly after: string
  readonly change: string
}

function figures({ before, after, touched }: Compared): readonly Row[] {
  const row = (what: string, of: (figure: BuildFigures) => string, number: (figure: BuildFigures) => number): Row => {
    const ratio = number(before) === 0 ? '' : `${Math.round((100 * number(after)) / number(before))} %`
    return { what, before: of(before), after: of(after), change: ratio }
  }
  return [
    row('size of all layers', size, ({ bytes }) => bytes),
    row('layers', layers, (figure) => figure.layers),
    row('wasted by later layers', wasted, ({ wastedBytes }) => wastedBytes),
    row('build', time, ({ milliseconds }) => milliseconds),
    ...(touched === undefined
      ? []
      : [row('rebuild after a change', rebuild, ({ rebuildMilliseconds }) => rebuildMilliseconds ?? 0)]),
  ]
}

function size({ bytes }: BuildFigures): string {
  return megabytes(bytes)
}

function layers(figure: BuildFigures): string {
  return String(figure.layers)
}

function wasted({ wastedBytes }: BuildFigures): string {
  return megabytes(wastedBytes)
}

function time({ milliseconds }: BuildFigures): string {
  return seconds(milliseconds)
}

function rebuild({ rebuildMilliseconds }: BuildFigures): string {
  return rebuildMilliseconds === undefined ? 'not measured' : seconds(rebuildMilliseconds)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function named({ differences }: Compared): readonly string[] {
  const lines = differences.slice(0, MOST_DIFFERENCES).map(describe)
  const rest = differences.length - lines.length
  return rest === 0 ? lines : [...lines, `and ${rest} more; --format json names each`]
}

function describe(difference: ImageDifference): string {
  if (difference.kind === 'configuration') {
    return `configuration ${difference.field}: ${JSON.stringify(difference.before)} -> ${JSON.stringify(difference.after)}`
  }
  const aspects = difference.aspects.length === 0 ? '' : ` (${difference.aspects.join(', ')})`
  return `${difference.change} /${difference.path}${aspects}`
}

function declared({ declared: all = [] }: Compared): readonly string[] {
  return all.map((difference) => {
    const { transform, becomes } = difference
    if (difference.kind === 'files') {
      const { paths } = difference
      const more = paths.length === 1 ? '' : ` and ${paths.length - 1} more`
      return `declared by ${transform}: /${paths[0]}${more} (${becomes})`
    }
    const { field, name, before, after } = difference
    const values = `${JSON.stringify(before) ?? 'none'} -> ${JSON.stringify(after) ?? 'none'}`
    return `declared by ${transform}: ${field}${name === undefined ? '' : ` ${name}`} (${becomes}): ${values}`
  })
}

function disposable({ disposable: counts }: Compared): readonly string[] {
  const names = Object.entries(counts).map(([name, count]) => `${name} (${count})`)
  return names.length === 0 ? [] : [`caches, indexes and logs that differ: ${names.join(', ')}`]
}
