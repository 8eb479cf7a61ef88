FROM debian:12 AS session
CMD setsid serve --port 8080

FROM debian:12 AS display
CMD xvfb-run -s "-screen 0 1024x768x24" serve --port 8080

FROM debian:12 AS priority
CMD nice -n 5 setsid serve --port 8080

FROM debian:12 AS emptied
CMD env - setsid serve --port 8080

FROM debian:12 AS split
CMD env -i -S "PORT=8080 setsid serve" --verbose

FROM debian:12 AS applet
CMD busybox setsid serve --port 8080

FROM debian:12 AS waiting
CMD wait-for-it.sh db:5432 -- setsid serve --port 8080

FROM debian:12
CMD nice --new-option 5 setsid serve --port 8080
