FROM mcr.microsoft.com/devcontainers/base:bookworm AS container
RUN apt-get update && apt-get install -y git cmake

FROM gitpod/workspace-full
RUN sudo apt-get update && sudo apt-get install -y shellcheck
