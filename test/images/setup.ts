// Makes an engine ready before the image cases, ends it after them, and says how many images were built.

import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { run } from '../../src/engine/process.ts'
import { SEED } from './chosen.ts'
import type { DebianMachine } from './engine/machine.ts'
import { engineFolder, readyEngine } from './engine/ready.ts'
import { tellNotes } from './notes.ts'

/** What the test files are told: plain data, for they run in another process. */
export type Provided =
  | { readonly engine: 'none' }
  | {
      readonly engine: 'ready'
      readonly env: Readonly<Record<string, string | undefined>>
      readonly version: string
      readonly machine: DebianMachine | undefined
      readonly notes: string
    }

declare module 'vitest' {
  interface ProvidedContext {
    images: Provided
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await readyEngine()
  if (typeof engine === 'string') {
    project.provide('images', { engine: 'none' })
    // At the end, where it is read.
    return async () => {
      process.stdout.write(`all image tests are skipped: ${engine}\n`)
    }
  }
  process.env.DOCKERSHIFT_ENGINE_DIR = engineFolder()
  // All temporary files of the run are in one folder: an interrupted run does not come to its end below.
  const folder = await mkdtemp(join(tmpdir(), 'dockershift-images-'))
  process.env.TMPDIR = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  const notes = join(folder, 'notes')
  const { env, version, machine } = engine
  process.stdout.write(`image cases run with docker ${version}\n`)
  project.provide('images', { engine: 'ready', env: { ...env, TMPDIR: folder }, version, machine, notes })
  return async () => {
    // The next run is to build anew, and an engine that is kept must not grow.
    if (machine) await run({ program: 'docker', args: ['buildx', 'prune', '--all', '--force'], env })
    await engine.stop()
    process.stdout.write(`${await tellNotes(notes)}\n`)
    if (SEED !== undefined) process.stdout.write(`a sample by the seed ${SEED}; all of them: npm run test:images\n`)
  }
}
