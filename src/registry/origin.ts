// What an engine says of where an image of it is from: whether a digest that it names is one that a registry knows.

import { isSameRepository, withoutDigest } from '../knowledge/images/names.ts'
import { isRecord } from '../record.ts'

export interface Origin {
  /** Every digest that the engine names in the image's own repository. */
  readonly named: readonly string[]
  /** The one that its name has at the registry. */
  readonly digest?: string
  /** Why that is not known, although a registry may have the image; without either it was made here. */
  readonly doubt?: string
}

/**
 * Podman names every digest of an image in the repository of every name that it has: those of an image that was built, loaded or tagged
 * here too, and of a pulled one both that of the index and that of the platform, without saying which is which. What it writes down
 * of pulls (`podman events`) leaves out those of builds, and before 4.5 which image came.
 */
const PODMAN = 'podman gives digests to images that no registry has, too: which one its tag has is not known'

/** Docker over containerd's store, before it tells of origins: a build, a tag or a loaded archive has a digest there at once. */
const CONTAINERD =
  'docker keeps it in the store of containerd, where what was made here has a digest, too: which one its tag has is not known'

/** One image pulled by the digest of its index, by its own, or by two indexes in turn. */
const SEVERAL =
  'docker has several digests of it, and which of them its tag stands for cannot be told: ask the registry'

/**
 * Reads what `image inspect` says of one image.
 *
 * Sources: containers/common, libimage/image.go (RepoDigests); docs.docker.com/reference/api/engine, ImageInspect and Identity.
 *
 * @param name by which it was asked for
 * @param isPodman whoever may call itself docker
 */
export function originIn(inspected: unknown, name: string, isPodman: boolean): Origin {
  // Podman before 5 gives a list of one.
  const first: unknown = Array.isArray(inspected) ? inspected[0] : inspected
  const said = isRecord(first) ? first : {}
  const named = digestsIn(said.RepoDigests, name)
  const { digest } = withoutDigest(name)
  // An engine finds by its content what is named by a digest.
  if (digest !== undefined) return { named, digest }
  // No Docker has names of earlier days.
  if (isPodman || Object.hasOwn(said, 'NamesHistory')) return { named, doubt: PODMAN }
  const { Id: id, Identity: identity } = said
  // Otherwise the id is that of the configuration, and a repository has a digest of what was pulled from there or pushed alone.
  if (typeof id === 'string' && named.includes(id)) return { named, ...originInContainerd(identity, name, id) }
  const [only] = named
  if (only === undefined) return { named }
  return named.length === 1 ? { named, digest: only } : { named, doubt: SEVERAL }
}

/** What Docker knows of a pull or a push, whatever the image is called. */
function originInContainerd(identity: unknown, name: string, id: string): Omit<Origin, 'named'> {
  if (!isRecord(identity)) return { doubt: CONTAINERD }
  const pulls = Array.isArray(identity.Pull) ? identity.Pull.filter(isRecord) : []
  const isPulled = pulls.some(({ Repository: from }) => typeof from === 'string' && isSameRepository(from, name))
  return isPulled ? { digest: id } : {}
}

function digestsIn(list: unknown, name: string): readonly string[] {
  const found = (Array.isArray(list) ? list : []).flatMap((one) => {
    const [repository = '', digest = ''] = String(one).split('@', 2)
    return isSameRepository(repository, name) && /^sha256:[0-9a-f]{64}$/.test(digest) ? [digest] : []
  })
  return [...new Set(found)]
}
