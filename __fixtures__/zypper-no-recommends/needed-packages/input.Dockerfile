FROM opensuse/leap:15.6
RUN zypper --non-interactive install clang git && git clone https://git.example.com/agent.git /src
