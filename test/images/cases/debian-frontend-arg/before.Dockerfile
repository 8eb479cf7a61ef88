FROM debian:bookworm-slim
ENV DEBIAN_FRONTEND=noninteractive
RUN echo "$DEBIAN_FRONTEND" > /srv/frontend
