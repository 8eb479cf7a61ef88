// Reads a tar stream entry by entry in constant memory: ustar, GNU long names, pax records, base-256 numbers.

/** One entry of a tar, as its header says. */
export interface TarHeader {
  /** The path as written, without a leading `./` or `/` and without a trailing `/`; empty for the root. */
  readonly path: string
  readonly type: TarType
  /** Permission bits, set-user-ID, set-group-ID and sticky bit among them. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Bytes of content that follow in the stream. */
  readonly size: number
  /** What a symbolic link says, as written; for a hard link the path of its target, as `path` is written. */
  readonly link: string
  /** `major:minor` of a device. */
  readonly device: string | undefined
  /** Extended attributes by name, their values in hexadecimal. */
  readonly attributes: Readonly<Record<string, string>>
}

export type TarType = 'file' | 'hard-link' | 'symlink' | 'directory' | 'character-device' | 'block-device' | 'fifo'

/** An entry and its content. What is not read of the content is skipped when the next entry is asked for. */
export interface TarEntry {
  readonly header: TarHeader
  readonly content: AsyncIterable<Uint8Array>
}

/** The bytes are no tar, or end too early. */
export class TarError extends Error {}

export type Bytes = AsyncIterable<Uint8Array>

const blockSize = 512
const types: Readonly<Record<string, TarType>> = {
  '\0': 'file',
  '0': 'file',
  '1': 'hard-link',
  '2': 'symlink',
  '3': 'character-device',
  '4': 'block-device',
  '5': 'directory',
  '6': 'fifo',
  '7': 'file',
}
/** Long names and pax records are held in memory: a bound for tars that are damaged or hostile. */
const longestRecord = 16 * 1024 * 1024

/**
 * Reads a tar from beginning to end.
 *
 * Format: POSIX.1-2017 `pax` interchange format, and the GNU tar manual, "Basic Tar Format".
 *
 * @throws TarError when the bytes are no tar or end inside an entry
 */
export async function* readTar(bytes: Bytes): AsyncGenerator<TarEntry, void, undefined> {
  const source = new ByteSource(bytes)
  let records: ReadonlyMap<string, Buffer> = new Map()
  let longPath: string | undefined
  let longLink: string | undefined
  try {
    for (;;) {
      const block = await source.take(blockSize)
      // Two blocks of zeros end a tar; some writers forget them, and padding may follow.
      if (block.length === 0 || isZero(block)) break
      if (block.length < blockSize) throw new TarError('the tar ends inside a header')
      if (!hasRightChecksum(block)) throw new TarError('not a tar: a header has a wrong checksum')
      const flag = String.fromCharCode(block[156]!)
      const size = number(block, 124, 12)
      if (isRecord(flag)) {
        const body = await readRecord(source, size)
        if (flag === 'x') records = paxRecords(body)
        else if (flag === 'L') longPath = text(body)
        else if (flag === 'K') longLink = text(body)
        // A global record ('g') holds defaults and comments that no image builder relies on.
        continue
      }
      const header = headerOf(block, types[flag] ?? 'file', size, records, longPath, longLink)
      records = new Map()
      longPath = undefined
      longLink = undefined
      const content = source.limited(header.size)
      // An unknown type is skipped with its content, as POSIX asks of readers.
      if (flag in types) yield { header, content }
      for await (const _ of content) {
        // Read to the end of what the consumer left.
      }
      await source.skip(padding(header.size))
    }
    // A pipe whose reader leaves early would break under its writer.
    await source.drain()
  } finally {
    await source.close()
  }
}

function isRecord(flag: string): boolean {
  return flag === 'x' || flag === 'g' || flag === 'L' || flag === 'K'
}

async function readRecord(source: ByteSource, size: number): Promise<Buffer> {
  if (size > longestRecord) throw new TarError(`a header record of ${size} bytes`)
  const body = await source.take(size)
  if (body.length < size) throw new TarError('the tar ends inside a header record')
  await source.skip(padding(size))
  return body
}

function headerOf(
  block: Buffer,
  type: TarType,
  size: number,
  records: ReadonlyMap<string, Buffer>,
  longPath: string | undefined,
  longLink: string | undefined,
): TarHeader {
  // The prefix field exists in POSIX's ustar alone: GNU's own format keeps times there.
  const prefix = text(block.subarray(257, 263)) === 'ustar' && block[263] === 0x30 ? text(block.subarray(345, 500)) : ''
  const name = text(block.subarray(0, 100))
  const path = pax(records, 'path') ?? longPath ?? (prefix === '' ? name : `${prefix}/${name}`)
  const link = pax(records, 'linkpath') ?? longLink ?? text(block.subarray(157, 257))
  const hasContent = type === 'file'
  const isDevice = type === 'character-device' || type === 'block-device'
  return {
    path: relative(path),
    type: type === 'file' && path.endsWith('/') ? 'directory' : type,
    mode: number(block, 100, 8) & 0o7777,
    uid: paxNumber(records, 'uid') ?? number(block, 108, 8),
    gid: paxNumber(records, 'gid') ?? number(block, 116, 8),
    size: hasContent ? (paxNumber(records, 'size') ?? size) : 0,
    link: type === 'hard-link' ? relative(link) : type === 'symlink' ? link : '',
    device: isDevice ? `${number(block, 329, 8)}:${number(block, 337, 8)}` : undefined,
    attributes: attributesOf(records),
  }
}

