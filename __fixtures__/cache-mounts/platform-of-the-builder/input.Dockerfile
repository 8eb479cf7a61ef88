FROM --platform=$BUILDPLATFORM python:3.12-alpine AS plain
RUN apk add --no-cache gcc

FROM --platform=$BUILDPLATFORM python:3.12-alpine
RUN apk add gcc
