# syntax=docker/dockerfile:1
FROM registry.example.com/team/node:22
RUN npm ci
