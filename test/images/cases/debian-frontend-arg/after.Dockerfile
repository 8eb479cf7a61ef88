FROM debian:bookworm-slim
ARG DEBIAN_FRONTEND=noninteractive
RUN echo "$DEBIAN_FRONTEND" > /srv/frontend
