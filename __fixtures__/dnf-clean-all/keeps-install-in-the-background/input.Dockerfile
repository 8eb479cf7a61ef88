FROM registry.example.com/team/base:2
RUN dnf install -y curl &> /var/log/install.log
