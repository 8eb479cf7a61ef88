// Whose cache a RUN fills: the user that it runs as, and where that one is at home.

import { baseUser } from '../../src/analysis/images/user-in-force.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { variable } from '../../src/dockerfile/model/stages.ts'
import { isRoot } from '../../src/dockerfile/model/user.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import type { ImageUser } from '../../src/knowledge/images/image-users.ts'
import type { Run } from '../../src/transform/runs.ts'
import type { Context } from '../../src/transform/transform.ts'

/** `python`; with its registry where that is not Docker Hub. */
export function repositoryOf({ origin: { registry, repository } }: Image): string {
  return registry === undefined ? repository : `${registry}/${repository}`
}

export interface User {
  /** One that no image has stands for what is not known. */
  readonly home: string
  readonly isRoot: boolean
  readonly owner: string
}

/** Images beside those of the tables that are known to run as root. */
const ROOT_IMAGES = ['mcr.microsoft.com/dotnet/sdk', 'composer', 'oven/bun']

/** No folder: what would lie below it lies nobody knows where. */
export const HOME_NOT_KNOWN = '/\0'

/** The user that a RUN runs as; root's home may not be known, others have none then. */
export function userOf(dockerfile: Dockerfile, context: Context, run: Run): User | undefined {
  const { user, variables } = dockerfile.settings(run.instruction)
  const home = variable(variables, 'HOME')
  const image = context.image(run.stage)
  const repository = repositoryOf(image)
  const isPublic = image.distro !== undefined && image.origin.registry === undefined && !image.configured
  const starts =
    baseUser(dockerfile, run.stage, context) ?? (isPublic || ROOT_IMAGES.includes(repository) ? 'root' : undefined)
  const name = user === undefined ? starts : (user ?? undefined)
  if (name === undefined) return undefined
  // Another folder may be one that another user is to write into later.
  const isHomeKnown = home === undefined ? image.ownHomes || ROOT_IMAGES.includes(repository) : home.value === '/root'
  if (isRoot(name)) return { home: isHomeKnown ? '/root' : HOME_NOT_KNOWN, isRoot: true, owner: '' }
  if (home !== undefined || !isHomeKnown) return undefined
  const own = image.users.find((one) => isNamed(one, name))
  return own?.home === undefined
    ? undefined
    : { home: own.home, isRoot: false, owner: `,uid=${own.id},gid=${own.group}` }
}

/** `node`, `1000`, `node:node`, `1000:1000`. */
function isNamed({ name, id, group }: ImageUser, user: string): boolean {
  return [name, String(id), `${name}:${name}`, `${id}:${group}`].includes(user)
}
