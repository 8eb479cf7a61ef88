// Reads of an ELF file what its loader reads: the loader's own path, the libraries that it needs, and where they are looked for.

/** What a program or a library says of what it needs. */
export interface Elf {
  /** The loader; '' for a library, and for a program that needs none. */
  readonly interpreter: string
  /** Names of libraries, as `libc.so.6`. */
  readonly needed: readonly string[]
  /** Folders in which they are looked for first, `$ORIGIN` as written. */
  readonly paths: readonly string[]
}

// System V ABI, "Object Files" and "Program Loading and Dynamic Linking"; values as in elf.h.
const CLASS_64 = 2
const LITTLE_ENDIAN = 1
const SEGMENT_LOAD = 1
const SEGMENT_DYNAMIC = 2
const SEGMENT_INTERPRETER = 3
const TAG_END = 0
const TAG_NEEDED = 1
const TAG_STRINGS = 5
const TAG_RPATH = 15
const TAG_RUNPATH = 29

/** Nobody's program has more segments, or more entries in the table of the loader. */
const MOST_ENTRIES = 65_536

/** Whether the first four bytes are those of an ELF file. */
export function isElf(head: Uint8Array): boolean {
  return head[0] === 0x7f && head[1] === 0x45 && head[2] === 0x4c && head[3] === 0x46
}

/** @returns `undefined` for what is no ELF file, or a damaged one */
export function readElf(bytes: Buffer): Elf | undefined {
  if (!isElf(bytes)) return undefined
  try {
    return new Reader(bytes).read()
  } catch (error) {
    // It ends before what it says of itself: no loader starts it.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

interface Segment {
  readonly type: number
  readonly offset: number
  readonly address: number
  readonly size: number
}

/** Numbers of one file, in its width and its order of bytes; the class does not leave this file. */
class Reader {
  private readonly isWide: boolean
  private readonly isLittle: boolean

  constructor(private readonly bytes: Buffer) {
    this.isWide = bytes[4] === CLASS_64
    this.isLittle = bytes[5] === LITTLE_ENDIAN
  }

  read(): Elf {
    const segments = this.segments()
    const interpreter = segments.find(({ type }) => type === SEGMENT_INTERPRETER)
    const dynamic = segments.find(({ type }) => type === SEGMENT_DYNAMIC)
    const entries = dynamic === undefined ? [] : this.entries(dynamic)
    const table = entries.find(({ tag }) => tag === TAG_STRINGS)
    const start = table === undefined ? undefined : offsetOf(table.value, segments)
    const strings = (...tags: readonly number[]): readonly string[] =>
      start === undefined
        ? []
        : entries.filter(({ tag }) => tags.includes(tag)).map(({ value }) => this.string(start + value))
    return {
      interpreter: interpreter === undefined ? '' : this.string(interpreter.offset),
      needed: strings(TAG_NEEDED),
      paths: strings(TAG_RPATH, TAG_RUNPATH).flatMap((list) => list.split(':').filter((path) => path !== '')),
    }
  }

  private segments(): readonly Segment[] {
    const start = this.isWide ? this.long(32) : this.word(28)
    const [size, count] = this.isWide ? [this.half(54), this.half(56)] : [this.half(42), this.half(44)]
    return Array.from({ length: Math.min(count, MOST_ENTRIES) }, (_, i) => {
      const at = start + i * size
      return this.isWide
        ? { type: this.word(at), offset: this.long(at + 8), address: this.long(at + 16), size: this.long(at + 32) }
        : { type: this.word(at), offset: this.word(at + 4), address: this.word(at + 8), size: this.word(at + 16) }
    })
  }

  private entries({ offset, size }: Segment): readonly { readonly tag: number; readonly value: number }[] {
    const width = this.isWide ? 8 : 4
    const found: { readonly tag: number; readonly value: number }[] = []
    for (let at = offset; at < offset + size && found.length < MOST_ENTRIES; at += 2 * width) {
      const tag = this.number(at)
      if (tag === TAG_END) break
      found.push({ tag, value: this.number(at + width) })
    }
    return found
  }

  private number(at: number): number {
    return this.isWide ? this.long(at) : this.word(at)
  }

  private half(at: number): number {
    return this.isLittle ? this.bytes.readUInt16LE(at) : this.bytes.readUInt16BE(at)
  }

  private word(at: number): number {
    return this.isLittle ? this.bytes.readUInt32LE(at) : this.bytes.readUInt32BE(at)
  }

  private long(at: number): number {
    return Number(this.isLittle ? this.bytes.readBigUInt64LE(at) : this.bytes.readBigUInt64BE(at))
  }

  private string(at: number): string {
    const end = this.bytes.indexOf(0, at)
    return this.bytes.toString('latin1', at, end < 0 ? this.bytes.length : end)
  }
}

/** Where in the file lies what is loaded at an address. */
function offsetOf(address: number, segments: readonly Segment[]): number | undefined {
  const found = segments.find(
    ({ type, address: from, size }) => type === SEGMENT_LOAD && address >= from && address < from + size,
  )
  return found === undefined ? undefined : address - found.address + found.offset
}
