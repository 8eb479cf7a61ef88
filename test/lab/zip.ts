// Writes zips, as the source archives of forges are.

import { crc32 } from 'node:zlib'
import type { Entry } from '../images/tar-writer.ts'

/** A zip whose members are stored as they are. */
export function zip(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { path, content = '', mode = 0o644 } of entries) {
    const name = Buffer.from(path)
    const bytes = Buffer.from(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    files.push(Buffer.from('PK\x03\x04'), common, name, bytes)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    // Made by Unix: then the mode counts.
    central.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, tail, name)
    offset += 4 + common.length + name.length + bytes.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, directory, Buffer.from('PK\x05\x06'), end])
}
