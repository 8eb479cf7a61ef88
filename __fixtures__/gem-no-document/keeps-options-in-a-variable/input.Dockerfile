FROM debian:12
ARG GEM_OPTS
RUN gem install $GEM_OPTS rake
