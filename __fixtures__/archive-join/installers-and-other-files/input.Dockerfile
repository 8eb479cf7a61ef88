FROM debian:12
RUN wget -q https://example.com/miniforge.sh -O /tmp/miniforge.sh
RUN bash /tmp/miniforge.sh -b -p /opt/conda
RUN rm /tmp/miniforge.sh
RUN curl -fsSLO https://example.com/tool_1.2_amd64.deb
RUN dpkg -i tool_1.2_amd64.deb
RUN rm tool_1.2_amd64.deb
RUN wget https://example.com/maps.7z
RUN 7z x -omaps maps.7z
RUN wget https://example.com/kept.sh
RUN sh kept.sh
