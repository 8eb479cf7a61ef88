// An image as slim needs it: its files, what its programs and package managers say, and what its Dockerfile copied into it.

import { configurationOf, instructionsOf, readArchive } from '../images/archive.ts'
import type { ImageConfiguration, ImageFile, Layer } from '../images/contents.ts'
import { type Elf, isElf, readElf } from '../images/elf.ts'
import { flatten } from '../images/flatten.ts'
import { glob } from '../images/glob.ts'
import { type Looker, readLayer } from '../images/layer.ts'
import type { Bytes } from '../images/tar.ts'
import { isRecord } from '../record.ts'
import { Tree } from './tree.ts'

export interface SlimImage {
  readonly configuration: ImageConfiguration
  /** `linux/arm64` */
  readonly platform: string
  readonly tree: Tree
  /** Bytes of all layers. */
  readonly bytes: number
  readonly layers: number
  /** Paths that COPY and ADD of the Dockerfile itself put there. */
  readonly copied: ReadonlySet<string>
  /** What a program or library needs; `undefined` for what is neither. */
  elf(file: ImageFile): Elf | undefined
  /** The first line of a script, without `#!`. */
  interpreter(file: ImageFile): string | undefined
  /** The text of a file that is read: package lists, manifests, users; '' where it is not there. */
  text(path: string): string
}

/** Files whose text is read. */
const TEXTS = [
  'var/lib/dpkg/status',
  'var/lib/dpkg/status.d/*',
  'var/lib/dpkg/info/*.list',
  'lib/apk/db/installed',
  'usr/lib/apk/db/installed',
  'etc/passwd',
  'etc/group',
  'etc/ld.so.conf',
  'etc/ld.so.conf.d/*.conf',
  'etc/ld-musl-*.path',
  '**/package.json',
].map(glob)

/** A list of packages may have that many bytes. */
const LARGEST_TEXT = 32 * 1024 * 1024
/** While it is read it is in memory as a whole. What a larger one needs, a library for graphics cards for one, is not asked: the trace has it. */
const LARGEST_PROGRAM = 1024 * 1024 * 1024

/** Instructions that may put files into an image. */
const FILLING = new Set(['COPY', 'ADD', 'RUN', 'WORKDIR'])

/**
 * @param keywords of the instructions that made the image, in their order, those of its local base stages in front
 * @throws ArchiveError, TarError where the archive holds no image
 */
export async function readSlimImage(archive: Bytes, keywords: readonly string[]): Promise<SlimImage> {
  const elves = new Map<string, Elf>()
  const interpreters = new Map<string, string>()
  const texts = new Map<string, string>()
  const isText = (path: string): boolean => TEXTS.some((matches) => matches(path))
  const looker: Looker = {
    wants: ({ path, size, mode }, head) =>
      isElf(head)
        ? size <= LARGEST_PROGRAM
        : (isScript(head) && (mode & 0o111) !== 0 && size <= LARGEST_TEXT) || (isText(path) && size <= LARGEST_TEXT),
    see: (hash, content, path) => {
      const elf = readElf(content)
      if (elf !== undefined) elves.set(hash, elf)
      else if (isScript(content)) interpreters.set(hash, firstLine(content))
      if (elf === undefined && isText(path)) texts.set(hash, content.toString('utf8'))
    },
  }
  const { configuration, layers } = await readArchive(archive, (bytes) => readLayer(bytes, looker))
  const { files } = flatten(layers)
  const made = instructionsOf(configuration)
  const tree = new Tree(files)
  return {
    configuration: configurationOf(configuration),
    platform: platformOf(configuration),
    tree,
    bytes: layers.reduce((sum, { bytes }) => sum + bytes, 0),
    layers: layers.length,
    copied: made.length === layers.length ? copiedIn(layers, made, keywords, files) : new Set(),
    elf: ({ hash }) => elves.get(hash),
    interpreter: ({ hash }) => interpreters.get(hash),
    text: (path) => {
      const place = tree.resolve(path)
      return place?.file === undefined ? '' : (texts.get(place.file.hash) ?? '')
    },
  }
}

function platformOf(document: unknown): string {
  const word = (one: unknown): string => (typeof one === 'string' ? one : '')
  return isRecord(document) ? `${word(document.os)}/${word(document.architecture)}` : ''
}

function isScript(head: Uint8Array): boolean {
  return head[0] === 0x23 && head[1] === 0x21
}

function firstLine(content: Buffer): string {
  const end = content.indexOf(0x0a)
  return content.toString('utf8', 2, end < 0 ? content.length : end).trim()
}

/**
 * The layers of the Dockerfile itself lie on top; those below are its base image's, whose COPYs are no decision of the
 * author's. A WORKDIR makes a layer with some builders only.
 */
function copiedIn(
  layers: readonly Layer[],
  made: readonly string[],
  keywords: readonly string[],
  files: ReadonlyMap<string, ImageFile>,
): ReadonlySet<string> {
  const copied = new Set<string>()
  const own = keywords.filter((keyword) => FILLING.has(keyword))
  let at = own.length - 1
  for (let i = layers.length - 1; i >= 0 && at >= 0; i--) {
    const keyword = /^[A-Z]+/.exec(made[i]!)?.[0]
    while (at >= 0 && own[at] !== keyword && own[at] === 'WORKDIR') at--
    if (own[at] !== keyword) break
    at--
    if (keyword !== 'COPY' && keyword !== 'ADD') continue
    for (const change of layers[i]!.changes)
      if (
        change.kind === 'put' &&
        change.file.type !== 'directory' &&
        files.get(change.path)?.type === change.file.type
      )
        copied.add(change.path)
  }
  return copied
}
