// The format html: one file that needs no network, for reading a whole run in a browser.
//
// The page's own script and style come from web/report; each result stands in a block of data of its own, so that
// nothing has to be kept until the end, and the script builds only what is looked at.

import { createHash } from 'node:crypto'
import { counted } from './counted.ts'
import { escaped } from './json.ts'
import { html as text } from './markup.ts'
import { type PageRun, pageFile } from './page.ts'
import type { Reporter, RunEnd, Target } from './reporter.ts'
import { filesIn, skippedFiles, type Tally } from './tally.ts'

export function html(target: Target): Reporter {
  const { script = '', style = '' } = target.page ?? {}
  let silent = 0
  const policy = `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'`
  return {
    opening: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>dockershift</title>
<style>${style}</style>
</head>
<body>
<noscript>This report is built by its own script, which this browser does not run.</noscript>
`,
    result(result) {
      const file = pageFile(result)
      if (file === undefined) silent++
      return file === undefined ? '' : data('file', file)
    },
    closing: (tally, end) =>
      `${data('run', pageRun(tally, end, target, silent))}<script>${script}</script>\n</body>\n</html>\n`,
  }
}

/** A block of data: nothing in it can end the block. */
function data(kind: string, value: unknown): string {
  return `<script type="application/json" data-${kind}>${escaped(value).replaceAll('<', '\\u003c')}</script>\n`
}

function hash(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`
}

function pageRun(
  tally: Tally,
  { complete, written }: RunEnd,
  { transforms, version, pageProofs }: Target,
  silent: number,
): PageRun {
  const parts = [
    counted(filesIn(tally), 'file'),
    `${tally.changed} ${written ? 'changed' : 'would change'}`,
    ...(skippedFiles(tally) > 0 ? [`${skippedFiles(tally)} skipped`] : []),
    ...(tally.failed.length > 0 ? [`${tally.failed.length} failed`] : []),
    ...(complete ? [] : ['stopped before the end']),
  ]
  const leftAlone = [...tally.leftAlone.keys()]
  return {
    version,
    headline: parts.join(', '),
    transforms: transforms
      .filter(
        ({ name }) =>
          tally.changes.has(name) || tally.hidden.has(name) || leftAlone.some((kind) => kind.startsWith(`${name}:`)),
      )
      .map(({ name, summary, safety, aims, why, phase, references }) => ({
        ...{ name, summary, safety, aims, why, phase, references },
      })),
    hidden: [...tally.hidden].sort(([a], [b]) => (a < b ? -1 : 1)),
    files: filesIn(tally),
    silent,
    ...(pageProofs === undefined ? {} : { proofs: pageProofs }),
  }
}
