// Calls of compose that say with which builder it builds what its files describe.

import { resolve } from 'node:path'
import { relativePath } from '../files/place.ts'
import type { Build, ComposeCall } from './build.ts'

export function isComposeFile(name: string): boolean {
  return /^(?:.*[.-])?compose(?:[.-].*)?\.ya?ml$/.test(name)
}

/** The files that compose reads where none is named. */
const USUAL = ['compose', 'docker-compose'].flatMap((name) =>
  [name, `${name}.override`].flatMap((one) => [`${one}.yaml`, `${one}.yml`]),
)

/** A call, and the place that holds it. */
export interface PlacedCall extends ComposeCall {
  readonly where: string
}

/** The builds, and once more those that calls of compose have done by another builder. */
export function withComposeCalls(
  builds: readonly Build[],
  calls: readonly PlacedCall[],
  root: string,
): readonly Build[] {
  const more = calls.flatMap(({ composeFiles, folders, builder, where }) => {
    const names = composeFiles.length === 0 ? USUAL : composeFiles
    const files = folders.flatMap((folder) => names.map((name) => `${relativePath(root, resolve(folder, name))}:`))
    return builds
      .filter((build) => files.some((file) => build.where.startsWith(file)))
      .map((build) => ({ ...build, builder, where, service: undefined }))
  })
  return more.length === 0 ? builds : [...builds, ...more]
}
