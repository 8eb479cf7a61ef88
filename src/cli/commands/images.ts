// dockershift images

import { realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import { RecordedFiles } from '../../config/recorded.ts'
import { discover } from '../../files/discover.ts'
import { relativePath } from '../../files/place.ts'
import { create, write } from '../../files/write.ts'
import { type RecordedImages, recordedText } from '../../knowledge/images/recorded.ts'
import { type ImageRow, imagesSummary, imagesText } from '../../report/images.ts'
import { type Output, outputTo } from '../../report/output.ts'
import { visible } from '../../report/visible.ts'
import { imagesNamed } from '../../run/image-names.ts'
import { type ImagesOptions, imagesHelp, PLATFORM, readImagesOptions } from '../../run/image-options.ts'
import { configurationsFor } from './configurations.ts'
import { DONE, type Host, print, type Stopper, stoppedBy, stopping, targetOn, WOULD_CHANGE, WRONG } from './process.ts'

/** Asks what images are, and writes it down, or says whether what is written down still holds. */
export async function images(rest: readonly string[], host: Host): Promise<number> {
  const options = readImagesOptions(rest)
  const out = outputTo(host.stdout)
  if (options.help) return print(out, imagesHelp())
  return stopping(host, (stop) => asked(options, out, host, stop))
}

async function asked(options: ImagesOptions, out: Output, host: Host, stop: Stopper): Promise<number> {
  const folder = await realpath(host.cwd())
  const files = new RecordedFiles(folder, (file) => relativePath(folder, file))
  const file = files.fileFor(folder)
  const before = files.text(file)
  const written = before === undefined ? {} : files.parsed(file, before)
  const today = new Date().toISOString().slice(0, 10)
  let isRead = true
  const named = await namedIn(options, folder, host, (path, reason) => {
    isRead = false
    host.stderr.write(`failed ${visible(`${path}: ${reason}`)}\n`)
  })
  const { rowsOf, recordsOf } = await import('../../run/ask-images.ts')
  const rows = await rowsOf(named, written, {
    env: host.env,
    fetch: globalThis.fetch,
    platform: options.platform ?? PLATFORM,
    insecure: options.insecure,
    engine: options.engine,
    exact: options.exact,
    today,
    signal: stop.signal,
    say: (what) => void (host.stderr.isTTY === true && host.stderr.write(`${visible(what)}\n`)),
  })
  if (stop.signal.aborted) return stoppedBy(stop.signal)
  // Who looked at a part alone does not know what others name; nor does who could not read one.
  const isWhole = isRead && options.paths.length + options.ignore.length === 0 && folder === dirname(file)
  const records = isWhole ? recordsOf(rows, written) : { ...written, ...recordsOf(rows, written) }
  const all = [...rows, ...unusedIn(written, records)]
  const { colors } = await targetOn(host.stdout, host)
  await out.write(imagesText(options.format ?? 'text', all, { today, colors }))
  await out.close()
  host.stderr.write(imagesSummary(all))
  if (all.some(({ state }) => state === 'failed')) {
    if (options.write) host.stderr.write('nothing was written: a registry did not answer as it should\n')
    return WRONG
  }
  if (!isRead) {
    if (options.write)
      host.stderr.write('nothing was written: a file could not be read, and what it names is not known\n')
    return WRONG
  }
  if (options.check) return all.some(isStale) ? WOULD_CHANGE : out.trouble === undefined ? DONE : WRONG
  if (!options.write) return out.trouble === undefined ? DONE : WRONG
  return save(file, before, records, { folder, host })
}

async function namedIn(
  options: ImagesOptions,
  folder: string,
  host: Host,
  unread: (path: string, reason: string) => void,
): Promise<Awaited<ReturnType<typeof imagesNamed>>> {
  const given = { transform: [], exclude: [], unsafe: false, for: [], builder: undefined, set: [] }
  const configurations = await configurationsFor({ ...options, ...given }, host)
  const found: string[] = []
  const paths = options.paths.length > 0 ? options.paths : ['.']
  for await (const one of discover({ folder, paths, ignore: options.ignore })) {
    if (one.file !== undefined) found.push(one.file)
    else if (one.kind === 'unreadable') unread(one.path, one.reason)
  }
  return imagesNamed(found, await configurations.settings(found), (file) => relativePath(folder, file), unread)
}

/** What is written down and would not be written again. */
function unusedIn(written: RecordedImages, next: RecordedImages): readonly ImageRow[] {
  return Object.entries(written).flatMap(([name, image]) =>
    Object.hasOwn(next, name) ? [] : [{ name, uses: [], state: 'unused' as const, image }],
  )
}

function isStale({ state }: ImageRow): boolean {
  return state === 'moved' || state === 'new' || state === 'unused'
}

async function save(
  file: string,
  before: string | undefined,
  records: RecordedImages,
  { folder, host }: { readonly folder: string; readonly host: Host },
): Promise<number> {
  const after = recordedText(records)
  if (before === after || (before === undefined && Object.keys(records).length === 0)) return DONE
  const reason = await (before === undefined ? create(file, after) : write(file, before, after))
  const shown = visible(relativePath(folder, file))
  host.stderr.write(reason === undefined ? `written: ${shown}\n` : `failed ${shown}: ${visible(reason)}\n`)
  return reason === undefined ? DONE : WRONG
}
