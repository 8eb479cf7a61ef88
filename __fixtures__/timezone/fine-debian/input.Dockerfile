FROM debian:bookworm-slim AS older
ENV TZ=Asia/Calcutta

FROM debian:trixie AS newer
ENV TZ=Asia/Kolkata

FROM node:22-slim
ENV TZ=Europe/Berlin
