FROM rockylinux:8
RUN dnf group install "Development Tools" && dnf module enable nodejs:20 && dnf groupinstall 'Minimal Install'
