FROM debian:12-slim
COPY <<'EOF' /etc/motd
RUN apt-get install curl
FROM nowhere
EOF
RUN cat > /x <<-END
	apt-get install curl
	CMD nothing
	END
RUN cat <<EOF >> /y
RUN apt install x
EOF
CMD ["true"]
