FROM debian:bullseye-slim
ARG UID=1000
RUN useradd -m -u $UID dev
