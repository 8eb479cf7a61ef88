// Whether the pip of an image is 19.1 or newer, and whether it keeps a cache at all, by the image's name.
//
// Sources: the Dockerfiles of the images named, at their first release with such a pip (19.1 is of April 2019); python 3.8, of
// October 2019, bundles pip 19.2; the packages of the distributions.

import { type Image, tagOf } from './image.ts'
import { hasDigestAlone, numbersOf } from './names.ts'
import { oldestRelease, type Release } from './releases.ts'

/** @returns `undefined` where its name does not tell */
export function bringsNewPip(image: Image): boolean | undefined {
  const python = tagOf(image, 'python')
  if (python !== undefined) return !isOldPython(python)
  const { registry, repository, tag } = image.origin
  const name = registry === undefined ? repository : `${registry}/${repository}`
  const row = PYTHON_IMAGES.find(({ names }) =>
    names.some((one) => (one.endsWith('/') ? name.startsWith(one) : one === name)),
  )
  if (row !== undefined) return hasDigestAlone(image.origin) ? undefined : row.isNew(tag ?? 'latest')
  const release = oldestRelease(image)
  const packaged = release === undefined ? undefined : packagesNewPip(release)
  if (packaged !== undefined && (packaged || image.distro?.version !== undefined)) return packaged
  return saysNewPython(repository, tag ?? '') ? true : undefined
}

/**
 * Whether an upgrade of pip leads to 19.1 at least: the last one for Python 2.6 is 9.0.3, for 3.2 it is 7.1.2, for 3.3 it is 10.0.1
 * (`Requires-Python` of the releases). Not where nothing tells which Python it is.
 */
export function reachesNewPip(image: Image): boolean {
  const python = tagOf(image, 'python')
  if (python !== undefined) {
    const [major, minor] = numbersOf(python)
    return minor === undefined || (major === 2 ? minor >= 7 : minor >= 4)
  }
  const release = oldestRelease(image)
  return (
    release !== undefined &&
    release.version >= (FIRST_WITH_OWN[release.id] ?? FIRST_WITH[release.family] ?? Number.POSITIVE_INFINITY)
  )
}

/** The first release whose Pythons are all 2.7, or 3.4 and newer. */
const FIRST_WITH: Readonly<Partial<Record<Release['family'], number>>> = {
  alpine: 0,
  debian: 8,
  rpm: 7,
  suse: 15,
  ubuntu: 14.04,
}
const FIRST_WITH_OWN: Readonly<Record<string, number>> = { amazonlinux: 1, fedora: 21 }

/**
 * Whether the pip that the image's distribution packages is older than 6.0, which keeps nothing unless it is told where: Debian
 * 8 and Ubuntu up to 15.10 have 1.5.
 */
export function packagesPipWithoutCache(image: Image): boolean {
  const release = oldestRelease(image)
  // The images of Python have a pip of their own.
  const isPythons = ['python', 'pypy'].some((name) => tagOf(image, name) !== undefined)
  if (release === undefined || image.distro?.version === undefined || isPythons) return false
  if (release.family === 'debian') return release.version <= 8
  return release.family === 'ubuntu' && release.version < 16.04
}

interface Row {
  /** Names of images; one that ends in a slash stands for all below it. */
  readonly names: readonly string[]
  isNew(tag: string): boolean | undefined
}

/** Tags that are pushed again with each release. */
function isMoving(tag: string): boolean {
  return ['latest', 'nightly', 'lts', 'stable', 'slim', 'alpine', 'devel', 'main'].some((word) => tag.startsWith(word))
}

/** From a version on; `undefined` for a tag that is none. */
function since(...first: readonly number[]): Row['isNew'] {
  return (tag) => {
    if (isMoving(tag)) return true
    const numbers = numbersOf(tag)
    return numbers.length < 2 ? undefined : compare(numbers, first) >= 0
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, number] of b.entries()) if ((a[i] ?? 0) !== number) return (a[i] ?? 0) - number
  return 0
}

const always = (): boolean => true

const NOTEBOOKS = 'base minimal scipy datascience r julia tensorflow pytorch pyspark all-spark'.split(' ')

