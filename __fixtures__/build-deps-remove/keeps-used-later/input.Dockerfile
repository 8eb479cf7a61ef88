FROM debian:12-slim AS first
RUN apt-get update && apt-get install -y unzip && unzip /tmp/a.zip && rm -rf /var/lib/apt/lists/*
RUN unzip /tmp/b.zip
CMD ["tool"]

FROM debian:12-slim AS second
RUN apt-get update && apt-get install -y unzip && unzip /tmp/a.zip && rm -rf /var/lib/apt/lists/*
RUN ./install.sh
CMD ["tool"]

FROM debian:12-slim AS third
RUN apt-get update && apt-get install -y unzip && unzip /tmp/a.zip && rm -rf /var/lib/apt/lists/*
RUN npm install
CMD ["tool"]

FROM debian:12-slim
RUN apt-get update && apt-get install -y unzip && unzip /tmp/a.zip && rm -rf /var/lib/apt/lists/*
CMD unzip -p /data.zip | tool
