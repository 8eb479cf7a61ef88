// An engine that hears signals while it works: what takes long in this process may have stopped listening to them.

import type { Containers } from './containers.ts'
import type { Engine } from './engine.ts'

/**
 * The same engine, which has signals listened to before it does anything that has to be cleaned up.
 *
 * @param listen is called in front of each call
 */
export function attentive(engine: Engine, listen: () => void): Engine {
  const { name, version, containers } = engine
  return {
    name,
    version,
    build: (request) => {
      listen()
      return engine.build(request)
    },
    save: (image, signal) => {
      listen()
      return engine.save(image, signal)
    },
    remove: (image) => {
      listen()
      return engine.remove(image)
    },
    containers: containers === undefined ? undefined : attentiveContainers(containers, listen),
    digestOf: async (image) => {
      listen()
      return engine.digestOf?.(image)
    },
    close: () => {
      listen()
      return engine.close()
    },
  }
}

/** Nothing else is done between the start of a container and its end. */
function attentiveContainers(containers: Containers, listen: () => void): Containers {
  const { startWrapped } = containers
  return {
    start: (image, network, signal) => {
      listen()
      return containers.start(image, network, signal)
    },
    ...(startWrapped === undefined
      ? {}
      : {
          startWrapped: (image, network, wrapping, signal) => {
            listen()
            return startWrapped(image, network, wrapping, signal)
          },
        }),
    output: (image, command, limits) => {
      listen()
      return containers.output(image, command, limits)
    },
    close: () => containers.close(),
  }
}
