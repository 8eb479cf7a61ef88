// What --list and --explain print.

import type { About, OptionTable } from '../transform.ts'
import { unifiedDiff } from './diff.ts'
import { painted } from './diffs.ts'
import type { Target } from './reporter.ts'

/** A Dockerfile before and after a transform: the files of its fixture `example`. */
export interface Example {
  readonly input: string
  readonly output: string
}

/** A line for each transform, in the order in which they run. */
export function list(transforms: readonly About[], { colors }: Pick<Target, 'colors'>): string {
  const width = (of: (transform: About) => string): number =>
    Math.max(...transforms.map((transform) => of(transform).length))
  const name = width((transform) => transform.name)
  const phase = width((transform) => transform.phase)
  const safety = width((transform) => transform.safety)
  return transforms
    .map((transform) => {
      const facts = `${transform.phase.padEnd(phase)}  ${transform.safety.padEnd(safety)}`
      return `${colors.bold(transform.name.padEnd(name))}  ${colors.dim(facts)}  ${transform.summary}\n`
    })
    .join('')
}

/** The page of one transform. */
export function explain(transform: About, example: Example, { colors }: Pick<Target, 'colors'>): string {
  const { name, summary, phase, safety, why, leavesAlone, rules, references } = transform
  const asked = safety === 'unsafe' ? ': runs with --unsafe, or when it is named with -t' : ''
  const items = (all: readonly string[]): string =>
    all.map((item) => `  - ${item.replaceAll('\n', '\n    ')}\n`).join('')
  const part = (title: string, text: string): string => (text === '' ? '' : `\n${colors.bold(title)}\n${text}`)
  // The hunks alone: the file of an example has no path worth showing.
  const diff = unifiedDiff('Dockerfile', example.input, example.output).split('\n').slice(3).join('\n')
  return [
    `${colors.bold(name)}\n${summary}. Phase ${phase}, ${safety}${asked}.\n`,
    part('Why', indented(`${why.trimEnd()}\n`)),
    part('Example', indented(painted(diff, { colors }))),
    part('Left alone', items(leavesAlone)),
    part('Options', items(optionsOf(transform))),
    part('Elsewhere', items(rules)),
    part('References', items(references)),
  ].join('')
}

/** `when: "related", "packages" (default "related"): what it does`, a line each. */
function optionsOf({ options }: About<OptionTable>): readonly string[] {
  return Object.entries((options ?? {}) as OptionTable).map(([name, spec]) => {
    const choices = spec.kind === 'text' && spec.choices !== undefined ? spec.choices : [`a ${spec.kind}`]
    return `${name}: ${choices.join(', ')}; ${JSON.stringify(spec.default)} unless set. ${spec.help}`
  })
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
