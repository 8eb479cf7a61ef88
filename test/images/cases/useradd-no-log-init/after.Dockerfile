FROM debian:bullseye-slim
RUN useradd -l --uid 50000 --create-home app
