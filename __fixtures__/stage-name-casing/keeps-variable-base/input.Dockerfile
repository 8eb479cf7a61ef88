ARG BASE=Build
FROM debian:12 AS Build
FROM ${BASE} AS final
