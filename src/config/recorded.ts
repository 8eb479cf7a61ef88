// Finds what was learned of images and written down: the files of it, from a Dockerfile's folder up to its repository's top.

import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../cli/options.ts'
import { codeOf, fault } from '../files/fault.ts'
import { isInside, Trees } from '../files/place.ts'
import { isFlaw, RECORDED_FILE, type RecordedImages, recordedIn } from '../knowledge/images/recorded.ts'

/** A larger file is none of ours. */
const LARGEST = 5_000_000

const NONE: RecordedImages = {}

export class RecordedFiles {
  private readonly known = new Map<string, RecordedImages>()
  private readonly trees: Trees

  /**
   * @param cwd the folder that the user stands in, absolute and without links
   * @param show a path as people read it
   * @param isRead false: no file is read
   */
  constructor(
    cwd: string,
    private readonly show: (file: string) => string,
    private readonly isRead = true,
  ) {
    this.trees = new Trees(cwd)
  }

  /**
   * What is written down for the Dockerfiles of a folder; of two files about one image the nearer counts.
   *
   * @param folder absolute and without links
   * @throws UserError for a file that is not as it should be
   */
  above(folder: string): RecordedImages {
    let images = this.known.get(folder)
    if (images === undefined) {
      const above = folder === this.trees.of(folder) ? NONE : this.above(dirname(folder))
      const own = this.read(folder)
      images = own === undefined ? above : above === NONE ? own : { ...above, ...own }
      this.known.set(folder, images)
    }
    return images
  }

  /**
   * What is known for the Dockerfiles of each folder; those of which nothing is known are left out.
   *
   * @param learned in this run: it comes in front of what is written down
   */
  with(learned: RecordedImages, folders: ReadonlySet<string>): ReadonlyMap<string, RecordedImages> {
    const merges = new Map<RecordedImages, RecordedImages>()
    const all = new Map<string, RecordedImages>()
    const isLearned = Object.keys(learned).length > 0
    for (const folder of folders) {
      const written = this.isRead ? this.above(folder) : NONE
      if (!isLearned && Object.keys(written).length === 0) continue
      // Folders of one answer share it, so that their files share their settings.
      const merge = merges.get(written) ?? { ...written, ...learned }
      merges.set(written, merge)
      all.set(folder, merge)
    }
    return all
  }

  /** The file that holds for a folder: the nearest that is there, else one at the top of its repository. */
  fileFor(folder: string): string {
    const top = this.trees.of(folder)
    for (let at = folder; ; at = dirname(at)) {
      const file = join(at, RECORDED_FILE)
      if (at === top || statSync(file, { throwIfNoEntry: false })?.isFile() === true) return file
    }
  }

  /** What is written down in a folder; `undefined` where there is no file of it, or a link that leads out of the tree. */
  private read(folder: string): RecordedImages | undefined {
    const file = join(folder, RECORDED_FILE)
    const text = this.text(file)
    return text === undefined ? undefined : this.parsed(file, text)
  }

  /** The text of a file of records; see `read`. */
  text(file: string): string | undefined {
    try {
      // Most folders have none, and a run may be over tens of thousands.
      if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return undefined
      const real = realpathSync(file)
      const stats = statSync(real)
      if (!stats.isFile() || !isInside(this.trees.of(dirname(file)), real)) return undefined
      if (stats.size > LARGEST) throw new UserError(`${this.show(file)}: it has more than ${LARGEST} bytes`)
      return readFileSync(real, 'utf8')
    } catch (error) {
      if (error instanceof UserError) throw error
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return undefined
      throw new UserError(`${this.show(file)}: it cannot be read: ${fault(error)}`)
    }
  }

  /** @throws UserError which names the flaw */
  parsed(file: string, text: string): RecordedImages {
    let value: unknown
    try {
      value = JSON.parse(text.replace(/^\uFEFF/, ''))
    } catch {
      throw new UserError(`${this.show(file)}: it is no JSON; write it anew with dockershift images --write`)
    }
    const found = recordedIn(value)
    if (isFlaw(found)) throw new UserError(`${this.show(file)}: ${found.flaw}`)
    return found
  }
}
