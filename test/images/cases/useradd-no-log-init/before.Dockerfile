FROM debian:bullseye-slim
RUN useradd --uid 50000 --create-home app
