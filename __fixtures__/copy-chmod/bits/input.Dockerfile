FROM debian:12
COPY tool.py /usr/bin/tool
COPY --from=build /out/ping.py /usr/bin/ping.py
RUN chmod 4755 /usr/bin/ping.py
