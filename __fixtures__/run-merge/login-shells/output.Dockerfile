FROM debian:bookworm
RUN useradd -m -s /bin/sh app && \
    chsh app --shell=/bin/sh && \
    mkdir /home/app/x && \
    chown app /home/app/x
