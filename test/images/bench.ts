// What the image tests find prepared, and how they are skipped where nothing is.

import { afterAll, describe, inject } from 'vitest'
import { type Builders, openBuilders } from './builders.ts'
import type { Bench } from './judge.ts'

/** Declares tests that need an engine; without one they are skipped, and `setup.ts` says why. */
export function describeWithEngine(name: string, declare: (bench: Bench) => void): void {
  const provided = inject('images')
  if (provided.engine === 'none') {
    describe.skip(name, () => declare(nothing))
    return
  }
  const { env, version, machine, notes } = provided
  const ready = { env, version, machine, stop: async () => undefined }
  let opening: Promise<Builders | string> | undefined
  const builders = (): Promise<Builders | string> => {
    opening ??= openBuilders(ready)
    return opening
  }
  describe(name, () => {
    declare({ ready, notes, memory: new Map(), builders })
    afterAll(async () => {
      const opened = await opening
      if (opened !== undefined && typeof opened !== 'string') await opened.close()
    })
  })
}

/** Skipped tests are declared, so that they are counted, and never run. */
const nothing: Bench = {
  ready: { env: {}, version: '', machine: undefined, stop: async () => undefined },
  notes: '',
  memory: new Map(),
  builders: async () => '',
}
