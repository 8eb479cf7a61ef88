// Whether a value that somebody wrote is a transform, and what is wrong with it.

import { CONFIGURATION_FIELDS } from '../images/contents.ts'
import { ASPECTS } from '../images/differences.ts'
import { nearest } from '../nearest.ts'
import { isRecord } from '../record.ts'
import { AIMS, type OptionSpec, PHASES, type Transform } from '../transform/transform.ts'

const SAFETIES = ['safe', 'unsafe'] as const
const KINDS = ['text', 'number', 'flag', 'list', 'map'] as const

/** Everything that is wrong with a value that is to be a transform; empty when it is one. */
export function flaws(value: unknown): readonly string[] {
  if (!isRecord(value)) return ['the default export is no transform: export default defineTransform({ name: … })']
  const { name, summary, phase, safety, aims, recommended, why, apply, changes, options } = value
  return [
    ...(typeof name === 'string' && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)
      ? []
      : [`name: ${said(name)}; it is kebab-case, such as internal-mirror`]),
    ...(isLine(summary) ? [] : [`summary: ${said(summary)}; it is one line of text`]),
    ...oneOf('phase', phase, PHASES),
    ...oneOf('safety', safety, SAFETIES),
    ...wrongAims(aims),
    ...(typeof recommended === 'boolean' ? [] : [`recommended: ${said(recommended)}; it is true or false`]),
    ...(typeof why === 'string' ? [] : [`why: ${said(why)}; it is a text`]),
    ...(['leavesAlone', 'rules', 'references'] as const).flatMap((key) =>
      isTexts(value[key]) ? [] : [`${key}: ${said(value[key])}; it is a list of texts`],
    ),
    ...(changes === undefined ? [] : wrongChanges(changes)),
    ...(options === undefined ? [] : wrongOptions(options)),
    ...(typeof apply === 'function' ? [] : [`apply: ${said(apply)}; it is a function that gives a Dockerfile`]),
  ]
}

function wrongAims(aims: unknown): readonly string[] {
  const known = Object.keys(AIMS)
  if (!isTexts(aims) || aims.length === 0) return [`aims: ${said(aims)}; it is a list of ${known.join(', ')}`]
  return aims.flatMap((aim, i) => oneOf(`aims[${i}]`, aim, known))
}

function wrongChanges(changes: unknown): readonly string[] {
  if (!Array.isArray(changes)) return [`changes: ${said(changes)}; it is a list of differences in the image`]
  return changes.flatMap((change: unknown, i) => {
    const where = `changes[${i}]`
    if (!isRecord(change)) return [`${where}: ${said(change)}; it is { field, becomes }`]
    const { field, name, files, aspects, becomes, isMeant } = change
    return [
      ...(files === undefined
        ? oneOf(`${where}.field`, field, CONFIGURATION_FIELDS)
        : wrongFiles(where, files, aspects)),
      ...(name === undefined || (isLine(name) && (field === 'Env' || field === 'Labels'))
        ? []
        : [`${where}.name: ${said(name)}; it is that of a variable of Env or a label of Labels`]),
      ...(isLine(becomes) ? [] : [`${where}.becomes: ${said(becomes)}; it is one line of text`]),
      ...(isMeant === undefined || typeof isMeant === 'function'
        ? []
        : [`${where}.isMeant: ${said(isMeant)}; it is a function`]),
    ]
  })
}

function wrongFiles(where: string, files: unknown, aspects: unknown): readonly string[] {
  return [
    ...(isTexts(files) ? [] : [`${where}.files: ${said(files)}; it is a list of patterns`]),
    ...(isTexts(aspects)
      ? aspects.flatMap((aspect, i) => oneOf(`${where}.aspects[${i}]`, aspect, ASPECTS))
      : [`${where}.aspects: ${said(aspects)}; it is a list of ${ASPECTS.join(', ')}`]),
  ]
}

function wrongOptions(options: unknown): readonly string[] {
  if (!isRecord(options)) return [`options: ${said(options)}; they are a table of option by name`]
  return Object.entries(options).flatMap(([name, spec]) => {
    const where = `options.${name}`
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) return [`${where}: the name of an option is camelCase`]
    if (!isRecord(spec)) return [`${where}: ${said(spec)}; it is { kind, default, help }`]
    const wrong = oneOf(`${where}.kind`, spec.kind, KINDS)
    if (wrong.length > 0) return wrong
    const option = spec as unknown as OptionSpec
    return [
      ...(typeof option.help === 'string' ? [] : [`${where}.help: ${said(option.help)}; it is a text`]),
      ...(fits(option) ? [] : [`${where}.default: ${said(option.default)} is not of the kind ${option.kind}`]),
    ]
  })
}

function fits(spec: OptionSpec): boolean {
  switch (spec.kind) {
    case 'text':
      return (
        typeof spec.default === 'string' &&
        (spec.choices === undefined || (isTexts(spec.choices) && spec.choices.includes(spec.default)))
      )
    case 'number':
      return typeof spec.default === 'number'
    case 'flag':
      return typeof spec.default === 'boolean'
    case 'list':
      return isTexts(spec.default)
    case 'map':
      return isRecord(spec.default) && isTexts(Object.values(spec.default))
  }
}

function oneOf(key: string, value: unknown, known: readonly string[]): readonly string[] {
  if (typeof value === 'string' && known.includes(value)) return []
  const near = typeof value === 'string' ? nearest(value, known) : undefined
  return [`${key}: ${said(value)}${near === undefined ? '' : ` (did you mean ${near}?)`}; it is ${known.join(', ')}`]
}

function said(value: unknown): string {
  if (value === undefined) return 'it is missing'
  return typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value)).slice(0, 60)
}

function isLine(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !value.includes('\n')
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/**
 * A transform that is not ours, made to say where it comes from, and to fail in words where `apply` gives no Dockerfile.
 *
 * @param source the file, as people read it
 */
export function adopted(transform: Transform, source: string): Transform {
  const { name, summary, phase, safety, aims, recommended, why, leavesAlone, rules, references } = transform
  const { changes, options } = transform
  return {
    ...{ name, summary, phase, safety, aims, recommended, why, leavesAlone, rules, references, source },
    ...(changes === undefined ? {} : { changes }),
    ...(options === undefined ? {} : { options }),
    apply(dockerfile, context) {
      const after: unknown = transform.apply(dockerfile, context)
      if (isDockerfile(after)) return after as typeof dockerfile
      const what = after === undefined ? 'nothing' : after instanceof Promise ? 'a promise' : said(after)
      throw new Error(`apply gave ${what}, and must give a Dockerfile`)
    },
  }
}

/** By its looks: it may be of another copy of this package. */
function isDockerfile(value: unknown): boolean {
  return isRecord(value) && typeof value.text === 'string' && Array.isArray(value.edits)
}
