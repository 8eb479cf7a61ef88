// Makes a record of what an image's configuration and files say, wherever they came from.

import { type KeptFiles, keptFiles, textIn } from '../images/kept-files.ts'
import type { RecordedImage } from '../knowledge/images/recorded.ts'
import { distroIn, SYSTEM_FILES, usersOfFile } from '../knowledge/images/system-files.ts'
import type { Configuration } from './manifests.ts'

/** What is wanted of a layer. @param tar uncompressed */
export function wantedFiles(tar: AsyncIterable<Uint8Array>): Promise<KeptFiles> {
  return keptFiles(tar, Object.values(SYSTEM_FILES))
}

/** The texts; `undefined` where one cannot be told, '' where there is none. */
export interface SystemFiles {
  readonly release: string | undefined
  readonly users: string | undefined
}

/** @param layers all of them, from the top to the bottom */
export function systemFilesIn(layers: readonly KeptFiles[]): SystemFiles {
  return { release: textIn(layers, SYSTEM_FILES.release), users: textIn(layers, SYSTEM_FILES.users) }
}

/** The same, once the upper layers have settled all of it: those below need not be read. */
export function settledFiles(layers: readonly KeptFiles[]): SystemFiles | undefined {
  const files = systemFilesIn(layers)
  return files.release && files.users ? files : undefined
}

export function recordFrom(
  configuration: Configuration,
  files: SystemFiles | undefined,
  about: Pick<RecordedImage, 'digest' | 'asked' | 'platforms' | 'size'>,
): RecordedImage {
  const { created, platform, user, workdir, entrypoint, home, shell, triggers } = configuration
  const { digest, asked, platforms, size } = about
  const distro = files?.release === undefined ? undefined : distroIn(files.release)
  return {
    ...(digest === undefined ? {} : { digest }),
    asked,
    ...(created === undefined ? {} : { created }),
    platforms,
    platform,
    ...(size === undefined ? {} : { size }),
    user,
    workdir,
    entrypoint,
    home,
    ...(shell.length === 0 ? {} : { shell }),
    ...(triggers.length === 0 ? {} : { onbuild: true }),
    ...(distro === undefined ? {} : { distro }),
    ...(files?.users === undefined ? {} : { users: usersOfFile(files.users) }),
  }
}
