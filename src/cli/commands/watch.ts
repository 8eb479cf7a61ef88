// dockershift --watch: the same again whenever one of the named files is saved.

import { readFileSync, statSync, watch as watchFolder } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { UserError } from '../options.ts'
import type { Asked } from './asked.ts'
import { complain } from './complain.ts'
import { isStopped, type Stopper, stoppedBy, stopping } from './process.ts'

/** Milliseconds after the last sign of a file being saved: editors write a file in several steps. */
const PAUSE = 80

/**
 * Runs once, and again each time that a file is saved, until a signal comes.
 *
 * @param run the command without --watch, which reads configurations anew
 * @throws UserError for a path that is no file
 */
export function watch(asked: Asked, run: () => Promise<number>): Promise<number> {
  return stopping(asked.host, (stop) => watched(asked, run, stop))
}

async function watched({ options, host }: Asked, run: () => Promise<number>, stop: Stopper): Promise<number> {
  const { paths } = options
  const files = paths.map((path) => resolve(host.cwd(), path))
  const wrong = paths.find((_, i) => !isFile(files[i]!))
  if (wrong !== undefined || files.length === 0)
    throw new UserError(
      `--watch ${wrong === undefined ? 'needs' : `${wrong}: there is no such file; it takes`} the names of files, such as dockershift --watch Dockerfile`,
    )
  let wake = (): void => {}
  let isTouched = false
  const touch = (): void => {
    isTouched = true
    wake()
  }
  // The folder is watched: many editors put a new file in the place of the old one.
  const watchers = [...new Set(files.map((file) => dirname(file)))].map((folder) =>
    watchFolder(folder, (_, name) => {
      if (name === null || files.includes(resolve(folder, name))) touch()
    }),
  )
  const end = (): void => {
    for (const watcher of watchers) watcher.close()
  }
  stop.signal.addEventListener('abort', touch)
  let last: string | undefined
  while (!stop.signal.aborted) {
    const now = textOf(files)
    // A file that was only touched, or that is not there while an editor puts another in its place, is no news.
    if (now !== undefined && now !== last) {
      last = now
      // The run listens for itself.
      stop.onLong(true)
      const code = await run().catch((error: unknown) => complain(error, options.debug ? ['--debug'] : [], host))
      stop.onLong(false)
      if (isStopped(code)) {
        end()
        return code
      }
      if (!options.quiet) host.stderr.write('Waiting until a file is saved; Ctrl-C ends it.\n')
    }
    if (!isTouched)
      await new Promise<void>((resolved) => {
        wake = resolved
      })
    while (isTouched && !stop.signal.aborted) {
      isTouched = false
      await new Promise((resolved) => setTimeout(resolved, PAUSE))
    }
  }
  end()
  return stoppedBy(stop.signal)
}

/** What the files hold; `undefined` while one of them is not there. */
function textOf(files: readonly string[]): string | undefined {
  try {
    return JSON.stringify(files.map((file) => readFileSync(file, 'latin1')))
  } catch {
    return undefined
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
