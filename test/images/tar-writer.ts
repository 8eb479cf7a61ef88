// Writes small tars for tests: entries in, bytes out, every byte under the test's control.

/** An entry of a tar. Everything but the path has a default that an ordinary file of root would have. */
export interface Entry {
  readonly path: string
  /** ustar's type flag: `0` file, `1` hard link, `2` symbolic link, `3` and `4` devices, `5` directory, `6` FIFO. */
  readonly type?: string
  readonly content?: string | Uint8Array
  readonly mode?: number
  readonly uid?: number
  readonly gid?: number
  readonly link?: string
  /** Major and minor number of a device. */
  readonly device?: readonly [number, number]
  /** Records of a pax header in front of the entry. */
  readonly pax?: Readonly<Record<string, string | Uint8Array>>
  /** Writes path and link in GNU's way, as entries of their own in front. */
  readonly gnuNames?: boolean
}

const block = 512

/** The whole tar, with its closing blocks. */
export function tar(entries: readonly Entry[]): Buffer {
  return Buffer.concat([...entries.flatMap(parts), Buffer.alloc(2 * block)])
}

function parts(entry: Entry): readonly Buffer[] {
  const before: Buffer[] = []
  if (entry.pax) before.push(...body('x', 'pax-header', Buffer.concat(Object.entries(entry.pax).map(paxRecord))))
  if (entry.gnuNames) {
    before.push(...body('L', '././@LongLink', Buffer.from(`${entry.path}\0`)))
    if (entry.link !== undefined) before.push(...body('K', '././@LongLink', Buffer.from(`${entry.link}\0`)))
  }
  const content = Buffer.from(entry.content ?? '')
  return [...before, header(entry, content.length), padded(content)]
}

function body(type: string, path: string, content: Buffer): readonly Buffer[] {
  return [header({ path, type }, content.length), padded(content)]
}

function header(entry: Entry, size: number): Buffer {
  const bytes = Buffer.alloc(block)
  const type = entry.type ?? '0'
  bytes.write(entry.path.slice(0, 100), 0, 'utf8')
  octal(bytes, 100, 8, entry.mode ?? (type === '5' ? 0o755 : 0o644))
  octal(bytes, 108, 8, entry.uid ?? 0)
  octal(bytes, 116, 8, entry.gid ?? 0)
  octal(bytes, 124, 12, size)
  octal(bytes, 136, 12, 0)
  bytes.write(type, 156, 'latin1')
  bytes.write((entry.link ?? '').slice(0, 100), 157, 'utf8')
  bytes.write('ustar\x0000', 257, 'latin1')
  octal(bytes, 329, 8, entry.device?.[0] ?? 0)
  octal(bytes, 337, 8, entry.device?.[1] ?? 0)
  bytes.fill(' ', 148, 156)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return bytes
}

/** Numbers that octal digits cannot hold are written in base 256, as GNU tar does. */
function octal(bytes: Buffer, at: number, length: number, value: number): void {
  const digits = value.toString(8)
  if (digits.length < length) {
    bytes.write(`${digits.padStart(length - 1, '0')}\0`, at, 'latin1')
    return
  }
  bytes[at] = 0x80
  let rest = value
  for (let i = length - 1; i > 0; i--) {
    bytes[at + i] = rest % 256
    rest = Math.floor(rest / 256)
  }
}

function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((block - (content.length % block)) % block)])
}

/** The length in front counts its own digits too. */
function paxRecord([key, value]: readonly [string, string | Uint8Array]): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value), Buffer.from('\n')])
  let length = rest.length
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length
  return Buffer.concat([Buffer.from(String(length)), rest])
}
