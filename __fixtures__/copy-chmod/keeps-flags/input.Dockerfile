FROM debian:12
COPY --chmod=600 a.sh /a.sh
RUN chmod 755 /a.sh
COPY --link b.sh /b.sh
RUN chmod 755 /b.sh
ADD c.sh /c.sh
RUN chmod 755 /c.sh
ADD https://example.com/d.sh /
RUN chmod 755 /d.sh
