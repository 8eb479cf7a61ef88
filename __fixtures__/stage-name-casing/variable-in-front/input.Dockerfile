ARG BASE=alpine:3.20
FROM ${BASE} AS Builder
RUN echo hello > /x

FROM alpine:3.20
COPY --from=Builder /x /y
