// How much a registry may send, how long it may take, and how often it is asked again.

/** Bounds of what is asked of registries. Bytes are those on the wire but for `unpackedBytes`. */
export interface Limits {
  /** Of an answer that is read whole: an index, a manifest, a configuration, a token. */
  readonly documentBytes: number
  /** Of the layers of one image, together. */
  readonly layerBytes: number
  /** Of the same, unpacked. */
  readonly unpackedBytes: number
  /** Until an answer begins, and between two of its pieces. */
  readonly silenceMs: number
  /** For all that is asked about one image. */
  readonly imageMs: number
  /** How often one thing is asked before it counts as failed. */
  readonly attempts: number
  /** The first pause where the registry names none; each further one is twice as long. */
  readonly pauseMs: number
  /** A registry that asks for a longer pause is not waited for. */
  readonly longestPauseMs: number
}

const MIB = 1024 * 1024

/** A manifest of more than 4 MiB is refused by registries too: OCI distribution specification, "Pushing manifests". */
export const LIMITS: Limits = {
  documentBytes: 4 * MIB,
  layerBytes: 1024 * MIB,
  unpackedBytes: 6 * 1024 * MIB,
  silenceMs: 30_000,
  imageMs: 600_000,
  attempts: 4,
  pauseMs: 500,
  longestPauseMs: 60_000,
}
