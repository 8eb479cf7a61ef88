FROM debian:12-slim
RUN cat <<A >/x && cat <<B >/y
apt-get install one
A
apt-get install two
B
CMD ["cat", "/x"]
