FROM ubuntu:22.04
SHELL ["/bin/bash", "-o", "pipefail", "-c"]

ARG DEBIAN_FRONTEND=noninteractive
ENV TZ=Etc/UTC

RUN ln -snf /usr/share/zoneinfo/$TZ /etc/localtime && echo $TZ > /etc/timezone

RUN apt-get update \
    && apt-get install -y software-properties-common curl gnupg \
    && rm -rf /var/lib/apt/lists/*
RUN add-apt-repository -y ppa:deadsnakes/ppa \
    && apt-get update \
    && apt-get install -y python3.12 python3-pip

# Node from its own repository
RUN curl -fsSL https://deb.example.com/setup_20.x | bash - && apt-get install -y nodejs
RUN npm install -g yarn && npm cache clean --force

# The cloud's command line
RUN curl -fsSL https://example.com/cli.zip -o /tmp/cli.zip \
    && unzip -q /tmp/cli.zip -d /opt/cli \
    && rm /tmp/cli.zip

RUN if [ "$(uname -m)" = "x86_64" ]; then \
        apt-get update && apt-get install -y gcc-multilib; \
    fi

RUN python3.12 -m pip install --no-cache-dir ansible-lint \
    && pip3 install --no-cache-dir 'ansible>=9'

RUN echo 'ci ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/ci \
    && useradd -l -m -s /bin/bash ci
USER ci
RUN sudo apt-get update && sudo apt-get install -y jq && sudo rm -rf /var/lib/apt/lists/*
RUN pip3 install --no-cache-dir --user yamllint
