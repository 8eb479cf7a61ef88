from debian:12
run make
copy app /app
cmd ["/app"]
