// What builds said of rewrites, as text: a few lines for a screen, a table for a pull request, and whether an image grew too much.

import type { DroppedChange, Tried, TriedImage } from '../rewrite/tried.ts'
import { counted } from './counted.ts'
import { cell, code, fenced, html } from './markup.ts'
import { visible } from './visible.ts'

/** A file, and what builds said of its rewrite. */
export interface TriedFile {
  readonly path: string
  readonly tried: Tried
}

/** So many characters of Markdown are for the table, for what was dared, and for what was left out. */
const MOST_ROWS = 7000
const MOST_DARES = 2000
const MOST_DETAILS = 8000

/** A comment of a bot is found again by it, and updated. */
export const MARKER = '<!-- dockershift --prove -->'

interface Figure {
  readonly what: string
  readonly before: string
  readonly after: string
}

/** What a rewrite brought, without what it left as it was. */
export function figuresOf({ before, after }: Tried): readonly Figure[] {
  if (before === undefined || after === undefined) return []
  const figure = (what: string, of: (image: TriedImage) => string): Figure => ({
    what,
    before: of(before),
    after: of(after),
  })
  const timed = before.rebuildMilliseconds !== undefined && after.rebuildMilliseconds !== undefined
  return [
    figure('size', ({ bytes }) => megabytes(bytes)),
    figure('layers', ({ layers }) => String(layers.length)),
    figure('wasted', ({ wastedBytes }) => megabytes(wastedBytes)),
    figure('user', ({ user }) => user),
    figure('process 1', ({ process }) => process),
    ...(timed
      ? [figure('rebuild', ({ rebuildMilliseconds = 0 }) => `${(rebuildMilliseconds / 1000).toFixed(1)} s`)]
      : []),
  ].filter((one) => one.before !== one.after)
}

/** Lines for a screen, a file after the other. */
export function triedLines(files: readonly TriedFile[]): readonly string[] {
  return files.flatMap(({ path, tried }) => [
    visible(`${path}: ${headOf(tried)}`),
    ...figuresOf(tried).map(({ what, before, after }) => visible(`  ${what.padEnd(10)}${before} -> ${after}`)),
    ...(tried.doubt === undefined ? [] : [visible(`  not compared: ${firstLine(tried.doubt)}`)]),
    ...tried.dropped.map((dropped) => visible(`  left out  ${droppedIn(dropped)}`)),
  ])
}

/** `5 changes kept and 1 left out, in 4 builds: the image is the same` */
function headOf({ status, reason, kept, dropped, builds }: Tried): string {
  const left = dropped.length === 0 ? '' : ` and ${dropped.length} left out`
  const what =
    status === 'proved' ? `${counted(kept.length, 'change')} kept${left}, in ${counted(builds, 'build')}: ` : ''
  return what + reason
}

function droppedIn({ transform, lines, reason }: DroppedChange): string {
  return `${transform}, line ${lines[0] ?? 1}: ${firstLine(reason)}`
}

/** Markdown for a pull request; '' where nothing was tried. */
export function triedMarkdown(files: readonly TriedFile[], growth: Growth | undefined): string {
  if (files.length === 0) return ''
  const rows = files.map(({ path, tried }) => {
    const cells = ['size', 'layers', 'wasted', 'user', 'rebuild'].map((what) => {
      const figure = figuresOf(tried).find((one) => one.what === what)
      return figure === undefined ? '' : `${cell(figure.before)} → ${cell(figure.after)}`
    })
    return `| ${cell(path)} | ${cells.join(' | ')} | ${cell(firstLine(headOf(tried)))} |`
  })
  const table = within(rows, MOST_ROWS, '\n')
  const head = '| Dockerfile | size | layers | wasted | user | rebuild | proof |\n|---|--:|--:|--:|---|--:|---|'
  const left = files.flatMap(({ path, tried }) => tried.dropped.map((dropped) => detailsOf(path, dropped)))
  const daring = files.flatMap(({ path, tried }) =>
    tried.kept.flatMap(({ transform, lines, dared }) =>
      dared === undefined ? [] : [`- ${code(path)}, line ${lines[0] ?? 1}: ${code(transform)}, though ${code(dared)}`],
    ),
  )
  const dares = within(daring, MOST_DARES, '\n')
  const details = within(left, MOST_DETAILS, '\n\n')
  const parts = [
    `${MARKER}\n### Proved by builds`,
    `${head}\n${table.text}`,
    ...leftOutOf('row', table.rest),
    ...(growth === undefined ? [] : [grownMarkdown(files, growth)]),
    ...(daring.length === 0
      ? []
      : [`Kept because a build holds up, which the text alone does not show:\n\n${dares.text}`]),
    ...leftOutOf('change', dares.rest),
    details.text,
    ...leftOutOf('change that was left out', details.rest, 'changes that were left out'),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** As many of some texts, in their order, as so many characters hold, and how many others there are. */
function within(
  texts: readonly string[],
  most: number,
  between: string,
): { readonly text: string; readonly rest: number } {
  let size = 0
  const kept = texts.filter((text) => {
    size += text.length + between.length
    return size <= most
  })
  return { text: kept.join(between), rest: texts.length - kept.length }
}

function leftOutOf(what: string, count: number, many = `${what}s`): readonly string[] {
  return count === 0 ? [] : [`And ${count} more ${count === 1 ? what : many}.`]
}

function detailsOf(path: string, dropped: DroppedChange): string {
  const summary = html(`${path}: left out: ${droppedIn(dropped)}`)
  const output = dropped.output === '' ? firstLine(dropped.reason) : dropped.output
  return `<details>\n<summary><code>${summary}</code></summary>\n\n${fenced('', output)}\n\n</details>`
}

/** How much larger an image may become: a part of it, or bytes. */
export type Growth = { readonly percent: number } | { readonly bytes: number }

const UNITS: Readonly<Record<string, number>> = { '': 1, B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9 }

/** Reads `5%`, `0`, `20MB`; `undefined` for anything else. */
export function readGrowth(text: string): Growth | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*(%|[kKMG]?B|)$/.exec(text) ?? []
  if (number === undefined) return undefined
  return unit === '%' ? { percent: Number(number) } : { bytes: Number(number) * UNITS[unit]! }
}

/** The files whose images grow by more than they may. */
export function grownFiles(files: readonly TriedFile[], growth: Growth): readonly TriedFile[] {
  return files.filter(({ tried: { before, after } }) => {
    if (before === undefined || after === undefined) return false
    const most = 'percent' in growth ? before.bytes * (growth.percent / 100) : growth.bytes
    return after.bytes - before.bytes > most
  })
}

function grownMarkdown(files: readonly TriedFile[], growth: Growth): string {
  const grown = grownFiles(files, growth)
  const names = grown.map(({ path }) => code(path)).join(', ')
  return grown.length === 0 ? '' : `**Larger than --max-growth allows:** ${names}`
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!
}
