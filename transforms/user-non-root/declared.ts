// What user-non-root changes in an image: verify takes it out of the comparison.

import { isRoot } from '../../src/dockerfile/model/user.ts'
import type { Transform } from '../../src/transform/transform.ts'

export const CHANGES: NonNullable<Transform['changes']> = [
  {
    field: 'User',
    becomes:
      'the number of a user without privileges, or root by name in a stage that is built on one with such a user',
    isMeant: (before, after) =>
      (before.User === '' || isRoot(before.User)) && (numberIn(after.User) !== undefined || isRoot(after.User)),
  },
  {
    files: ['**'],
    aspects: ['owner', 'mode'],
    becomes: 'owned by that user',
    isMeant: (before, after, { User }) => after.uid === numberIn(User) && sharesWithGroup(before.mode, after.mode),
  },
  {
    files: ['etc/passwd*', 'etc/group*', 'etc/*shadow*', 'etc/sub*id*'],
    aspects: ['content'],
    becomes: 'with that user in it',
  },
]

/** The number of a user as the configuration of an image names it, but for root's; `undefined` for a name. */
function numberIn(user: string): number | undefined {
  const [, number] = /^(\d+)(?::\d+)?$/.exec(user) ?? []
  return number === undefined || Number(number) === 0 ? undefined : Number(number)
}

/** Whether nothing differs but that the group may do what the owner may. */
function sharesWithGroup(before: number, after: number): boolean {
  return (before & ~0o070) === (after & ~0o070)
}
