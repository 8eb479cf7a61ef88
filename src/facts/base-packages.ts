// Which packages an image brings that others recommend, so that nobody has to install them.
//
// Sources: docker-library/{buildpack-deps,golang,openjdk,php} and the images that stand on buildpack-deps, in their full variants.

import type { OfficialImage } from './image-names.ts'

const CURL = ['ca-certificates', 'curl', 'dirmngr', 'gnupg', 'wget']
const SCM = [...CURL, 'git', 'openssh-client']
const COMPILERS = ['g++', 'gcc', 'libc6-dev', 'make']
const FULL = [...SCM, ...COMPILERS]

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'buildpack-deps': FULL,
  gcc: FULL,
  golang: FULL,
  node: FULL,
  openjdk: SCM,
  perl: FULL,
  php: ['ca-certificates', 'curl', ...COMPILERS],
  python: FULL,
  ruby: FULL,
  rust: FULL,
}

/** The packages that an official image is known to have, of those that matter here; on Debian alone. */
export function packagesOf({ repository, tag }: OfficialImage): readonly string[] {
  if (tag.includes('slim') || tag.includes('alpine') || !Object.hasOwn(PACKAGES, repository)) return []
  if (repository !== 'buildpack-deps') return PACKAGES[repository]!
  return tag.includes('curl') ? CURL : tag.includes('scm') ? SCM : FULL
}
