FROM debian:12-slim AS shell
RUN apt-get update && apt-get install -y unzip && unzip /tmp/a.zip && rm -rf /var/lib/apt/lists/*
CMD ["bash"]

FROM debian:12-slim AS script
RUN apt-get update && apt-get install -y unzip && unzip /tmp/a.zip && rm -rf /var/lib/apt/lists/*
COPY start.sh /
ENTRYPOINT ["/start.sh"]

FROM debian:12-slim
RUN apt-get update && apt-get install -y unzip && unzip /tmp/a.zip && rm -rf /var/lib/apt/lists/*
