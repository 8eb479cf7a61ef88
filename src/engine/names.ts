// The names of the builders, for whoever needs nothing else of them.

/** In the order in which they are looked for. */
export const engineNames = ['docker', 'podman', 'buildah'] as const
export type EngineName = (typeof engineNames)[number]

/** Those that keep images and tell of them. */
export const storingEngines = ['docker', 'podman'] as const
export type StoringEngine = (typeof storingEngines)[number]
