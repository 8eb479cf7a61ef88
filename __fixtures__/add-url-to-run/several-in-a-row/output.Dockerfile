FROM rockylinux:9
ARG HELM=3.15.2
RUN dnf install -y tar gzip && dnf clean all
RUN curl -fsSL -o /tmp/helm-v$HELM-linux-amd64.tar.gz "https://downloads.example.com/helm-v$HELM-linux-amd64.tar.gz" && \
    tar -xzf /tmp/helm-v$HELM-linux-amd64.tar.gz -C /opt --strip-components=1 && \
    rm /tmp/helm-v$HELM-linux-amd64.tar.gz
RUN curl -fsSL -o /tmp/kustomize.tar.gz https://downloads.example.com/kustomize.tar.gz && \
    tar -xzf /tmp/kustomize.tar.gz -C /usr/local/bin && \
    rm -f /tmp/kustomize.tar.gz
