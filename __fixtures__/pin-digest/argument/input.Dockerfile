ARG BASE=node:20
ARG BASE_PORT=80
ARG SECOND="nginx:latest"
FROM $BASE AS a
FROM ${BASE} AS b
FROM ${SECOND}
COPY --from=a /a /a
COPY --from=b /a /a
