// Which packages an image brings that others recommend or that the edits here make use of, so that nobody has to install them.
//
// Sources: docker-library/{buildpack-deps,golang,openjdk,php} and the images that stand on buildpack-deps, in their full variants; the
// package lists of the rpm distributions' full images, whose curl is the one that their package manager is built with.

import type { OfficialImage } from './image-names.ts'

const CURL = ['ca-certificates', 'curl', 'dirmngr', 'gnupg', 'wget']
const SCM = [...CURL, 'git', 'openssh-client']
const COMPILERS = ['g++', 'gcc', 'libc6-dev', 'make']
const FULL = [...SCM, ...COMPILERS]

const RPM = ['ca-certificates', 'curl', 'shadow-utils']

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  almalinux: RPM,
  amazonlinux: ['ca-certificates', 'curl'],
  centos: RPM,
  fedora: RPM,
  oraclelinux: RPM,
  rockylinux: RPM,
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

/** Variants with less, or with other packages. */
const OTHERS = ['slim', 'alpine', 'minimal', 'micro', 'init']

/** The packages that an official image is known to have, of those that matter here. */
export function packagesOf({ repository, tag }: OfficialImage): readonly string[] {
  if (OTHERS.some((variant) => tag.includes(variant)) || !Object.hasOwn(PACKAGES, repository)) return []
  if (repository !== 'buildpack-deps') return PACKAGES[repository]!
  return tag.includes('curl') ? CURL : tag.includes('scm') ? SCM : FULL
}
