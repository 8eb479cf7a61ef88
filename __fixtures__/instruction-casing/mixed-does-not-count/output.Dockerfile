from debian:12
run make
copy a b
cmd ["/app"]
