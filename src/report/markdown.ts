// The format markdown: the body of a pull request, which says what changes by transform and why.

import type { Result } from '../rewrite/result.ts'
import type { About } from '../transform/transform.ts'
import { type Changed, hunksApart, type OwnedHunk } from './changes.ts'
import { counted } from './counted.ts'
import { diffOf } from './diffs.ts'
import { cell, code, fenced, html } from './markup.ts'
import type { Reporter, RunEnd, Target } from './reporter.ts'
import { filesIn, type LeftAlone, leftAloneOf, type Remark, skippedFiles, type Tally } from './tally.ts'
import { triedMarkdown } from './tried.ts'

/** So many characters in all: GitHub takes 65,536 in a pull request's body, and a bot adds some of its own. */
const MOST = 60_000

/** So much of it is for the diffs; the rest is for what is said about them. */
const MOST_DIFFS = 40_000

/** So many reasons, files of a transform, and files that failed are named. */
const MOST_LINES = 20

export function markdown(target: Target): Reporter {
  const diffs: string[] = []
  let size = 0
  const leftOut: string[] = []
  return {
    opening: '',
    result(result) {
      const text = shown(result, target)
      if (text === '') return ''
      if (size + text.length > MOST_DIFFS) leftOut.push(result.path)
      else {
        size += text.length
        diffs.push(text)
      }
      return ''
    },
    closing(tally, end) {
      const parts = [
        headline(tally, end),
        triedMarkdown(tally.tried, target.growth),
        changes(tally, target.transforms, end),
        why(tally, target.transforms),
        diffs.length === 0 ? '' : `### Diffs\n\n${diffs.join('\n\n')}`,
        unshown(leftOut),
        leftAlone(tally),
        slips(tally),
        skipped(tally),
        hidden(tally, end),
        troubles(tally),
        (target.proofs ?? '').trimEnd(),
      ]
      const joined = (some: readonly string[]): string => `${some.filter((part) => part !== '').join('\n\n')}\n`
      // Cut between parts: half a table or an open block would swallow what follows.
      const first = parts.slice(0, 4)
      const shorter = [joined(parts), joined([...first, parts.at(-1)!]), joined(first), joined(parts.slice(0, 3))]
      return shorter.find((text) => text.length <= MOST) ?? shorter.at(-1)!
    },
  }
}

/** A report is the text of a pull request, whose length is bounded. */
function unshown(paths: readonly string[]): string {
  if (paths.length === 0) return ''
  const named = paths.slice(0, MOST_LINES).map((path) => `<code>${html(path)}</code>`)
  const rest = paths.length > named.length ? ` and ${paths.length - named.length} more` : ''
  return `The diffs of ${counted(paths.length, 'more file')} are left out here, as forges take no longer text: ${named.join(', ')}${rest}. \`--format diff\` and \`--format html\` have them.`
}

function shown(result: Result, target: Target): string {
  if (result.status !== 'changed') return ''
  const parts = [fenced('diff', diffOf(result, target)), whose(result)].filter((part) => part !== '').join('\n\n')
  return `<details>\n<summary><code>${html(result.path)}</code></summary>\n\n${parts}\n\n</details>`
}

/**
 * Whose each line is, where a hunk is of several transforms: below the diff, and not in it, where somebody who copies the
 * diff would get it into the file.
 */
function whose(changed: Changed): string {
  const rows = hunksApart(changed).flatMap((hunk) => {
    const groups = groupsOf(hunk)
    return groups.every(({ by }) => by === groups[0]!.by) ? [] : groups.map(rowOf)
  })
  if (rows.length === 0) return ''
  return `Whose line it is:\n\n| line | it says | by |\n|---|---|---|\n${rows.join('\n')}`
}

/** Lines behind each other that go, or that come, by the same transforms. */
interface LineGroup {
  readonly sign: '-' | '+'
  readonly from: number
  readonly to: number
  readonly text: string
  /** The transforms as the table names them. */
  readonly by: string
}

function groupsOf({ lines, oldStart, newStart }: OwnedHunk): readonly LineGroup[] {
  const groups: LineGroup[] = []
  let [old, now] = [oldStart, newStart]
  for (const { sign, text, by } of lines) {
    const number = sign === '-' ? old : now
    if (sign !== '+') old++
    if (sign !== '-') now++
    if (sign === ' ') continue
    const names = by.map(code).join(', ')
    const last = groups.at(-1)
    if (last?.sign === sign && last.to === number - 1 && last.by === names)
      groups[groups.length - 1] = { ...last, to: number }
    else groups.push({ sign, from: number, to: number, text, by: names })
  }
  return groups
}

/** So much of a line tells which it is. */
const MOST_OF_LINE = 60

function rowOf({ sign, from, to, text, by }: LineGroup): string {
  const line = text.trim()
  const characters = [...line.slice(0, 2 * MOST_OF_LINE + 1)]
  const shown = characters.length > MOST_OF_LINE ? `${characters.slice(0, MOST_OF_LINE - 1).join('')}…` : line
  const says = shown === '' ? 'an empty line' : cell(shown)
  return to === from
    ? `| ${sign}${from} | ${says} | ${by} |`
    : `| ${sign}${from} to ${sign}${to} | ${says} and ${to - from} more | ${by} |`
}

