FROM opensuse/leap:15.6
RUN zypper --non-interactive install --no-recommends clang git ca-certificates-mozilla gcc glibc-devel libstdc++-devel && git clone https://git.example.com/agent.git /src
