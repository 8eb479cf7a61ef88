// How long the builds before and after a rewrite take once one source file has changed, with the builder's cache.

import type { BuildOutcome } from '../engine/engine.ts'
import { copyContext } from './touch.ts'

/** Milliseconds of both builds, and the file that was changed. */
export interface Rebuilds {
  readonly before: number
  readonly after: number
  readonly touched: string
}

/**
 * Builds both from a copy of the context, changes a source file in it, and builds them again.
 *
 * @param build builds a text from a folder, with the builder's cache
 * @returns `undefined` where nothing of the context is copied, it is too large, or a build fails
 */
export async function rebuildsAfterChange(
  { context, before, after }: { readonly context: string; readonly before: string; readonly after: string },
  build: (text: string, what: string, folder: string) => Promise<BuildOutcome>,
): Promise<Rebuilds | undefined> {
  const copy = await copyContext(context, before)
  if (copy === undefined) return undefined
  const { folder, file, touch, remove } = copy
  try {
    // Once with the cache as it is, so that both start from a full one.
    for (const text of [before, after])
      if ((await build(text, 'with a full cache', folder)).status === 'failed') return undefined
    if (!(await touch())) return undefined
    const old = await build(before, `the original after a change in ${file}`, folder)
    const now = await build(after, `the rewritten one after a change in ${file}`, folder)
    if (old.status === 'failed' || now.status === 'failed') return undefined
    return { before: old.milliseconds, after: now.milliseconds, touched: file }
  } finally {
    await remove()
  }
}
