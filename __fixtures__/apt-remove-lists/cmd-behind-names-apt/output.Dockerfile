FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
COPY adapter.conf /etc/
ENV CAPTURE=1
RUN chmod 644 /etc/adapter.conf
CMD ["adapter"]
