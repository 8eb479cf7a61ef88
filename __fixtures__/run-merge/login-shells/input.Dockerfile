FROM debian:bookworm
RUN useradd -m -s /bin/sh app
RUN chsh app --shell=/bin/sh
RUN mkdir /home/app/x && chown app /home/app/x
