// A build context that is only assumed: who may act on it, who looked at it, and what a file's notes say of it.

import type { BuildContext, FoundContext } from '../files/build-context.ts'
import type { About } from '../transform/transform.ts'
import type { Note, Step } from './result.ts'

/** Where something is said of a file as a whole. */
const FIRST_LINE = 1

/** Under this name a note says what a file is taken to be built from. */
const ASSUMPTION = 'build-context'

/** What the transforms of one file see of its build context. */
export class Seen {
  /** An assumed context as each transform sees it. */
  private readonly assumed = new Map<string, BuildContext>()
  /** Those that looked at one. */
  private readonly lookers = new Set<string>()

  /**
   * A safe transform is not given a context that is only assumed, unless a build decides; of an unsafe one it is put down
   * whether it looks.
   */
  given(found: FoundContext, { name, safety }: About, dares: (name: string, line: number) => boolean): FoundContext {
    if (found.files === undefined || found.assumed === undefined) return found
    if (safety === 'safe' && !dares(name, FIRST_LINE)) return { files: undefined, reason: found.assumed.doubt }
    let files = this.assumed.get(name)
    if (files === undefined) {
      files = telling(found.files, () => this.lookers.add(name))
      this.assumed.set(name, files)
    }
    return { files }
  }

  /** What safe transforms have dared: they looked at an assumed context, and made steps. */
  dared(found: FoundContext | undefined, steps: readonly Step[]): readonly Note[] {
    if (found?.files === undefined || found.assumed === undefined) return []
    const { doubt } = found.assumed
    const names = new Set(steps.flatMap(({ safety, transform }) => (safety === 'safe' ? [transform] : [])))
    return [...names]
      .filter((name) => this.lookers.has(name))
      .map((transform) => ({ transform, line: FIRST_LINE, reason: doubt }))
  }

  /** What changes rest on that nothing proves, said once. */
  notes(found: FoundContext | undefined, steps: readonly Step[]): readonly Note[] {
    if (found?.files === undefined || found.assumed === undefined) return []
    if (!steps.some(({ transform }) => this.lookers.has(transform))) return []
    const reason = `taken to be built from ${found.assumed.folder}; --context, or context in the configuration, says otherwise`
    return [{ transform: ASSUMPTION, line: FIRST_LINE, reason }]
  }
}

/** A build context that tells when it is asked something. */
function telling(files: BuildContext, onAsked: () => void): BuildContext {
  const told =
    <About extends readonly unknown[], Answer>(ask: (...about: About) => Answer) =>
    (...about: About): Answer => {
      onAsked()
      return ask(...about)
    }
  return {
    entry: told((path) => files.entry(path)),
    list: told((folder) => files.list(folder)),
    below: told((folder) => files.below(folder)),
    text: told((path) => files.text(path)),
    bytes: told((path, count) => files.bytes(path, count)),
    changes: told((path) => files.changes(path)),
    ignores: told((folder) => files.ignores(folder)),
    untracked: told((path) => files.untracked(path)),
    told: told(() => files.told()),
    services: told(() => files.services()),
  }
}
