FROM debian:12
RUN apt-get update
COPY app /app
CMD ["/app"]
