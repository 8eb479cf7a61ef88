// What ENV of an image says of HOME. Where it names a folder, USER does not set it back, and root's files go there too.
//
// Sources: ENV in sclorg/s2i-*-container, bitnami/containers, jupyter/docker-stacks, SeleniumHQ/docker-selenium,
// gitpod-io/workspace-images, apache/airflow, openshift/jenkins, ray-project/ray (docker/base-deps), docker-library/rabbitmq and
// docker-library/mongo, jboss-container-images/openjdk, dockerfile/ubuntu, linuxserver/docker-baseimage-alpine, sclorg/s2i-base-container,
// phusion/baseimage-docker (rel-0.9.0 to rel-0.9.16). Beside the images whose start the tables know, these have none: pytorch/pytorch
// (Dockerfile), vllm-project/vllm (docker/Dockerfile), LukeMathWalker/cargo-chef (docker/Dockerfile, over rust), nvidia/cuda
// (gitlab.com/nvidia/container-images/cuda), ContinuumIO/docker-images.

import type { ImageName } from './names.ts'

const REPOSITORIES: readonly (readonly [registries: readonly (string | undefined)[], folder: string])[] = [
  [[undefined, 'public.ecr.aws'], 'bitnami/'],
  [[undefined], 'bitnamilegacy/'],
  [[undefined], 'jupyter/'],
  [['quay.io'], 'jupyter/'],
  [[undefined], 'selenium/'],
  [[undefined], 'gitpod/workspace-'],
  [[undefined], 'apache/airflow'],
  [[undefined], 'openshift/jenkins'],
  [['quay.io'], 'openshift/origin-jenkins'],
  [[undefined], 'rayproject/'],
  [[undefined], 'rabbitmq'],
  [[undefined], 'mongo'],
  [[undefined], 'dockerfile/'],
  [[undefined], 'lsiobase/'],
  [[undefined], 'openshift/base-'],
]

/** Those that run as root and say nothing of HOME. */
const PLAIN = new Set([
  'pytorch/pytorch',
  'vllm/vllm-openai',
  'lukemathwalker/cargo-chef',
  'continuumio/miniconda3',
  'continuumio/anaconda3',
])

/** Images that run as root and have no HOME, beside official ones and distributions. */
export function isPlain({ registry, repository }: ImageName): boolean {
  return registry === undefined && PLAIN.has(repository)
}

/** Of Red Hat's, those that are the distribution and nothing else. */
const UBI = /^ubi\d+\/ubi(?:-minimal|-micro|-init)?$|^(?:ubi|rhel)\d+(?:-minimal|-micro|-init)?$/

/** Whether an image by whose name the distribution is known is one that sets no HOME. */
export function isPlainDistribution({ registry, repository }: ImageName): boolean {
  return registry?.includes('redhat.') !== true || UBI.test(repository)
}

/** Where the images of s2i are, under many names: `ubi9/python-312`, `centos/nodejs-10-centos7`. */
const S2I = ['registry.access.redhat.com', 'registry.redhat.io', 'quay.io', undefined]

/** The last that said `ENV HOME /root` was 0.9.16. */
const OLD_PHUSION = /^0\.9\.(?:\d|1[0-6])$/

export function setsHome({ registry, repository, tag = '' }: ImageName): boolean {
  return (
    (registry === undefined && repository === 'phusion/baseimage' && OLD_PHUSION.test(tag)) ||
    REPOSITORIES.some(([registries, folder]) => registries.includes(registry) && repository.startsWith(folder)) ||
    (S2I.includes(registry) &&
      /^(?:ubi\d+|rhel\d+|rhscl|centos|sclorg|fedora)\/(?:s2i-|go-toolset|(?:python|nodejs|ruby|php|perl|postgresql|mysql|mariadb|mongodb|redis|varnish|httpd|nginx)-\d)/.test(
        repository,
      ))
  )
}
