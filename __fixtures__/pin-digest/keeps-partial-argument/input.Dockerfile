ARG NODE=20
ARG REGISTRY=docker.io
FROM node:${NODE}
FROM ${REGISTRY}/library/node:20
