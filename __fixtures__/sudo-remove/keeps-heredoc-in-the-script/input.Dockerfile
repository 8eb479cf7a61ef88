FROM debian:12
RUN cat <<EOF | sudo tee /x
sudo rm
EOF
