FROM debian:bullseye-slim
ARG UID=1000
RUN useradd -l -m -u $UID dev
