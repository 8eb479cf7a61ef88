// Which images have a SHELL of their own, that holds for what is built on them.
//
// Sources: bitnami/containers (bitnami/NAME/VERSION/debian-12/Dockerfile: bash with errexit, nounset and pipefail; those of before 2023
// have none of it), apache/airflow (Dockerfile: its last stage, bash with errexit), mamba-org/micromamba-docker (a script of its own).
// From memory: CircleCI-Public/cimg-base (bash -exo pipefail).

import type { OwnShell } from '../../dockerfile/model/shell.ts'
import type { ImageName } from './names.ts'

/** Publishers, on whatever registry: images are mirrored under the same names. */
const UNSURE = ['bitnami', 'bitnamilegacy', 'bitnamisecure', 'cimg']

/** Single images of others. */
const UNSURE_IMAGES = ['apache/airflow']

const SCRIPTS: readonly (readonly [registry: string | undefined, repository: string])[] = [
  [undefined, 'mambaorg/micromamba'],
  ['ghcr.io', 'mamba-org/micromamba'],
]

/** The SHELL of an image, as far as its name tells it: of one that no table has it is the builder's own. */
export function ownShellOf({ registry, repository }: ImageName): OwnShell {
  if (SCRIPTS.some(([host, name]) => host === registry && name === repository))
    return ['/usr/local/bin/_dockerfile_shell.sh']
  const [publisher = '', name = ''] = repository.split('/').slice(-2)
  if (name === 'minideb') return undefined
  const isUnsure = (UNSURE.includes(publisher) && name !== '') || UNSURE_IMAGES.includes(`${publisher}/${name}`)
  return isUnsure ? 'unsure' : undefined
}
