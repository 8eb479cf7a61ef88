// --online: asks registries about images that nobody wrote down, or that are to be moved on, before the first file is rewritten.

import { realpath } from 'node:fs/promises'
import type { Configurations } from '../../config/configurations.ts'
import { relativePath } from '../../files/place.ts'
import { withoutDigest } from '../../knowledge/images/names.ts'
import { visible } from '../../report/visible.ts'
import type { SettingsByFile } from '../../rewrite/file-settings.ts'
import { recordsOf, rowsOf } from '../../run/ask-images.ts'
import { imagesNamed } from '../../run/image-names.ts'
import { PLATFORM } from '../../run/image-options.ts'
import type { Host } from './process.ts'

/**
 * How each file is rewritten, with what its images turn out to be. What cannot be found out is said, and the run goes on without it.
 *
 * @param files absolute and without links
 */
export async function settingsOnline(
  files: readonly string[],
  configurations: Configurations,
  host: Host,
  signal: AbortSignal,
): Promise<SettingsByFile> {
  const settings = await configurations.settings(files)
  const folder = await realpath(host.cwd())
  const named = await imagesNamed(files, settings, (file) => relativePath(folder, file))
  // What a digest stands for does not change; what a tag does is to be moved on to.
  const isMoved = files.some((file) => settings.of(file).given?.['pin-digest']?.update === true)
  const open = named.filter(
    ({ isRecorded, name }) => !isRecorded || (isMoved && withoutDigest(name).digest === undefined),
  )
  const rows = await rowsOf(
    open,
    {},
    {
      env: host.env,
      fetch: globalThis.fetch,
      platform: PLATFORM,
      insecure: [],
      today: new Date().toISOString().slice(0, 10),
      signal,
    },
  )
  for (const { name, reason } of rows)
    if (reason !== undefined) host.stderr.write(`warning ${visible(`${name}: ${reason}`)}\n`)
  const learned = Object.entries(recordsOf(rows, {})).map(
    ([name, image]) => [name, { ...image, justAsked: true }] as const,
  )
  configurations.learn(Object.fromEntries(learned))
  return configurations.settings(files)
}
