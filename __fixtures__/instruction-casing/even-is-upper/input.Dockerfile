from debian:12
CMD ["/app"]
