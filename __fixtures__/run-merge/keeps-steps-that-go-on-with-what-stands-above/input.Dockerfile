FROM debian:12
RUN curl -fsSLo /usr/local/bin/runner https://dl.example.org/runner
RUN chmod +x /usr/local/bin/runner
RUN useradd --create-home app
FROM debian:12
RUN wget https://dl.example.org/broker-1.2.tar.gz
RUN cd /opt && tar xzf ~/broker-1.2.tar.gz
RUN rm ~/broker-1.2.tar.gz
RUN ln -s /opt/broker-1.2 /srv/broker
FROM debian:12
RUN $ANDROID_HOME/tools/bin/sdkmanager --licenses
RUN useradd --create-home app
