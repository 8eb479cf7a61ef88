// Differences between two images that a transform says it makes: taken out of the comparison, and named.

import { CONFIGURATION_FIELDS, type ImageConfiguration, type ImageFile } from './contents.ts'
import type { FileAspect, FileDifference } from './differences.ts'
import { glob } from './glob.ts'

/** A difference in the image that a transform makes, and that is no surprise to whoever runs it. */
export type Declared = DeclaredField | DeclaredFiles

/** A field of the image's configuration that is another afterwards. */
export interface DeclaredField {
  readonly files?: undefined
  readonly field: keyof ImageConfiguration
  /** Of `Env` or `Labels`: which of them; without it the whole field. */
  readonly name?: string
  /** What becomes of it, in words: `gone`, `what MAINTAINER said`. */
  readonly becomes: string
  /** Whether these two show the difference that is meant, and no other; without it any is. */
  readonly isMeant?: (before: ImageConfiguration, after: ImageConfiguration) => boolean
}

/** Files that are there before and after, and differ. */
export interface DeclaredFiles {
  readonly field?: undefined
  /** Patterns of paths without a leading `/`. */
  readonly files: readonly string[]
  /** In nothing else. */
  readonly aspects: readonly FileAspect[]
  readonly becomes: string
  /** Whether this file shows the difference that is meant; `configuration` is that of the image afterwards. */
  readonly isMeant?: (before: ImageFile, after: ImageFile, configuration: ImageConfiguration) => boolean
}

/** What a transform declares, with its name. */
export interface Declaration {
  readonly transform: string
  readonly changes: readonly Declared[]
}

/** A difference that was found, and that a transform declares. */
export type DeclaredDifference =
  | {
      readonly kind: 'configuration'
      readonly transform: string
      readonly field: keyof ImageConfiguration
      readonly name?: string
      readonly becomes: string
      readonly before: unknown
      readonly after: unknown
    }
  | { readonly kind: 'files'; readonly transform: string; readonly paths: readonly string[]; readonly becomes: string }

/** Two configurations without what is declared of them. */
export interface Rest {
  readonly found: readonly DeclaredDifference[]
  readonly before: ImageConfiguration
  readonly after: ImageConfiguration
}

/**
 * Takes what is declared out of two configurations.
 *
 * @param equal whether a field says the same in both
 */
export function withoutDeclared(
  before: ImageConfiguration,
  after: ImageConfiguration,
  declarations: readonly Declaration[],
  equal: (field: keyof ImageConfiguration, before: ImageConfiguration, after: ImageConfiguration) => boolean,
): Rest {
  const found: DeclaredDifference[] = []
  let rest = { before, after }
  for (const { transform, changes } of declarations) {
    for (const change of changes) {
      if (change.field === undefined) continue
      const { field, name, becomes, isMeant } = change
      if (equal(field, rest.before, rest.after) || isMeant?.(before, after) === false) continue
      const values = { before: valueOf(before, field, name), after: valueOf(after, field, name) }
      if (name !== undefined && values.before === values.after) continue
      found.push({
        kind: 'configuration',
        transform,
        field,
        ...(name === undefined ? {} : { name }),
        becomes,
        ...values,
      })
      rest =
        name === undefined
          ? alike(rest, field)
          : { before: without(rest.before, field, name), after: without(rest.after, field, name) }
    }
  }
  return { found, ...rest }
}

function valueOf(
  configuration: ImageConfiguration,
  field: keyof ImageConfiguration,
  name: string | undefined,
): unknown {
  const value = configuration[field]
  if (name === undefined) return value
  if (Array.isArray(value)) return value.find((entry: string) => entry.startsWith(`${name}=`))?.slice(name.length + 1)
  return (value as Readonly<Record<string, unknown>>)[name]
}

function alike(
  { before, after }: Pick<Rest, 'before' | 'after'>,
  field: keyof ImageConfiguration,
): Pick<Rest, 'before' | 'after'> {
  return { before, after: { ...after, [field]: before[field] } }
}

function without(configuration: ImageConfiguration, field: keyof ImageConfiguration, name: string): ImageConfiguration {
  const value = configuration[field]
  const rest = Array.isArray(value)
    ? value.filter((entry: string) => !entry.startsWith(`${name}=`))
    : Object.fromEntries(Object.entries(value as object).filter(([key]) => key !== name))
  return { ...configuration, [field]: rest }
}

/** Which transform declares what is found of files, by path. */
export function declaredFiles(
  files: readonly FileDifference[],
  configuration: ImageConfiguration,
  declarations: readonly Declaration[],
): { readonly found: readonly DeclaredDifference[]; readonly paths: ReadonlySet<string> } {
  const paths = new Set<string>()
  const found = declarations.flatMap(({ transform, changes }) =>
    changes.flatMap((change): readonly DeclaredDifference[] => {
      if (change.files === undefined) return []
      const { files: patterns, aspects, becomes, isMeant } = change
      const matches = patterns.map(glob)
      const own = files.filter(({ path, change: kind, aspects: differs, before, after }) => {
        if (kind !== 'changed' || before === undefined || after === undefined || paths.has(path)) return false
        if (!matches.some((match) => match(path)) || !differs.every((one) => aspects.includes(one))) return false
        return isMeant?.(before, after, configuration) !== false
      })
      for (const { path } of own) paths.add(path)
      return own.length === 0 ? [] : [{ kind: 'files', transform, paths: own.map(({ path }) => path), becomes }]
    }),
  )
  return { found, paths }
}

/** What is declared, in words, a line for what becomes the same: `Cmd, Entrypoint: without a shell`. */
export function declaredInWords(changes: readonly Declared[], name: (text: string) => string): readonly string[] {
  const things = new Map<string, string[]>()
  for (const { field, files = [], becomes, ...change } of changes) {
    const named = 'name' in change && change.name !== undefined ? [field, change.name] : [field]
    const thing = field === undefined ? files.map((file) => name(`/${file}`)).join(', ') : name(named.join(' '))
    things.set(becomes, [...(things.get(becomes) ?? []), thing])
  }
  return [...things].map(([becomes, all]) =>
    all.length === CONFIGURATION_FIELDS.length
      ? `all of the configuration: ${becomes}`
      : `${all.join(', ')}: ${becomes}`,
  )
}
