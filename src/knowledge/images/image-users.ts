// Which users official images bring to work as.
//
// Sources: the Dockerfiles of nodejs/docker-node: user node, 1000:1000, in every one since Node.js 8; those of jenkinsci/docker: user
// jenkins, 1000:1000, since 1.580.

import type { OfficialImage } from './names.ts'

export interface ImageUser {
  readonly name: string
  readonly id: number
  readonly group: number
  readonly home: string | undefined
}

const NODE: ImageUser = { name: 'node', id: 1000, group: 1000, home: '/home/node' }

export const JENKINS: ImageUser = { name: 'jenkins', id: 1000, group: 1000, home: '/var/jenkins_home' }

/** A tag without a number is a newer one. */
export function usersOf({ repository, numbers: [major = 8, minor = 0] }: OfficialImage): readonly ImageUser[] {
  if (repository === 'jenkins') return major > 1 || minor >= 580 ? [JENKINS] : []
  return repository === 'node' && major >= 8 ? [NODE] : []
}