/** `./a/b/`, `/a/b` and `a/b` are one path to everyone who unpacks an image. */
function relative(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

const attributePrefixes = ['SCHILY.xattr.', 'LIBARCHIVE.xattr.']

function attributesOf(records: ReadonlyMap<string, Buffer>): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  for (const [key, value] of records) {
    const prefix = attributePrefixes.find((candidate) => key.startsWith(candidate))
    if (prefix) attributes[key.slice(prefix.length)] = value.toString('hex')
  }
  return attributes
}

/** `"%d %s=%s\n"` repeated: the number counts the bytes of its own record; a value may hold any byte. */
function paxRecords(body: Buffer): ReadonlyMap<string, Buffer> {
  const records = new Map<string, Buffer>()
  let at = 0
  while (at < body.length) {
    const space = body.indexOf(0x20, at)
    const length = space < 0 ? Number.NaN : Number(body.toString('latin1', at, space))
    const equals = body.indexOf(0x3d, space)
    if (!Number.isInteger(length) || length <= 0 || at + length > body.length || equals < 0) {
      throw new TarError('a damaged pax record')
    }
    records.set(body.toString('utf8', space + 1, equals), body.subarray(equals + 1, at + length - 1))
    at += length
  }
  return records
}

function pax(records: ReadonlyMap<string, Buffer>, key: string): string | undefined {
  const value = records.get(key)
  return value === undefined ? undefined : decode(value)
}

function paxNumber(records: ReadonlyMap<string, Buffer>, key: string): number | undefined {
  const value = records.get(key)
  return value === undefined ? undefined : Number(value.toString('latin1'))
}

/** Octal digits, or base 256 when the first bit is set, which GNU tar uses for what octal cannot hold. */
function number(block: Buffer, start: number, length: number): number {
  const field = block.subarray(start, start + length)
  if ((field[0]! & 0x80) === 0) return Number.parseInt(text(field).trim() || '0', 8)
  let value = field[0]! & 0x7f
  for (const byte of field.subarray(1)) value = value * 256 + byte
  return value
}

/** The bytes before the first NUL. */
function text(field: Buffer): string {
  const end = field.indexOf(0)
  return decode(end < 0 ? field : field.subarray(0, end))
}

/** File names are bytes: those that are no UTF-8 keep every byte apart by being read as Latin-1. */
function decode(bytes: Buffer): string {
  const asUtf8 = bytes.toString('utf8')
  return asUtf8.includes('\ufffd') ? bytes.toString('latin1') : asUtf8
}

function hasRightChecksum(block: Buffer): boolean {
  let sum = 0
  for (let i = 0; i < blockSize; i++) sum += i >= 148 && i < 156 ? 0x20 : block[i]!
  return sum === number(block, 148, 8)
}

function isZero(block: Buffer): boolean {
  return block.every((byte) => byte === 0)
}

function padding(size: number): number {
  return (blockSize - (size % blockSize)) % blockSize
}

/** Chunks of any size in, exactly as many bytes as wanted out. */
class ByteSource {
  private readonly iterator: AsyncIterator<Uint8Array>
  private chunk: Buffer = Buffer.alloc(0)

  constructor(bytes: Bytes) {
    this.iterator = bytes[Symbol.asyncIterator]()
  }

  /** Up to `wanted` bytes; fewer only where the source ends. */
  async take(wanted: number): Promise<Buffer> {
    if (this.chunk.length >= wanted) return this.cut(wanted)
    const parts: Buffer[] = []
    let missing = wanted
    while (missing > 0 && (await this.fill())) {
      const part = this.cut(Math.min(missing, this.chunk.length))
      parts.push(part)
      missing -= part.length
    }
    return Buffer.concat(parts)
  }

  async skip(bytes: number): Promise<void> {
    for await (const _ of this.limited(bytes)) {
      // Thrown away.
    }
  }

  async drain(): Promise<void> {
    while (await this.fill()) this.chunk = Buffer.alloc(0)
  }

  /** The next `bytes` bytes. It can be iterated several times: each time goes on where the last one stopped. */
  limited(bytes: number): AsyncIterable<Uint8Array> {
    let left = bytes
    const next = async (): Promise<IteratorResult<Uint8Array>> => {
      if (left === 0) return { done: true, value: undefined }
      if (!(await this.fill())) throw new TarError('the tar ends inside an entry')
      const part = this.cut(Math.min(left, this.chunk.length))
      left -= part.length
      return { done: false, value: part }
    }
    return { [Symbol.asyncIterator]: () => ({ next }) }
  }

  /** Tells the source that no more is wanted. */
  async close(): Promise<void> {
    await this.iterator.return?.()
  }

  private cut(bytes: number): Buffer {
    const part = this.chunk.subarray(0, bytes)
    this.chunk = this.chunk.subarray(bytes)
    return part
  }

  private async fill(): Promise<boolean> {
    while (this.chunk.length === 0) {
      const result = await this.iterator.next()
      if (result.done) return false
      this.chunk = Buffer.from(result.value.buffer, result.value.byteOffset, result.value.byteLength)
    }
    return true
  }
}
