// A name for a stage that is put into a file, as the author names stages.

import type { Dockerfile } from '../model/dockerfile.ts'
import { references } from '../model/stages.ts'

/** Ends of names that authors keep to. */
const ENDINGS = ['-stage', '_stage', 'stage']

/**
 * The first of some names that the file does not use: for a stage, as a base, or in a `--from` that may mean an image or a
 * context of that name. Where stages have a common way of being called, a name in that way comes first: `build-stage` beside
 * `production-stage`, `builder` beside `web-builder`.
 */
export function freeStageName(dockerfile: Dockerfile, wanted: readonly [string, ...string[]]): string {
  const { stages, instructions } = dockerfile
  const names = stages.flatMap(({ name }) => name ?? [])
  const said = instructions.flatMap((one) => references(one).map((name) => name.toLowerCase()))
  const used = new Set([...names, ...stages.map(({ base }) => base.text.toLowerCase()), ...said])
  const [first] = wanted
  const ending = ENDINGS.find((end) => names.length > 0 && names.every((name) => name.endsWith(end)))
  const likened = wanted.filter((name) => names.some((other) => other.endsWith(`-${name}`)))
  const all = [...(ending === undefined ? [] : [first + ending]), ...likened, ...wanted]
  const free = all.find((name) => !used.has(name))
  if (free !== undefined) return free
  for (let i = 2; ; i++) if (!used.has(`${first}-${i}`)) return `${first}-${i}`
}
