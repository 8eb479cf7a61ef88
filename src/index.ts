// The library's face: rewrite one text, run over files. Who writes transforms finds what they need in authoring.ts. It prints nothing.

export { contextTransforms, transforms } from '../transforms/index.ts'
export { type Images, imagesWith } from './analysis/images/images.ts'
export {
  type BaseConfig,
  type Config,
  defineConfig,
  type Override,
  type Setting,
  type Settings,
} from './config/config.ts'
export type { Dockerfile } from './dockerfile/model/dockerfile.ts'
export type { BuildContext, Entry, FoundContext } from './files/build-context.ts'
export type { Image, ImagesGiven } from './knowledge/images/image.ts'
export { unifiedDiff } from './report/diff.ts'
export type { JsonReport, JsonResult } from './report/json.ts'
export type { OptionsGiven } from './rewrite/options.ts'
export type { Discarded, Failed, Note, Result, Rewritten, SkipKind, Skipped, Step } from './rewrite/result.ts'
export { type RewriteOptions, rewrite } from './rewrite/rewrite.ts'
export { type RunOptions, run } from './run/run.ts'
export type { ContextTransform } from './transform/context-transform.ts'
export { AIMS, type Aim, type Builder, type Transform } from './transform/transform.ts'
