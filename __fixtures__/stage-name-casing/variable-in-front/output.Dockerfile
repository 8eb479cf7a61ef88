ARG BASE=alpine:3.20
FROM ${BASE} AS builder
RUN echo hello > /x

FROM alpine:3.20
COPY --from=builder /x /y
