// The library's face: rewrite one text, run over files, write transforms of one's own. It prints nothing.

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
export { Dockerfile } from './dockerfile/model/dockerfile.ts'
export { builderWords, flag, type Instruction } from './dockerfile/model/instruction.ts'
export { insertAfter, removeWord, replace as replaceWord, type Script } from './dockerfile/model/script.ts'
export type { Command, Word } from './dockerfile/model/shell.ts'
export { deletion, type Edit, type Fix, insertion, type Span } from './dockerfile/model/span.ts'
export type { Base, Stage } from './dockerfile/model/stages.ts'
export type { BuildContext, Entry, FoundContext } from './files/build-context.ts'
export type { Distro } from './knowledge/images/distros.ts'
export type { Image, ImagesGiven } from './knowledge/images/image.ts'
export { type ImageName, parseImage } from './knowledge/images/names.ts'
export type { Call, Manager } from './knowledge/packages/managers.ts'
export { unifiedDiff } from './report/diff.ts'
export type { JsonReport, JsonResult } from './report/json.ts'
export type { OptionsGiven } from './rewrite/options.ts'
export type { Discarded, Failed, Note, Result, Rewritten, SkipKind, Skipped, Step } from './rewrite/result.ts'
export { type RewriteOptions, rewrite } from './rewrite/rewrite.ts'
export { type RunOptions, run } from './run/run.ts'
export type { ContextTransform, Proposal, Subject } from './transform/context-transform.ts'
export { callsIn, type Run, runs } from './transform/runs.ts'
export {
  AIMS,
  type Aim,
  type Builder,
  type Context,
  type Declared,
  defineTransform,
  type ImageConfiguration,
  mentions,
  type Need,
  type OptionSpec,
  type OptionTable,
  type OptionValues,
  type Phase,
  type Safety,
  type Transform,
} from './transform/transform.ts'
