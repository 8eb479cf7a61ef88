FROM debian:12
RUN apt-get update && apt-get install -y gnome-keyring && rm -rf /var/lib/apt/lists/*
RUN echo "auth optional pam_gnome_keyring.so" >> /etc/pam.d/login
CMD ["login"]
