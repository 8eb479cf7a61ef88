FROM debian:bookworm-slim AS base
ENTRYPOINT serve --all

FROM base
CMD ["--verbose"]

FROM debian:bookworm-slim
ENTRYPOINT /bin/bash

FROM alpine:3.20
ENTRYPOINT exec sh
