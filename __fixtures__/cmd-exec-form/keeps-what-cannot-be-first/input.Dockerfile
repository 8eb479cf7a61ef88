FROM debian:12 AS session
CMD setsid serve --port 8080

FROM debian:12 AS display
CMD xvfb-run -s "-screen 0 1024x768x24" serve --port 8080

FROM debian:12
CMD nice -n 5 setsid serve --port 8080
