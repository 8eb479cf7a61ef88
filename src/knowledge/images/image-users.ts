// Which users official images bring to work as.
//
// Source: the Dockerfiles of nodejs/docker-node: user node, 1000:1000, in every one since Node.js 8.

import type { OfficialImage } from './names.ts'

export interface ImageUser {
  readonly name: string
  readonly id: number
  readonly group: number
  readonly home: string | undefined
}

const NODE: ImageUser = { name: 'node', id: 1000, group: 1000, home: '/home/node' }

/** A tag without a number is a newer one. */
export function usersOf({ repository, numbers: [major = 8] }: OfficialImage): readonly ImageUser[] {
  return repository === 'node' && major >= 8 ? [NODE] : []
}
