FROM debian:12
# ca-certificates come from the base
RUN echo "no ca-certificates yet"
RUN apt-get update && apt-get install -y --no-install-recommends wget ca-certificates