const PYTHON_IMAGES: readonly Row[] = [
  { names: ['tensorflow/tensorflow'], isNew: since(1, 15) },
  { names: ['pytorch/pytorch'], isNew: since(1, 2) },
  { names: ['continuumio/miniconda3', 'continuumio/miniconda'], isNew: since(4, 7, 10) },
  { names: ['continuumio/anaconda3', 'continuumio/anaconda'], isNew: since(2019, 7) },
  {
    names: NOTEBOOKS.map((name) => `jupyter/${name}-notebook`),
    // Dates, `2021-08-09`, and commits.
    isNew: (tag) => (/^20\d\d-\d\d-/.test(tag) ? tag >= '2019-06' : tag === 'latest' ? true : undefined),
  },
  { names: ['nvcr.io/nvidia/pytorch', 'nvcr.io/nvidia/tensorflow', 'nvcr.io/nvidia/mxnet'], isNew: since(19, 6) },
  // The first of them was made later.
  {
    names: [
      'quay.io/jupyter/',
      'condaforge/',
      'mambaorg/micromamba',
      'apache/airflow',
      'rayproject/',
      'vllm/',
      'huggingface/',
      'cimg/python',
      'openeuler/python',
      'ghcr.io/astral-sh/uv',
      'public.ecr.aws/lambda/python',
      'amazon/aws-lambda-python',
      'mcr.microsoft.com/devcontainers/python',
      'mcr.microsoft.com/vscode/devcontainers/python',
    ],
    isNew: always,
  },
  {
    names: ['google/cloud-sdk', 'jenkins/jenkins', 'homeassistant/home-assistant'],
    isNew: (tag) => (isMoving(tag) ? true : undefined),
  },
  {
    names: ['pypy'],
    isNew: (tag) => !isFrozen(tag) && (isMoving(tag) || /^[23](-|$)/.test(tag) ? true : since(3, 7)(tag)),
  },
]

/** Releases whose own packages bring an older pip, as tags name them. */
const OLD_RELEASES = [
  '14.04',
  '16.04',
  '18.04',
  'trusty',
  'xenial',
  'bionic',
  'jessie',
  'stretch',
  'buster',
  'centos7',
  'el7',
]

/** `tiangolo/uvicorn-gunicorn:python3.8`, `team/python:3.11-slim`: of Python 3.8 or newer, with nothing older beside it. */
function saysNewPython(repository: string, tag: string): boolean {
  const plain = tag.replaceAll('1804', '18.04').replaceAll('1604', '16.04')
  if (OLD_RELEASES.some((release) => plain.includes(release))) return false
  const isPython = repository.split(/[/_-]/).includes('python')
  return tag.split(/[-_]/).some((part, i) => {
    const digits = /^(?:python|py)?(3)\.?(\d{1,2})(?:\.\d+)?$/.exec(part)
    if (digits === null) return false
    return (part.startsWith('py') || (isPython && i === 0 && part.includes('.'))) && Number(digits[2]) >= 8
  })
}

/** Whether the pip that a release of a distribution packages is new enough; `undefined` for a distribution that is not in the table. */
function packagesNewPip({ family, id, version }: Release): boolean | undefined {
  if (family === 'debian') return version >= 11
  if (family === 'ubuntu') return version >= 20.04
  if (family === 'alpine') return version >= 3.11
  if (id === 'el') return version >= 9
  if (id === 'amazonlinux') return version > 2018.03
  if (id === 'openeuler') return version >= 22
  return id === 'fedora' ? version >= 31 : undefined
}

/** The last release of each Python whose image was made with an older pip. */
const LAST_OLD: Readonly<Record<string, number>> = { '2.7': 16, '3.5': 7, '3.6': 8, '3.7': 3 }

/**
 * Systems and kinds that the images of Python and PyPy were last made on before there was such a pip: they were dropped by
 * February 2019.
 */
const FROZEN = new Set(['wheezy', 'jessie', 'onbuild', 'alpine3.4', 'alpine3.6', 'alpine3.7', 'alpine3.8'])

function isFrozen(tag: string): boolean {
  return tag.split('-').some((part) => FROZEN.has(part))
}

/** `3.6.4-slim` is old, `3.6` is what was pushed last under that name. */
function isOldPython(tag: string): boolean {
  if (isFrozen(tag)) return true
  const [major, minor, patch] = numbersOf(tag)
  const last = LAST_OLD[`${major}.${minor}`]
  if (last !== undefined) return patch !== undefined && patch <= last
  return major === 3 && minor !== undefined && minor < 5
}
