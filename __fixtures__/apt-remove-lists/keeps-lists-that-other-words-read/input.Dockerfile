FROM debian:12 AS a
RUN apt-get update && apt-get install -y curl
CMD ["sh", "-c", "update-ca-certificates && apt-get install -y jq && exec app"]

FROM debian:12 AS b
RUN apt-get update && apt-get install -y curl
COPY <<EOF /start.sh
echo "installing updated jq"
apt -y install jq
EOF
CMD ["/start.sh"]

FROM debian:12 AS c
RUN apt-get update && apt-get install -y python3
COPY <<EOF /start.py
subprocess.run(["apt-get", "install", "-y", "jq"])
EOF
CMD ["python3", "/start.py"]

FROM debian:12 AS d
RUN apt-get update && apt-get install -y curl
CMD ["nala", "install", "-y", "jq"]

FROM debian:12 AS e
RUN apt-get update && apt-get install -y curl
ENTRYPOINT ["gdebi", "-n"]

FROM debian:12 AS f
ENV INSTALL="apt-get install -y"
RUN apt-get update && apt-get install -y curl
CMD $INSTALL jq

FROM debian:12 AS g
RUN apt-get update && apt-get install -y curl
RUN echo 'apt -y install jq' > /start.sh
CMD ["sh", "/start.sh"]
