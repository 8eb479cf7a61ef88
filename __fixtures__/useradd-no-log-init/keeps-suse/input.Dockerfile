FROM opensuse/leap:15.6
RUN useradd -u 123456 a
