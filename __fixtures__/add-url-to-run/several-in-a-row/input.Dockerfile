FROM rockylinux:9
ARG HELM=3.15.2
ADD https://downloads.example.com/helm-v$HELM-linux-amd64.tar.gz /tmp/
ADD https://downloads.example.com/kustomize.tar.gz /tmp/kustomize.tar.gz
RUN dnf install -y tar gzip && dnf clean all
RUN tar -xzf /tmp/helm-v$HELM-linux-amd64.tar.gz -C /opt --strip-components=1
RUN tar -xzf /tmp/kustomize.tar.gz -C /usr/local/bin && rm -f /tmp/kustomize.tar.gz
