FROM debian:12
COPY tool.py /usr/bin/tool
COPY --from=build --chmod=4755 /out/ping.py /usr/bin/ping.py
