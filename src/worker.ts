// A worker thread of --jobs: rewrites the files that it is handed, as the main thread would.

import { contextTransforms, transforms } from '../transforms/index.ts'
import { Contexts } from './builds/contexts.ts'
import { configure } from './config/configurations.ts'
import type { Found } from './files/discover.ts'
import { type Outcome, outcomeOf } from './rewriter.ts'
import type { WorkerData } from './worker-data.ts'

let started: ReturnType<typeof start> | undefined

/** Takes a batch. */
export default async function rewriteBatch(files: readonly Found[]): Promise<readonly Outcome[]> {
  started ??= start()
  const { configurations, contexts } = await started
  const manners = await configurations.manners(files.map(({ file }) => file))
  const outcomes: Outcome[] = []
  for (const found of files) outcomes.push(await outcomeOf(found, manners.of(found.file), contexts))
  return outcomes
}

async function start() {
  const { workerData } = await import('node:worker_threads')
  const { asked, cwd, folder, context, isOpen } = workerData as WorkerData
  // The main thread has warned already.
  const configurations = await configure(asked, [...transforms, ...contextTransforms], cwd, () => {})
  if (isOpen) configurations.leaveOpen()
  return { configurations, contexts: new Contexts({ folder, context }) }
}
