// One name, one image: what a builder was told of an image once is what it builds with from then on, whatever becomes of the tag.

import { syntaxRefusal } from '../analysis/writable-syntax.ts'
import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { frontendOf, isDockers } from '../dockerfile/read/frontend.ts'
import type { BuildRequest, Engine } from '../engine/engine.ts'
import { recordName } from '../knowledge/images/names.ts'

/**
 * The same engine, in whose builds a name stands for the image that it stood for in the first of them: a tag that moves between two
 * builds would be a difference that no rewrite has made.
 *
 * No text is changed for it: BuildKit is given the image as a build context of that name, by its digest. Other builders keep what
 * they have fetched, and tell nothing to be pinned.
 */
export function pinned(engine: Engine): Engine {
  const known = new Map<string, string>()
  const { name, version, containers } = engine
  return {
    name,
    version,
    containers,
    build: async (request) => {
      const outcome = await engine.build(withPins(request, known))
      if (outcome.status === 'built')
        for (const [base, digest] of Object.entries(outcome.bases ?? {})) if (!known.has(base)) known.set(base, digest)
      return outcome
    },
    save: (image, signal) => engine.save(image, signal),
    remove: (image) => engine.remove(image),
    digestOf: async (image) => {
      const now = await engine.digestOf?.(image)
      const pin = known.get(recordName(image))
      // What the tag is by now is not what these builds begin with: nothing may be remembered under it.
      return pin === undefined || now?.includes(pin) === true ? now : undefined
    },
    close: () => engine.close(),
  }
}

function withPins(request: BuildRequest, known: ReadonlyMap<string, string>): BuildRequest {
  if (known.size === 0) return request
  const dockerfile = new Dockerfile(request.dockerfile.name, request.dockerfile.text)
  if (!readsContexts(dockerfile)) return request
  // A context comes before a stage of its name, and of `latest` only the image's name is asked for.
  const stages = new Set(dockerfile.stages.flatMap(({ name }) => (name === undefined ? [] : [name])))
  const pins = [...known].filter(([base]) => !stages.has(base.replace(/:latest$/, '')))
  const contexts = pins.map(([base, digest]) => [base, `docker-image://${base}@${digest}`])
  return { ...request, buildContexts: { ...Object.fromEntries(contexts), ...request.buildContexts } }
}

/** A frontend that does not know build contexts refuses the build; they came with 1.4, as `--link` did. */
function readsContexts(dockerfile: Dockerfile): boolean {
  const frontend = frontendOf(dockerfile.text)
  const isKnown = frontend === undefined || isDockers(frontend)
  return isKnown && syntaxRefusal(dockerfile, { builder: 'buildkit' }, 'link') === undefined
}
