FROM debian:10 AS a
RUN apt-get update && apt-get install -y libssl1.1
CMD ["/a"]
FROM debian:11 AS b
RUN apt-get update && apt-get install -y libfoo42
CMD ["/a"]
