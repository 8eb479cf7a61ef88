// Finds the engine to verify with: docker buildx, else podman, else buildah, or the one that was asked for.

import { dockerEngine } from './docker.ts'
import { type Engine, type EngineName, engineNames } from './engine.ts'
import { buildahEngine, podmanEngine } from './podman.ts'
import type { Environment } from './process.ts'

const finders: Readonly<
  Record<EngineName, (options: { env?: Environment | undefined }) => Promise<Engine | undefined>>
> = {
  docker: dockerEngine,
  podman: podmanEngine,
  buildah: buildahEngine,
}

/** The engine at hand: the wanted one, or the first that answers; `undefined` when none does. */
export async function findEngine(wanted?: EngineName, env?: Environment): Promise<Engine | undefined> {
  for (const name of wanted === undefined ? engineNames : [wanted]) {
    const engine = await finders[name]({ env })
    if (engine) return engine
  }
  return undefined
}
