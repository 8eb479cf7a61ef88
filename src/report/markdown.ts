// The format markdown: the body of a pull request, which says what changes by transform and why.

import type { Result } from '../rewrite/result.ts'
import type { About } from '../transform/transform.ts'
import { counted } from './counted.ts'
import { diffOf } from './diffs.ts'
import { code, fenced, html } from './markup.ts'
import type { Reporter, RunEnd, Target } from './reporter.ts'
import { filesIn, leftAloneOf, skippedFiles, type Tally } from './tally.ts'
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
  let leftOut = 0
  return {
    opening: '',
    result(result) {
      const text = shown(result, target)
      if (text === '') return ''
      if (size + text.length > MOST_DIFFS) leftOut++
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
        changes(tally, target.transforms),
        why(tally, target.transforms),
        diffs.length === 0 ? '' : `### Diffs\n\n${diffs.join('\n\n')}`,
        leftOut === 0 ? '' : `The diffs of ${counted(leftOut, 'more file')} are left out here.`,
        leftAlone(tally),
        slips(tally),
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

function shown(result: Result, target: Target): string {
  if (result.status !== 'changed') return ''
  const diff = fenced('diff', diffOf(result, target))
  return `<details>\n<summary><code>${html(result.path)}</code></summary>\n\n${diff}\n\n</details>`
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
  return `${stopped}dockershift ${verb} ${tally.changed} of ${counted(filesIn(tally), 'Dockerfile')}${also}.`
}

function changes(tally: Tally, transforms: readonly About[]): string {
  if (tally.changes.size === 0) return ''
  const rows = namesOf(tally).map((name) => {
    const { lines, files } = tally.changes.get(name)!
    const transform = transforms.find((one) => one.name === name)
    return `| ${code(name)} | ${transform?.safety ?? ''} | ${files} | ${lines} | ${transform?.summary ?? ''} |`
  })
  const head = '| transform | promise | files | lines | what it does |\n|---|---|--:|--:|---|'
  const unsafe = namesOf(tally).some((name) => transforms.find((one) => one.name === name)?.safety === 'unsafe')
  const promise =
    'A safe transform keeps the files of the image, but for caches, indexes and logs, and its configuration.'
  const warning = unsafe ? ' An unsafe one may change what the image holds or does: review it.' : ''
  return `### What changes\n\n${head}\n${rows.join('\n')}\n\n${promise}${warning}`
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
  const line = (n: number, reason: string): string => `${n} × ${code(reason)}`
  return list(
    'Left alone, and why',
    leftAloneOf(tally).map(({ count, text, differing }) =>
      [line(count, text), ...differing.map(([reason, n]) => `  - ${line(n, reason)}`)].join('\n'),
    ),
  )
}

function slips(tally: Tally): string {
  return list(
    'Comments that do nothing',
    tally.slips.map(({ path, line, reason }) => `${code(`${path}:${line}`)}: ${code(reason)}`),
  )
}

function hidden(tally: Tally, { toShowHidden }: RunEnd): string {
  const names = [...tally.hidden].sort(([a], [b]) => (a < b ? -1 : 1))
  const how = toShowHidden === undefined ? '' : `\n\nTo see them: ${code(toShowHidden)}`
  const text = list(
    'Unsafe, and not run',
    names.map(([name, files]) => `${code(name)} would change ${counted(files, 'file')}`),
  )
  return text === '' ? '' : text + how
}

function troubles(tally: Tally): string {
  const failed = tally.failed.map(
    ({ path, line, reason }) => `${code(line === undefined ? path : `${path}:${line}`)}: ${code(reason)}`,
  )
  const discarded = tally.discarded.map(
    ({ path, transform, reason }) => `${code(path)}: ${code(transform)}: ${code(reason)}; that step was not made`,
  )
  return [list('Failed', failed), list('Steps thrown away: bugs of dockershift', discarded)]
    .filter((part) => part !== '')
    .join('\n\n')
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
