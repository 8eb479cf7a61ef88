// What a report says of an image: its bytes, its layers, and how it starts.

import type { ImageContents } from '../images/contents.ts'
import type { TriedImage } from '../rewrite/tried.ts'

export function imageOf({
  configuration,
  layerBytes,
  layerWaste,
  layerInstructions,
  wastedBytes,
}: ImageContents): TriedImage {
  const { User, Entrypoint, Cmd } = configuration
  return {
    bytes: layerBytes.reduce((sum, bytes) => sum + bytes, 0),
    wastedBytes,
    layers: layerBytes.map((bytes, i) => ({
      instruction: layerInstructions[i] ?? '',
      bytes,
      wastedBytes: layerWaste[i] ?? 0,
    })),
    user: User === '' ? 'root' : User,
    process: [...Entrypoint, ...Cmd].slice(0, 3).join(' '),
  }
}
