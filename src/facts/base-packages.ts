// Which packages an image brings that others recommend, so that nobody has to install them.
//
// Sources: docker-library/{buildpack-deps,golang,openjdk,php} and the images that stand on buildpack-deps, in their full variants.

import type { Stage } from '../dockerfile/stages.ts'
import { officialImage } from './bases.ts'

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

/** The packages that the base image of a stage is known to have, of those that matter here; on Debian alone. */
export function packagesOfBase(stage: Stage): readonly string[] {
  const { repository = '', tag = '' } = officialImage(stage) ?? {}
  if (tag.includes('slim') || tag.includes('alpine') || !Object.hasOwn(PACKAGES, repository)) return []
  if (repository !== 'buildpack-deps') return PACKAGES[repository]!
  return tag.includes('curl') ? CURL : tag.includes('scm') ? SCM : FULL
}
