// What --list and --explain print.

import { declaredInWords } from '../images/declared.ts'
import { alike, sharedRules } from '../transform/rules.ts'
import { whenItRuns } from '../transform/selection.ts'
import { type About, AIMS, type OptionSpec, type OptionTable } from '../transform/transform.ts'
import { unifiedDiff } from './diff.ts'
import { painted } from './diffs.ts'
import type { Target } from './reporter.ts'

/** A Dockerfile before and after a transform: the files of its fixture `example`. */
export interface Example {
  readonly input: string
  readonly output: string
}

/** The transforms by what they are made for first, a line each, in the order in which they run. */
export function list(transforms: readonly About[], { colors }: Pick<Target, 'colors'>): string {
  const rows = transforms.map((transform) => {
    const { name, safety, recommended, aims, summary } = transform
    const cells = [name, recommended ? safety : `${safety}, when asked for`, aims.join(', ')]
    return { aim: aims[0], cells, summary }
  })
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map(({ cells }) => cells[i]!.length)))
  const groups = Object.entries(AIMS).flatMap(([aim, meaning]) => {
    const lines = rows
      .filter((row) => row.aim === aim)
      .map(({ cells, summary }) => {
        const [name = '', ...facts] = cells.map((cell, i) => cell.padEnd(widths[i]!))
        return `${colors.bold(name)}  ${colors.dim(facts.join('  '))}  ${summary}\n`
      })
    return lines.length === 0 ? [] : [`${colors.bold(`${aim}: ${meaning}`)}\n${indented(lines.join(''))}`]
  })
  const shared = sharedRules(transforms).map(
    ({ rule, transforms: some }) => `${rule}  ${some.map(({ name }) => name).join(', ')}\n`,
  )
  const title = colors.bold('Alike: these answer the same rule; --exclude takes a rule too, and leaves all of them out')
  return [...groups, ...(shared.length === 0 ? [] : [`${title}\n${indented(shared.join(''))}`])].join('\n')
}

/** The page of one transform. @param all those that there are, to say which others are like it */
export function explain(
  transform: About,
  example: Example,
  { colors }: Pick<Target, 'colors'>,
  all: readonly About[] = [],
): string {
  const { name, summary, phase, safety, aims, why, leavesAlone, rules, references, changes = [] } = transform
  const facts = `Phase ${phase}, ${safety}, for ${aims.join(', ')}. Runs ${whenItRuns(transform)}${safety === 'safe' ? '' : ': by -t with its name, or --for with an aim'}.`
  const items = (all: readonly string[]): string =>
    all.map((item) => `  - ${item.replaceAll('\n', '\n    ')}\n`).join('')
  const part = (title: string, text: string): string => (text === '' ? '' : `\n${colors.bold(title)}\n${text}`)
  // The hunks alone: the file of an example has no path worth showing.
  const diff = unifiedDiff('Dockerfile', example.input, example.output).split('\n').slice(3).join('\n')
  return [
    `${colors.bold(name)}\n${summary}.\n${facts}\n`,
    part('Why', indented(`${why.trimEnd()}\n`)),
    part('Example', indented(painted(diff, { colors }))),
    part('What it leaves alone', items(leavesAlone)),
    part('What verify expects to differ', items(declaredInWords(changes, (text) => text))),
    part('Options', items(optionsOf(transform)) + howToSet(transform)),
    part('Elsewhere', items(rules)),
    part('See also', items(seeAlso(transform, all))),
    part('References', items(references)),
  ].join('')
}

/** The others that answer a rule which this one answers, a line each. */
export function seeAlso(transform: About, all: readonly About[]): readonly string[] {
  return alike(transform, all).flatMap(({ rule, transforms }) =>
    transforms.map(({ name, summary }) => `${name}: ${summary} (${rule} too)`),
  )
}

/** `when: "related", "packages" (default "related"): what it does`, a line each. */
function optionsOf({ options }: About<OptionTable>): readonly string[] {
  return Object.entries((options ?? {}) as OptionTable).map(([name, spec]) => {
    const choices = spec.kind === 'text' && spec.choices !== undefined ? spec.choices : [`a ${spec.kind}`]
    return `${name}: ${choices.join(', ')}; ${JSON.stringify(spec.default)} unless set. ${spec.help}`
  })
}

/** The same option for a run, and in a configuration for one folder. */
export function howToSet({ name, options }: About<OptionTable>): string {
  const [first] = Object.entries((options ?? {}) as OptionTable)
  if (first === undefined) return ''
  const [option, spec] = first
  const value = anotherValue(spec)
  const words = Array.isArray(value)
    ? value.join(',')
    : typeof value === 'object'
      ? Object.entries(value)
          .map((pair) => pair.join('='))
          .join(',')
      : String(value)
  const override = { files: ['services/web/'], transforms: { [name]: { [option]: value } } }
  return [
    `  For a run: --set ${name}.${option}=${words}\n`,
    `  For a folder, in dockershift.config.jsonc: ${JSON.stringify({ overrides: [override] })}\n`,
  ].join('')
}

/** One that is not the default: what is set already needs no setting. */
function anotherValue(spec: OptionSpec): OptionSpec['default'] {
  if (spec.example !== undefined) return spec.example
  if (spec.kind === 'flag') return !spec.default
  if (spec.kind === 'number') return Math.max(1, spec.default * 2)
  return (
    (spec.kind === 'text' ? spec.choices?.findLast((choice) => choice !== spec.default) : undefined) ?? spec.default
  )
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
