// Images for the tests of slim: a few files of a system, as the archive that an engine gives.

import { ownersIn } from '../src/slim/owners.ts'
import { readSlimImage, type SlimImage } from '../src/slim/read.ts'
import type { Trace } from '../src/slim/trace.ts'
import { type Kept, type WideningOptions, widened } from '../src/slim/widen.ts'
import { type Entry, tar } from './images/tar-writer.ts'

export interface MadeLayer {
  /** `COPY . . # buildkit` */
  readonly by: string
  readonly entries: readonly Entry[]
}

/** An image as the archive that an engine gives. */
export function archiveOf(
  layers: readonly MadeLayer[],
  config: Readonly<Record<string, unknown>> = {},
  more: object = {},
): Buffer {
  const names = layers.map((_, i) => `layer${i}/layer.tar`)
  const document = {
    ...more,
    config,
    history: layers.map(({ by }) => ({ created_by: by })),
    rootfs: { type: 'layers', diff_ids: [] },
  }
  return tar([
    ...layers.map(({ entries }, i) => ({ path: names[i]!, content: tar(entries) })),
    { path: 'config.json', content: JSON.stringify(document) },
    { path: 'manifest.json', content: JSON.stringify([{ Config: 'config.json', Layers: names }]) },
  ])
}

/** An image of layers, read as slim reads it. */
export function slimImage(
  layers: readonly MadeLayer[],
  config: Readonly<Record<string, unknown>> = {},
  keywords: readonly string[] = layers.map(({ by }) => by.split(' ')[0]!),
): Promise<SlimImage> {
  const archive = archiveOf(layers, config)
  return readSlimImage(
    (async function* () {
      yield archive
    })(),
    keywords,
  )
}

export const folder = (path: string, more: Partial<Entry> = {}): Entry => ({
  path: `${path}/`,
  type: '5',
  mode: 0o755,
  ...more,
})
export const file = (path: string, content: string | Uint8Array = path, mode = 0o644): Entry => ({
  path,
  content,
  mode,
})
export const link = (path: string, to: string): Entry => ({ path, type: '2', link: to, mode: 0o777 })

export function traceOf(given: Partial<Readonly<Record<keyof Trace, readonly string[]>>>): Trace {
  const set = (kind: keyof Trace): ReadonlySet<string> => new Set(given[kind] ?? [])
  return {
    run: set('run'),
    read: set('read'),
    listed: set('listed'),
    seen: set('seen'),
    written: set('written'),
    missing: set('missing'),
  }
}

/** What every image begins with here: the links of a system whose folders are merged. */
export const SYSTEM: MadeLayer = {
  by: 'ADD rootfs.tar /',
  entries: [
    ...['etc', 'usr', 'usr/bin', 'usr/lib', 'usr/share'].map((path) => folder(path)),
    folder('tmp', { mode: 0o1777 }),
    folder('root', { mode: 0o700 }),
    link('bin', 'usr/bin'),
    link('lib', 'usr/lib'),
    file('etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nnode:x:1000:1001::/home/node:/bin/sh\n'),
    file('etc/group', 'root:x:0:\nstaff:x:50:\n'),
  ],
}

const OPTIONS: WideningOptions = { keep: [], drop: [], keepShell: false, filesOnly: false }

/** What is kept of an image. @param rpm what rpm says of its packages */
export function kept(image: SlimImage, trace: Trace, options: Partial<WideningOptions> = {}, rpm = ''): Kept {
  return widened(image, ownersIn(image.tree, image.text, rpm), trace, { ...OPTIONS, ...options })
}

interface MadeElf {
  readonly interpreter?: string
  readonly needed?: readonly string[]
  readonly runpath?: string
}

/** A 64-bit ELF file with the segments that a loader reads, and nothing else. */
export function elf({ interpreter, needed = [], runpath }: MadeElf): Buffer {
  const strings: string[] = ['']
  const at = (text: string): number => {
    const offset = Buffer.byteLength(strings.join('\0')) + (strings.length > 0 ? 1 : 0)
    strings.push(text)
    return offset
  }
  const entries: (readonly [number, number])[] = needed.map((name) => [1, at(name)])
  if (runpath !== undefined) entries.push([29, at(runpath)])
  const table = Buffer.from(`${strings.join('\0')}\0`)
  const headers = 3
  const tableAt = 64 + headers * 56
  const interpreterAt = tableAt + table.length
  const interpreterText = Buffer.from(interpreter === undefined ? '' : `${interpreter}\0`)
  const dynamicAt = interpreterAt + interpreterText.length
  const dynamic = Buffer.alloc((entries.length + 2) * 16)
  const base = 0x400000
  for (const [i, [tag, value]] of [...entries, [5, base + tableAt] as const, [0, 0] as const].entries()) {
    dynamic.writeBigUInt64LE(BigInt(tag), i * 16)
    dynamic.writeBigUInt64LE(BigInt(value), i * 16 + 8)
  }
  const size = dynamicAt + dynamic.length
  const head = Buffer.alloc(tableAt)
  head.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1])
  head.writeBigUInt64LE(64n, 32)
  head.writeUInt16LE(56, 54)
  head.writeUInt16LE(headers, 56)
  const segment = (i: number, type: number, offset: number, length: number): void => {
    const from = 64 + i * 56
    head.writeUInt32LE(type, from)
    head.writeBigUInt64LE(BigInt(offset), from + 8)
    head.writeBigUInt64LE(BigInt(base + offset), from + 16)
    head.writeBigUInt64LE(BigInt(length), from + 32)
  }
  segment(0, 1, 0, size)
  segment(1, interpreter === undefined ? 0 : 3, interpreterAt, interpreterText.length)
  segment(2, 2, dynamicAt, dynamic.length)
  return Buffer.concat([head, table, interpreterText, dynamic])
}
