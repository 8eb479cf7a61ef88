from debian:12
run make
COPY app /app
cmd ["/app"]
