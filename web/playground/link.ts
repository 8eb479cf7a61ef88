// The text and the choice in the part of an address behind `#`: compressed, and in letters that any chat keeps.

export interface Shared {
  readonly text: string
  /** Names of transforms. */
  readonly transforms: readonly string[]
  readonly builder: string
  /** Options of transforms as they stand in their fields, by `NAME.OPTION`. */
  readonly options?: Readonly<Record<string, string>>
}

/** Longer texts come from nobody who meant well: a link of 50 kB may hold a thousand times that. */
const LONGEST = 1_000_000

/** The fragment for a link, with its `#`. */
export async function writeLink(shared: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared))
  const packed = await through(bytes, new CompressionStream('deflate-raw'))
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
  return `#1${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** What a fragment holds; `undefined` for one that is none of ours. */
export async function readLink(fragment: string): Promise<Shared | undefined> {
  if (!fragment.startsWith('#1')) return undefined
  try {
    const binary = atob(fragment.slice(2).replaceAll('-', '+').replaceAll('_', '/'))
    const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const bytes = await through(packed, new DecompressionStream('deflate-raw'))
    return checked(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return undefined
  }
}

function checked(value: unknown): Shared | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { text, transforms, builder, options = {} } = value as Partial<Record<keyof Shared, unknown>>
  if (typeof text !== 'string' || typeof builder !== 'string' || !Array.isArray(transforms)) return undefined
  if (typeof options !== 'object' || options === null) return undefined
  const fields = Object.entries(options).filter((field): field is [string, string] => typeof field[1] === 'string')
  return {
    ...{ text, builder, options: Object.fromEntries(fields) },
    transforms: transforms.filter((name) => typeof name === 'string'),
  }
}

/** @throws for data that is broken, or too long */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of chunksOf(new Blob([bytes]).stream().pipeThrough(stream))) {
    size += part.length
    if (size > LONGEST) throw new RangeError('too long')
    parts.push(part)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel()
  }
}
