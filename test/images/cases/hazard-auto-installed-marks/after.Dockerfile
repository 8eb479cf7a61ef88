FROM debian:bookworm-slim
RUN --mount=type=cache,target=/var/lib/apt,id=dockershift-hazard \
    apt-get update && apt-get install -y --no-install-recommends curl
