FROM debian:bookworm-slim AS base
ENTRYPOINT serve --all

FROM base
CMD ["--verbose"]
