// Objects of JSON, as manifests and lock files are.

import { isRecord } from '../../record.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return isRecord(value)
}

/** The object that a text is; `undefined` where it is none. */
export function readObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The object at a key; empty where there is none. */
export function objectAt(json: JsonObject, key: string): JsonObject {
  const value = json[key]
  return isRecord(value) ? value : {}
}
