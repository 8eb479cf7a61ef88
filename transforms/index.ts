// Every transform there is, in the order in which they run. Written by npm run generate.

import type { ContextTransform } from '../src/transform/context-transform.ts'
import type { Transform } from '../src/transform/transform.ts'
import addUrlToRun from './add-url-to-run/index.ts'
import apkNoCache from './apk-no-cache/index.ts'
import aptAssumeYes from './apt-assume-yes.ts'
import aptGetInsteadOfApt from './apt-get-instead-of-apt.ts'
import aptNoInstallRecommends from './apt-no-install-recommends.ts'
import aptRemoveLists from './apt-remove-lists.ts'
import aptSignedBy from './apt-signed-by.ts'
import aptUpdateWithInstall from './apt-update-with-install/index.ts'
import archiveJoin from './archive-join/index.ts'
import archiveRemove from './archive-remove/index.ts'
import archiveStage from './archive-stage.ts'
import baseImage from './base-image.ts'
import baseJre from './base-jre.ts'
import baseSlim from './base-slim/index.ts'
import baseUpdate from './base-update.ts'
import buildDepsRemove from './build-deps-remove.ts'
import cFinalStage from './c-final-stage/index.ts'
import cacheMounts from './cache-mounts/index.ts'
import cmdExecForm from './cmd-exec-form.ts'
import cmdExecPrefix from './cmd-exec-prefix.ts'
import copyChmod from './copy-chmod.ts'
import copyChown from './copy-chown.ts'
import copyInsteadOfAdd from './copy-instead-of-add/index.ts'
import copyManifestsFirst from './copy-manifests-first.ts'
import copyManifestsLikely from './copy-manifests-likely.ts'
import copySplit from './copy-split/index.ts'
import debianFrontendArg from './debian-frontend-arg.ts'
import dnfAssumeYes from './dnf-assume-yes.ts'
import dnfCleanAll from './dnf-clean-all.ts'
import dnfNoDocs from './dnf-no-docs.ts'
import dnfNoWeakDeps from './dnf-no-weak-deps.ts'
import dockerignore from './dockerignore/index.ts'
import dotnetFinalStage from './dotnet-final-stage/index.ts'
import duplicateCommand from './duplicate-command/index.ts'
import emptyContinuation from './empty-continuation.ts'
import envKeyValue from './env-key-value/index.ts'
import exposeFormat from './expose-format.ts'
import flattenImage from './flatten-image.ts'
import fromAsCasing from './from-as-casing.ts'
import gemNoDocument from './gem-no-document.ts'
import goBuildStatic from './go-build-static.ts'
import goFinalStage from './go-final-stage/index.ts'
import initProcess from './init-process/index.ts'
import installLocked from './install-locked.ts'
import instructionCasing from './instruction-casing.ts'
import javaFinalStage from './java-final-stage/index.ts'
import localeUtf8 from './locale-utf8.ts'
import maintainerToLabel from './maintainer-to-label.ts'
import manifestsStep from './manifests-step.ts'
import nodeFinalStage from './node-final-stage/index.ts'
import npmCi from './npm-ci.ts'
import packageCacheClean from './package-cache-clean.ts'
import pinDigest from './pin-digest.ts'
import pipNoCacheDir from './pip-no-cache-dir.ts'
import pipefail from './pipefail/index.ts'
import pythonFinalStage from './python-final-stage/index.ts'
import redundantTargetPlatform from './redundant-target-platform.ts'
import rubyFinalStage from './ruby-final-stage/index.ts'
import runHeredoc from './run-heredoc.ts'
import runJoinCleanup from './run-join-cleanup/index.ts'
import runMerge from './run-merge/index.ts'
import rustFinalStage from './rust-final-stage/index.ts'
import sortPackages from './sort-packages.ts'
import stageNameCasing from './stage-name-casing.ts'
import sudoRemove from './sudo-remove/index.ts'
import timezone from './timezone.ts'
import userNonRoot from './user-non-root/index.ts'
import userNumber from './user-number/index.ts'
import useraddNoLogInit from './useradd-no-log-init.ts'
import workdirAbsolute from './workdir-absolute.ts'
import zypperCleanAll from './zypper-clean-all.ts'
import zypperNoRecommends from './zypper-no-recommends.ts'
import zypperNonInteractive from './zypper-non-interactive.ts'

export const transforms: readonly Transform[] = [
  duplicateCommand,
  emptyContinuation,
  envKeyValue,
  exposeFormat,
  fromAsCasing,
  instructionCasing,
  maintainerToLabel,
  redundantTargetPlatform,
  stageNameCasing,
  workdirAbsolute,
  aptGetInsteadOfApt,
  aptSignedBy,
  cmdExecForm,
  cmdExecPrefix,
  copyInsteadOfAdd,
  sudoRemove,
  aptUpdateWithInstall,
  archiveJoin,
  runJoinCleanup,
  apkNoCache,
  aptAssumeYes,
  aptNoInstallRecommends,
  debianFrontendArg,
  dnfAssumeYes,
  dnfNoDocs,
  dnfNoWeakDeps,
  gemNoDocument,
  goBuildStatic,
  installLocked,
  npmCi,
  pipNoCacheDir,
  sortPackages,
  useraddNoLogInit,
  zypperNoRecommends,
  zypperNonInteractive,
  aptRemoveLists,
  archiveRemove,
  buildDepsRemove,
  dnfCleanAll,
  packageCacheClean,
  zypperCleanAll,
  addUrlToRun,
  archiveStage,
  copyChmod,
  copyChown,
  copyManifestsFirst,
  copyManifestsLikely,
  copySplit,
  manifestsStep,
  runMerge,
  baseImage,
  baseUpdate,
  cFinalStage,
  dotnetFinalStage,
  flattenImage,
  goFinalStage,
  javaFinalStage,
  nodeFinalStage,
  pythonFinalStage,
  rubyFinalStage,
  rustFinalStage,
  baseJre,
  baseSlim,
  initProcess,
  localeUtf8,
  pipefail,
  timezone,
  userNonRoot,
  userNumber,
  cacheMounts,
  pinDigest,
  runHeredoc,
]

/** Those that change the ignore file of a build context. */
export const contextTransforms: readonly ContextTransform[] = [dockerignore]
