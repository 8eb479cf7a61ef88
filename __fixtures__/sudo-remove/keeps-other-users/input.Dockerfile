FROM debian:12 AS a
USER app
RUN sudo make install
FROM debian:12 AS b
USER $USER
RUN sudo make install
FROM example/app:1
RUN sudo make install
