// The options of a transform: what is set of them, and the defaults of the rest.

import type { OptionTable } from '../transform/transform.ts'

/** What is set of the transforms' options: checked values by option, by transform. */
export type OptionsGiven = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const NONE = {}

/** A value for each option of a transform. */
export function valuesOf(
  { options }: { readonly options?: OptionTable },
  given: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  if (options === undefined) return NONE
  if (given === undefined) return defaultsOf(options)
  return Object.fromEntries(
    Object.entries(options).map(([name, spec]) => [name, Object.hasOwn(given, name) ? given[name] : spec.default]),
  )
}

const defaults = new WeakMap<OptionTable, Readonly<Record<string, unknown>>>()

/** A table's defaults, which most calls get: they are put together once. */
function defaultsOf(options: OptionTable): Readonly<Record<string, unknown>> {
  let values = defaults.get(options)
  if (values === undefined) {
    values = Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, spec.default]))
    defaults.set(options, values)
  }
  return values
}
