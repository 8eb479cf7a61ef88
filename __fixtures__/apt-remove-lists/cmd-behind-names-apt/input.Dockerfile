FROM debian:12
RUN apt-get update && apt-get install -y curl
COPY adapter.conf /etc/
ENV CAPTURE=1
RUN chmod 644 /etc/adapter.conf
CMD ["adapter"]
