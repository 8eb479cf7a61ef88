FROM debian:10 AS a
COPY bin/server /usr/bin/server
CMD ["server"]
FROM debian:10 AS b
ADD https://example.com/app.tar.gz /opt/
ENTRYPOINT ["/opt/app/run"]
FROM debian:10 AS c
COPY bin/curl /usr/bin/curl
ENTRYPOINT ["curl"]
FROM debian:10 AS d
COPY tools /usr/local/bin/
CMD exec sleep 600
FROM debian:10 AS e
COPY check /check
HEALTHCHECK CMD /check
CMD ["sleep", "600"]
FROM debian:10 AS f
COPY start.sh /start.sh
CMD ["sh", "/start.sh"]
FROM debian:10 AS g
COPY start.sh /start.sh
ENTRYPOINT ["env"]
CMD ["/start.sh"]
FROM debian:10 AS h
COPY tools /opt/tools
ENV PATH=/opt/tools:$PATH
CMD ["sleep", "600"]

FROM debian:10 AS i
COPY app /opt/app
CMD $START

FROM debian:10 AS j
COPY app /opt/app
CMD cat /opt/app | sh

FROM debian:10 AS k
COPY . /app
CMD ["make", "serve"]

FROM debian:10 AS l
ENV LD_PRELOAD=/opt/x.so
CMD ["sleep", "600"]
