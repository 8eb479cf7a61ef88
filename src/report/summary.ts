// The closing summary: how many files, which changes, what was left alone and why, and what to do next.

import { NAMES_TAKEN } from '../files/names.ts'
import { counted } from './counted.ts'
import type { Reporter, RunEnd, Target } from './reporter.ts'
import { filesIn, type LeftAlone, leftAloneOf, type Remark, skippedFiles, type Tally } from './tally.ts'
import { triedLines } from './tried.ts'
import { visible } from './visible.ts'

/** So many kinds of reason are shown, the most frequent ones. */
const MOST_REASONS = 10

/** So many comments with a slip of the pen are named. */
const MOST_SLIPS = 10

/** So many skipped files of one kind are named; what failed is always named. */
const MOST_SKIPPED = 10

/** So many places that were left alone are named where two files were looked at. */
const MOST_OF_TWO = 10

/** So many changed files are named. */
const MOST_CHANGED = 20

/** So many transforms are named that say the same of one place. */
const MOST_NAMES = 3

/** The format summary. */
export function summaryOnly(target: Target): Reporter {
  return { opening: '', result: () => '', closing: (tally, end) => summary(tally, end, target) }
}

/** The closing summary as text, ending in a line end. */
export function summary(tally: Tally, end: RunEnd, { colors }: Pick<Target, 'colors'>): string {
  const sections = [
    [colors.bold(headline(tally, end))],
    section(colors.bold('Changes'), changes(tally)),
    section(colors.bold('Rewritten though a program writes it'), tally.generated.map(located)),
    section(colors.bold(end.written ? 'Files changed' : 'Files that would change'), changedFiles(end)),
    section(colors.bold('Refused'), end.refused ?? []),
    section(colors.bold('Proved by builds'), triedLines(tally.tried)),
    section(colors.bold('Left alone, and why'), leftAloneIn(tally, end)),
    section(colors.bold('Comments that do nothing'), slips(tally)),
    section(colors.bold('Skipped'), [...skipped(tally), ...(end.leftOut ?? []).map(visible)]),
    section(colors.bold(colors.red('Failed')), failed(tally)),
    section(colors.bold(colors.red('Steps thrown away: bugs of dockershift')), discarded(tally, false)),
    section(colors.bold(colors.red('Steps thrown away: bugs of your own transforms')), discarded(tally, true)),
    section(
      colors.bold('Hidden, as these are unsafe; each counted alone, and together they may change more'),
      hidden(tally, end),
    ),
    whatNext(tally, end),
  ]
  return `${sections.flat().join('\n')}\n`
}

