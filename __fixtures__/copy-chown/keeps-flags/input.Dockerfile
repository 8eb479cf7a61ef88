FROM debian:12
COPY --chown=7:7 a /alpha
RUN chown -R 5:5 /alpha
COPY --link b /beta
RUN chown -R 5:5 /beta
ADD c /gamma
RUN chown -R 5:5 /gamma
ADD https://example.com/d.txt /
RUN chown 5:5 /d.txt
COPY <<EOF /e.txt
hello
EOF
RUN chown 5:5 /e.txt
