FROM debian:12
RUN apt-get update \
    # fetches
    && apt-get install -y curl \
    && apt-get install -y \
        # builds
        make
