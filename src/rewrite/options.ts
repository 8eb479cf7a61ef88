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
  const isGiven = (name: string): boolean => given !== undefined && Object.hasOwn(given, name)
  return Object.fromEntries(
    Object.entries(options).map(([name, spec]) => [name, isGiven(name) ? given![name] : spec.default]),
  )
}
