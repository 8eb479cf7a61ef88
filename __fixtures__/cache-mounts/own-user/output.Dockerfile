# syntax=docker/dockerfile:1
FROM registry.example.com/team/node:22
RUN --mount=type=cache,target=/home/web/.npm,uid=5000,gid=5000 \
    npm ci
