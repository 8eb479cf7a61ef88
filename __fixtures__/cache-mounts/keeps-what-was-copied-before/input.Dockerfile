FROM debian:12
COPY --from=registry.example.com/lists:1 /all /
RUN apt-get update && apt-get install -y --no-install-recommends curl
