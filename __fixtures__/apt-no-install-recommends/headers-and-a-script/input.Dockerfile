FROM debian:12 AS script
RUN apt-get update && apt-get install -y libgtk2.0-dev
COPY . /src
RUN /src/build.sh

# Nothing is built here: the libraries come with the headers.
FROM debian:12
RUN apt-get update && apt-get install -y libgtk2.0-dev
COPY app /usr/local/bin/
CMD ["/usr/local/bin/app"]
