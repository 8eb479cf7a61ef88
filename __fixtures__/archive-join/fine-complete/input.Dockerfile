FROM debian:12
RUN curl -fsSLO https://example.com/linux.zip && unzip linux.zip && rm linux.zip

# Another one
RUN curl -fsSLO https://example.com/kube_linux.zip && unzip kube_linux.zip && rm kube_linux.zip
