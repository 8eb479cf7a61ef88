// The format html: one file that needs no network, for reading a whole run in a browser.
//
// Each result stands in it twice: as HTML, which is read where no script runs (in mail, as an artifact behind a policy), and
// as a block of data, of which the page's own script, from web/report, builds only what is looked at. So nothing has to be
// kept until the end; and what is known at the end alone, the overview, is slotted in front of the files.

import { createHash } from 'node:crypto'
import { counted } from './counted.ts'
import { Glance } from './glance.ts'
import { escaped } from './json.ts'
import { html as text } from './markup.ts'
import { type PageRun, pageFile } from './page.ts'
import { plainFile, plainRun } from './plain.ts'
import type { Reporter, RunEnd, Target } from './reporter.ts'
import { filesIn, skippedFiles, type Tally } from './tally.ts'

/** So many files are seen without a click, where no script runs. */
const MOST_OPEN = 20

/** Where scripts run, what is there for those who run none is not even laid out. */
const HIDE = 'document.currentScript.parentElement.hidden=true'

export function html(target: Target): Reporter {
  const { script = '', style = '' } = target.page ?? {}
  let silent = 0
  let open = MOST_OPEN
  const glance = new Glance(new Map(target.transforms.map((transform) => [transform.name, transform])))
  const scripts = [HIDE, script].map((source) => `'${hash(source)}'`).join(' ')
  const policy = `default-src 'none'; script-src ${scripts}; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'`
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
<main id="plain"><template shadowrootmode="open"><slot name="run"></slot><slot></slot></template>
<script>${HIDE}</script>
`,
    result(result) {
      const file = pageFile(result)
      if (file === undefined) {
        silent++
        return ''
      }
      glance.add(file)
      return `${plainFile(file, open-- > 0)}\n${data('file', file)}`
    },
    closing: (tally, end) => {
      const run = pageRun(tally, end, target, silent)
      return `<section slot="run">${plainRun(run, glance.groups())}</section>
</main>
${data('run', run)}<script>${script}</script>
</body>
</html>
`
    },
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