function headline(tally: Tally, { written, complete, only }: RunEnd): string {
  const stopped = complete ? '' : 'The run was stopped before the end. '
  if (filesIn(tally) === 0) return `${stopped}dockershift: no Dockerfile ${only ?? 'found'}.`
  const verb = written ? 'rewrites' : 'would rewrite'
  const rest = [
    ...(skippedFiles(tally) > 0 ? [`${skippedFiles(tally)} skipped`] : []),
    ...(tally.failed.length > 0 ? [`${tally.failed.length} failed`] : []),
  ]
  const also = rest.length === 0 ? '' : ` (${rest.join(', ')})`
  const ignoreFiles = tally.ignoreFiles === 0 ? '' : ` and ${counted(tally.ignoreFiles, 'ignore file')}`
  const [changed, all] = [tally.changed, filesIn(tally)].map((one) => one - tally.ignoreFiles)
  return `${stopped}dockershift ${verb} ${changed} of ${counted(all!, 'Dockerfile')}${ignoreFiles}${also}.`
}

function changes(tally: Tally, transforms: readonly About[], { written, toWrite }: RunEnd): string {
  if (tally.changes.size === 0) return ''
  const rows = namesOf(tally).map((name) => {
    const { places, files } = tally.changes.get(name)!
    const transform = transforms.find((one) => one.name === name)
    return `| ${code(name)} | ${transform?.safety ?? ''} | ${files} | ${places} | ${transform?.summary ?? ''} |`
  })
  const head = '| transform | promise | files | places | what it does |\n|---|---|--:|--:|---|'
  const unsafe = namesOf(tally).some((name) => transforms.find((one) => one.name === name)?.safety === 'unsafe')
  const promise =
    'A safe transform keeps the files of the image, but for caches, indexes and logs, and its configuration.'
  const warning = unsafe ? ' An unsafe one may change what the image holds or does: review it.' : ''
  const refusing =
    'To leave a change out: `# dockershift ignore=NAME` above its instruction, or `--exclude NAME` everywhere.'
  const writing = written || toWrite === undefined ? '' : `\n\nTo write: ${code(toWrite)}`
  return `### What changes\n\n${head}\n${rows.join('\n')}\n\n${promise}${warning} ${refusing}${writing}`
}

function why(tally: Tally, transforms: readonly About[]): string {
  const texts = namesOf(tally).flatMap((name) => {
    const transform = transforms.find((one) => one.name === name)
    return transform === undefined
      ? []
      : [`<details>\n<summary>Why ${html(name)}</summary>\n\n${transform.why}\n\n</details>`]
  })
  return texts.join('\n\n')
}

function leftAlone(tally: Tally): string {
  const line = (one: Pick<LeftAlone, 'count' | 'text'>): string => `${one.count} × ${code(one.text)}`
  const placed = (one: Pick<LeftAlone, 'count' | 'text' | 'places'>): string => {
    const places = one.places.map((place) => code(`${place.path}:${place.line}`)).join(', ')
    const rest = one.count - one.places.length
    return `${line(one)}: ${places}${rest > 0 ? ` and ${rest} more` : ''}`
  }
  return list(
    'Left alone, and why',
    leftAloneOf(tally).map((kind) =>
      kind.differing.length === 0
        ? placed(kind)
        : [line(kind), ...kind.differing.map((one) => `  - ${placed(one)}`)].join('\n'),
    ),
  )
}

function slips(tally: Tally): string {
  return list(
    'Comments that do nothing',
    tally.slips.map(({ path, line, reason }) => `${code(`${path}:${line}`)}: ${code(reason)}`),
  )
}

function skipped(tally: Tally): string {
  return list('Skipped', tally.skipped.map(placed))
}

function hidden(tally: Tally, { toShowHidden }: RunEnd): string {
  const names = [...tally.hidden].sort(([a], [b]) => (a < b ? -1 : 1))
  const how = toShowHidden === undefined ? '' : `\n\nTo see them: ${code(toShowHidden)}`
  const text = list(
    'Unsafe, and not run; each counted alone, and together they may change more',
    names.map(([name, files]) => `${code(name)} would change ${counted(files, 'file')}`),
  )
  return text === '' ? '' : text + how
}

function troubles(tally: Tally): string {
  const failed = tally.failed.map(placed)
  const discarded = tally.discarded.map(
    ({ path, transform, reason }) => `${code(path)}: ${code(transform)}: ${code(reason)}; that step was not made`,
  )
  return [list('Failed', failed), list('Steps thrown away: bugs of dockershift', discarded)]
    .filter((part) => part !== '')
    .join('\n\n')
}

function placed({ path, line, reason }: Remark): string {
  return `${code(line === undefined ? path : `${path}:${line}`)}: ${code(reason)}`
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const rest = lines.length - MOST_LINES
  const all = lines.slice(0, MOST_LINES).map((line) => `- ${line}`)
  return `### ${title}\n\n${[...all, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n')}`
}

function namesOf(tally: Tally): readonly string[] {
  return [...tally.changes.keys()].sort()
}
