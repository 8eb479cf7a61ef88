// What the configuration of a base image holds, as instructions that say the same: for images that are a file system and little else.
//
// Sources: docker-library/busybox, alpinelinux/docker-alpine and debuerreotype/docker-debian-artifacts: PATH in every version, and a CMD,
// which counts for nothing in a file that starts something.
// Ubuntu's and Fedora's have labels with their version, those of languages have checksums and versions in ENV: not listed.

import type { ImageName } from './names.ts'

const PATH = 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

const CONFIGURATIONS: Readonly<Record<string, readonly string[]>> = {
  alpine: [PATH],
  busybox: [PATH],
  debian: [PATH],
  'debian/eol': [PATH],
}

/** The instructions that give an image over scratch the configuration of this one but for its CMD; `undefined` when it is not known. */
export function configurationOf({ registry, repository }: ImageName): readonly string[] | undefined {
  return registry === undefined && Object.hasOwn(CONFIGURATIONS, repository) ? CONFIGURATIONS[repository] : undefined
}
