From debian:12
Run make
Copy a b
cmd ["/app"]
