FROM debian:11
RUN useradd -u 100000 --shell /bin/l -c "-l" a && useradd -mrlu 100000 b && useradd --no-log-i -u 100000 c
RUN useradd --uid=100000 -md /home/l d && useradd -Ds /bin/sh && useradd -s -l e && timeout 5 useradd -u $UID f
