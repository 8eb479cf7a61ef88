FROM debian:bookworm-slim
RUN { echo "tzdata tzdata/Areas select Europe"; echo "tzdata tzdata/Zones/Europe select Berlin"; } | debconf-set-selections
RUN (echo secret; echo secret) | passwd app
RUN for name in one two; do printf '%s:secret\n' "$name"; done | chpasswd
CMD ["agent"]
