ARG V=10
FROM debian:${V}
CMD ["/a"]
