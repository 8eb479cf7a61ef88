FROM debian:buster
RUN echo deb http://example.com buster main > /etc/apt/sources.list.d/x.list
CMD ["/a"]
