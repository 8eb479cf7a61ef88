FROM debian:12
RUN apt-get update && apt-get install curl # for the health check
CMD ["curl"]
