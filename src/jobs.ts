// Worker threads that read and rewrite files: names of files go there, results come back.

import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Found } from './files/discover.ts'
import type { Outcome, Rewriting } from './rewriter.ts'
import type { WorkerData } from './worker-data.ts'

/** Files that are handed over at a time: few enough that no worker waits long for another one's at the end. */
const BATCH = 32

/**
 * Starts workers. Each reads the configurations by itself, from what the command line says: functions cannot be handed
 * over, names and data can.
 *
 * @param script the worker's, built beside the command line
 */
export function workers(count: number, script: URL, data: WorkerData): Rewriting {
  const pool = new Piscina({
    filename: fileURLToPath(script),
    // Waiting without the event loop gains nothing where a task takes a tenth of a second.
    atomics: 'disabled',
    minThreads: count,
    maxThreads: count,
    workerData: data,
  })
  const ask = async (files: readonly Found[]): Promise<readonly Outcome[]> =>
    (await pool.run(files)) as readonly Outcome[]
  return {
    batch: BATCH,
    // One at work and one waiting for each worker.
    atOnce: 2 * count,
    rewrite: async (files) => {
      try {
        return await ask(files)
      } catch {
        // A thread ended under one of them: each gets one of its own, and that one file fails.
        const all: Outcome[] = []
        for (const file of files)
          all.push(
            await ask([file]).then(
              ([one]) => one!,
              (error: unknown) => lost(file, error),
            ),
          )
        return all
      }
    },
    close: () => pool.destroy(),
  }
}

function lost({ path }: Found, error: unknown): Outcome {
  const reason = `its worker thread ended: ${error instanceof Error ? error.message : String(error)}`
  return { result: { status: 'failed', path, reason }, pure: false, digest: '' }
}
