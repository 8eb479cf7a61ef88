// Checks a configuration against its schema, and says of each mistake what is wrong and what was most likely meant.

import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { DISTRO_NAMES, distroNamed } from '../knowledge/images/distro-names.ts'
import { nearest } from '../nearest.ts'
import { ruleNamed } from '../transform/rules.ts'
import type { About } from '../transform/transform.ts'
import type { Config } from './config.ts'
import type { Mistake, Path } from './read.ts'
import { configSchema } from './schema.ts'

/** A value that the schema takes, or what is wrong with it. */
export type Checked = { readonly config: Config } | { readonly mistakes: readonly Mistake[] }

/**
 * @param open names of transforms that are not known may stand: those that bear them were not loaded
 * @returns the check of a configuration, which may then be done many times
 */
export function checkFor(transforms: readonly About[], open: boolean): (value: unknown) => Checked {
  // The schema is ours: checking and polishing it would take longer than all else.
  const fast = { validateSchema: false, meta: false, strict: false, code: { optimize: false } } as const
  const ajv = new Ajv({ allErrors: true, verbose: true, ...fast })
  const { $schema, ...schema } = configSchema(transforms, { open })
  const validate: ValidateFunction<Config> = ajv.compile<Config>(schema)
  return (value) => {
    if (!validate(value)) return { mistakes: mistakesOf(validate.errors ?? [], transforms) }
    const mistakes = wrongBases(value)
    return mistakes.length > 0 ? { mistakes } : { config: value }
  }
}

function mistakesOf(errors: readonly ErrorObject[], transforms: readonly About[]): readonly Mistake[] {
  // A value may take several shapes. What is wrong inside of the one that the user chose says more than that it is none
  // of the others.
  const isShape = ({ keyword }: ErrorObject): boolean => keyword === 'type' || keyword === 'enum'
  const simple = errors.filter(({ keyword }) => keyword !== 'anyOf')
  const choices = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath))
  const kept = simple.filter(
    (error) =>
      !isShape(error) ||
      !choices.has(error.instancePath) ||
      !simple.some(
        (other) =>
          other.instancePath.startsWith(`${error.instancePath}/`) ||
          (other.instancePath === error.instancePath && !isShape(other)),
      ),
  )
  const mistakes: Mistake[] = []
  const shapes = new Map<string, ErrorObject[]>()
  for (const error of kept) {
    const same = shapes.get(error.instancePath)
    if (!isShape(error)) mistakes.push(mistakeOf(error, transforms))
    else if (same === undefined) shapes.set(error.instancePath, [error])
    else same.push(error)
  }
  return [...mistakes, ...[...shapes.values()].map(wrongShape)]
}

/** A value that has none of the shapes that it may have. */
function wrongShape(errors: readonly ErrorObject[]): Mistake {
  const [{ instancePath, data }] = errors as [ErrorObject]
  const words = errors.flatMap(({ keyword, params }) =>
    keyword === 'enum' ? (params.allowedValues as unknown[]).map(String) : [],
  )
  const types = errors.flatMap(({ keyword, params }) => (keyword === 'type' ? [String(params.type)] : []))
  const takes = [
    ...new Set([...words.map((word) => JSON.stringify(word)), ...types.map((type) => KINDS[type] ?? type)]),
  ]
  const near = typeof data === 'string' ? nearest(data, words) : undefined
  const meant = near === undefined ? '' : ` (did you mean ${JSON.stringify(near)}?)`
  return { path: pathOf(instancePath), reason: `${shown(data)} is not what it takes${meant}: ${listed(takes)}` }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  boolean: 'true or false',
  number: 'a number',
  array: 'a list in [ ]',
  object: 'an object in { }',
}

function mistakeOf(
  { keyword, instancePath, params, parentSchema, data }: ErrorObject,
  transforms: readonly About[],
): Mistake {
  const path = pathOf(instancePath)
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty)
      const known = Object.keys((parentSchema?.properties ?? {}) as object)
      return { path: [...path, key], isKey: true, reason: unknownKey(key, path, known, transforms) }
    }
    case 'required':
      return { path, reason: `the key ${params.missingProperty} is missing` }
    case 'pattern':
      return { path, reason: `${shown(data)} is no absolute path` }
    case 'maxLength':
      return {
        path,
        reason: `it has ${String(data).length} characters, and ${String(params.limit)} are taken: no path has more`,
      }
    case 'minLength':
    case 'minItems':
      return { path, reason: 'it is empty' }
    case 'maxItems':
      return { path, reason: 'it takes "on" or "off" and then an object of options, and nothing more' }
    default:
      return { path, reason: 'it is not what it takes' }
  }
}

function unknownKey(key: string, path: Path, known: readonly string[], all: readonly About[]): string {
  const name = JSON.stringify(key)
  const near = nearest(key, known)
  const meant = near === undefined ? '' : ` (did you mean ${JSON.stringify(near)}?)`
  const [last, before] = [path.at(-1), path.at(-2)]
  if (last === 'transforms' || (before === 'transforms' && typeof last === 'number'))
    return ruleNamed(key, all) ?? `unknown transform ${name}${meant}; dockershift --list shows them all`
  const transforms = path.indexOf('transforms')
  if (transforms >= 0) {
    const transform = path.slice(transforms + 1).find((step) => typeof step === 'string')
    const takes = known.length === 0 ? 'no options' : listed(known.map((one) => JSON.stringify(one)))
    return `unknown option ${name}${meant}; ${transform} takes ${takes}`
  }
  return `unknown key ${name}${meant}; it takes ${listed(known.map((one) => JSON.stringify(one)))}`
}

function listed(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
}

/** A value as the file writes it; of long ones the beginning. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/** The way in a JSON pointer. */
function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

/** What a schema cannot tell: whether there is such a distribution. */
function wrongBases({ bases, overrides = [] }: Config): readonly Mistake[] {
  const all = [
    { path: ['bases'], bases },
    ...overrides.map((override, i) => ({ path: ['overrides', i, 'bases'], bases: override.bases })),
  ]
  return all.flatMap(({ path, bases = {} }) =>
    Object.entries(bases).flatMap(([image, { distro }]): readonly Mistake[] => {
      if (distro === undefined) return []
      const found = distroNamed(distro)
      if (typeof found !== 'string') return []
      const [name = '', version] = distro.trim().split(/[\s:]+/)
      const near = nearest(name.toLowerCase(), DISTRO_NAMES)
      const meant = near === undefined ? '' : ` (did you mean ${JSON.stringify(near)}?)`
      const reason =
        found === 'name'
          ? `unknown distribution ${JSON.stringify(name)}${meant}; it takes ${listed(DISTRO_NAMES)}`
          : `no version of ${name} is called ${JSON.stringify(version)}; "debian 12" is the form`
      return [{ path: [...path, image, 'distro'], reason }]
    }),
  )
}
