FROM debian:12 AS comment
CMD tide --port 80 # the harbour's

FROM debian:12 AS background
CMD tide --port 80 &

FROM debian:12
CMD ! tide --port 80
