// What a base image's name tells of the release that it stands on.

import { expect, test } from 'vitest'
import { PUBLIC_IMAGES } from '../src/analysis/images/images.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Image } from '../src/knowledge/images/image.ts'
import { oldestRelease } from '../src/knowledge/images/releases.ts'
import { nodeHasScript } from '../src/knowledge/images/starts.ts'

function imageOf(name: string): Image {
  const [stage] = new Dockerfile('Dockerfile', `FROM ${name}\n`).stages
  return PUBLIC_IMAGES.image(stage)
}

test.each([
  ['nvidia/cuda:8.0-devel-ubuntu14.04', 'ubuntu', 14.04],
  ['nvcr.io/nvidia/cuda:12.2.0-base-ubuntu22.04', 'ubuntu', 22.04],
  ['nvidia/cuda:11.8.0-runtime-ubi8', 'el', 8],
  ['nvidia/cuda:10.1-devel-centos7', 'el', 7],
  ['phusion/baseimage:jammy-1.0.4', 'ubuntu', 22.04],
  ['openjdk:8-jdk-stretch', 'debian', 9],
  ['openjdk:8-jre-alpine3.9', 'alpine', 3.09],
  ['gliderlabs/alpine:3.1', 'alpine', 3.01],
  ['frolvlad/alpine-glibc:alpine-3.4_glibc-2.23', 'alpine', 3.04],
  ['docker:24.0.7-alpine3.19', 'alpine', 3.19],
  ['ubuntu:disco', 'ubuntu', 19.04],
  ['java:8-jre', 'debian', 8],
  ['java:openjdk-7-jdk', 'debian', 8],
  ['java:8-jdk-alpine', 'alpine', 3.04],
  ['openjdk:8', 'debian', undefined],
  ['openjdk:11.0.1-jre-slim', 'debian', undefined],
  ['openjdk:17-slim', 'debian', undefined],
  ['openjdk:8u151-jre-alpine', 'alpine', undefined],
  ['maven:3.6.1-jdk-11', 'debian', undefined],
  ['maven:3-openjdk-8-slim', 'debian', undefined],
  ['maven:alpine', 'alpine', undefined],
  ['docker:18.03', 'alpine', undefined],
  ['maven:3.9-eclipse-temurin-17', 'ubuntu', undefined],
])('%s says its release', (image, id, version) => {
  expect(imageOf(image).distro).toMatchObject({ id, version })
})

test.each([
  'phusion/passenger-full:0.9.16',
  'openjdk',
  'openjdk:17',
  'java:9',
  'maven',
  'maven:3.6-amazoncorretto-11',
  'tomcat:9',
  'nvidia/cuda',
  'nvidia/cuda:12.2.0-base-ubuntu2204',
])('%s does not', (image) => {
  expect(imageOf(image).distro).toBeUndefined()
})

function oldest(image: string): number | undefined {
  return oldestRelease(imageOf(image))?.version
}

test.each([
  ['debian:9', 9],
  ['centos', 8],
  ['golang:1.22', 11],
  ['golang:1.16', 11],
  ['golang', 11],
  ['golang:1', 11],
  ['golang:1.14.2-alpine', 3.11],
  ['golang:1.11-alpine', 3.08],
  ['node:20.1.0-slim', 11],
  ['node:lts-alpine', 3.18],
  ['node:10-alpine', 3.11],
  ['node:14.1-alpine', 3.11],
  ['ruby:2.6.3-alpine', 3.08],
  ['golang:1.17.0', 11],
  ['ruby:2.7', 11],
  ['docker:1.9', 3.02],
  ['docker:1.13.1', 3.03],
  ['docker:20.10.7-dind', 3.12],
  ['docker:18.09.1-ce-git', 3.08],
  ['php:7.3-fpm-alpine', 3.11],
  ['ubuntu:rolling', 22.04],
  ['gcr.io/oss-fuzz-base/base-builder:v1', 20.04],
])('%s is at least %s', (image, version) => {
  expect(oldest(image)).toBe(version)
})

test.each([
  'golang:1.4',
  'golang:1.16.2',
  'golang:1.9.2-alpine',
  'node:8',
  'node:10.1-alpine',
  'node:12.1.0-alpine',
  'node:argon',
  'ruby:2.7.0',
  'ruby:3.1-rc',
  'python:3-onbuild',
  'openjdk',
  'openjdk:8',
  'debian@sha256:0000000000000000000000000000000000000000000000000000000000000000',
  'registry.example.com/golang:1.22',
])('%s may be any', (image) => {
  expect(oldest(image)).toBeUndefined()
})

test.each([
  ['node', true],
  ['node:22.1.0-slim', true],
  ['node:lts-alpine', true],
  ['node:12.4.0', true],
  ['node:12.3.1', undefined],
  ['node:11.15.0', undefined],
  ['node:10', true],
  ['node:10.16.0-alpine', true],
  ['node:10.15.3', undefined],
  ['node:carbon', true],
  ['node:8.16-slim', true],
  ['node:9', false],
  ['node:boron-slim', false],
  ['node:0.12', false],
])('%s has the script as its ENTRYPOINT: %s', (name, expected) => {
  expect(nodeHasScript(imageOf(name).official!)).toBe(expected)
})