/** Only what went wrong; '' when nothing did. */
export function troubles(tally: Tally, { colors }: Pick<Target, 'colors'>): string {
  const lines = [
    ...tally.failed.map((remark) => `${colors.red('failed')} ${located(remark)}`),
    ...tally.slips.map(located),
    ...discarded(tally, false),
    ...discarded(tally, true),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** `path:line: reason`, on one line and harmless for a terminal. */
export function located({ path, line, reason }: Remark): string {
  return visible(`${path}${line === undefined ? '' : `:${line}`}: ${reason}`)
}

function headline(tally: Tally, { written, complete, only }: RunEnd): string {
  const files = filesIn(tally)
  const stopped = complete ? '' : 'Stopped before the end. '
  if (files === 0) return `${stopped}No Dockerfile ${only ?? 'found'}.`
  const parts = [
    `${tally.changed} ${written ? 'changed' : 'would change'}`,
    `${tally.unchanged} ${written ? 'unchanged' : 'would not'}`,
    ...(skippedFiles(tally) > 0 ? [`${skippedFiles(tally)} skipped`] : []),
    ...(tally.failed.length > 0 ? [`${tally.failed.length} failed`] : []),
  ]
  const also =
    tally.ignoreFiles === 0
      ? ''
      : `, ${tally.ignoreFiles} of them ${tally.ignoreFiles === 1 ? 'an ignore file' : 'ignore files'}`
  return `${stopped}${counted(files, 'file')}${also}: ${parts.join(', ')}.`
}

function changes(tally: Tally): string[] {
  const names = [...tally.changes].sort(([a], [b]) => (a < b ? -1 : 1))
  const width = Math.max(0, ...names.map(([name]) => name.length))
  const lines = names.map(
    ([name, { places, files }]) => `${name.padEnd(width)}  ${counted(places, 'place')} in ${counted(files, 'file')}`,
  )
  return [...lines, ...tally.effects.map(located)]
}

/** The files that a report elsewhere shows, or none. */
function changedFiles({ changed = [] }: RunEnd): string[] {
  const rest = changed.length - MOST_CHANGED
  const lines = changed.slice(0, MOST_CHANGED).map(visible)
  return rest > 0 ? [...lines, `and ${rest} more`] : lines
}

/** Whether transforms were asked for by name, and none of them changes anything. */
function isInVain({ changed }: Tally, { named = [] }: RunEnd): boolean {
  return named.length > 0 && changed === 0
}

/** Whether a file was looked at of which there is nothing at all to say. */
function isSilent({ unchanged, leftAlone, hidden, slips, discarded }: Tally): boolean {
  return unchanged === 1 && leftAlone.size + hidden.size + slips.length + discarded.length === 0
}

function leftAloneIn(tally: Tally, end: RunEnd): string[] {
  if (isInVain(tally, end)) return tally.unchanged === 0 ? [] : placesOf(tally, end)
  // Whoever looks at one file wants to know where, and at two as long as it is little.
  const files = filesIn(tally)
  if (files !== 1) return files === 2 && notesIn(tally) <= MOST_OF_TWO ? placesOf(tally, {}) : leftAlone(tally)
  return end.complete && isSilent(tally)
    ? ['nothing: no transform that runs would change it, or has anything to say of it']
    : placesOf(tally, {})
}

/** How many places were left alone. */
function notesIn({ leftAlone }: Tally): number {
  return [...leftAlone.values()].flatMap((reasons) => [...reasons.values()]).reduce((sum, { count }) => sum + count, 0)
}

/** Each place that a transform leaves alone, and each of the named ones that has none. */
function placesOf(tally: Tally, { named = [] }: Pick<RunEnd, 'named'>): string[] {
  const inOrder = tally.places.toSorted((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : (a.line ?? 0) - (b.line ?? 0),
  )
  const together = new Map<string, { readonly at: Remark; readonly names: string[] }>()
  for (const { transform, ...at } of inOrder) {
    const key = located(at)
    const known = together.get(key)
    if (known === undefined) together.set(key, { at, names: [transform] })
    else known.names.push(transform)
  }
  const places = [...together.values()].map(({ at, names }) =>
    located({ ...at, reason: `${namesOf(names)}: ${at.reason}` }),
  )
  const speaks = (name: string): boolean => [...tally.leftAlone.keys()].some((kind) => kind.startsWith(`${name}: `))
  const silent = named
    .filter((name) => !speaks(name))
    .map((name) => visible(`${name}: nothing here is what it looks for, as dockershift --explain ${name} tells it`))
  const rest = notesIn(tally) - inOrder.length
  return [...places, ...(rest > 0 ? [`and ${rest} more; --format json names each with its line`] : []), ...silent]
}

/** Transforms that say the same of one place: the first of many. */
function namesOf(transforms: readonly string[]): string {
  const [shown, rest] = [transforms.slice(0, MOST_NAMES), transforms.length - MOST_NAMES]
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}

function leftAlone(tally: Tally): string[] {
  const kinds = leftAloneOf(tally)
  const shown = kinds.slice(0, MOST_REASONS)
  const width = Math.max(0, ...shown.map(({ count }) => String(count).length))
  // Where there is but one place, it is named.
  const line = ({ count, text, places }: Pick<LeftAlone, 'count' | 'text' | 'places'>): string => {
    const [only] = count === 1 ? places : []
    return visible(
      `${String(count).padStart(width)}  ${text}${only === undefined ? '' : ` (${only.path}:${only.line})`}`,
    )
  }
  const lines = shown.flatMap((kind) => [
    kind.differing.length === 0 ? line(kind) : line({ ...kind, places: [] }),
    ...kind.differing.map((one) => `    ${line(one)}`),
  ])
  const rest = kinds.slice(MOST_REASONS).reduce((sum, { count }) => sum + count, 0)
  return rest === 0
    ? lines
    : [...lines, `and ${rest} more; with the name of a file, each with its line; --format json has all`]
}

function slips({ slips: all }: Tally): string[] {
  const rest = all.length - MOST_SLIPS
  const lines = all.slice(0, MOST_SLIPS).map(located)
  return rest > 0 ? [...lines, `and ${rest} more; --format json names each`] : lines
}

function skipped(tally: Tally): string[] {
  return [...new Set(tally.skipped.map(({ kind }) => kind))].flatMap((kind) => {
    const all = tally.skipped.filter((one) => one.kind === kind)
    const lines = all.slice(0, MOST_SKIPPED).map(located)
    return all.length <= MOST_SKIPPED
      ? lines
      : [...lines, `and ${all.length - MOST_SKIPPED} more (${kind}); --format json names each`]
  })
}

function failed(tally: Tally): string[] {
  return tally.failed.map(located)
}

function discarded(tally: Tally, own: boolean): string[] {
  return tally.discarded
    .filter(({ source }) => (source !== undefined) === own)
    .map(({ path, transform, reason, source }) => {
      const remedy = source === undefined ? 'please report it with this file' : `mend it in ${source}`
      return visible(`${path}: ${transform}: ${reason}; that step was not made; ${remedy}`)
    })
}

function hidden(tally: Tally, { unmeasured = [] }: RunEnd): string[] {
  const counts = [...tally.hidden].map(([name, files]) => [name, `would change ${counted(files, 'file')}`] as const)
  const others =
    counts.length === 0 ? [] : unmeasured.map((name) => [name, 'not counted: it measures build contexts'] as const)
  const lines = [...counts, ...others].sort(([a], [b]) => (a < b ? -1 : 1))
  const width = Math.max(0, ...lines.map(([name]) => name.length))
  return lines.map(([name, what]) => `${name.padEnd(width)}  ${what}`)
}

function whatNext(tally: Tally, end: RunEnd): string[] {
  const { written, only, leftOut = [], alike = [], report, toWrite, toShowHidden } = end
  const lines: string[] = alike.map(visible)
  if (tally.hidden.size > 0 && toShowHidden !== undefined) lines.push(`To see what is hidden: ${visible(toShowHidden)}`)
  if (report !== undefined) lines.push(visible(`The report is in ${report.path}.`))
  if (report?.surprise !== undefined) lines.push(visible(`${report.path} ${report.surprise}`))
  if (!written && tally.changed > 0 && toWrite !== undefined)
    lines.push(`${report === undefined ? 'Nothing' : 'No Dockerfile'} was written. To write: ${visible(toWrite)}`)
  if (filesIn(tally) === 0 && only === undefined && leftOut.length === 0) {
    lines.push(`Below folders the name decides (${NAMES_TAKEN}),`)
    lines.push('and what .gitignore names is left out. A file that is named itself is read whatever its name.')
  }
  return lines
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}
