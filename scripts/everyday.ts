// How much of what an expert asks for in review is there after `--write --unsafe`, over services of our own making:
// `npm run everyday`. What is asked of each is in test/everyday/services.
//
//   --keep DIR    rewrite them in this folder, which is empty, and leave them there
//   --only NAME   what is missing in services whose name begins so
//   --place NAME  what is missing in this place, and not at the top

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { asked, COLUMNS } from '../test/everyday/points.ts'
import { type Outcome, outcomesIn, PLACES } from '../test/everyday/services.ts'

const { values } = parseArgs({
  options: {
    keep: { type: 'string' },
    only: { type: 'string', default: '' },
    place: { type: 'string', default: 'top' },
  },
})

const home = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'everyday-')) : resolve(values.keep)
const outcomes: Outcome[] = []
for (const place of PLACES) {
  mkdirSync(join(home, place), { recursive: true })
  outcomes.push(...(await outcomesIn(place, join(home, place))))
}
if (values.keep === undefined) rmSync(home, { recursive: true })

const lines: string[] = []
table('ecosystem', [...new Set(outcomes.map(({ service }) => service.points.ecosystem))], (name, outcome) =>
  outcome.points.ecosystem === name ? asked(outcome.points).length : 0,
)
table('point', COLUMNS, (name, { points }) => (asked(points).includes(name) ? 1 : 0))
lines.push('', 'missing:')
for (const { service, place, missing } of outcomes) {
  if (place !== values.place || !service.name.startsWith(values.only)) continue
  for (const { column, notes } of missing) {
    const said = notes.length === 0 ? ['SILENT'] : notes
    lines.push(`  ${service.name} ${column}`, ...said.map((note) => `      ${note}`))
  }
}
process.stdout.write(`${lines.join('\n')}\n`)

/** A line for each name and one for all, with a column for each place. */
function table<Name extends string>(
  title: string,
  names: readonly Name[],
  count: (name: Name, outcome: Outcome) => number,
): void {
  lines.push('', `| ${title} | ${PLACES.join(' | ')} |`, `|---|${PLACES.map(() => '---').join('|')}|`)
  const isOf = (name: Name, { points }: Outcome, column: string): boolean =>
    name === column || name === points.ecosystem
  const cell = (of: readonly Name[], place: string): string => {
    const here = outcomes.filter((outcome) => outcome.place === place)
    const sum = (number: (name: Name, outcome: Outcome) => number): number =>
      of.reduce((all, name) => all + here.reduce((total, outcome) => total + number(name, outcome), 0), 0)
    const lacking = sum((name, outcome) => outcome.missing.filter(({ column }) => isOf(name, outcome, column)).length)
    const total = sum(count)
    return `${total - lacking} of ${total}, ${Math.round((100 * (total - lacking)) / total)} %`
  }
  for (const name of names) lines.push(`| ${name} | ${PLACES.map((place) => cell([name], place)).join(' | ')} |`)
  lines.push(`| all | ${PLACES.map((place) => cell(names, place)).join(' | ')} |`)
}
