FROM debian:12
RUN cat 3<<EOF <&3 > /x
apt-get install curl
EOF
CMD ["true"]
