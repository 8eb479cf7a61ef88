FROM debian:12
RUN apt-get update && apt-get install -y curl && curl -fsSL https://example.com/v | tee /version
